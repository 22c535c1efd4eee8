package org.gongbao.city.relief.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.city.relief.population.DraftReader;
import org.gongbao.city.web.Words;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;

/** The figures that a draft may change, and a draft that changes nothing yet. */
final class Figures {

  private static final String SHARE = "share";

  private Figures() {}

  static List<SimulationForm.Figure> all(LawBook book, Words words) {
    return book.parameters().values().stream()
        .filter(DraftReader::mayChange)
        .map(one ->
            new SimulationForm.Figure(
                one.name(),
                words.parameter(one.name()),
                shown(value(one), words),
                value(one) instanceof Parameter.Bands ? "" : words.unit(one.unit()),
                one.cite().toString()))
        .toList();
  }

  private static Parameter.Value value(Parameter one) {
    return one.values().versions().getLast().value();
  }

  /** A value in one line. */
  static String shown(Parameter.Value value, Words words) {
    return switch (value) {
      case Parameter.Bands bands ->
          bands.bands().stream()
              .map(band ->
                  words.of(
                      band.upto().isPresent()
                          ? "relief.simulation.band"
                          : "relief.simulation.band.open",
                      band.over().toPlainString(),
                      band.upto().map(BigDecimal::toPlainString).orElse(""),
                      percent(band.rate())))
              .collect(Collectors.joining(words.of("relief.simulation.and")));
      case Parameter.Table table ->
          table.values().entrySet().stream()
              .map(one ->
                  words.first(List.of("relief.value.item." + one.getKey())).orElse(one.getKey())
                      + " "
                      + one.getValue())
              .collect(Collectors.joining(words.of("relief.simulation.and")));
      case Parameter.Text text -> text.text();
      case Parameter.Unset unset -> unset.toString();
    };
  }

  /** A value with its unit; a share in per cent, bands without a unit. */
  static String whole(Parameter parameter, Parameter.Value value, Words words) {
    if (value instanceof Parameter.Text(String text) && parameter.unit().equals(SHARE)) {
      return percent(new BigDecimal(text));
    }
    String shown = shown(value, words);
    return value instanceof Parameter.Bands ? shown : shown + " " + words.unit(parameter.unit());
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** A draft with the present value of a figure, to be changed by hand. */
  static String template(String name, LawBook book, LocalDate published) {
    return book.parameter(name)
        .filter(DraftReader::mayChange)
        .map(one -> template(one, published))
        .orElse("");
  }

  private static String template(Parameter one, LocalDate published) {
    Dated.Version<Parameter.Value> version = one.values().versions().getLast();
    StringBuilder yaml = new StringBuilder();
    yaml.append("title: \nchanges:\n");
    yaml.append("  - parameter: ").append(one.name()).append('\n');
    yaml.append("    from: ").append(version.from()).append('\n');
    version.lastDayInclusive().ifPresent(day -> yaml.append("    to: ").append(day).append('\n'));
    yaml.append("    published: ").append(published).append('\n');
    switch (version.value()) {
      case Parameter.Text text -> yaml.append("    value: '").append(text.text()).append("'\n");
      case Parameter.Unset _ -> yaml.append("    value: ''\n");
      case Parameter.Table table -> {
        yaml.append("    values:\n");
        for (Map.Entry<String, String> entry : table.values().entrySet()) {
          yaml.append("      %s: '%s'\n".formatted(entry.getKey(), entry.getValue()));
        }
      }
      case Parameter.Bands bands -> {
        yaml.append("    bands:\n");
        for (Parameter.Band band : bands.bands()) {
          yaml.append(
              "      - {over: '%s', upto: %s, rate: '%s'}\n"
                  .formatted(
                      band.over().toPlainString(),
                      band.upto().map(upto -> "'" + upto.toPlainString() + "'").orElse("null"),
                      band.rate().toPlainString()));
        }
      }
    }
    return yaml.toString();
  }
}
