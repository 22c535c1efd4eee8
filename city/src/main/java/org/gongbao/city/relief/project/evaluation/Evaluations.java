package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
import org.gongbao.city.relief.project.consequence.Consequences;
import org.gongbao.city.relief.project.training.Trainings;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The evaluation of an insurer for a year (年度考核): every place that it serves answers a form, the
 * bureau judges eleven items, and one that is not met makes the whole not met and puts the question
 * of 4.4.3. The insurer learns of it when it is concluded.
 */
public final class Evaluations {

  /** Name of the procedure. */
  public static final String NAME = "relief-evaluation";

  static final String EXPECT = "expect-answer";
  static final String RECEIVE = "receive-answer";

  private static final ClauseId EVALUATION = ClauseId.of("relief/6.2.1");
  private static final ClauseId TRAINING = ClauseId.of("relief/6.2.5");
  private static final ClauseId CHECKLIST = ClauseId.of("relief/4.1.2");
  private static final ClauseId ANSWERS = ClauseId.of("relief/6.2.6");

  enum Stage {
    OPEN,
    CONCLUDED
  }

  /** Opens one. */
  record OpenEvaluation(int insurer, int year) {}

  /** Another place will answer. */
  record ExpectAnswer(String place) {}

  /** A place answered. */
  record ReceiveAnswer(String place, List<Item> unmet) {}

  /** Judges an item. */
  record CheckItem(Item item, boolean met, Optional<String> remark) {}

  /** Concludes it. */
  record Conclude() {}

  private Evaluations() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, EvaluationFile.EMPTY)
        .law("relief")
        .events(EvaluationEvent.class, EvaluationFile::apply)
        .on("open-evaluation", OpenEvaluation.class)
        .opens()
        .to(Stage.OPEN)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.2.1", "relief/6.2.6", "relief/4.1.2")
        .needs(Need.TIED, (file, input) -> Insurers.needs())
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .rule(Evaluations::serving)
        .does(Evaluations::open)
        .ties((known, in) -> Sides.city(known))
        .on(EXPECT, ExpectAnswer.class)
        .from(Stage.OPEN)
        .cites("relief/6.2.6")
        .records((known, in) -> new EvaluationEvent.AnswerExpected(in.place()))
        .on(RECEIVE, ReceiveAnswer.class)
        .from(Stage.OPEN)
        .cites("relief/6.2.6")
        .records((known, in) ->
            new EvaluationEvent.AnswerReceived(in.place(), in.unmet(), known.law().asOf()))
        .on("check-item", CheckItem.class)
        .from(Stage.OPEN)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.1.2", "relief/6.2.5")
        .needs(Need.TIED, file -> Trainings.needs(EvaluationFile.of(file).insurer()))
        .records(Evaluations::check)
        .on("conclude", Conclude.class)
        .from(Stage.OPEN)
        .to(Stage.CONCLUDED)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.2.1", "relief/6.2.6", "relief/4.4.3")
        .guard(Evaluations::answered)
        .guard(Evaluations::checked)
        .does((known, in, actor) -> conclude(known, actor))
        .ties((known, in) -> List.of(Sides.insurer(known, EvaluationFile.of(known).insurer())))
        .closes()
        .build();
  }

  /** The day whose places answer: today, or the last day of a year that is over. */
  private static LocalDate day(Known known, int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate today = known.law().asOf();
    return today.isBefore(last) ? today : last;
  }

  private static Ruling<Boolean> serving(Known known, OpenEvaluation in) {
    boolean begun = in.year() > 0 && in.year() <= known.law().asOf().getYear();
    boolean serves =
        begun && !Insurers.served(known, in.insurer(), day(known, in.year())).isEmpty();
    return known.law().condition(EVALUATION, "served-in-year", serves)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            EVALUATION,
            "relief.nothing-to-evaluate",
            Annex.nameOf(in.insurer()),
            in.year());
  }

  private static Ruling<Change> open(Known known, OpenEvaluation in, Actor actor) {
    List<ServicePlace> places = Insurers.served(known, in.insurer(), day(known, in.year()));
    List<Command> forms = new ArrayList<>();
    for (ServicePlace place : places) {
      forms.add(Ratings.opening(known, actor, forms.size(), in.insurer(), in.year(), place));
    }
    return Ruling.granted(
        Change.of(
                new EvaluationEvent.EvaluationOpened(
                    in.insurer(),
                    in.year(),
                    known.law().asOf(),
                    places.stream().map(ServicePlace::id).toList()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-evaluations"),
                    Posting.Account.claim(NAME + "/" + in.insurer() + "/" + in.year()),
                    1))
            .sending(forms));
  }

  /** Without a session in the year training is not met, whatever else is said of it. */
  private static CaseEvent check(Known known, CheckItem in) {
    EvaluationFile file = EvaluationFile.of(known);
    int sessions = Trainings.sessions(known, file.insurer(), file.year());
    boolean met =
        in.met()
            && (in.item() != Item.TRAINING
                || known.law().condition(TRAINING, "trained-in-year", sessions > 0));
    return new EvaluationEvent.ItemChecked(
        in.item(),
        met,
        sessions,
        in.remark().map(text -> Personal.of("organ/" + Sides.insurerOrgan(file.insurer()), text)));
  }

  private static Ruling<Boolean> answered(Known known) {
    List<String> missing = EvaluationFile.of(known).unanswered();
    return known.law().condition(ANSWERS, "forms-answered", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            ANSWERS,
            "relief.answers-missing",
            missing.size(),
            Annex.names(missing));
  }

  private static Ruling<Boolean> checked(Known known) {
    List<Item> missing = EvaluationFile.of(known).unchecked();
    return known.law().condition(CHECKLIST, "all-items", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            CHECKLIST,
            "relief.items-missing",
            String.join(", ", missing.stream().map(Item::toString).toList()));
  }

  private static Ruling<Change> conclude(Known known, Actor actor) {
    EvaluationFile file = EvaluationFile.of(known);
    Change change =
        Change.of(new EvaluationEvent.EvaluationConcluded(file.allMet(), known.law().asOf()));
    return Ruling.granted(
        file.allMet()
            ? change
            : change.sending(
                List.of(
                    Consequences.opening(
                        known,
                        actor,
                        file.insurer(),
                        ConsequenceFile.Ground.EVALUATION,
                        Optional.empty()))));
  }
}
