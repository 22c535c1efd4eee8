package org.gongbao.city.relief.pages;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongbao.city.relief.population.Decile;
import org.gongbao.city.relief.population.Shift;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.city.relief.population.SimulationResult.Pair;
import org.gongbao.law.Money;

/**
 * A result as one table: a row an item, an insurer, a place, a decile, a class; amounts in yuan.
 */
final class SimulationCsv {

  private SimulationCsv() {}

  static String of(SimulationResult result) {
    // the mark at the head tells spreadsheets that it is UTF-8
    StringBuilder text = new StringBuilder("\uFEFF");
    row(text, "kind", "name", "now", "draft", "insured", "winners", "losers", "gain", "loss");
    result.items().forEach((item, cost) -> cost(text, "item", item.toString(), cost));
    result
        .insurers()
        .forEach(one -> cost(text, "insurer", String.valueOf(one.insurer()), one.cost()));
    for (SimulationResult.ByPlace place : result.places()) {
      row(
          text,
          "place",
          place.place().zh(),
          yuan(place.cost().beforeFen()),
          yuan(place.cost().afterFen()),
          shift(place.row()));
    }
    for (Decile decile : result.deciles()) {
      row(text, "decile", String.valueOf(decile.number()), "", "", shift(decile.row()));
    }
    result
        .classes()
        .forEach((name, row) -> row(text, "class", name.toString(), "", "", shift(row)));
    return text.toString();
  }

  private static void cost(StringBuilder text, String kind, String name, Pair cost) {
    row(text, kind, name, yuan(cost.beforeFen()), yuan(cost.afterFen()));
  }

  private static String shift(Shift row) {
    return String.join(
        ",",
        String.valueOf(row.persons()),
        String.valueOf(row.winners()),
        String.valueOf(row.losers()),
        yuan(row.gainFen()),
        yuan(row.lossFen()));
  }

  private static void row(StringBuilder text, String... cells) {
    text.append(Arrays.stream(cells).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String yuan(long fen) {
    return Money.ofFen(fen).toString();
  }
}
