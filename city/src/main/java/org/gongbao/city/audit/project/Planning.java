package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.NoticePeriod;
import org.gongbao.city.audit.rules.TeamComposition;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** The steps before the start: opening, team, notice (articles 15, 20, 21). */
final class Planning {

  /** The city's own division code; its audit authority guides all internal audit. */
  private static final String CITY = "500000";

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private Planning() {}

  static Ruling<?> inForce(Known known) {
    return known.law().inForce(AuditProject.LAW, Article.IN_FORCE);
  }

  /** Ids end up in ties, so they must be such. */
  static Ruling<Boolean> organsNamed(Known known, PlanningInput.OpenProject in) {
    return id(Article.OWN_UNIT, "/unit", in.unit())
        .then(yes -> id(Article.OWN_UNIT, "/auditee", in.auditee()));
  }

  /** Nobody opens a project in another unit's name. */
  static Ruling<Boolean> ownUnit(Known known, PlanningInput.OpenProject in, Actor actor) {
    return known
            .law()
            .condition(Article.OWN_UNIT, "own-unit", division(in.unit(), actor).isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_PLACE, Article.OWN_UNIT, "audit.other-unit", in.unit());
  }

  /** Ids of which the lineage is asked; what is no id is refused before anybody looks. */
  static List<String> organs(JsonNode input) {
    return Stream.of("unit", "auditee")
        .map(field -> input.path(field).asString(""))
        .filter(text -> text.matches(ID))
        .distinct()
        .toList();
  }

