package org.gongbao.city.relief.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The closed list of illnesses, operations and injuries (relief/3.4.3). Whether a finding is one of
 * them a doctor judges; the list has no clinical definitions.
 */
public final class Illnesses {

  private static final Illnesses SHIPPED =
      new Illnesses(Lines.of("illnesses.csv").stream().map(Illness::of).toList());

  private final List<Illness> rows;

  private Illnesses(List<Illness> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The list of the notice. */
  public static Illnesses shipped() {
    return SHIPPED;
  }

  /** The entries of a day, in the order of the list. */
  public List<Illness> on(LocalDate day) {
    return rows.stream().filter(entry -> entry.covers(day)).toList();
  }

  /** The entry of that code on a day. */
  public Optional<Illness> find(String code, LocalDate day) {
    return on(day).stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
