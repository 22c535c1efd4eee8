package org.gongbao.city.relief.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.axes.Axes;
import org.gongbao.law.LawBook;

/**
 * What an address asks on two time axes. Without a day it is the last on which nobody could know
 * the notice; without the others it is that day itself, and now.
 *
 * @param own insurer or place that a reader of several chooses
 */
record AxesAsk(Axes axes, AxesBy by, Optional<String> own) {

  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  /** Empty if a day is none, or the way is unknown. */
  static Optional<AxesAsk> of(Map<String, String> query, LocalDate today, LawBook book) {
    Optional<AxesBy> by = text(query, "by").map(AxesBy::of).orElse(Optional.of(AxesBy.TOTAL));
    try {
      LocalDate day = day(query, "day").orElseGet(() -> first(today, book));
      Axes axes = new Axes(day, day(query, "then").orElse(day), day(query, "now").orElse(today));
      return by.map(way -> new AxesAsk(axes, way, text(query, "own")));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The day before the notice was issued, or today if that is earlier. */
  private static LocalDate first(LocalDate today, LawBook book) {
    return Optional.ofNullable(book.documents().get("relief"))
        .map(notice -> notice.issued().minusDays(1))
        .filter(today::isAfter)
        .orElse(today);
  }

  private static Optional<LocalDate> day(Map<String, String> query, String name) {
    return text(query, name)
        .map(text -> {
          LocalDate day = LocalDate.parse(text);
          if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new DateTimeException("Expected a day of this century but got " + text);
          }
          return day;
        });
  }

  private static Optional<String> text(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The same as an address writes it; ends in {@code &}. */
  String query() {
    StringBuilder query =
        new StringBuilder("day=%s&then=%s&now=%s&".formatted(axes.day(), axes.then(), axes.now()));
    own.filter(id -> id.matches("[a-z0-9A-Z-]+"))
        .ifPresent(id -> query.append("own=").append(id).append('&'));
    return query.toString();
  }
}
