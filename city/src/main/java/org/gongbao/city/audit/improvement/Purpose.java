package org.gongbao.city.audit.improvement;

import java.util.Locale;

/** For what results of internal audit are used (audit/31.2). */
public enum Purpose {
  /** Appraisal (考核). */
  APPRAISAL,
  /** Appointment and removal (任免). */
  APPOINTMENT,
  /** Reward and punishment (奖惩). */
  REWARD_OR_PUNISHMENT,
  /** Decisions of the unit (相关决策). */
  DECISION;

  /** As written in JSON: {@code reward-or-punishment}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
