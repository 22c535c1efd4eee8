package org.gongbao.city.relief.project.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
import org.gongbao.city.relief.project.consequence.Consequences;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Ruling;

/**
 * A case of the regulator against an insurer (监管), taken up from a complaint: the insurer sees it
 * and answers, the regulator closes it; poor work puts the question of 4.4.3.
 */
public final class Supervisions {

  /** Name of the procedure. */
  public static final String NAME = "relief-supervision";

  private static final ClauseId SUPERVISION = ClauseId.of("relief/6.2.3");

  enum Stage {
    OPEN,
    ANSWERED,
    CLOSED
  }

  /** Takes up a complaint. */
  record TakeUp(int insurer, SupervisionFile.Matter matter, String complaint) {}

  /** Answers it. */
  record Reply(String answer) {}

  /** Closes the case. */
  record Conclude(SupervisionFile.Result result, String reasons) {}

  private Supervisions() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, SupervisionFile.EMPTY)
        .law("relief")
        .events(SupervisionEvent.class, SupervisionFile::apply)
        .on("take-up-complaint", TakeUp.class)
        .opens()
        .to(Stage.OPEN)
        .by(Roles.REGULATOR)
        .cites("relief/6.2.3")
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .records((known, in) ->
            new SupervisionEvent.ComplaintTakenUp(
                in.insurer(),
                in.matter(),
                sealed(in.insurer(), in.complaint()),
                known.law().asOf()))
        .ties((known, in) -> sides(known, in.insurer()))
        .starts("reply")
        .clock("reply", Roles.INSURER)
        .on(file -> Optional.empty())
        .cites("relief/6.2.3")
        .stoppedBy("reply")
        .on("reply", Reply.class)
        .from(Stage.OPEN, Stage.ANSWERED)
        .to(Stage.ANSWERED)
        .by(Roles.INSURER)
        .cites("relief/6.2.3")
        .guard((known, actor) ->
            Annex.actsFor(known, actor, SupervisionFile.insurer(known), SUPERVISION))
        .records((known, in) ->
            new SupervisionEvent.InsurerAnswered(
                sealed(SupervisionFile.insurer(known), in.answer()), known.law().asOf()))
        .on("conclude", Conclude.class)
        .from(Stage.OPEN, Stage.ANSWERED)
        .to(Stage.CLOSED)
        .by(Roles.REGULATOR)
        .cites("relief/6.2.3", "relief/4.4.3")
        .does(Supervisions::conclude)
        .keepsReasons()
        .closes()
        .build();
  }

  private static List<Tie> sides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }

  private static Personal<String> sealed(int insurer, String text) {
    return Personal.of("organ/" + Sides.insurerOrgan(insurer), text);
  }

  private static Ruling<Change> conclude(Known known, Conclude in, Actor actor) {
    int insurer = SupervisionFile.insurer(known);
    Change change =
        Change.of(
            new SupervisionEvent.SupervisionClosed(
                in.result(), sealed(insurer, in.reasons()), known.law().asOf()));
    return Ruling.granted(
        in.result() == SupervisionFile.Result.POOR_WORK
            ? change.sending(
                List.of(
                    Consequences.opening(
                        known,
                        actor,
                        insurer,
                        ConsequenceFile.Ground.POOR_WORK,
                        Optional.of(in.reasons()))))
            : change);
  }
}
