package org.gongbao.city.casework;

import java.util.Locale;

/** Whether somebody may take an action now, as far as it can be said before there is an input. */
public enum May {
  /** It will be granted unless the input is at fault. */
  YES,
  /** It would be refused. */
  NO,
  /** It would ask a question. */
  ASKS;

  /** As written in JSON: {@code asks}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
