package org.gongbao.city.audit.improvement;

import java.util.Locale;

/** Who found a problem (audit/16.1.10). */
public enum Source {
  /** Internal audit. */
  INTERNAL_AUDIT,
  /** The state auditor. */
  STATE_AUDIT;

  /** As written in JSON: {@code state-audit}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
