package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.law.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of a simulation as text for a terminal, and as JSON; amounts in yuan. */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SimulationResult result;

  /** Of a result. */
  public Report(SimulationResult result) {
    this.result = result;
  }

  /** For a terminal; ends with the id. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    SimulationResult.Request request = result.request();
    lines.add(
        "%s (seed %d, %d persons, %d insured, %s)"
            .formatted(
                request.draft().title().isEmpty() ? "Draft" : request.draft().title(),
                request.seed(),
                request.persons(),
                result.insured(),
                result.build()));
    for (Change change : request.draft().changes()) {
      lines.add(
          "  %s: %s -> %s, from %s to %s, published %s (%s)"
              .formatted(
                  change.parameter(),
                  change.before(),
                  change.value(),
                  change.from(),
                  change.lastDayInclusive().map(String::valueOf).orElse("open"),
                  change.published(),
                  change.cite()));
    }
    lines.add("");
    lines.add("%-24s %18s %18s %18s".formatted("yuan", "now", "draft", "difference"));
    result.items().forEach((item, pair) -> lines.add(line(item.toString(), pair)));
    lines.add(line("together", result.cost()));
    lines.add("");
    Shift all = result.all();
    lines.add(
        "%d gain, %s in the mean; %d lose, %s in the mean"
            .formatted(
                all.winners(), yuan(all.meanGainFen()), all.losers(), yuan(all.meanLossFen())));
    lines.add("");
    lines.add(
        "%-24s %12s %10s %10s %16s %16s"
            .formatted(
                "cost outside catalogue", "insured", "gain", "lose", "gain, yuan", "loss, yuan"));
    for (Decile decile : result.deciles()) {
      String name =
          decile.number() == 0
              ? "none"
              : "decile %d, from %s".formatted(decile.number(), yuan(decile.fromFen()));
      lines.add(line(name, decile.row()));
    }
    lines.add("");
    for (SimulationResult.Period period : result.periods()) {
      lines.add(
          "Period %d: premium %s, loss ratio now %s, draft %s"
              .formatted(
                  period.number(),
                  yuan(period.premium().afterFen()),
                  period.before().map(Report::settled).orElse("none"),
                  period.after().map(Report::settled).orElse("none")));
    }
    for (SimulationResult.ByInsurer one : result.insurers()) {
      lines.add(line("insurer " + one.insurer(), one.cost()));
    }
    result
        .known()
        .ifPresent(known ->
            lines.add(
                "As known on %s: %s owed; as known now: %s; difference %s, %d persons"
                    .formatted(
                        known.on(),
                        yuan(known.thenFen()),
                        yuan(known.nowFen()),
                        yuan(known.nowFen() - known.thenFen()),
                        known.persons())));
    lines.add("");
    for (SimulationResult.ByPlace one : result.places()) {
      lines.add(line(one.place().en(), one.cost()));
    }
    lines.add("");
    lines.add(result.id());
    return lines;
  }

  private static String line(String name, SimulationResult.Pair pair) {
    return "%-24s %18s %18s %18s"
        .formatted(name, yuan(pair.beforeFen()), yuan(pair.afterFen()), yuan(pair.moreFen()));
  }

  private static String line(String name, Shift row) {
    return "%-24s %12d %10d %10d %16s %16s"
        .formatted(
            name,
            row.persons(),
            row.winners(),
            row.losers(),
            yuan(row.gainFen()),
            yuan(row.lossFen()));
  }

  private static String settled(LossRatio.Settlement settlement) {
    return "%s (%s, deduction %s, policyholder %s, insurers %s)"
        .formatted(
            settlement.ratio(),
            settlement.band(),
            settlement.deduction(),
            settlement.policyholder(),
            settlement.insurers());
  }

  static String yuan(long fen) {
    return Money.ofFen(fen).toString();
  }

  /** As JSON, on one line. */
  public String json() {
    ObjectNode json = JSON.createObjectNode();
    SimulationResult.Request request = result.request();
    json.put("id", result.id());
    json.put("title", request.draft().title());
    json.put("seed", request.seed());
    json.put("persons", request.persons());
    json.put("build", result.build());
    json.put("insured", result.insured());
    ArrayNode changes = json.putArray("changes");
    for (Change change : request.draft().changes()) {
      ObjectNode one = changes.addObject();
      one.put("parameter", change.parameter());
      one.put("clause", change.cite().toString());
      one.put("before", change.before().toString());
      one.put("value", change.value().toString());
      one.put("from", change.from().toString());
      change.lastDayInclusive().ifPresent(day -> one.put("to", day.toString()));
      one.put("published", change.published().toString());
    }
    pair(json.putObject("cost"), result.cost());
    ObjectNode items = json.putObject("items");
    result.items().forEach((item, pair) -> pair(items.putObject(item.toString()), pair));
    shift(json.putObject("all"), result.all());
    ArrayNode deciles = json.putArray("deciles");
    for (Decile decile : result.deciles()) {
      ObjectNode one = deciles.addObject();
      one.put("decile", decile.number());
      one.put("from", yuan(decile.fromFen()));
      shift(one, decile.row());
    }
    ObjectNode classes = json.putObject("classes");
    result.classes().forEach((name, row) -> shift(classes.putObject(name.toString()), row));
    places(json.putArray("places"));
    ArrayNode insurers = json.putArray("insurers");
    for (SimulationResult.ByInsurer insurer : result.insurers()) {
      ObjectNode one = insurers.addObject();
      one.put("insurer", insurer.insurer());
      pair(one.putObject("premium"), insurer.premium());
      pair(one.putObject("cost"), insurer.cost());
    }
    periods(json.putArray("periods"));
    result
        .known()
        .ifPresent(known -> {
          ObjectNode one = json.putObject("known");
          one.put("on", known.on().toString());
          one.put("then", yuan(known.thenFen()));
          one.put("now", yuan(known.nowFen()));
          one.put("difference", yuan(known.nowFen() - known.thenFen()));
          one.put("persons", known.persons());
        });
    return json.toString();
  }

  private void places(ArrayNode places) {
    for (SimulationResult.ByPlace place : result.places()) {
      ObjectNode one = places.addObject();
      one.put("place", place.place().id());
      one.put("name", place.place().zh());
      one.put("insurer", place.place().insurer());
      pair(one.putObject("cost"), place.cost());
      shift(one, place.row());
    }
  }

  private void periods(ArrayNode periods) {
    for (SimulationResult.Period period : result.periods()) {
      ObjectNode one = periods.addObject();
      one.put("period", period.number());
      pair(one.putObject("premium"), period.premium());
      pair(one.putObject("cost"), period.cost());
      period.before().ifPresent(settled -> settlement(one.putObject("settlementNow"), settled));
      period.after().ifPresent(settled -> settlement(one.putObject("settlementDraft"), settled));
    }
  }

  private static void settlement(ObjectNode json, LossRatio.Settlement settled) {
    json.put("band", settled.band().toString());
    json.put("ratio", settled.ratio());
    json.put("deduction", settled.deduction().toString());
    json.put("policyholder", settled.policyholder().toString());
    json.put("insurers", settled.insurers().toString());
    json.put("clause", settled.by().toString());
  }

  private static void pair(ObjectNode json, SimulationResult.Pair pair) {
    json.put("now", yuan(pair.beforeFen()));
    json.put("draft", yuan(pair.afterFen()));
    json.put("difference", yuan(pair.moreFen()));
  }

  private static void shift(ObjectNode json, Shift row) {
    json.put("persons", row.persons());
    json.put("winners", row.winners());
    json.put("losers", row.losers());
    json.put("gain", yuan(row.gainFen()));
    json.put("loss", yuan(row.lossFen()));
    json.put("meanGain", yuan(row.meanGainFen()));
    json.put("meanLoss", yuan(row.meanLossFen()));
  }
}
