package org.gongbao.city.audit.improvement;

import static org.gongbao.city.audit.improvement.ProblemStage.DONE;
import static org.gongbao.city.audit.improvement.ProblemStage.NOT_DONE;
import static org.gongbao.city.audit.improvement.ProblemStage.OPEN;
import static org.gongbao.city.audit.improvement.ProblemStage.REFUSED;

import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * A problem of the ledger (问题台账), found by internal audit or by the state auditor, followed up
 * until it is done.
 *
 * <p>The project that enters a problem may send, but what it sends may not send in turn. So a
 * problem is compared with the others of its kind by a clock that is due at once: the next settling
 * raises what follows from it, a candidate for 40.1.4 or a task under article 32.
 */
public final class ProblemProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-problem";

  static final String OPEN_PROBLEM = "open-problem";
  static final String MARK = "mark";

  private static final String COMPARISON = "comparison";
  private static final String FOLLOW_UP = "follow-up";

  private ProblemProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ProblemFile.EMPTY)
        .law("audit")
        .events(ProblemEvent.class, ProblemFile::apply)
        .on(OPEN_PROBLEM, ProblemInput.OpenProblem.class)
        .opens()
        .to(OPEN)
        .cites("audit/16.1.10", "audit/32.1")
        .rule(Ledger::named)
        .records(Ledger::open)
        .ties(Ledger::parties)
        .starts(COMPARISON)
        .on("enter-problem", ProblemInput.EnterProblem.class)
        .opens()
        .to(OPEN)
        .by(Ledger.OFFICE)
        .cites("audit/16.1.10")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule(Ledger::named)
        .records(Ledger::enter)
        .ties(Ledger::partiesByHand)

        // articles 32 and 40: the same kind elsewhere, or again
        .clock(COMPARISON, Ledger.OFFICE)
        .on(Ledger::entered)
        .cites("audit/32.1", "audit/40.1.4")
        .fires("compare")
        .on("compare", ProblemInput.Compare.class)
        .from(OPEN, NOT_DONE, REFUSED, DONE)
        .cites("audit/32.1", "audit/40.1.4")
        .needs(Need.TIED, file -> Comparing.keys(file))
        .does(Comparing::compare)

        // article 16: both sources are followed up alike
        .on(MARK, ProblemInput.Mark.class)
        .from(OPEN, NOT_DONE, REFUSED)
        .to(Ledger::marked)
        .cites("audit/29.2", "audit/16.1.10")
        .rule(Ledger::explained)
        .records(Ledger::mark)
        .starts(FOLLOW_UP)
        .on("record-rectification", ProblemInput.Mark.class)
        .from(OPEN, NOT_DONE, REFUSED)
        .to(Ledger::marked)
        .by(Ledger.OFFICE)
        .cites("audit/16.1.10", "audit/29.3")
        .rule(Ledger::explained)
        .records(Ledger::mark)
        .starts(FOLLOW_UP)
        .on("note-follow-up", ProblemInput.NoteFollowUp.class)
        .from(OPEN, NOT_DONE, REFUSED)
        .by(Ledger.OFFICE)
        .cites("audit/16.1.10")
        .records(Ledger::note)
        .starts(FOLLOW_UP)
        .clock(FOLLOW_UP, Ledger.OFFICE)
        .on(Ledger::followUp)
        .cites("audit/16.1.10", "audit/29.3")
        .stoppedBy(MARK, "record-rectification", "note-follow-up")
        .build();
  }
}
