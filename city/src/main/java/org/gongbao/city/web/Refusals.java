package org.gongbao.city.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.city.casework.ReasonView;
import org.gongbao.city.casework.RulingView;
import org.gongbao.law.Period;
import org.gongbao.law.Sentence;

/**
 * Why something was refused, with names for the ids of which the sentence speaks. The bundle says
 * what its values are: {@code engine.stage.values=track,stage,stage}; a value that is not told, or
 * is a list of several, is taken as it comes.
 */
public record Refusals(Words words, Names names, String slug, String procedure) {

  private static final String LIST = ", ";

  /** The refusal in the reader's words; empty if it was none. */
  public String text(RulingView ruling) {
    return ruling
        .sentence()
        .filter(sentence -> ruling.fields().isEmpty())
        .map(this::text)
        .orElse(ruling.detail().orElse(""));
  }

  /** The sentence of a refusal. */
  String text(Sentence sentence) {
    List<String> kinds =
        words
            .first(List.of(sentence.key() + ".values"))
            .map(told -> Arrays.asList(told.split(",", -1)))
            .orElse(List.of());
    Object[] values = new Object[sentence.values().size()];
    for (int i = 0; i < values.length; i++) {
      String kind = i < kinds.size() ? kinds.get(i) : "";
      values[i] =
          Arrays.stream(sentence.values().get(i).split(LIST, -1))
              .map(one -> named(kind, one))
              .collect(Collectors.joining(words.of("web.comma")));
    }
    return words.first(List.of(sentence.key())).isPresent()
        ? words.of(sentence.key(), values)
        : sentence.toString();
  }

  /** A step of the reasons in the reader's words. */
  public String reason(ReasonView reason) {
    Map<String, String> fields = reason.fields();
    String clause = reason.clause().map(names::clause).orElse("");
    return switch (reason.step()) {
      case "input" ->
          words.of(
              "trace.input",
              labels().label("/" + fields.getOrDefault("name", "")),
              value(fields.getOrDefault("value", "")));
      case "figure" ->
          words.of(
              fields.containsKey("published") ? "trace.figure" : "trace.setting",
              words.parameter(fields.getOrDefault("name", "")),
              fields.getOrDefault("value", ""),
              clause,
              dated(fields.getOrDefault("from", "")));
      case "condition" ->
          words.of(
              "true".equals(fields.get("met")) ? "trace.met" : "trace.not-met",
              condition(fields.getOrDefault("key", "")),
              clause);
      case "counted" ->
          words.of(
              "true".equals(fields.get("provisional"))
                  ? "trace.counted-provisional"
                  : "trace.counted",
              period(fields.getOrDefault("period", "")),
              dated(fields.getOrDefault("start", "")),
              dated(fields.getOrDefault("lastDayInclusive", "")),
              words.parameter("calendar." + fields.getOrDefault("calendar", "")));
      default -> reason.text();
    };
  }

  private Labels labels() {
    return new Labels(words, slug, procedure, "data");
  }

  private String value(String text) {
    return switch (text) {
      case "true" -> words.of("web.yes");
      case "false" -> words.of("web.no");
      default -> dated(text);
    };
  }

  private String condition(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      return words.first(List.of("condition." + key)).orElse(key);
    }
    String kind = key.substring(0, colon).equals("stage") ? "track" : "role";
    return words.of(
        "condition." + key.substring(0, colon),
        Arrays.stream(key.substring(colon + 1).split(LIST, -1))
            .map(one -> named(kind, one))
            .collect(Collectors.joining(words.of("web.comma"))));
  }

  private String period(String text) {
    try {
      Period period = Period.of(text);
      return words.of("web.period." + period.unit().word(), period.amount());
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private String named(String kind, String value) {
    return switch (kind) {
      case "role" -> words.role(value);
      case "person" -> names.person(value);
      case "organ" -> names.organ(value);
      case "track", "stage", "action", "clock" -> words.name(kind, slug, procedure, value);
      case "part" -> labels().value("/parts", value);
      case "parameter" -> words.parameter(value);
      default -> dated(value);
    };
  }

  private String dated(String value) {
    try {
      if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return words.plainDay(LocalDate.parse(value));
      }
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")
          ? words.time(Instant.parse(value))
          : value;
    } catch (DateTimeException _) {
      return value;
    }
  }
}
