package org.gongbao.city.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The filters over a list, a form that is sent by GET.
 *
 * @param path of the list
 * @param fields drop-down lists, and texts to search for
 */
public record Filters(String path, List<Field> fields) {
  public Filters {
    fields = List.copyOf(fields);
  }

  /** True if one of them leaves something out. */
  public boolean any() {
    return !query().isEmpty();
  }

  /** What is chosen, as a query that can be extended: empty or ending in {@code &}. */
  public String query() {
    return fields.stream()
        .filter(field -> !value(field).isEmpty())
        .map(field ->
            field.head().pointer().substring(1)
                + "="
                + URLEncoder.encode(value(field), StandardCharsets.UTF_8)
                + "&")
        .collect(Collectors.joining());
  }

  /** Where the list is found as a file of that kind, with the same filters. */
  public String export(String kind) {
    return path + "/export." + kind + "?" + query();
  }

  private static String value(Field field) {
    return switch (field) {
      case Field.Choice choice -> choice.value();
      case Field.Text text -> text.value();
      default -> "";
    };
  }

  /** Gathers the fields, whose labels are {@code web.filter.{name}}. */
  static final class Maker {

    private final Words words;
    private final List<Field> fields = new ArrayList<>();

    Maker(Words words) {
      this.words = words;
    }

    /** A list to choose from; left out where there is nothing to choose. */
    Maker choice(String name, List<Field.Option> options, Optional<String> value) {
      if (options.size() > 1 || value.isPresent()) {
        fields.add(new Field.Choice(head(name), options, value.orElse(""), false));
      }
      return this;
    }

    /** A choice among words, named {@code web.filter.{name}.{word}}. */
    Maker words(String name, List<String> among, Optional<String> value) {
      return choice(
          name,
          among.stream()
              .map(word -> new Field.Option(word, words.of("web.filter." + name + "." + word)))
              .toList(),
          value);
    }

    Maker text(String name, Optional<String> value) {
      fields.add(
          new Field.Text(head(name), value.orElse(""), 1, java.util.OptionalInt.empty(), "text"));
      return this;
    }

    private Field.Head head(String name) {
      return new Field.Head(
          "/" + name, words.of("web.filter." + name), Optional.empty(), true, Optional.empty());
    }

    Filters of(String path) {
      return new Filters(path, fields);
    }
  }
}
