package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditStage.ARCHIVED;
import static org.gongbao.city.audit.project.AuditStage.COMMENT;
import static org.gongbao.city.audit.project.AuditStage.DELIVERED;
import static org.gongbao.city.audit.project.AuditStage.DRAFTING;
import static org.gongbao.city.audit.project.AuditStage.FIELDWORK;
import static org.gongbao.city.audit.project.AuditStage.NOTIFIED;
import static org.gongbao.city.audit.project.AuditStage.PLANNED;
import static org.gongbao.city.audit.project.AuditStage.RECTIFIED;
import static org.gongbao.city.audit.project.AuditStage.REPORTED;
import static org.gongbao.city.audit.project.AuditStage.REVIEWED;
import static org.gongbao.city.audit.project.AuditStage.SIGNED;
import static org.gongbao.city.audit.project.AuditStage.SUBMITTED;

import org.gongbao.city.audit.rules.CommentDue;
import org.gongbao.city.audit.rules.RectificationDue;
import org.gongbao.city.audit.rules.TeamComposition;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Change;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

/**
 * The internal audit project (内部审计项目), articles 20 to 30 in their order.
 *
 * <p>A day of business — the notice reached the auditee, the draft was received, the report was
 * delivered — is the command's day of effect, never a field of its own: so a clock starts on it,
 * and there are no two days to disagree. What is entered later than it happened is entered with
 * that earlier day, where the action says by which clause that may be.
 */
public final class AuditProject {

  /** Name of the procedure. */
  public static final String NAME = "audit-project";

  static final String LAW = "audit";
  static final String COMMENT_PERIOD = "comment-period";
  static final String RECTIFICATION_PERIOD = "rectification-period";

  /** The capacity of the leader of the team. */
  public static final String TEAM_LEADER = "team-leader";

  /** The capacity of the others of the team. */
  public static final String TEAM_MEMBER = "team-member";

  /** The capacity in which the auditee's organ is tied to the case. */
  public static final String AUDITEE_CAPACITY = "auditee";

  static final String OFFICE = "audit-office";
  private static final String OFFICE_HEAD = "audit-office-head";
  private static final String UNIT_HEAD = "unit-head";
  private static final String REVIEWER = "reviewer";
  private static final String AUDITEE = "auditee";
  private static final String AUDITEE_HEAD = "auditee-head";

  private AuditProject() {}

  /** The capacity in which a person of the team is tied to the case. */
  static String capacity(TeamComposition.Seat seat) {
    return switch (seat) {
      case LEADER -> TEAM_LEADER;
      case MEMBER -> TEAM_MEMBER;
    };
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AuditFile.EMPTY)
        .law(LAW)
        .recusal("audit/13.1")
        .events(AuditEvent.class, AuditFile::apply)
        .seenBy(TEAM_LEADER, TEAM_MEMBER, Tie.RECUSED)

        // article 15: from the approved plan
        .on("open-project", PlanningInput.OpenProject.class)
        .opens()
        .to(PLANNED)
        .by(OFFICE)
        .cites("audit/15.3", "audit/2.2", "audit/45.1")
        .guard(Planning::inForce)
        .rule(Planning::organsNamed)
        .needs(Lineage.NEED, (file, input) -> Planning.organs(input))
        .rule(Planning::ownUnit)
        .rule(Planning::ownLine)
        .rule(Planning::planApproved)
        .records(Planning::open)
        .ties(Planning::parties)

        // article 20: the team
        .on("form-team", PlanningInput.FormTeam.class)
        .from(PLANNED, NOTIFIED)
        .by(OFFICE)
        .cites("audit/20.2", "audit/20.1")
        .needs(Official.NEED, (file, input) -> Planning.people(input))
        .rule(Planning::teamComposed)
        .records(Planning::form)
        .ties(Planning::team)

        // article 13: who stands aside, sent by the recusal
        .on("set-aside", StandingAside.Person.class)
        .cites("audit/13.1")
        .records(StandingAside::aside)
        .ties(StandingAside::recused)
        .on("let-back", StandingAside.Person.class)
        .cites("audit/13.1", "audit/13.2")
        .records(StandingAside::back)
        .ties(StandingAside::noLonger)

