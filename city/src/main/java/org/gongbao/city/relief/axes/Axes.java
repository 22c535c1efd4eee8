package org.gongbao.city.relief.axes;

import java.time.LocalDate;

/**
 * What is asked on two time axes: what was owed on a day, as known by the end of another, and as
 * known by the end of a third.
 *
 * @param day on which it was owed
 * @param then day by whose end law and entries had to be known, first
 * @param now the same, second
 */
public record Axes(LocalDate day, LocalDate then, LocalDate now) {

  /** A day as it was known on itself, and as it is known by now. */
  public static Axes of(LocalDate day, LocalDate now) {
    return new Axes(day, day, now);
  }
}
