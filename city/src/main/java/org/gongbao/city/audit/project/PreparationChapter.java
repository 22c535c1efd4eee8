package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditProject.OFFICE_HEAD;
import static org.gongbao.city.audit.project.AuditProject.TEAM_LEADER;
import static org.gongbao.city.audit.project.AuditProject.UNIT_HEAD;
import static org.gongbao.city.audit.project.AuditStage.COMMENT;
import static org.gongbao.city.audit.project.AuditStage.DRAFTING;
import static org.gongbao.city.audit.project.AuditStage.FIELDWORK;
import static org.gongbao.city.audit.project.AuditStage.NOTIFIED;
import static org.gongbao.city.audit.project.AuditStage.PLANNED;

import org.gongbao.city.people.Official;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Need;

/** Who works on it, the notice, and the start (articles 12, 14, 20 and 21). */
final class PreparationChapter {

  private PreparationChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> before) {
    return before
        // article 20: the team
        // and anew while it works: whoever leads may have to stand aside
        .on("form-team", PlanningInput.FormTeam.class)
        .from(PLANNED, NOTIFIED, FIELDWORK, DRAFTING, COMMENT)
        .by(OFFICE)
        .cites("audit/20.2", "audit/20.1", "audit/12.2")
        .needs(Official.NEED, (file, input) -> Teaming.people(input))
        .needs(Need.TIED, file -> Unit.needs(file))
        .rule(Teaming::teamComposed)
        .rule(Teaming::independent)
        .records(Teaming::form)
        .ties(Teaming::team)
        .makes("team-record")
        .on("keep-assignment", PlanningInput.KeepAssignment.class)
        .from(PLANNED, NOTIFIED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/12.2", "audit/42.1.2")
        .needs(Need.TIED, file -> Unit.needs(file))
        .rule(Teaming::somethingToKeep)
        .does(Teaming::keep)

        // article 14: bought services
        .on("engage-contractor", PlanningInput.EngageContractor.class)
        .from(PLANNED, NOTIFIED, FIELDWORK)
        .by(OFFICE)
        .cites("audit/14.1", "audit/14.3")
        .guard(Teaming::notClassified)
        .needs(Official.NEED, (file, input) -> Ids.in(input, "person"))
        .rule(Teaming::contractorFit)
        .records(Teaming::engage)
        .ties(Teaming::contractor)
        .makes("service-contract")

        // article 21: the notice, and the start
        .on("serve-notice", PlanningInput.ServeNotice.class)
        .from(PLANNED)
        .to(NOTIFIED)
        .by(OFFICE)
        .cites("audit/21.1", "audit/44.1")
        .needs(Need.TIED, file -> Unit.needs(file))
        .rule(Starting::startAnnounced)
        .records(Starting::serve)
        .ties(Starting::auditee)
        .mayBeRecordedLater("audit/21.1", OFFICE_HEAD, OFFICE)
        .makes("audit-notice")
        .on("approve-early-start", PlanningInput.ApproveEarlyStart.class)
        .from(PLANNED, NOTIFIED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/21.2")
        .records(Starting::approve)
        .on("begin-fieldwork", PlanningInput.BeginFieldwork.class)
        .from(PLANNED, NOTIFIED)
        .to(FIELDWORK)
        .by(OFFICE, TEAM_LEADER)
        .cites("audit/21.1", "audit/21.2", "audit/20.1", "audit/44.1")
        .needs(Need.TIED, file -> Unit.needs(file))
        .guard(Starting::teamFormed)
        .guard(Starting::mayStart)
        .does((known, in) -> Starting.begin(known))
        .mayBeRecordedLater("audit/21.1", OFFICE_HEAD, OFFICE, TEAM_LEADER)
        .on("record-refused-start", PlanningInput.RecordRefusedStart.class)
        .from(NOTIFIED)
        .by(OFFICE, TEAM_LEADER)
        .cites("audit/40.1.1", "audit/21.1", "audit/21.2")
        .guard(Starting::teamFormed)
        .guard(Starting::noticeHasRun)
        .does(Starting::refuse);
  }
}
