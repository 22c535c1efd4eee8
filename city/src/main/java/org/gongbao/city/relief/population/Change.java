package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Parameter;

/**
 * Another value of one figure, for some days (参数调整).
 *
 * @param cite the clause that holds the figure
 * @param before the value on the first of these days
 * @param lastDayInclusive empty while no end is set; after it the value before holds again
 * @param published day from whose end on it is known
 */
public record Change(
    String parameter,
    ClauseId cite,
    Parameter.Value before,
    Parameter.Value value,
    LocalDate from,
    Optional<LocalDate> lastDayInclusive,
    LocalDate published) {

  /** One line, the same for the same change. */
  String canonical() {
    return "%s %s %s..%s %s"
        .formatted(
            parameter,
            value,
            from,
            lastDayInclusive.map(LocalDate::toString).orElse(""),
            published);
  }
}
