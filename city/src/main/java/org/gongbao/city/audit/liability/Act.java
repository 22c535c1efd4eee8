package org.gongbao.city.audit.liability;

import java.util.Locale;

/** What was done against internal audit or an auditor (audit/12.3, 43.1). */
public enum Act {
  /** Interference (干涉). */
  INTERFERENCE,
  /** Obstruction (阻碍). */
  OBSTRUCTION,
  /** An attack (打击). */
  ATTACK,
  /** Retaliation (报复). */
  RETALIATION,
  /** False charges (陷害). */
  FALSE_CHARGES;

  /** True if it strikes the auditor himself, whom the unit then protects. */
  boolean strikesAuditor() {
    return switch (this) {
      case INTERFERENCE, OBSTRUCTION -> false;
      case ATTACK, RETALIATION, FALSE_CHARGES -> true;
    };
  }

  /** As written in JSON: {@code false-charges}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
