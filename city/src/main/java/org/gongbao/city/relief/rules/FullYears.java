package org.gongbao.city.relief.rules;

import java.time.LocalDate;

/**
 * Age in full years (周岁): it rises on the birthday; who is born on 29 February has it on the 28th.
 */
public final class FullYears {

  private FullYears() {}

  /** Age on a day; negative before the birth. */
  public static int on(LocalDate born, LocalDate day) {
    int years = day.getYear() - born.getYear();
    return born.plusYears(years).isAfter(day) ? years - 1 : years;
  }
}
