package org.gongbao.city.audit.rules;

import java.util.Locale;
import org.gongbao.law.ClauseId;

/**
 * The twelve functions of an audit office (内部审计机构职责), of which every case serves one (audit/16.1);
 * in the order of the article.
 */
public enum Category {
  /** How major economic policies are carried out. */
  POLICY_IMPLEMENTATION(1),
  /** How development plans and strategic decisions are carried out. */
  PLAN_AND_STRATEGY(2),
  /** Public and financial revenue and expenditure. */
  REVENUE_AND_EXPENDITURE(3),
  /** A fixed-asset investment project. */
  FIXED_ASSET_INVESTMENT(4),
  /** Natural resources and the environment. */
  NATURAL_RESOURCES_AND_ENVIRONMENT(5),
  /** Bodies, assets and activities abroad. */
  OVERSEAS(6),
  /** Economic management and its results. */
  MANAGEMENT_AND_PERFORMANCE(7),
  /** Internal control and risk management. */
  CONTROL_AND_RISK(8),
  /** The economic accountability (经济责任) of a head. */
  ECONOMIC_ACCOUNTABILITY(9),
  /** Pressing for the rectification of what audits found. */
  RECTIFICATION_FOLLOW_UP(10),
  /** Guidance of internal audit in subordinate units. */
  SUBORDINATE_GUIDANCE(11),
  /** What else a rule or the unit asks for. */
  OTHER(12);

  private final int item;

  Category(int item) {
    this.item = item;
  }

  /** The item of the article that names it. */
  public ClauseId clause() {
    return ClauseId.of("audit/16.1." + item);
  }

  /** As written in JSON: {@code plan-and-strategy}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
