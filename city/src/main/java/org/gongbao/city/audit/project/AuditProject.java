package org.gongbao.city.audit.project;

import org.gongbao.city.audit.rules.TeamComposition;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

/**
 * The internal audit project (内部审计项目), articles 14 to 34 as far as they speak of one project,
 * chapter by chapter.
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

  /** The ten days in which the auditee replies to the draft. */
  public static final String COMMENT_PERIOD = "comment-period";

  /** The sixty days in which the auditee reports its rectification. */
  public static final String RECTIFICATION_PERIOD = "rectification-period";

  static final String DELIVERY_OWED = "delivery-owed";
  static final String HEAD_REPORT = "report-to-head";

  /** The capacity of the leader of the team. */
  public static final String TEAM_LEADER = "team-leader";

  /** The capacity of the others of the team. */
  public static final String TEAM_MEMBER = "team-member";

  /** The capacity of a person who works for a contractor. */
  public static final String CONTRACTOR = "contractor";

  /** The capacity in which the auditee's organ is tied to the case. */
  public static final String AUDITEE_CAPACITY = "auditee";

  /** The capacity in which the unit's other oversight is tied to the case from signing on. */
  public static final String OVERSIGHT = "oversight";

  static final String OFFICE = "audit-office";
  static final String OFFICE_HEAD = "audit-office-head";
  static final String UNIT_HEAD = "unit-head";
  static final String CHIEF_AUDITOR = "chief-auditor";
  static final String REVIEWER = "reviewer";
  static final String AUDITEE = "auditee";
  static final String AUDITEE_HEAD = "auditee-head";

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
    ActionBuilder<AuditFile, ?> opened =
        OpeningChapter.declare(
            Procedure.of(NAME, AuditFile.EMPTY)
                .law(LAW)
                .recusal("audit/13.1")
                .events(AuditEvent.class, AuditFile::apply)
                .seenBy(TEAM_LEADER, TEAM_MEMBER, CONTRACTOR, Tie.RECUSED));
    ActionBuilder<AuditFile, ?> aside = StandingAside.declare(opened);
    ActionBuilder<AuditFile, ?> prepared = PreparationChapter.declare(aside);
    ActionBuilder<AuditFile, ?> worked = WorkChapter.declare(prepared);
    ActionBuilder<AuditFile, ?> heard = ConsultationChapter.declare(worked);
    ActionBuilder<AuditFile, ?> reported = ReportChapter.declare(heard);
    return FollowUpChapter.declare(reported).build();
  }
}
