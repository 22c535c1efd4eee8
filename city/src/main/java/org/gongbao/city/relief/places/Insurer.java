package org.gongbao.city.relief.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An insurer of the annex (承保公司), by its number there.
 *
 * @param zh official name
 */
public record Insurer(
    int number,
    String zh,
    String en,
    LocalDate from,
    LocalDate lastDayInclusive,
    LocalDate published) {

  private static final List<Insurer> SHIPPED =
      Lines.of("insurers.csv").stream().map(Insurer::of).toList();

  /** Those of the notice, in the order of the annex. */
  public static List<Insurer> shipped() {
    return SHIPPED;
  }

  /** The insurer of that number; empty if the annex has none. */
  public static Optional<Insurer> numbered(int number) {
    return SHIPPED.stream().filter(one -> one.number() == number).findFirst();
  }

  private static Insurer of(String line) {
    String[] fields = line.split(",", -1);
    return new Insurer(
        Integer.parseInt(fields[0]),
        fields[1],
        fields[2],
        LocalDate.parse(fields[3]),
        LocalDate.parse(fields[4]),
        LocalDate.parse(fields[5]));
  }
}
