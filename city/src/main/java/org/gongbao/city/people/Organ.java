package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organ, unit or office (机关、单位) as it was for some time.
 *
 * @param id lower-case words; the same through every change of name
 * @param kind lower-case words: {@code state-owned-enterprise}, {@code office}, {@code
 *     audit-authority}
 * @param creditCode empty for an office inside an organ
 * @param parent id of the organ above it
 * @param division code of the division it lies in
 * @param lastDayInclusive empty if it still is as said here
 */
public record Organ(
    String id,
    String nameZh,
    String nameEn,
    String kind,
    Optional<CreditCode> creditCode,
    Optional<String> parent,
    String division,
    LocalDate firstDay,
    Optional<LocalDate> lastDayInclusive) {

  /** The same under another organ, or under none, from a day on. */
  Organ movedUnder(Optional<String> other, LocalDate day) {
    return new Organ(id, nameZh, nameEn, kind, creditCode, other, division, day, lastDayInclusive);
  }
}
