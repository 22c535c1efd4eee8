package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * How a state audit treats a problem (国家审计对内部审计已发现问题的处理) under article 35, decided by the audit
 * authority problem by problem.
 *
 * <p>A case of its own: so the authority decides where there is something to decide, and the ledger
 * does not ask it about every problem of every unit.
 */
public final class TreatmentProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-treatment";

  private static final String AUTHORITY = "audit-authority";
  private static final ClauseId STATE_AUDIT = ClauseId.of("audit/35.1");

  private enum Stage {
    SETTLED,
    URGED,
    CORRECTED
  }

  /**
   * Decides it.
   *
   * @param problem case of the ledger; empty if internal audit had not found it
   * @param fieldworkStart first day of the state audit's own fieldwork
   * @param opinion on how to deal with it, where it is reported
   */
  record DecideTreatment(
      String unit, Optional<CaseId> problem, LocalDate fieldworkStart, Optional<String> opinion) {}

  /** Records that what was pressed is corrected. */
  record RecordCorrection(String what) {}

  private TreatmentProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, TreatmentFile.EMPTY)
        .law("audit")
        .events(TreatmentEvent.class, TreatmentFile::apply)
        .on("decide-treatment", DecideTreatment.class)
        .opens()
        .to(TreatmentProcedure::stage)
        .by(AUTHORITY)
        .cites("audit/35.1", "audit/3.2")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .needs(Need.CASES, (file, input) -> problems(input))
        .rule((known, in) -> Parties.id(STATE_AUDIT, "/unit", in.unit()))
        .rule((known, in, actor) -> UnitAuthority.ofOwnLevel(known, in.unit(), actor))
        .rule(TreatmentProcedure::inSight)
        .does(TreatmentProcedure::decide)
        .ties(TreatmentProcedure::parties)
        .keepsReasons()
        .on("record-correction", RecordCorrection.class)
        .from(Stage.URGED)
        .to(Stage.CORRECTED)
        .by(AUTHORITY)
        .cites("audit/35.1")
        .records((known, in) ->
            new TreatmentEvent.UrgedCorrected(
                known.law().asOf(),
                Personal.of(
                    "organ/" + TreatmentFile.of(known.file()).decision().orElseThrow().unit(),
                    in.what())))
        .closes()
        .build();
  }

  /** The problem named; what is no id of a case names none. */
  private static List<String> problems(JsonNode input) {
    try {
      return input.path("problem").isString()
          ? List.of(CaseId.of(input.path("problem").asString()).toString())
          : List.of();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Stage stage(TreatmentFile file, DecideTreatment in) {
    return file.decision().map(TreatmentFile.Decision::treatment).orElseThrow()
            == Treatment.REPORT_AND_URGE
        ? Stage.URGED
        : Stage.SETTLED;
  }

  private static Optional<CaseFile> problem(Known known, DecideTreatment in) {
    return in.problem()
        .flatMap(id -> known.facts().get(Need.CASES, id.toString()))
        .filter(file -> file.procedure().name().equals(ProblemProcedure.NAME));
  }

  /** A problem of that unit, which the authority may see: none other is told from none. */
  private static Ruling<Boolean> inSight(Known known, DecideTreatment in, Actor actor) {
    boolean there =
        in.problem().isEmpty()
            || problem(known, in)
                .filter(file -> actor.holds(AUTHORITY, file, known.now()))
                .filter(file -> ProblemFile.of(file).entered().unit().equals(in.unit()))
                .isPresent();
    return there
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, STATE_AUDIT, "audit.no-problem", in.unit());
  }

  private static Treatment.Input asked(Known known, DecideTreatment in) {
    Optional<ProblemFile> file = problem(known, in).map(ProblemFile::of);
    boolean found =
        file.map(ProblemFile::entered)
            .filter(one -> one.source() == Source.INTERNAL_AUDIT)
            .map(one -> one.found().isBefore(in.fieldworkStart()))
            .orElse(false);
    return new Treatment.Input(
        Optional.of(found),
        Optional.of(file.map(ProblemFile::done).orElse(false)),
        file.flatMap(ProblemFile::state).map(ProblemFile.State::marked),
        Optional.of(in.fieldworkStart()));
  }

  private static Ruling<Change> decide(Known known, DecideTreatment in) {
    return Treatment.of(known.law(), asked(known, in))
        .then(treatment ->
            known
                    .law()
                    .condition(
                        STATE_AUDIT,
                        "opinion-given",
                        treatment != Treatment.REPORT_AND_URGE || in.opinion().isPresent())
                ? Ruling.granted(
                    Change.of(
                        new TreatmentEvent.TreatmentDecided(
                            in.unit(),
                            in.problem(),
                            treatment,
                            in.fieldworkStart(),
                            known.law().asOf(),
                            in.opinion().map(text -> Personal.of("organ/" + in.unit(), text)))))
                : Ruling.refused(RefusalKind.MISSING, STATE_AUDIT, "audit.no-handling-opinion"));
  }

  private static List<Tie> parties(Known known, DecideTreatment in, Actor actor) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Parties.unit(known, in.unit()));
    ties.addAll(Parties.authority(known, UnitAuthority.division(known, in.unit(), actor)));
    in.problem()
        .ifPresent(
            id -> ties.add(Tie.toCase(id, Ledger.SOURCE, LegalTime.startOf(known.law().asOf()))));
    return ties;
  }
}
