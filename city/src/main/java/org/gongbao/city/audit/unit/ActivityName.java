package org.gongbao.city.audit.unit;

import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** By what words the register of auditors and the plans name the same activity. */
public final class ActivityName {

  private static final String ACTIVITY = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

  private ActivityName() {}

  /** Granted if that may name an activity: a short word, by which items and duties are compared. */
  public static Ruling<Boolean> check(ClauseId clause, String text) {
    return text.matches(ACTIVITY)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MALFORMED, clause, "engine.input", "/activity", "input.form", text);
  }
}
