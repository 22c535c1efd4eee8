package org.gongbao.city.gazette;

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
  OTHER
}
