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
 * The sealing of material for a time (暂时封存), audit/17.1.7: proposed, consented to by the unit head
 * in person, ordered. No length is set, so it lasts until it is released; open ones are listed by
 * their stage, with their age.
 */
public final class SealingProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-sealing";

  /** Why, and what the head said to it, stays within the unit; the order itself is addressed. */
  public static final Withheld WITHHELD =
      new Withheld(
          NAME,
          AUDITEE,
          Set.of(NAME + "/sealing-proposed", NAME + "/sealing-consented", "engine/asked"),
          Set.of("/proposed/grounds"),
          Optional.empty());

  private SealingProcedure() {}

  /** How a sealing stands. */
  enum Stage {
    PROPOSED,
    CONSENTED,
    DECLINED,
    SEALED,
    RELEASED
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, SealingFile.EMPTY)
        .law("audit")
        .events(SealingEvent.class, SealingFile::apply)
        .on("propose-sealing", SealingInput.Propose.class)
        .opens()
        .to(Stage.PROPOSED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.7", "audit/45.1")
        .guard(Common::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .rule(Sealing::mayPropose)
        .rule(Sealing::itemsListed)
        .records(Sealing::propose)
        .ties((known, in) -> Common.ties(known, in.project()))
        .on("consent", SealingInput.Consent.class)
        .from(Stage.PROPOSED)
        .to(Stage.CONSENTED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/17.1.7")
        .records(Sealing::consent)
        .on("decline", SealingInput.Decline.class)
        .from(Stage.PROPOSED)
        .to(Stage.DECLINED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/17.1.7")
        .records(Sealing::decline)
        .closes()
        .on("seal", SealingInput.Seal.class)
        .from(Stage.PROPOSED, Stage.CONSENTED)
        .to(Stage.SEALED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.7")
        .needs(Need.CASES, file -> Sealing.project(file))
        .guard(Sealing::notAside)
        .guard(Sealing::consented)
        .does(Sealing::seal)
        .ties((known, in) -> List.of(Common.auditee(known, SealingFile.of(known).about())))
        .mayBeRecordedLater("audit/17.1.7", OFFICE_HEAD, OFFICE)
        .keepsReasons()
        .on("release", SealingInput.Release.class)
        .from(Stage.SEALED)
        .to(Stage.RELEASED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.7")
        .needs(Need.CASES, file -> Sealing.project(file))
        .guard(Sealing::notAside)
        .records(Sealing::release)
        .closes()
        .build();
  }
}
