package org.gongbao.city.gazette;

/** What the catalogue makes of a clause. */
public enum ClauseStatus {
  /** A computer can act on it. */
  EXECUTABLE,
  /** It stays text; the catalogue says why. */
  TEXT_ONLY
}
