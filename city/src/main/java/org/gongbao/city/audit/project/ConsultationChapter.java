package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.AUDITEE;
import static org.gongbao.city.audit.project.AuditProject.AUDITEE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.COMMENT_PERIOD;
import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditProject.OFFICE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.TEAM_LEADER;
import static org.gongbao.city.audit.project.AuditProject.TEAM_MEMBER;
import static org.gongbao.city.audit.project.AuditStage.COMMENT;
import static org.gongbao.city.audit.project.AuditStage.DRAFTING;
import static org.gongbao.city.audit.project.AuditStage.SUBMITTED;

import org.gongbao.city.audit.rules.CommentDue;
import org.gongbao.engine.ActionBuilder;

/** The draft and the auditee's word (article 26). */
final class ConsultationChapter {

  private ConsultationChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> before) {
    return before
        .on("deliver-draft", ReportInput.DeliverDraft.class)
        .from(DRAFTING)
        .to(COMMENT)
        .by(TEAM_LEADER)
        .cites("audit/26.1")
        .rule(Consulting::findingsGrounded)
        .records(Consulting::deliver)
        .mayBeRecordedLater("audit/26.2", OFFICE_HEAD, TEAM_LEADER)
        .makes("draft-report")
        .starts(COMMENT_PERIOD)
        .clock(COMMENT_PERIOD, AUDITEE)
        .after(CommentDue::period)
        .cites("audit/26.2")
        .stoppedBy("file-opinion")
        .fires("record-no-objection")
        .on("note-oral-reply", ReportInput.NoteOralReply.class)
        .from(COMMENT)
        .by(TEAM_LEADER, TEAM_MEMBER, OFFICE)
        .cites("audit/26.2")
        .records(Consulting::noteOral)
        .on("file-opinion", ReportInput.FileOpinion.class)
        .from(COMMENT)
        .by(AUDITEE, AUDITEE_HEAD, OFFICE)
        .cites("audit/26.2")
        .guard(Consulting::noOpinionYet)
        .rule(Consulting::pointsMade)
        .records(Consulting::file)
        .mayBeRecordedLater("audit/26.2", OFFICE_HEAD, OFFICE)
        .on("record-no-objection", ReportInput.RecordNoObjection.class)
        .from(COMMENT)
        .cites("audit/26.2")
        .records(Consulting::silence)
        .on("submit-draft", ReportInput.SubmitDraft.class)
        .from(COMMENT)
        .to(SUBMITTED)
        .by(TEAM_LEADER)
        .cites("audit/26.3", "audit/26.2")
        .guard(Consulting::heardOrSilent)
        .rule(Consulting::answered)
        .records(Consulting::submit)
        .makes("submission-draft");
  }
}
