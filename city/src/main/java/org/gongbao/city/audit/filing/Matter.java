package org.gongbao.city.audit.filing;

import java.util.Locale;

/** A matter that is filed with the audit authority, reported to the Party committee, or both. */
public enum Matter {
  /** The system of rules. */
  RULES(true, false),
  /** The work plan (工作规划). */
  WORK_PLAN(true, true),
  /** The annual project plan (年度审计项目计划). */
  ANNUAL_PLAN(true, true),
  /** An audit report. */
  AUDIT_REPORT(true, false),
  /** A lead on a grave breach of discipline or law (重大违纪违法问题线索). */
  GRAVE_LEAD(true, true),
  /** How rectification stands. */
  RECTIFICATION(true, true),
  /** The summary of the work (审计工作总结). */
  WORK_SUMMARY(true, false),
  /** The handling of violations. */
  HANDLING(false, true),
  /** Another matter that the unit itself found major. */
  OTHER(false, true);

  private final boolean filed;
  private final boolean reported;

  Matter(boolean filed, boolean reported) {
    this.filed = filed;
    this.reported = reported;
  }

  /** True if it is one of the seven kinds of audit/19.1. */
  public boolean isFiled() {
    return filed;
  }

  /** True if it goes to the Party committee (audit/9.2). */
  public boolean isReported() {
    return reported;
  }

  /** As written in JSON: {@code annual-plan}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
