package org.gongbao.city.audit.authority;

import java.util.Locale;

/** The forms that supervision may take (audit/37.2). */
public enum InspectionForm {
  /** Day-to-day (日常监督). */
  DAILY,
  /** Combined with a state audit project (结合国家审计项目监督). */
  WITH_STATE_AUDIT,
  /** A special inspection (专项检查). */
  SPECIAL_INSPECTION,
  /** Another form: the list of the clause is open. */
  OTHER;

  /** As written in JSON: {@code special-inspection}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