  /** A unit audits itself and what lies below it, and both are organs that there are. */
  static Ruling<Boolean> ownLine(Known known, PlanningInput.OpenProject in) {
    for (String organ : List.of(in.unit(), in.auditee())) {
      if (known.facts().get(Lineage.NEED, organ).isEmpty()) {
        return Ruling.refused(RefusalKind.MISSING, Article.OWN_UNIT, "audit.no-organ", organ);
      }
    }
    boolean within =
        known.facts().get(Lineage.NEED, in.auditee()).orElseThrow().isWithin(in.unit());
    return known.law().condition(Article.OWN_UNIT, "own-line", within)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, Article.OWN_UNIT, "audit.not-below", in.auditee(), in.unit());
  }

  static Ruling<Boolean> planApproved(Known known, PlanningInput.OpenProject in) {
    LocalDate today = known.law().asOf();
    return known
            .law()
            .condition(Article.PLAN_APPROVED, "plan-approved", !in.planApproved().isAfter(today))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.NOT_YET,
            Article.PLAN_APPROVED,
            "audit.plan-unapproved",
            today,
            in.planApproved());
  }

  static AuditEvent open(Known known, PlanningInput.OpenProject in) {
    return new AuditEvent.ProjectOpened(
        in.unit(), in.auditee(), in.planApproved(), Project.seal(in.auditee(), in.subject()));
  }

  static List<Tie> parties(Known known, PlanningInput.OpenProject in, Actor actor) {
    Set<String> competent = new LinkedHashSet<>();
    division(in.unit(), actor).ifPresent(competent::add);
    competent.add(CITY);
    List<Tie> ties = new ArrayList<>();
    ties.add(tie(known, "organ/" + in.unit(), "unit"));
    competent.forEach(code -> ties.add(tie(known, "division/" + code, "competent")));
    return ties;
  }

  /** The auditee comes to know of the audit by the notice, and not before. */
  static List<Tie> auditee(Known known, PlanningInput.ServeNotice in) {
    return List.of(
        tie(
            known,
            "organ/" + AuditFile.of(known).opened().auditee(),
            AuditProject.AUDITEE_CAPACITY));
  }

  /** Division of the unit, from the grant under which the actor opens it. */
  private static Optional<String> division(String unit, Actor actor) {
    return actor.grants().stream()
        .filter(grant -> grant.role().equals(AuditProject.OFFICE) && grant.organ().equals(unit))
        .map(grant -> grant.division().isEmpty() ? CITY : grant.division())
        .findFirst();
  }

  private static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }

  private static Ruling<Boolean> id(ClauseId clause, String field, String text) {
    return text.matches(ID)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MALFORMED, clause, "engine.input", field, "input.form", text);
  }

  static Ruling<Boolean> teamComposed(Known known, PlanningInput.FormTeam in) {
    Ruling<Boolean> all = Ruling.granted(true);
    for (int i = 0; i < in.people().size(); i++) {
      String person = in.people().get(i).person();
      String field = "/people/" + i + "/person";
      all =
          all.then(yes -> id(Article.TEAM, field, person))
              .then(yes -> entered(known, person))
              .then(yes -> notRecused(known, person));
    }
    return all.then(yes -> TeamComposition.check(known.law(), in.people()));
  }

  /** The people named, as far as they may be ids at all. */
  static List<String> people(JsonNode input) {
    return input
        .path("people")
        .valueStream()
        .map(seated -> seated.path("person").asString(""))
        .filter(text -> text.matches(ID))
        .distinct()
        .toList();
  }

  private static Ruling<Boolean> entered(Known known, String person) {
    return known.facts().get(Official.NEED, person).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.TEAM, "audit.no-person", person);
  }

  private static Ruling<Boolean> notRecused(Known known, String person) {
    boolean recused =
        known.file().tied(Tie.RECUSED, known.now()).stream()
            .anyMatch(tie -> tie.subject().equals("person/" + person));
    return recused
        ? Ruling.refused(RefusalKind.RECUSED, Article.RECUSAL, "audit.team-recused", person)
        : Ruling.granted(true);
  }

  static AuditEvent form(Known known, PlanningInput.FormTeam in) {
    return new AuditEvent.TeamFormed(
        seated(in, TeamComposition.Seat.LEADER).getFirst(),
        seated(in, TeamComposition.Seat.MEMBER),
        known.law().asOf());
  }

  /** The people of the team; whoever was in an earlier one and no longer is goes out. */
  static List<Tie> team(Known known, PlanningInput.FormTeam in) {
    List<Tie> formed =
        in.people().stream()
            .map(seated ->
                tie(known, "person/" + seated.person(), AuditProject.capacity(seated.seat())))
            .toList();
    Stream<Tie> gone =
        Stream.of(AuditProject.TEAM_LEADER, AuditProject.TEAM_MEMBER)
            .flatMap(capacity -> known.file().tied(capacity, known.now()).stream())
            .filter(old ->
                formed.stream()
                    .noneMatch(tie ->
                        tie.subject().equals(old.subject())
                            && tie.capacity().equals(old.capacity())))
            .map(old -> old.endedAt(known.now()));
    return Stream.concat(gone, formed.stream()).toList();
  }

  private static List<String> seated(PlanningInput.FormTeam in, TeamComposition.Seat seat) {
    return in.people().stream()
        .filter(seated -> seated.seat() == seat)
        .map(TeamComposition.Seated::person)
        .toList();
  }

  static Ruling<Boolean> startAfterDelivery(Known known, PlanningInput.ServeNotice in) {
    return in.plannedStart().isBefore(known.law().asOf())
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Article.NOTICE,
            "audit.planned-start",
            in.plannedStart(),
            known.law().asOf())
        : Ruling.granted(true);
  }

  static AuditEvent serve(Known known, PlanningInput.ServeNotice in) {
    return new AuditEvent.NoticeServed(known.law().asOf(), in.plannedStart());
  }

  static AuditEvent approve(Known known, PlanningInput.ApproveEarlyStart in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.EarlyStartApproved(known.law().asOf(), file.opened().seal(in.reason()));
  }

  static Ruling<Boolean> teamFormed(Known known) {
    boolean formed =
        AuditFile.of(known)
            .preparation()
            .team()
            .map(team -> !team.formed().isAfter(known.law().asOf()))
            .orElse(false);
    return known.law().condition(Article.TEAM_FIRST, "team-formed", formed)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.TEAM_FIRST, "audit.no-team");
  }

  /** The clause by which fieldwork may start on the day of effect. */
  static Ruling<ClauseId> noticeHasRun(Known known) {
    Preparation before = AuditFile.of(known).preparation();
    LocalDate start = known.law().asOf();
    boolean approved = before.earlyStartApproved().map(day -> !day.isAfter(start)).orElse(false);
    return before
        .notice()
        .map(notice ->
            NoticePeriod.mayStart(
                known.law(),
                new NoticePeriod.Input(
                    Optional.of(notice.delivered()),
                    Optional.of(start),
                    Optional.of(before.earlyStartApproved().isPresent()),
                    Optional.of(approved))))
        .orElseGet(() -> NoticePeriod.withoutNotice(known.law(), approved));
  }
}
