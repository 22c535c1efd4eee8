package org.gongbao.city.audit.rules;

import org.gongbao.law.ClauseId;

/** The clauses that speak of a unit's internal audit as a whole: who, with what, by which plan. */
public final class UnitClauses {

  /** Whom the Measures cover. */
  public static final ClauseId COVERED = ClauseId.of("audit/2.1");

  /** A unit and what lies below it. */
  public static final ClauseId OWN_UNIT = ClauseId.of("audit/2.2");

  /** What a unit sets up. */
  public static final ClauseId SET_UP = ClauseId.of("audit/4.1");

  /** The three forms of an audit office. */
  public static final ClauseId FORM = ClauseId.of("audit/7.1");

  /** Forms open to large and medium-sized enterprises. */
  public static final ClauseId ENTERPRISE_FORM = ClauseId.of("audit/7.2");

  /** Forms of organs, institutions and social organisations. */
  public static final ClauseId ORGAN_FORM = ClauseId.of("audit/7.3");

  /** The form is approved. */
  public static final ClauseId FORM_APPROVED = ClauseId.of("audit/7.4");

  /** Full-time auditors. */
  public static final ClauseId FULL_TIME = ClauseId.of("audit/8.1");

  /** Auditors of another body. */
  public static final ClauseId OTHER_BODY_STAFF = ClauseId.of("audit/8.2");

  /** The unit head leads. */
  public static final ClauseId UNIT_HEAD = ClauseId.of("audit/9.1");

  /** Reports to the Party committee. */
  public static final ClauseId PARTY = ClauseId.of("audit/9.2");

  /** Background of the head of the audit office. */
  public static final ClauseId BACKGROUND = ClauseId.of("audit/11.1");

  /** Training, titles and licences. */
  public static final ClauseId TRAINING = ClauseId.of("audit/11.2");

  /** No work that harms independence. */
  public static final ClauseId INDEPENDENCE = ClauseId.of("audit/12.2");

  /** Each important activity within five years. */
  public static final ClauseId COVERAGE = ClauseId.of("audit/15.1");

  /** The annual plan. */
  public static final ClauseId ANNUAL_PLAN = ClauseId.of("audit/15.2");

  /** Plans are approved first. */
  public static final ClauseId PLAN_APPROVED = ClauseId.of("audit/15.3");

  /** Papers filed with the audit authority. */
  public static final ClauseId FILING = ClauseId.of("audit/19.1");

  /** The archive system. */
  public static final ClauseId ARCHIVE_RULE = ClauseId.of("audit/30.1");

  private UnitClauses() {}
}
