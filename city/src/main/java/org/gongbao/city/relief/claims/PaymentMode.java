package org.gongbao.city.relief.claims;

import java.util.Locale;
import org.gongbao.law.ClauseId;

/** How a claim is paid (理赔方式, relief/4.3.6); which is used for what is left free. */
public enum PaymentMode {
  /** 集中理赔. */
  CENTRAL,
  /** 非集中手工报销理赔. */
  MANUAL,
  /** 保险公司主动对接理赔. */
  PROACTIVE;

  static final ClauseId CLAUSE = ClauseId.of("relief/4.3.6");

  /** As written in JSON: {@code central}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
