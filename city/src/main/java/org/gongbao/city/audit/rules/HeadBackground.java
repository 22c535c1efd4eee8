package org.gongbao.city.audit.rules;

import java.util.Locale;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Whether somebody may head an audit office (audit/11.1). */
public final class HeadBackground {

  private HeadBackground() {}

  /** The field somebody was trained in. */
  public enum Field {
    AUDITING,
    ACCOUNTING,
    ECONOMICS,
    LAW,
    /** Another one that the unit recorded as akin to these. */
    KINDRED,
    OTHER;

    /** As written in JSON: {@code auditing}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is asked.
   *
   * @param experience true if there is relevant experience of management
   */
  public record Input(Field field, boolean experience) {}

  /** Granted on one of the fields, or on experience. */
  public static Ruling<Boolean> check(Law law, Input in) {
    boolean field = law.condition(UnitClauses.BACKGROUND, "field", in.field() != Field.OTHER);
    return field || law.condition(UnitClauses.BACKGROUND, "experience", in.experience())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, UnitClauses.BACKGROUND, "audit.head-background");
  }
}
