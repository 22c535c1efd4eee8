package org.gongbao.city.audit.powers;

import static org.gongbao.city.audit.powers.Common.OFFICE;
import static org.gongbao.city.audit.powers.Common.UNIT_HEAD;

import org.gongbao.city.audit.project.Projects;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * A proposal of the audit office (审计意见和建议), audit/17.1.2 and 17.1.8 to 17.1.11. What is for the
 * auditee is followed up; what is for the unit, the unit decides: the office only proposes.
 */
public final class ProposalProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-proposal";

  private static final String UNIT = "unit";

  private ProposalProcedure() {}

  /** How a proposal stands. */
  enum Stage {
    PROPOSED,
    CHECKED,
    ACCEPTED,
    DECLINED
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ProposalFile.EMPTY)
        .law("audit")
        .events(ProposalEvent.class, ProposalFile::apply)
        .on("file-proposal", ProposalInput.Propose.class)
        .opens()
        .to(Stage.PROPOSED)
        .by(OFFICE)
        .cites(
            "audit/17.1",
            "audit/17.1.2",
            "audit/17.1.8",
            "audit/17.1.9",
            "audit/17.1.10",
            "audit/17.1.11",
            "audit/45.1")
        .guard(Common::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .rule(Proposing::ownUnit)
        .rule(Proposing::onProject)
        .rule(Proposing::circleNamed)
        .rule(Proposing::meritNamed)
        .records(Proposing::propose)
        .ties(Proposing::parties)

        // 17.1.8: what came of it
        .on("check-adoption", ProposalInput.Check.class)
        .from(Stage.PROPOSED, Stage.CHECKED)
        .to(Stage.CHECKED)
        .by(OFFICE)
        .cites("audit/17.1.8")
        .needs(Need.CASES, file -> Proposing.project(file))
        .guard(Proposing::notAside)
        .guard(Proposing::forAuditee)
        .records(Proposing::check)

        // 17.1.9: the unit decides on what goes against somebody
        .on("decide-proposal", ProposalInput.Answer.class)
        .from(Stage.PROPOSED)
        .to((file, in) -> in.accepted() ? Stage.ACCEPTED : Stage.DECLINED)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/17.1.9")
        .guard(Proposing::againstSomebody)
        .rule(Proposing::reasonGiven)
        .records(Proposing::answer)
        .keepsReasons()
        .closes()

        // 17.1.2, 17.1.10, 17.1.11: the unit answers
        .on("answer-proposal", ProposalInput.Answer.class)
        .from(Stage.PROPOSED)
        .to((file, in) -> in.accepted() ? Stage.ACCEPTED : Stage.DECLINED)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/17.1", "audit/17.1.2", "audit/17.1.10", "audit/17.1.11")
        .needs(Need.TIED, file -> Proposing.bulletins(file))
        .guard(Proposing::forUnit)
        .rule(Proposing::reasonGiven)
        .does(Proposing::answerForUnit)
        .closes()
        .build();
  }
}
