package org.gongbao.city.audit.liability;

import java.util.Locale;

/** The kind of secret that was leaked (audit/41.1.3). */
public enum Secret {
  /** State secret (国家秘密). */
  STATE,
  /** Business secret (商业秘密). */
  BUSINESS,
  /** Work secret (工作秘密). */
  WORK;

  /** As written in JSON: {@code state}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
