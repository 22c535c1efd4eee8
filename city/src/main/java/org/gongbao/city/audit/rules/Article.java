package org.gongbao.city.audit.rules;

import org.gongbao.law.ClauseId;

/** The clauses that the rules of internal audit name. */
public final class Article {

  /** Recusal (回避). */
  public static final ClauseId RECUSAL = ClauseId.of("audit/13.1");

  /** Kinship with the auditee's head or the officer in charge. */
  public static final ClauseId KINSHIP = ClauseId.of("audit/13.1.1");

  /** An economic interest. */
  public static final ClauseId INTEREST = ClauseId.of("audit/13.1.2");

  /** Another stake that may affect fairness. */
  public static final ClauseId STAKE = ClauseId.of("audit/13.1.3");

  /** Who decides on recusal. */
  public static final ClauseId RECUSAL_DECIDED = ClauseId.of("audit/13.2");

  /** The powers of the audit office. */
  public static final ClauseId POWERS = ClauseId.of("audit/17.1");

  /** Material is handed in on time. */
  public static final ClauseId MATERIAL = ClauseId.of("audit/17.1.3");

  /** Stopping what is under way. */
  public static final ClauseId STOP = ClauseId.of("audit/17.1.6");

  /** Sealing for a time. */
  public static final ClauseId SEALING = ClauseId.of("audit/17.1.7");

  /** Corrections and improvements, and whether they are taken up. */
  public static final ClauseId CORRECTIONS = ClauseId.of("audit/17.1.8");

  /** The auditee answers for what it hands in. */
  public static final ClauseId DECLARED_MATERIAL = ClauseId.of("audit/18.1");

  /** Results are circulated within a circle. */
  public static final ClauseId BULLETIN = ClauseId.of("audit/31.1");

  /** The plan is approved before it is carried out. */
  public static final ClauseId PLAN_APPROVED = ClauseId.of("audit/15.3");

  /** A unit audits itself and what lies below it. */
  public static final ClauseId OWN_UNIT = ClauseId.of("audit/2.2");

  /** The audit team is formed before the start. */
  public static final ClauseId TEAM_FIRST = ClauseId.of("audit/20.1");

  /** The team is a leader and others. */
  public static final ClauseId TEAM = ClauseId.of("audit/20.2");

  /** The notice and its three days. */
  public static final ClauseId NOTICE = ClauseId.of("audit/21.1");

  /** The start in special circumstances. */
  public static final ClauseId EARLY_START = ClauseId.of("audit/21.2");

  /** The project plan. */
  public static final ClauseId PROJECT_PLAN = ClauseId.of("audit/22.1");

  /** The methods. */
  public static final ClauseId METHODS = ClauseId.of("audit/23.1.1");

  /** How proof is taken. */
  public static final ClauseId PROOF_FORM = ClauseId.of("audit/23.1.2");

  /** Signature or seal of the provider. */
  public static final ClauseId PROOF = ClauseId.of("audit/24.1");

  /** Working papers. */
  public static final ClauseId WORKING_PAPERS = ClauseId.of("audit/25.1");

  /** The draft for comment. */
  public static final ClauseId DRAFT = ClauseId.of("audit/26.1");

  /** The written opinion and its ten days. */
  public static final ClauseId OPINION = ClauseId.of("audit/26.2");

  /** The submission draft. */
  public static final ClauseId SUBMISSION = ClauseId.of("audit/26.3");

  /** The review. */
  public static final ClauseId REVIEW = ClauseId.of("audit/27.1");

  /** The special meeting. */
  public static final ClauseId MEETING = ClauseId.of("audit/27.2");

  /** The rectification report and its sixty days. */
  public static final ClauseId RECTIFICATION = ClauseId.of("audit/29.2");

  /** The report to the unit head. */
  public static final ClauseId HEAD_INFORMED = ClauseId.of("audit/29.3");

  /** The archive system. */
  public static final ClauseId ARCHIVE_RULE = ClauseId.of("audit/30.1");

  /** What an archive contains. */
  public static final ClauseId ARCHIVE = ClauseId.of("audit/30.2");

  /** In force from. */
  public static final ClauseId IN_FORCE = ClauseId.of("audit/45.1");

  /** The twelve functions of the audit office. */
  public static final ClauseId FUNCTIONS = ClauseId.of("audit/16.1");

  /** Economic accountability, by analogy with the national provisions. */
  public static final ClauseId ACCOUNTABILITY = ClauseId.of("audit/16.2");

  /** Work that may harm independence. */
  public static final ClauseId INDEPENDENCE = ClauseId.of("audit/12.2");

  /** Bought services, except for classified matters. */
  public static final ClauseId CONTRACTORS = ClauseId.of("audit/14.1");

  /** Quality of bought services, and who answers for them. */
  public static final ClauseId CONTRACTED_QUALITY = ClauseId.of("audit/14.2");

  /** Contractors follow the standards of internal audit. */
  public static final ClauseId CONTRACTOR_STANDARDS = ClauseId.of("audit/14.3");

  /** Inspection on site. */
  public static final ClauseId INSPECTION = ClauseId.of("audit/17.1.4");

  /** Meetings and talks on record. */
  public static final ClauseId MEETING_RECORD = ClauseId.of("audit/23.1.3");

  /** The course of the audit on record. */
  public static final ClauseId WORK_LOG = ClauseId.of("audit/23.1.4");

  /** The report, approved and signed. */
  public static final ClauseId SIGNING = ClauseId.of("audit/28.1");

  /** The report is delivered. */
  public static final ClauseId DELIVERY = ClauseId.of("audit/28.2");

  /** The auditee's head is the first person responsible. */
  public static final ClauseId FIRST_RESPONSIBLE = ClauseId.of("audit/29.1");

  /** Joint matters with the other oversight of the unit. */
  public static final ClauseId OVERSIGHT = ClauseId.of("audit/33.1");

  /** Grave leads are referred. */
  public static final ClauseId GRAVE_LEADS = ClauseId.of("audit/34.1");

  /** Classes of problems are compared. */
  public static final ClauseId PROBLEM_CLASSES = ClauseId.of("audit/32.1");

  /** Refusing to be audited. */
  public static final ClauseId REFUSED_AUDIT = ClauseId.of("audit/40.1.1");

  /** Units that follow the Measures by reference. */
  public static final ClauseId BY_REFERENCE = ClauseId.of("audit/44.1");

  private Article() {}
}
