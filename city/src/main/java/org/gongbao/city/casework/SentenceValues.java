package org.gongbao.city.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongbao.law.Sentence;

/**
 * Names for the ids of which a sentence speaks. The bundle says what its values are: {@code
 * engine.stage.values=track,stage,stage}; a value that is not told is a day, an instant or plain.
 *
 * @param slug the document of the case; empty where there is none, then the sentence's own
 */
record SentenceValues(Terms terms, String slug, String procedure, Who who) {

  private static final String LIST = ", ";

  /** The values of a sentence, in words. */
  Object[] of(Sentence sentence) {
    List<String> kinds =
        terms
            .first(List.of(sentence.key() + ".values"))
            .map(told -> Arrays.asList(told.split(",", -1)))
            .orElse(List.of());
    Object[] values = new Object[sentence.values().size()];
    String of = slug.isEmpty() ? sentence.key().replaceFirst("\\..*", "") : slug;
    for (int i = 0; i < values.length; i++) {
      values[i] = listed(i < kinds.size() ? kinds.get(i) : "", of, sentence.values().get(i));
    }
    return values;
  }

  /** A condition of the engine's own names after a colon of what it is: {@code stage:main}. */
  String condition(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      return terms.first(List.of("condition." + key)).orElse(key);
    }
    String word = key.substring(0, colon);
    String of = listed(word.equals("stage") ? "track" : "role", slug, key.substring(colon + 1));
    String whole = "condition." + word;
    return terms.first(List.of(whole)).isPresent()
        ? terms.messages().getMessage(whole, new Object[] {of}, terms.locale())
        : key;
  }

  /** The name of the field at a pointer; what is no pointer is a name that programs use. */
  String label(String pointer) {
    if (!pointer.startsWith("/")) {
      return pointer;
    }
    String leaf = pointer.replaceAll("(/[0-9]+)+$", "").replaceFirst("^.*/", "");
    return leaf.isEmpty()
        ? pointer
        : terms
            .first(List.of(slug + ".field." + leaf, "field." + leaf))
            .orElseGet(() -> Terms.humanised(leaf));
  }

  private String listed(String kind, String of, String value) {
    String comma = terms.first(List.of("web.comma")).orElse(LIST);
    return Arrays.stream(value.split(LIST, -1))
        .map(one -> named(kind, of, one))
        .collect(Collectors.joining(comma));
  }

  private String named(String kind, String of, String value) {
    return switch (kind) {
      case "role" -> terms.role(of, value);
      case "person", "organ", "document" -> who.name(kind, value, terms.locale());
      case "track", "stage", "action", "clock" -> terms.name(kind, of, procedure, value);
      case "procedure" ->
          terms
              .first(List.of(of + ".procedure." + value, "procedure." + value))
              .orElseGet(() -> Terms.humanised(value));
      case "part" -> terms.value(of, "parts", value);
      case "parameter" -> terms.parameter(value);
      case "calendar" -> terms.parameter("calendar." + value);
      case "period" -> terms.period(value);
      case "type" -> terms.value("", "type", value.toLowerCase(Locale.ROOT));
      default -> terms.plain(value);
    };
  }
}
