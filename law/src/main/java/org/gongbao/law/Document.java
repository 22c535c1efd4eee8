package org.gongbao.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A published document whose clauses are executed (文件).
 *
 * @param slug its one short name, lower-case letters: clause prefix, package and URL
 * @param number its number (文号)
 * @param title its Chinese title
 * @param english its title in English
 * @param issued the day it was issued
 * @param effectiveFrom first day in force; may lie before {@code issued}
 * @param effectiveLastDayInclusive last day in force; empty while no end is set
 */
public record Document(
    String slug,
    String number,
    String title,
    String english,
    LocalDate issued,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveLastDayInclusive) {

  public Document {
    if (!slug.matches("[a-z]+")) {
      throw new IllegalArgumentException("Expected a slug of lower-case letters but got " + slug);
    }
    if (effectiveLastDayInclusive.isPresent()
        && effectiveLastDayInclusive.get().isBefore(effectiveFrom)) {
      throw new IllegalArgumentException(
          "Expected %s to end on or after %s but got %s"
              .formatted(slug, effectiveFrom, effectiveLastDayInclusive.get()));
    }
  }
}
