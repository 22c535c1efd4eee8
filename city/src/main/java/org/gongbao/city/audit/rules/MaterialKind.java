package org.gongbao.city.audit.rules;

import java.util.Locale;

/** The kinds of material that an audit office may ask for (有关资料), in the order of audit/17.1.3. */
public enum MaterialKind {
  POLICY_IMPLEMENTATION,
  DEVELOPMENT_PLAN,
  STRATEGIC_DECISIONS,
  BUSINESS_PLAN,
  REVENUE_AND_EXPENDITURE,
  FIXED_ASSET_INVESTMENT,
  NATURAL_RESOURCES_AND_ENVIRONMENT,
  INTERNAL_CONTROL,
  RISK_MANAGEMENT,
  COMPUTER_TECHNICAL_DOCUMENTS;

  /** As written in JSON: {@code business-plan}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
