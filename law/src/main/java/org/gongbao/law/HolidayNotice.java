package org.gongbao.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A published notice of holidays and make-up days of one year (节假日安排通知). A later notice changes the
 * days that it names and leaves the others as they were.
 *
 * @param year the year it arranges; it may name days at the ends of the neighbouring years
 * @param number the notice's number (文号)
 * @param published the day it was published
 * @param holidays the spans of days off
 * @param workedDays days to be worked: weekend days made up (调休上班), or holidays taken back
 * @param source where the notice can be read
 */
public record HolidayNotice(
    int year,
    String number,
    LocalDate published,
    List<Holiday> holidays,
    List<LocalDate> workedDays,
    String source) {

  /**
   * A named span of days off (放假).
   *
   * @param name name of the holiday, as the notice has it
   */
  public record Holiday(String name, LocalDate first, LocalDate lastDayInclusive) {

    public Holiday {
      if (name.isBlank()) {
        throw new IllegalArgumentException("Expected a name for the holiday from " + first);
      }
      if (lastDayInclusive.isBefore(first)) {
        throw new IllegalArgumentException(
            "Expected %s to end on or after %s but got %s"
                .formatted(name, first, lastDayInclusive));
      }
    }
  }

  public HolidayNotice {
    holidays = List.copyOf(holidays);
    workedDays = List.copyOf(workedDays);
    if (number.isBlank()) {
      throw new IllegalArgumentException("Expected a number of the notice of " + published);
    }
    Set<LocalDate> named = new HashSet<>();
    for (Holiday holiday : holidays) {
      for (LocalDate day = holiday.first();
          !day.isAfter(holiday.lastDayInclusive());
          day = day.plusDays(1)) {
        name(named, day, year, number);
      }
    }
    for (LocalDate day : workedDays) {
      name(named, day, year, number);
    }
  }

  private static void name(Set<LocalDate> named, LocalDate day, int year, String number) {
    if (Math.abs(day.getYear() - year) > 1) {
      throw new IllegalArgumentException(
          "Expected days of %d or its neighbours in %s but got %s".formatted(year, number, day));
    }
    if (!named.add(day)) {
      throw new IllegalArgumentException(
          "Expected each day once in %s but got %s twice".formatted(number, day));
    }
  }

  /**
   * Reads notices in the line format of {@code cn-holidays.txt}: {@code notice YEAR NUMBER
   * PUBLISHED}, then {@code source TEXT}, {@code off NAME FIRST [LAST]} and {@code work DAY...};
   * empty lines and lines that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming the line, if it has another form
   */
  public static List<HolidayNotice> readAll(String text) {
    return HolidayFile.read(text);
  }
}
