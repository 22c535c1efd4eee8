package org.gongbao.city.relief.places;

import java.time.LocalDate;

/**
 * An organ to which the notice is addressed (主送机关), as it was from one day to another.
 *
 * @param place id of the service place for which it acts
 * @param name official name
 */
public record PlaceOrgan(
    String place,
    Kind kind,
    String name,
    LocalDate from,
    LocalDate lastDayInclusive,
    LocalDate published) {

  /** What it does for its place. */
  public enum Kind {
    /** Keeps the registers and sends the list; has another name in the zones. */
    CIVIL_AFFAIRS,
    /** The finance bureau. */
    FINANCE,
    /** The veterans' office. */
    VETERANS
  }

  static PlaceOrgan of(String line) {
    String[] fields = line.split(",", -1);
    return new PlaceOrgan(
        fields[0],
        Kind.valueOf(fields[1].toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
        fields[2],
        LocalDate.parse(fields[3]),
        LocalDate.parse(fields[4]),
        LocalDate.parse(fields[5]));
  }

  boolean covers(LocalDate day, LocalDate knownAt) {
    return !day.isBefore(from) && !day.isAfter(lastDayInclusive) && !published.isAfter(knownAt);
  }
}
