package org.gongbao.city.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Schema;

/**
 * The day, and the time of that day, from which a reader says that an action counts. Both blank
 * mean now; a day alone means its beginning.
 *
 * <p>They are kept in the draft under pointers that no schema has: {@code ~} begins an escape.
 */
record Effective(Draft draft) {

  static final String DAY = "/~/effective-day";
  static final String TIME = "/~/effective-time";

  private static final String DAY_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME_FORM = "[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

  /** True if something is filled in, readable or not. */
  boolean isGiven() {
    return draft.value(DAY).isPresent() || draft.value(TIME).isPresent();
  }

  /** What is wrong with it; empty if it can be read, or is blank. */
  List<Schema.Problem> problems() {
    Optional<String> day = draft.value(DAY);
    Optional<String> time = draft.value(TIME);
    if (day.isEmpty() && time.isPresent()) {
      return List.of(new Schema.Problem(DAY, "input.missing", ""));
    }
    if (day.isPresent() && day.flatMap(Effective::day).isEmpty()) {
      return List.of(new Schema.Problem(DAY, "input.date", day.get()));
    }
    return time.isPresent() && time.flatMap(Effective::time).isEmpty()
        ? List.of(new Schema.Problem(TIME, "input.time", time.get()))
        : List.of();
  }

  /** The instant; empty for now. */
  Optional<Instant> instant() {
    return draft
        .value(DAY)
        .flatMap(Effective::day)
        .map(day ->
            day.atTime(draft.value(TIME).flatMap(Effective::time).orElse(LocalTime.MIDNIGHT))
                .atZone(SystemClock.CITY)
                .toInstant());
  }

  static boolean isDay(String text) {
    return day(text).isPresent();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches(DAY_FORM) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return text.matches(TIME_FORM) ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The two fields, with what is wrong with them. */
  List<Field> fields(Labels labels, Form form) {
    return List.of(
        new Field.Day(head(DAY, labels, form), draft.shown(DAY)),
        new Field.Hour(head(TIME, labels, form), draft.shown(TIME)));
  }

  private static Field.Head head(String pointer, Labels labels, Form form) {
    return new Field.Head(
        pointer, labels.label(pointer), labels.hint(pointer), false, form.error(pointer));
  }
}