        // article 21: the notice, and the start
        .on("serve-notice", PlanningInput.ServeNotice.class)
        .from(PLANNED)
        .to(NOTIFIED)
        .by(OFFICE)
        .cites("audit/21.1")
        .rule(Planning::startAfterDelivery)
        .records(Planning::serve)
        .ties(Planning::auditee)
        .mayBeRecordedLater("audit/21.1", OFFICE_HEAD, OFFICE)
        .makes("audit-notice")
        .on("approve-early-start", PlanningInput.ApproveEarlyStart.class)
        .from(PLANNED, NOTIFIED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/21.2")
        .records(Planning::approve)
        .on("begin-fieldwork", PlanningInput.BeginFieldwork.class)
        .from(PLANNED, NOTIFIED)
        .to(FIELDWORK)
        .by(OFFICE, TEAM_LEADER)
        .cites("audit/21.1", "audit/21.2", "audit/20.1")
        .guard(Planning::teamFormed)
        .guard(Planning::noticeHasRun)
        .does((known, in) ->
            Planning.noticeHasRun(known)
                .map(by -> Change.of(new AuditEvent.FieldworkBegun(known.law().asOf(), by))))
        .mayBeRecordedLater("audit/21.1", OFFICE_HEAD, OFFICE, TEAM_LEADER)

        // article 22: the project plan
        .on("write-project-plan", FieldworkInput.WriteProjectPlan.class)
        .from(PLANNED, NOTIFIED, FIELDWORK)
        .by(TEAM_LEADER)
        .cites("audit/22.1")
        .guard(Working::planOpen)
        .rule(Working::itemsNamed)
        .records(Working::plan)

        // articles 23 and 24: methods and proof
        .on("take-evidence", FieldworkInput.TakeEvidence.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/23.1", "audit/23.1.1", "audit/23.1.2", "audit/24.1")
        .rule(Working::proven)
        .records(Working::take)

        // article 25: working papers
        .on("write-working-paper", FieldworkInput.WriteWorkingPaper.class)
        .from(FIELDWORK)
        .by(TEAM_LEADER, TEAM_MEMBER)
        .cites("audit/25.1")
        .rule(Working::grounded)
        .records(Working::write)
        .on("close-fieldwork", FieldworkInput.CloseFieldwork.class)
        .from(FIELDWORK)
        .to(DRAFTING)
        .by(TEAM_LEADER)
        .cites("audit/25.1")
        .guard(Working::papersComplete)
        .records(Working::close)

        // article 26: the draft and the auditee's word
        .on("deliver-draft", ReportInput.DeliverDraft.class)
        .from(DRAFTING)
        .to(COMMENT)
        .by(TEAM_LEADER)
        .cites("audit/26.1")
        .rule(Consulting::findingsGrounded)
        .records(Consulting::deliver)
        .mayBeRecordedLater("audit/26.2", OFFICE_HEAD, TEAM_LEADER)
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

        // article 27: the review and the special meeting
        .on("review", ReportInput.Review.class)
        .from(SUBMITTED)
        .to(REVIEWED)
        .by(OFFICE, OFFICE_HEAD, REVIEWER)
        .cites("audit/27.1")
        .guard(Concluding::reviewerApart)
        .records(Concluding::review)
        .on("hold-special-meeting", ReportInput.HoldSpecialMeeting.class)
        .from(REVIEWED)
        .by(OFFICE, UNIT_HEAD)
        .cites("audit/27.2")
        .records(Concluding::meet)
        .mayBeRecordedLater("audit/27.2", OFFICE_HEAD, OFFICE)

        // article 28: the report
        .on("sign-report", ReportInput.SignReport.class)
        .from(SUBMITTED, REVIEWED)
        .to(SIGNED)
        .by(UNIT_HEAD)
        .inPerson()
        .cites("audit/28.1", "audit/27.1", "audit/27.2")
        .guard(Concluding::reviewed)
        .guard(Concluding::meetingHeld)
        .records(Concluding::sign)
        .on("deliver-report", ReportInput.DeliverReport.class)
        .from(SIGNED)
        .to(DELIVERED)
        .by(OFFICE)
        .cites("audit/28.2")
        .records(Concluding::deliver)
        .mayBeRecordedLater("audit/28.2", OFFICE_HEAD, OFFICE)
        .makes("audit-report")
        .starts(RECTIFICATION_PERIOD)

        // article 29: rectification
        .clock(RECTIFICATION_PERIOD, AUDITEE_HEAD)
        .after(RectificationDue::period)
        .cites("audit/29.2", "audit/29.1")
        .stoppedBy("file-rectification")
        .on("file-rectification", FollowUpInput.FileRectification.class)
        .from(DELIVERED, REPORTED)
        .to(RECTIFIED)
        .by(AUDITEE, AUDITEE_HEAD, OFFICE)
        .cites("audit/29.2")
        .guard(Following::notYetReported)
        .rule(Following::allProblems)
        .records(Following::rectified)
        .mayBeRecordedLater("audit/29.2", OFFICE_HEAD, OFFICE)
        .on("inform-head", FollowUpInput.InformHead.class)
        .from(DELIVERED, RECTIFIED)
        .to(REPORTED)
        .by(OFFICE)
        .cites("audit/29.3")
        .guard(Following::somethingToTell)
        .records(Following::inform)
        .mayBeRecordedLater("audit/29.3", OFFICE_HEAD, OFFICE)

        // article 30: the archive
        .on("archive", FollowUpInput.Archive.class)
        .from(RECTIFIED, REPORTED)
        .to(ARCHIVED)
        .by(OFFICE)
        .cites("audit/30.2", "audit/30.1", "audit/29.3")
        .guard(Following::headInformed)
        .rule(Following::complete)
        .does(Following::archive)
        .closes()
        .build();
  }
}
