package org.gongbao.city.relief.places;

import java.time.LocalDate;

/**
 * An entry of the list of grave illnesses (重大疾病, relief/3.4.3).
 *
 * @param number its number in the list
 * @param code a word
 */
public record Illness(
    int number, String code, String zh, String en, LocalDate from, LocalDate lastDayInclusive) {

  static Illness of(String line) {
    String[] fields = line.split(",", -1);
    return new Illness(
        Integer.parseInt(fields[0]),
        fields[1],
        fields[2],
        fields[3],
        LocalDate.parse(fields[4]),
        LocalDate.parse(fields[5]));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(lastDayInclusive);
  }
}
