package org.gongbao.city.audit.powers;

import static org.gongbao.city.audit.powers.Common.AUDITEE;
import static org.gongbao.city.audit.powers.Common.OFFICE;
import static org.gongbao.city.audit.powers.Common.OFFICE_HEAD;
import static org.gongbao.city.audit.powers.Common.UNIT_HEAD;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.casework.Withheld;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * The order to stop what is gravely unlawful or wasteful and under way (制止决定), audit/17.1.6:
 * proposed, consented to by the unit head in person, ordered.
 */
public final class StopProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-stop";

  /** What was proposed, and what the head said to it, stays within the unit. */
  public static final Withheld WITHHELD =
      new Withheld(
          NAME,
          AUDITEE,
          Set.of(NAME + "/stop-proposed", NAME + "/stop-consented", "engine/asked"),
          Set.of(),
          Optional.empty());

  private StopProcedure() {}

  /** How a stop stands. */
  enum Stage {
    PROPOSED,
    CONSENTED,
    DECLINED,
    ORDERED,
    CEASED
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, StopFile.EMPTY)
        .law("audit")
        .events(StopEvent.class, StopFile::apply)
        .on("propose-stop", StopInput.Propose.class)
        .opens()
        .to(Stage.PROPOSED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.6", "audit/45.1")
        .guard(Common::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .rule(Stopping::mayPropose)
        .records(Stopping::propose)
        .ties((known, in) -> Common.ties(known, in.project()))
        .on("consent", StopInput.Consent.class)
        .from(Stage.PROPOSED)
        .to(Stage.CONSENTED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/17.1.6")
        .records(Stopping::consent)
        .on("decline", StopInput.Decline.class)
        .from(Stage.PROPOSED)
        .to(Stage.DECLINED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/17.1.6")
        .records(Stopping::decline)
        .closes()
        .on("order-stop", StopInput.Order.class)
        .from(Stage.PROPOSED, Stage.CONSENTED)
        .to(Stage.ORDERED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.6", "audit/17.1.8")
        .needs(Need.CASES, file -> Stopping.project(file))
        .guard(Stopping::notAside)
        .guard(Stopping::consented)
        .rule(Stopping::underWay)
        .does(Stopping::order)
        .ties((known, in) -> List.of(Common.auditee(known, StopFile.of(known).about())))
        .mayBeRecordedLater("audit/17.1.6", OFFICE_HEAD, OFFICE)
        .keepsReasons()
        .on("record-ceased", StopInput.Ceased.class)
        .from(Stage.ORDERED)
        .to(Stage.CEASED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.6")
        .needs(Need.CASES, file -> Stopping.project(file))
        .guard(Stopping::notAside)
        .records(Stopping::ceased)
        .closes()
        .build();
  }
}
