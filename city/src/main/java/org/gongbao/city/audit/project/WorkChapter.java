package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.CHIEF_AUDITOR;
import static org.gongbao.city.audit.project.AuditProject.CONTRACTOR;
import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditProject.OFFICE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.TEAM_LEADER;
import static org.gongbao.city.audit.project.AuditProject.TEAM_MEMBER;
import static org.gongbao.city.audit.project.AuditStage.COMMENT;
import static org.gongbao.city.audit.project.AuditStage.DRAFTING;
import static org.gongbao.city.audit.project.AuditStage.FIELDWORK;
import static org.gongbao.city.audit.project.AuditStage.NOTIFIED;
import static org.gongbao.city.audit.project.AuditStage.PLANNED;

import org.gongbao.engine.ActionBuilder;

/** The work at the auditee and its records (articles 14, 17 and 22 to 25). */
final class WorkChapter {

  private WorkChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> before) {
    return before
        // article 22: the project plan
        .on("write-project-plan", FieldworkInput.WriteProjectPlan.class)
        .from(PLANNED, NOTIFIED, FIELDWORK)
        .by(TEAM_LEADER)
        .cites("audit/22.1")
        .guard(Working::planOpen)
        .rule(Working::itemsNamed)
        .records(Working::plan)
        .makes("project-plan")

        // articles 23 and 24: methods and proof
        .on("take-evidence", FieldworkInput.TakeEvidence.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER, CONTRACTOR)
        .cites("audit/23.1", "audit/23.1.1", "audit/23.1.2", "audit/24.1", "audit/14.3")
        .rule(Working::proven)
        .records(Working::take)

        // article 17: powers whose use the case keeps
        .on("call-meeting", RecordInput.CallMeeting.class)
        .by(OFFICE, OFFICE_HEAD)
        .cites("audit/17.1.1")
        .records(Recording::callMeeting)
        .on("record-inspection", RecordInput.RecordInspection.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/17.1.4")
        .does(Recording::inspect)
        .on("record-enquiry", RecordInput.RecordEnquiry.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/17.1.5", "audit/24.1")
        .rule(Recording::answerProven)
        .does(Recording::enquire)

        // article 23: what is put on record
        .on("record-meeting", RecordInput.RecordMeeting.class)
        .from(PLANNED, NOTIFIED, FIELDWORK, DRAFTING, COMMENT)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/23.1.3")
        .rule(Recording::heldAlready)
        .records(Recording::meeting)
        .makes("meeting-record")
        .on("log-work", RecordInput.LogWork.class)
        .by(TEAM_LEADER, TEAM_MEMBER, CONTRACTOR)
        .cites("audit/23.1.4")
        .rule(Recording::newEntry)
        .does(Recording::log)
        .on("correct-log", RecordInput.CorrectLog.class)
        .by(TEAM_LEADER, TEAM_MEMBER, CONTRACTOR)
        .cites("audit/23.1.4")
        .rule(Recording::entryThere)
        .does(Recording::correct)

        // article 10: the chief auditor reads all and comments, but approves nothing
        .on("comment", RecordInput.CommentOnProject.class)
        .by(CHIEF_AUDITOR)
        .cites("audit/10.2")
        .records(Recording::comment)

        // article 14: a contractor's result counts once the unit has made it its own
        .on("hand-in-result", RecordInput.HandInResult.class)
        .from(FIELDWORK)
        .by(CONTRACTOR)
        .cites("audit/14.3", "audit/25.1")
        .rule(Teaming::resultGrounded)
        .does(Recording::handIn)
        .on("check-quality", RecordInput.CheckQuality.class)
        .from(FIELDWORK)
        .by(OFFICE, TEAM_LEADER)
        .cites("audit/14.2")
        .rule((known, in) -> Teaming.resultKnown(known, in.result()))
        .records(Teaming::check)
        .on("adopt-result", RecordInput.AdoptResult.class)
        .from(FIELDWORK)
        .by(OFFICE)
        .cites("audit/14.2")
        .does(Teaming::adopt)
        .makes("working-paper")

        // article 25: working papers
        .on("write-working-paper", FieldworkInput.WriteWorkingPaper.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/25.1")
        .rule(Working::grounded)
        .records(Working::write)
        .makes("working-paper")
        .on("close-fieldwork", FieldworkInput.CloseFieldwork.class)
        .from(FIELDWORK)
        .to(DRAFTING)
        .by(TEAM_LEADER)
        .cites("audit/25.1")
        .guard(Working::papersComplete)
        .records(Working::close);
  }
}
