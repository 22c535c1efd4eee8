package org.gongbao.city.audit.authority;

import java.util.Locale;

/** What an audit authority publishes for its units (audit/36.1.2). */
public enum StandardKind {
  /** A normative paper (规范性文件). */
  NORMATIVE_PAPER,
  /** An operating standard (操作规范). */
  OPERATING_STANDARD;

  /** As written in JSON: {@code operating-standard}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
