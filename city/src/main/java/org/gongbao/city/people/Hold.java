package org.gongbao.city.people;

import java.util.Locale;

/**
 * How a role is held.
 *
 * @param inSteadOf login of him in whose stead; empty if in nobody's, or the office is vacant
 * @param document number of the document that is its ground; empty if it needs none
 */
public record Hold(Kind kind, String inSteadOf, String document) {

  /** One's own. */
  public static final Hold OWN = new Hold(Kind.OWN, "", "");

  /** The ways to hold a role. */
  public enum Kind {
    /** Given for good, or for a time. */
    OWN,
    /** By a formal acting appointment (代理负责人): it stands for the holder in person. */
    ACTING,
    /** Lent by its holder (授权): not where the law wants the holder himself. */
    LENT;

    /** The word under which it is stored and named. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** By a formal acting appointment. */
  public static Hold acting(String inSteadOf, String document) {
    return new Hold(Kind.ACTING, inSteadOf, document);
  }

  /** Lent by its holder. */
  public static Hold lent(String by) {
    return new Hold(Kind.LENT, by, "");
  }
}
