package org.gongbao.city.relief.project.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** Training sessions (业务培训): each stays open, and in the inbox, until its result is evaluated. */
public final class Trainings {

  /** Name of the procedure. */
  public static final String NAME = "relief-training";

  private static final ClauseId TRAINING = ClauseId.of("relief/6.3.2");
  private static final String CASE = "[0-9A-Za-z]{27}";
  private static final int BEST = 100;

  enum Stage {
    HELD,
    EVALUATED
  }

  /**
   * Records a session.
   *
   * @param trainer entry in the register
   */
  record RecordSession(int insurer, CaseId trainer, LocalDate held, int attendees, String topic) {}

  /**
   * Evaluates its result.
   *
   * @param score from 0 to 100
   */
  record EvaluateSession(int score, Optional<String> remark) {}

  private Trainings() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, TrainingFile.EMPTY)
        .law("relief")
        .events(TrainingEvent.class, TrainingFile::apply)
        .on("record-session", RecordSession.class)
        .opens()
        .to(Stage.HELD)
        .by(Roles.INSURER, Roles.TRAINER)
        .cites("relief/6.3.2", "relief/6.2.5")
        .needs(Need.CASES, (file, input) -> trainer(input))
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .rule(Trainings::past)
        .rule(Trainings::registered)
        .records((known, in) ->
            new TrainingEvent.SessionHeld(
                in.insurer(),
                in.trainer(),
                in.held(),
                in.attendees(),
                Trainers.sealed(in.insurer(), in.topic())))
        .ties((known, in) -> Trainers.sides(known, in.insurer()))
        .starts("evaluation-owed")
        .clock("evaluation-owed", Roles.INSURER)
        .on(file -> Optional.empty())
        .cites("relief/6.3.2")
        .on("evaluate-session", EvaluateSession.class)
        .from(Stage.HELD)
        .to(Stage.EVALUATED)
        .by(Roles.INSURER)
        .cites("relief/6.3.2")
        .rule((known, in) ->
            in.score() >= 0 && in.score() <= BEST
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.OUT_OF_BOUNDS, TRAINING, "relief.score-out-of-bounds", in.score()))
        .records(Trainings::evaluate)
        .closes()
        .build();
  }

  /** Keys of {@link Need#TIED}: the sessions of an insurer. */
  public static List<String> needs(int insurer) {
    return List.of(key(insurer));
  }

  private static String key(int insurer) {
    return Tied.key(NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  /** How many sessions an insurer held in a year, evaluated or not. */
  public static int sessions(Known known, int insurer, int year) {
    return (int)
        known.facts().get(Need.TIED, key(insurer)).orElse(Tied.NONE).cases().stream()
            .flatMap(file -> TrainingFile.of(file).session().stream())
            .filter(session -> session.held().getYear() == year)
            .count();
  }

  private static List<String> trainer(JsonNode input) {
    String id = input.path("trainer").asString("");
    return id.matches(CASE) ? List.of(id) : List.of();
  }

  private static Ruling<Boolean> past(Known known, RecordSession in) {
    LocalDate today = known.law().asOf();
    return in.held().isAfter(today) || in.attendees() < 1
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, TRAINING, "relief.session-unheld", in.held(), today)
        : Ruling.granted(true);
  }

  /** Who trains is in the register of this insurer, and was on that day. */
  private static Ruling<Boolean> registered(Known known, RecordSession in) {
    boolean registered =
        known
            .facts()
            .get(Need.CASES, in.trainer().toString())
            .filter(file -> file.procedure().name().equals(Trainers.NAME))
            .map(TrainerFile::of)
            .filter(file ->
                file.trainer().filter(one -> one.insurer() == in.insurer()).isPresent()
                    && file.released().filter(day -> day.isBefore(in.held())).isEmpty())
            .isPresent();
    return known.law().condition(TRAINING, "trainer-registered", registered)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, TRAINING, "relief.trainer-unregistered");
  }

  private static CaseEvent evaluate(Known known, EvaluateSession in) {
    int insurer = TrainingFile.of(known).session().orElseThrow().insurer();
    return new TrainingEvent.SessionEvaluated(
        in.score(), known.law().asOf(), in.remark().map(text -> Trainers.sealed(insurer, text)));
  }
}
