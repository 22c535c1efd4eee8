package org.gongbao.city.relief.places;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.ClauseId;

/**
 * A place that one insurer serves (服务地点) from one day to another: a division, or an institution of
 * a municipal bureau.
 *
 * @param id the division's code; a word for an institution
 * @param zh short name, as in the annex
 * @param official official name, where it is another
 * @param insurer number of the insurer in the annex
 * @param of bureau of an institution; empty for a division
 * @param published day from which this was known
 * @param cite row of the annex
 */
public record ServicePlace(
    String id,
    String zh,
    String official,
    String en,
    int insurer,
    Optional<String> of,
    LocalDate from,
    LocalDate lastDayInclusive,
    LocalDate published,
    ClauseId cite) {

  private static final int COLUMNS = 9;

  static ServicePlace of(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != COLUMNS) {
      throw new IllegalArgumentException("Expected " + COLUMNS + " fields but got " + line);
    }
    int insurer = Integer.parseInt(fields[4]);
    return new ServicePlace(
        fields[0],
        fields[1],
        fields[2].isEmpty() ? fields[1] : fields[2],
        fields[3],
        insurer,
        Optional.of(fields[5]).filter(of -> !of.isEmpty()),
        LocalDate.parse(fields[6]),
        LocalDate.parse(fields[7]),
        LocalDate.parse(fields[8]),
        ClauseId.of("relief/annex." + insurer));
  }

  /** True for a division with a district's powers. */
  public boolean isDivision() {
    return of.isEmpty();
  }

  boolean isCalled(String name) {
    return id.equals(name) || zh.equals(name) || official.equals(name);
  }

  boolean covers(LocalDate day, LocalDate knownAt) {
    return !day.isBefore(from) && !day.isAfter(lastDayInclusive) && !published.isAfter(knownAt);
  }
}
