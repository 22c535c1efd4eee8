package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * An incident (干扰内部审计事件) under article 12: interference with internal audit, or an attack on an
 * auditor, which opens the record of his protection on the same day.
 */
public final class IncidentProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-incident";

  private static final ClauseId INDEPENDENCE = ClauseId.of("audit/12.3");

  private enum Stage {
    REPORTED,
    SETTLED
  }

  /**
   * Reports what was done.
   *
   * @param auditor person concerned
   * @param respondent {@code person/ID} or {@code organ/ID} that did it, if known
   * @param happened day on which it was done
   */
  record ReportIncident(
      String unit,
      Act act,
      String auditor,
      Optional<String> respondent,
      LocalDate happened,
      String what) {}

  /** Says how it was dealt with. */
  record SettleIncident(String outcome) {}

  private IncidentProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, IncidentFile.EMPTY)
        .law("audit")
        .events(IncidentEvent.class, IncidentFile::apply)
        .on("report-incident", ReportIncident.class)
        .opens()
        .to(Stage.REPORTED)
        .by("auditor", "audit-office", "audit-office-head", "chief-auditor", "unit", "unit-head")
        .cites("audit/12.3", "audit/43.1")
        .rule(IncidentProcedure::named)
        .rule(IncidentProcedure::past)
        .does(IncidentProcedure::report)
        .ties(IncidentProcedure::parties)
        .on("settle-incident", SettleIncident.class)
        .from(Stage.REPORTED)
        .to(Stage.SETTLED)
        .by("unit", "unit-head")
        .cites("audit/12.3")
        .guard((known, actor) ->
            Parties.notHimself(
                known,
                INDEPENDENCE,
                IncidentFile.of(known).incident().flatMap(IncidentFile.Incident::respondent),
                actor))
        .records((known, in) ->
            new IncidentEvent.IncidentSettled(
                known.law().asOf(),
                Personal.of(
                    "person/" + IncidentFile.of(known).incident().orElseThrow().auditor(),
                    in.outcome())))
        .closes()
        .build();
  }

  private static Ruling<Boolean> named(Known known, ReportIncident in) {
    return Parties.id(INDEPENDENCE, "/unit", in.unit())
        .then(yes -> Parties.id(INDEPENDENCE, "/auditor", in.auditor()))
        .then(yes ->
            in.respondent()
                .map(who -> Parties.subject(INDEPENDENCE, "/respondent", who))
                .orElse(Ruling.granted(true)));
  }

  private static Ruling<Boolean> past(Known known, ReportIncident in) {
    LocalDate today = known.law().asOf();
    return in.happened().isAfter(today)
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            INDEPENDENCE,
            "audit.happens-later",
            in.happened(),
            today)
        : Ruling.granted(true);
  }

  private static Ruling<Change> report(Known known, ReportIncident in, Actor actor) {
    Change change =
        Change.of(
            new IncidentEvent.IncidentReported(
                in.unit(),
                in.act(),
                in.auditor(),
                actor.person(),
                in.respondent(),
                in.happened(),
                known.law().asOf(),
                Personal.of("person/" + in.auditor(), in.what())));
    return Ruling.granted(
        in.act().strikesAuditor()
            ? change.sending(
                List.of(
                    ProtectionProcedure.opening(
                        known, actor, in.unit(), in.auditor(), in.respondent())))
            : change);
  }

  private static List<Tie> parties(Known known, ReportIncident in) {
    return List.of(Parties.unit(known, in.unit()));
  }
}
