package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A division of the city (区划) as it was for some time.
 *
 * @param code of GB/T 2260, or one of this product's own, with a letter, where the standard has
 *     none
 * @param lastDayInclusive empty if it still exists
 */
public record Division(
    String code,
    Kind kind,
    String nameZh,
    String nameEn,
    LocalDate firstDay,
    Optional<LocalDate> lastDayInclusive) {

  /** What sort of division it is. */
  public enum Kind {
    CITY,
    DISTRICT,
    COUNTY,
    /** Not a district by law, but with a district's powers. */
    ZONE
  }

  /** True if it existed on that day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(firstDay) && lastDayInclusive.map(last -> !day.isAfter(last)).orElse(true);
  }

  static Division of(String line) {
    String[] parts = line.split(",", -1);
    return new Division(
        parts[0],
        Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[2],
        parts[3],
        LocalDate.parse(parts[4]),
        parts[5].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[5])));
  }
}
