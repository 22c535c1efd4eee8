package org.gongbao.city.gazette;

import java.util.Locale;

/** The form in which a document was issued. */
public enum DocumentKind {
  /** An order that promulgates a regulation (令). */
  DECREE,
  /** A notice (通知). */
  NOTICE,
  /** Opinions (意见). */
  OPINIONS,
  /** A regulation or law standing alone, without a wrapper. */
  STATUTE,
  /** Any other form. */
  OTHER;

  /** The form in lower case, as it stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
