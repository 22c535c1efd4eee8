package org.gongbao.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a register (登记): entered, or bad and kept with its error.
 *
 * @param row number of the row in its batch, from 1
 * @param version version of the row's key in the register, from 1; a correction is a new version
 * @param validFrom first day; empty if it has none
 * @param validTo last day, inclusive; empty while it lasts
 * @param value the row; empty of a bad one
 * @param error why it is bad, a word such as {@code no-such-month}: it lies open, so it must not
 *     hold what the row says; empty of a good one
 */
public record Entry<T extends Record>(
    long row,
    int version,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<T> value,
    Optional<String> error) {

  public Entry {
    if (row < 1 || version < 1) {
      throw new IllegalArgumentException(
          "Expected row and version from 1 but got " + row + ", " + version);
    }
    if (error.isPresent() && !error.get().matches("[a-z][a-z0-9.-]{0,79}")) {
      throw new IllegalArgumentException("Expected a word for the error of row " + row);
    }
    if (value.isPresent() == error.isPresent()) {
      throw new IllegalArgumentException("Expected row " + row + " to be either good or bad");
    }
  }

  /** A good row, its key's first version, without days. */
  public static <T extends Record> Entry<T> of(long row, T value) {
    return new Entry<>(
        row, 1, Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty());
  }

  /** A bad row. */
  public static <T extends Record> Entry<T> bad(long row, String error) {
    return new Entry<>(
        row, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(error));
  }
}
