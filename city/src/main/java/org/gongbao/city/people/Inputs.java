package org.gongbao.city.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Trace;

/** Reads what a form or a call brought, and gathers what is wrong with which field. */
final class Inputs {

  /** The house's own rules about organs, people and parties; no clause of a document applies. */
  static final ClauseId CLAUSE = ClauseId.of("engine/people");

  private static final int LONGEST = 120;
  private static final int LONGEST_LINES = 4000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

  private final Map<String, String> given;
  private final List<String> faults = new ArrayList<>();

  Inputs(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /** A text that may be left out. */
  Optional<String> maybe(String field) {
    return maybe(field, LONGEST);
  }

  private Optional<String> maybe(String field, int longest) {
    Optional<String> text =
        Optional.ofNullable(given.get(field)).map(String::strip).filter(one -> !one.isEmpty());
    if (text.filter(one -> one.codePointCount(0, one.length()) > longest).isPresent()) {
      fault(field, "input.long", longest);
    } else if (text.filter(one -> CONTROL.matcher(one).find()).isPresent()) {
      fault(field, "input.control-character", "");
    }
    return text;
  }

  /** A text; empty if it is not there, which is a fault. */
  String text(String field) {
    return demanded(field, maybe(field));
  }

  /** A text of that form. */
  String text(String field, Pattern form) {
    String text = text(field);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      fault(field, "input.form", text);
    }
    return text;
  }

  /** Lines that may be left out. */
  List<String> lines(String field) {
    return maybe(field, LONGEST_LINES).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String demanded(String field, Optional<String> text) {
    if (text.isEmpty()) {
      fault(field, "input.missing", "");
    }
    return text.orElse("");
  }

  /** A day that may be left out. */
  Optional<LocalDate> maybeDay(String field) {
    return maybe(field)
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= 9999);
          } catch (DateTimeException _) {
            fault(field, "input.date", text);
            return Optional.empty();
          }
        });
  }

  /** A day; the first of all if it is not there, which is a fault. */
  LocalDate day(String field) {
    if (maybe(field).isEmpty()) {
      fault(field, "input.missing", "");
    }
    return maybeDay(field).orElse(LocalDate.EPOCH);
  }

  /** A number of a row. */
  long number(String field) {
    String text = text(field, Pattern.compile("[0-9]{1,18}"));
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** A text with a check of its own; empty also if it is at fault. */
  <T> Optional<T> parsed(String field, BiFunction<String, String, Parsed<T>> parser) {
    return maybe(field)
        .flatMap(text ->
            switch (parser.apply(field, text)) {
              case Parsed.Read<T>(T value) -> Optional.of(value);
              case Parsed.Malformed<T>(var _, Sentence sentence) -> {
                fault(field, sentence.key(), "");
                yield Optional.<T>empty();
              }
            });
  }

  /** The same, which must be there. */
  <T> Optional<T> mustParse(String field, BiFunction<String, String, Parsed<T>> parser) {
    demanded(field, maybe(field));
    return parsed(field, parser);
  }

  /** Notes that a field is at fault; the first fault of a field counts. */
  void fault(String field, String key, Object value) {
    if (!faults.contains("/" + field)) {
      faults.addAll(List.of("/" + field, key, String.valueOf(value)));
    }
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  /** The refusal that names every field at fault. */
  <T> Ruling<T> refused() {
    return new Ruling.Refused<>(
        RefusalKind.MALFORMED, CLAUSE, new Sentence("engine.input", faults), Trace.NONE);
  }
}
