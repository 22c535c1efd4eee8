package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The masthead (刊头) of an imported issue; of a statute that stands alone only the title is known.
 *
 * @param title name of the gazette; of a single statute its title
 * @param year year of the issue
 * @param number number of the issue within the year (第N期)
 * @param total number of the issue since the first (总第N期)
 * @param published day of publication
 */
public record Issue(
    String title,
    OptionalInt year,
    OptionalInt number,
    OptionalInt total,
    Optional<LocalDate> published) {

  /** Name, year and number as one would cite the issue. */
  public String citation() {
    StringBuilder text = new StringBuilder(title);
    year.ifPresent(value -> text.append(' ').append(value).append('年'));
    number.ifPresent(value -> text.append('第').append(value).append('期'));
    total.ifPresent(value -> text.append("（总第").append(value).append("期）"));
    return text.toString();
  }
}
