package org.gongbao.city.relief.project.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.project.evaluation.EvaluationFile;
import org.gongbao.city.relief.project.evaluation.Evaluations;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Consequences against an insurer (减少服务地点、退出项目) under 4.4.3: on an evaluation that was not met or
 * on poor work the departments decide; places go over by dated rows, claims that are open stay with
 * the insurer of their day.
 */
public final class Consequences {

  /** Name of the procedure. */
  public static final String NAME = "relief-consequence";

  private static final String FROM_SOURCE = "open-from-source";
  private static final ClauseId DECISION = ClauseId.of("relief/4.4.3");

  private enum Stage {
    OPEN,
    DECIDED
  }

  /** The opening that an evaluation or a case of the regulator sends. */
  record OpenFromSource(
      int insurer, ConsequenceFile.Ground ground, CaseId source, Optional<String> finding) {}

  /**
   * Puts the question by hand.
   *
   * @param evaluated year of an evaluation that was not met
   * @param poorWork what was found
   */
  record OpenByHand(int insurer, Optional<Integer> evaluated, Optional<String> poorWork) {}

  /**
   * Decides.
   *
   * @param moves places that go to a successor; none if nothing becomes of it
   * @param from first day on which the successors serve them
   */
  record Decide(
      ConsequenceFile.Outcome outcome,
      List<ConsequenceFile.Move> moves,
      Optional<LocalDate> from,
      String reasons) {}

  private Consequences() {}

  /** The opening of a decision that another case sends. */
  public static Command opening(
      Known known,
      Actor actor,
      int insurer,
      ConsequenceFile.Ground ground,
      Optional<String> finding) {
    CaseId id = known.file().newCase(0);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("insurer", insurer)
            .put("ground", ground.toString())
            .put("source", known.file().id().toString());
    finding.ifPresent(text -> input.put("finding", text));
    return new Command(
        id, NAME + "/" + FROM_SOURCE, input, actor, known.effectiveAt(), "consequence/" + id);
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ConsequenceFile.EMPTY)
        .law("relief")
        .events(ConsequenceEvent.class, ConsequenceFile::apply)
        .on(FROM_SOURCE, OpenFromSource.class)
        .opens()
        .to(Stage.OPEN)
        .cites("relief/4.4.3")
        .records((known, in) ->
            opened(known, in.insurer(), in.ground(), Optional.of(in.source()), in.finding()))
        .ties((known, in) -> sides(known, in.insurer()))
        .starts("decision")
        .on("open-decision", OpenByHand.class)
        .opens()
        .to(Stage.OPEN)
        .by(Roles.supervisors())
        .cites("relief/4.4.3")
        .needs(Need.TIED, (file, input) -> evaluations(input))
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .rule(Consequences::grounded)
        .records((known, in) ->
            opened(
                known,
                in.insurer(),
                in.poorWork().isPresent()
                    ? ConsequenceFile.Ground.POOR_WORK
                    : ConsequenceFile.Ground.EVALUATION,
                Optional.empty(),
                in.poorWork()))
        .ties((known, in) -> sides(known, in.insurer()))
        .starts("decision")
        .clock("decision", Roles.MUNICIPAL)
        .on(file -> Optional.empty())
        .cites("relief/4.4.3")
        .on("decide", Decide.class)
        .from(Stage.OPEN)
        .to(Stage.DECIDED)
        .by(Roles.supervisors())
        .cites("relief/4.4.3")
        .needs(Need.TIED, file -> Insurers.needs())
        .rule(Moving::fitsOutcome)
        .rule(Moving::dayAhead)
        .rule(Moving::movable)
        .rule(Moving::leaves)
        .does(Consequences::decide)
        .ties(Moving::concerned)
        .keepsReasons()
        .closes()
        .build();
  }

  private static ConsequenceEvent opened(
      Known known,
      int insurer,
      ConsequenceFile.Ground ground,
      Optional<CaseId> source,
      Optional<String> finding) {
    return new ConsequenceEvent.ConsequenceOpened(
        insurer, ground, source, known.law().asOf(), finding.map(text -> sealed(insurer, text)));
  }

  private static Ruling<Change> decide(Known known, Decide in) {
    Change decided =
        Change.of(
            new ConsequenceEvent.ConsequenceDecided(
                in.outcome(),
                in.moves(),
                in.from(),
                known.effectiveAt(),
                sealed(ConsequenceFile.of(known).insurer(), in.reasons())));
    return Ruling.granted(Moving.inTurn(known, in).map(decided::posting).orElse(decided));
  }

  private static Personal<String> sealed(int insurer, String text) {
    return Personal.of("organ/" + Sides.insurerOrgan(insurer), text);
  }

  private static List<Tie> sides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }

  private static List<String> evaluations(JsonNode input) {
    return List.of(evaluations(input.path("insurer").asInt(0)));
  }

  private static String evaluations(int insurer) {
    return Tied.key(Evaluations.NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  /** An evaluation that was not met, or poor work; nothing else is a ground. */
  private static Ruling<Boolean> grounded(Known known, OpenByHand in) {
    boolean notMet =
        in.evaluated()
            .filter(year ->
                known
                    .facts()
                    .get(Need.TIED, evaluations(in.insurer()))
                    .orElse(Tied.NONE)
                    .cases()
                    .stream()
                    .map(EvaluationFile::of)
                    .anyMatch(one -> one.isNotMet(year)))
            .isPresent();
    return known
            .law()
            .condition(DECISION, "not-met-or-poor-work", notMet || in.poorWork().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            DECISION,
            "relief.no-ground",
            Annex.nameOf(in.insurer()));
  }

  /** What is decided of the places at once. */
  static Ruling<Boolean> refused(RefusalKind kind, String key, Object... values) {
    return Ruling.refused(kind, DECISION, key, values);
  }
}
