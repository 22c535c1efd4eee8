package org.gongbao.city.audit.powers;

import static org.gongbao.city.audit.powers.Common.AUDITEE;
import static org.gongbao.city.audit.powers.Common.AUDITEE_HEAD;
import static org.gongbao.city.audit.powers.Common.OFFICE;
import static org.gongbao.city.audit.powers.Common.OFFICE_HEAD;

import org.gongbao.city.audit.project.Projects;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LegalTime;

/**
 * A request for material (资料清单), audit/17.1.3 and 18.1. The audit office sets the day; what comes
 * without a declaration of truth and completeness does not count as handed in.
 */
public final class RequestProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-request";

  static final String HAND_IN = "hand-in";

  private RequestProcedure() {}

  /** How a request stands. */
  enum Stage {
    REQUESTED,
    INCOMPLETE,
    OVERDUE,
    ACCEPTED,
    UNTRUE
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, RequestFile.EMPTY)
        .law("audit")
        .events(RequestEvent.class, RequestFile::apply)
        .on("request-material", RequestInput.Ask.class)
        .opens()
        .to(Stage.REQUESTED)
        .by(OFFICE)
        .cites("audit/17.1", "audit/17.1.3", "audit/45.1")
        .guard(Common::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .rule(Requesting::mayAsk)
        .rule(Requesting::listed)
        .records(Requesting::ask)
        .ties(Requesting::parties)
        .starts(HAND_IN)
        .clock(HAND_IN, AUDITEE)
        .on(file ->
            file.data(RequestFile.class)
                .request()
                .map(RequestFile.Request::due)
                .map(LegalTime::endOf))
        .cites("audit/17.1.3", "audit/18.1")
        .stoppedBy("hand-in-material")
        .fires("record-overdue")
        .on("hand-in-undeclared", RequestInput.Leave.class)
        .from(Stage.REQUESTED, Stage.INCOMPLETE, Stage.OVERDUE)
        .to(Stage.INCOMPLETE)
        .by(AUDITEE, AUDITEE_HEAD, OFFICE)
        .cites("audit/18.1", "audit/17.1.3")
        .needs(Need.CASES, file -> Requesting.project(file))
        .guard(Requesting::notAside)
        .rule((known, in) -> Requesting.anything(known, in.files()))
        .records(Requesting::leave)
        .mayBeRecordedLater("audit/17.1.3", OFFICE_HEAD, OFFICE)
        .on("hand-in-material", RequestInput.HandIn.class)
        .from(Stage.REQUESTED, Stage.INCOMPLETE, Stage.OVERDUE)
        .to(Stage.ACCEPTED)
        .by(AUDITEE, AUDITEE_HEAD, OFFICE)
        .cites("audit/18.1", "audit/17.1.3")
        .needs(Need.CASES, file -> Requesting.project(file))
        .guard(Requesting::notAside)
        .rule(Requesting::declared)
        .rule((known, in) -> Requesting.anything(known, in.files()))
        .records(Requesting::accept)
        .mayBeRecordedLater("audit/17.1.3", OFFICE_HEAD, OFFICE)
        .on("record-overdue", RequestInput.Overdue.class)
        .from(Stage.REQUESTED, Stage.INCOMPLETE)
        .to(Stage.OVERDUE)
        .cites("audit/17.1.3", "audit/40.1.2")
        .does(Requesting::overdue)
        .on("mark-untrue", RequestInput.MarkUntrue.class)
        .from(Stage.ACCEPTED)
        .to(Stage.UNTRUE)
        .by(OFFICE)
        .cites("audit/18.1", "audit/40.1.2")
        .needs(Need.CASES, file -> Requesting.project(file))
        .guard(Requesting::notAside)
        .does(Requesting::untrue)
        .keepsReasons()
        .build();
  }
}
