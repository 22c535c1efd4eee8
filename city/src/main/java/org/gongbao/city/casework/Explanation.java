package org.gongbao.city.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Grant;
import org.gongbao.law.LegalTime;

/**
 * Explains a case to the operator of an installation (案卷说明): each event with who, when and by which
 * clause, then what can be done now and why the rest cannot. Sees every case.
 */
public final class Explanation {

  private static final String TIES =
      """
      select t.subject, t.capacity, c.procedure from gb.case_file c
      left join gb.tie t on t.case_id = c.case_id
      where c.case_id = ?
      """;

  private final Casework casework;
  private final DataSource keeper;

  /** Explains the cases of an installation, as its log keeper. */
  public Explanation(Casework casework, DataSource keeper) {
    this.casework = casework;
    this.keeper = keeper;
  }

  /**
   * The explanation in plain text; empty if there is no such case or event.
   *
   * @param revision the one event to explain; all of them if empty
   */
  public Optional<List<String>> of(CaseId id, OptionalInt revision) {
    Optional<CaseView> view =
        everyRole(id).flatMap(actor -> casework.view(actor, id, Locale.ENGLISH));
    if (view.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    CaseView seen = view.get();
    lines.add(
        "%s  %s version %d, stage %s, revision %d"
            .formatted(seen.id(), seen.procedure(), seen.version(), seen.stage(), seen.revision()));
    seen.events().stream()
        .filter(event -> revision.isEmpty() || event.revision() == revision.getAsInt())
        .forEach(event -> event(seen, event, lines));
    if (revision.isPresent()) {
      return lines.size() > 1 ? Optional.of(lines) : Optional.empty();
    }
    seen.clocks().forEach(clock -> lines.add(clock(clock)));
    seen.questions()
        .forEach(question ->
            lines.add(
                "question %d for %s (%s): %s"
                    .formatted(
                        question.id(), question.role(), question.clause(), question.detail())));
    seen.actions().forEach(action -> action(action, lines));
    return Optional.of(lines);
  }

  private void event(CaseView seen, CaseView.EventView event, List<String> lines) {
    String by = event.byClock() ? "a clock" : event.actor();
    lines.add(
        "%d  %s by %s, effective %s, recorded %s"
            .formatted(
                event.revision(),
                event.type(),
                by,
                event.effectiveAt().atZone(LegalTime.ZONE).toOffsetDateTime(),
                event.recordedAt().atZone(LegalTime.ZONE).toOffsetDateTime()));
    if (!event.action().isEmpty()) {
      lines.add("     action %s%s".formatted(event.action(), cites(seen, event.action())));
    }
    if (!event.cause().isEmpty()) {
      lines.add("     because of " + event.cause());
    }
    lines.add(
        "     law as published by %s, %s, trace %s"
            .formatted(event.knownAt(), event.decidedWith(), event.traceDigest()));
    event.reasons().forEach(reason -> lines.add("       " + reason.replace('\t', ' ')));
    lines.add("     hash " + event.hash());
  }

  private String cites(CaseView seen, String action) {
    return casework
        .engine()
        .procedure(seen.procedure())
        .filter(procedure -> procedure.actions().contains(action))
        .map(procedure ->
            ", clauses "
                + String.join(", ", procedure.cites(action).stream().map(String::valueOf).toList()))
        .orElse("");
  }

  private static String clock(CaseView.ClockView clock) {
    return "clock %s run %d, %s, borne by %s, started %s, %s"
        .formatted(
            clock.clock(),
            clock.run(),
            clock.state(),
            clock.bearer(),
            clock.started().atZone(LegalTime.ZONE).toOffsetDateTime(),
            clock
                .ended()
                .map(end -> "ended " + end.atZone(LegalTime.ZONE).toOffsetDateTime())
                .or(() ->
                    clock.due().map(due -> "due " + due.atZone(LegalTime.ZONE).toOffsetDateTime()))
                .orElse("without a due time"));
  }

  private static void action(CaseView.ActionView action, List<String> lines) {
    RulingView ruling = action.ruling();
    lines.add(
        "may %s: %s%s"
            .formatted(
                action.action(),
                action.may(),
                ruling
                    .clause()
                    .map(clause -> " by " + clause + " " + ruling.detail().orElse(""))
                    .orElse("")));
    ruling
        .trace()
        .forEach(reason ->
            lines.add(
                "     %s %s%s"
                    .formatted(
                        reason.address(),
                        reason.text(),
                        reason.clause().map(clause -> " (" + clause + ")").orElse(""))));
  }

  /**
   * Somebody with every role of the procedure in every place tied: only the case can refuse him.
   */
  private Optional<Actor> everyRole(CaseId id) {
    List<Grant> grants = new ArrayList<>();
    String person = "explain";
    boolean found = false;
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(TIES)) {
      statement.setObject(1, new UUID(id.high(), id.low()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found = true;
          String subject = Optional.ofNullable(rows.getString(1)).orElse("");
          String capacity = Optional.ofNullable(rows.getString(2)).orElse("");
          String of = subject.substring(subject.indexOf('/') + 1);
          for (String role : roles(rows.getString(3))) {
            if (subject.startsWith("organ/")) {
              grants.add(new Grant(role, of, "", capacity));
            } else if (subject.startsWith("division/")) {
              grants.add(new Grant(role, "", of, capacity));
            }
          }
          person = subject.startsWith("person/") && person.equals("explain") ? of : person;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Expected the database to tell the case's relations", e);
    }
    return found ? Optional.of(new Actor(person, "", grants, true)) : Optional.empty();
  }

  private List<String> roles(String procedure) {
    return casework
        .engine()
        .procedure(procedure)
        .map(known ->
            known.actions().stream()
                .flatMap(action -> known.roles(action).stream())
                .distinct()
                .toList())
        .orElse(List.of());
  }
}
