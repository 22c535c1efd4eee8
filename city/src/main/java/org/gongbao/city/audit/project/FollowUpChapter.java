package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.AUDITEE;
import static org.gongbao.city.audit.project.AuditProject.AUDITEE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.HEAD_REPORT;
import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditProject.OFFICE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.RECTIFICATION_PERIOD;
import static org.gongbao.city.audit.project.AuditProject.TEAM_LEADER;
import static org.gongbao.city.audit.project.AuditProject.UNIT_HEAD;
import static org.gongbao.city.audit.project.AuditStage.ARCHIVED;
import static org.gongbao.city.audit.project.AuditStage.DELIVERED;
import static org.gongbao.city.audit.project.AuditStage.RECTIFIED;
import static org.gongbao.city.audit.project.AuditStage.REPORTED;

import java.util.Optional;
import org.gongbao.city.audit.improvement.Problems;
import org.gongbao.city.audit.liability.Referrals;
import org.gongbao.city.audit.rules.RectificationDue;
import org.gongbao.city.people.Holders;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Need;

/** Rectification, grave leads and the archive (articles 29, 30 and 34). */
final class FollowUpChapter {

  private FollowUpChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> before) {
    return before
        // article 29: rectification
        .clock(RECTIFICATION_PERIOD, AUDITEE_HEAD)
        .after(RectificationDue::period)
        .cites("audit/29.2", "audit/29.1")
        .stoppedBy("file-rectification")
        .fires("record-overdue")
        .on("file-rectification", FollowUpInput.FileRectification.class)
        .from(DELIVERED, REPORTED)
        .to(RECTIFIED)
        .by(AUDITEE, AUDITEE_HEAD, OFFICE)
        .cites("audit/29.2")
        .guard(Following::notYetReported)
        .needs(Need.TIED, file -> Unit.needs(file))
        .needs(Need.TIED, file -> Problems.needs(file))
        .rule(Following::allProblems)
        .does(Following::report)
        .mayBeRecordedLater("audit/29.2", OFFICE_HEAD, OFFICE)
        .starts(HEAD_REPORT)
        .on("record-overdue", FollowUpInput.RecordOverdue.class)
        .from(DELIVERED)
        .cites("audit/29.2", "audit/29.3", "audit/40.1.3", "audit/40.1.4")
        .does(Following::overdue)
        .starts(HEAD_REPORT)
        .on("assign-rectification", FollowUpInput.AssignRectification.class)
        .from(DELIVERED, RECTIFIED, REPORTED)
        .by(OFFICE, OFFICE_HEAD, UNIT_HEAD)
        .cites("audit/29.1")
        .needs(Holders.NEED, file -> Reporting.heads(file))
        .rule(Following::headOfAuditee)
        .records(Following::assign)
        .on("log-follow-up", FollowUpInput.LogFollowUp.class)
        .from(DELIVERED, RECTIFIED, REPORTED)
        .by(OFFICE)
        .cites("audit/29.3")
        .rule(Following::problemNamed)
        .records(Following::log)

        // the task to tell the head has no number of days
        .clock(HEAD_REPORT, OFFICE)
        .on(file -> Optional.empty())
        .cites("audit/29.3")
        .stoppedBy("inform-head", "file-rectification")
        .on("inform-head", FollowUpInput.InformHead.class)
        .from(DELIVERED, RECTIFIED)
        .to(REPORTED)
        .by(OFFICE)
        .cites("audit/29.3")
        .guard(Following::somethingToTell)
        .records(Following::inform)
        .mayBeRecordedLater("audit/29.3", OFFICE_HEAD, OFFICE)
        .makes("rectification-summary")

        // article 34: leads on grave breaches
        .on("flag-grave-lead", FollowUpInput.FlagGraveLead.class)
        .by(TEAM_LEADER, OFFICE, OFFICE_HEAD)
        .cites("audit/34.1", "audit/9.2", "audit/19.1")
        .needs(Need.TIED, file -> Unit.needs(file))
        .does(Following::flag)

        // article 30: the archive
        .on("archive", FollowUpInput.Archive.class)
        .from(RECTIFIED, REPORTED)
        .to(ARCHIVED)
        .by(OFFICE)
        .cites("audit/30.2", "audit/30.1", "audit/29.3", "audit/34.1")
        .needs(Need.TIED, file -> Unit.needs(file))
        .needs(Need.TIED, file -> Referrals.needs(file))
        .guard(Following::headInformed)
        .guard(Following::leadsReferred)
        .rule(Following::complete)
        .does(Circulating::archived)
        .makes("archive-list")
        .closes();
  }
}
