package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.DELIVERY_OWED;
import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditProject.OFFICE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.RECTIFICATION_PERIOD;
import static org.gongbao.city.audit.project.AuditProject.REVIEWER;
import static org.gongbao.city.audit.project.AuditProject.UNIT_HEAD;
import static org.gongbao.city.audit.project.AuditStage.DELIVERED;
import static org.gongbao.city.audit.project.AuditStage.REVIEWED;
import static org.gongbao.city.audit.project.AuditStage.SIGNED;
import static org.gongbao.city.audit.project.AuditStage.SUBMITTED;

import java.util.Optional;
import org.gongbao.city.people.Holders;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Need;

/** The review, the special meeting and the report (articles 27, 28 and 33). */
final class ReportChapter {

  private ReportChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> before) {
    return before
        // article 27: the review and the special meeting
        .on("review", ReportInput.Review.class)
        .from(SUBMITTED)
        .to(REVIEWED)
        .by(OFFICE, OFFICE_HEAD, REVIEWER)
        .cites("audit/27.1", "audit/27.2")
        .guard(Concluding::reviewerApart)
        .records(Concluding::review)
        .makes("review-record")
        .on("hold-special-meeting", ReportInput.HoldSpecialMeeting.class)
        .from(REVIEWED)
        .by(OFFICE, UNIT_HEAD)
        .cites("audit/27.2")
        .records(Concluding::meet)
        .mayBeRecordedLater("audit/27.2", OFFICE_HEAD, OFFICE)
        .makes("special-meeting-minutes")

        // article 28: the report
        .on("sign-report", ReportInput.SignReport.class)
        .from(SUBMITTED, REVIEWED)
        .to(SIGNED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/28.1", "audit/27.1", "audit/27.2", "audit/33.1")
        .guard(Concluding::reviewed)
        .guard(Concluding::meetingHeld)
        .needs(Need.TIED, file -> Unit.needs(file))
        .needs(Need.CASES, file -> Reporting.coverage(file))
        .rule(Reporting::problemsTold)
        .does(Reporting::sign)
        .ties(Reporting::oversight)
        .starts(DELIVERY_OWED)
        .on("deliver-report", ReportInput.DeliverReport.class)
        .from(SIGNED)
        .to(DELIVERED)
        .by(OFFICE)
        .cites("audit/28.2", "audit/29.1")
        .needs(Holders.NEED, file -> Reporting.heads(file))
        .does(Reporting::deliver)
        .mayBeRecordedLater("audit/28.2", OFFICE_HEAD, OFFICE)
        .makes("audit-report")
        .starts(RECTIFICATION_PERIOD)

        // no number of days: it is shown how long it has been owed, never that it is late
        .clock(DELIVERY_OWED, OFFICE)
        .on(file -> Optional.empty())
        .cites("audit/28.2")
        .stoppedBy("deliver-report")

        // article 33: the other oversight of the unit
        .on("flag-joint-matter", ReportInput.FlagJointMatter.class)
        .by(OFFICE, OFFICE_HEAD, UNIT_HEAD)
        .cites("audit/33.1")
        .rule(Reporting::partnersNamed)
        .records(Reporting::joinMatter);
  }
}
