package org.gongbao.city.relief.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.relief.population.Change;
import org.gongbao.city.relief.population.Decile;
import org.gongbao.city.relief.population.LawTerms;
import org.gongbao.city.relief.population.Population;
import org.gongbao.city.relief.population.Shift;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.city.relief.population.SimulationResult.Pair;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.web.Words;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ratio;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/** Makes the view of a result. */
final class SimulationWords {

  private static final String KEY = "relief.simulation.";
  private static final int HALF = 50;
  private static final int WHOLE = 100;
  private static final int BELOW = 7;

  /** The scale of a loss ratio ends at 130 %. */
  private static final double SCALE = 1.3;

  private final Words words;
  private final SimulationResult result;
  private final LawBook book;

  SimulationWords(Words words, SimulationResult result, LawBook book) {
    this.words = words;
    this.result = result;
    this.book = book;
  }

  SimulationView view() {
    SimulationResult.Request request = result.request();
    return new SimulationView(
        request.draft().title().isEmpty() ? of("untitled") : request.draft().title(),
        of(
            "facts",
            count(request.persons()),
            count(result.insured()),
            String.valueOf(request.seed())),
        request.draft().changes().stream().map(this::change).toList(),
        tiles(),
        result.deciles().stream().map(this::decile).toList(),
        result.periods().stream().map(this::gauge).toList(),
        costs(
            result.items().entrySet().stream()
                .map(one -> new Named(of("item." + one.getKey()), "", one.getValue()))
                .toList()),
        costs(
            result.insurers().stream()
                .map(one ->
                    new Named(
                        of("insurer", one.insurer()),
                        of("premium", yuan(one.premium().afterFen())),
                        one.cost()))
                .toList()),
        costs(places()),
        result
            .known()
            .map(known ->
                of(
                    "known",
                    words.plainDay(known.on()),
                    yuan(known.thenFen()),
                    yuan(known.nowFen()),
                    yuan(known.nowFen() - known.thenFen()),
                    count(known.persons()))),
        result.id());
  }

  private record Named(String label, String more, Pair cost) {}

  private List<Named> places() {
    return result.places().stream()
        .sorted(Comparator.comparingLong((SimulationResult.ByPlace one) -> -one.cost().afterFen()))
        .map(one ->
            new Named(
                words.isChinese() ? one.place().zh() : one.place().en(),
                of("insurer", one.place().insurer()),
                one.cost()))
        .toList();
  }

  private List<SimulationView.Cost> costs(List<Named> rows) {
    long most =
        rows.stream()
            .mapToLong(row -> Math.max(row.cost().beforeFen(), row.cost().afterFen()))
            .max()
            .orElse(1);
    return rows.stream()
        .map(row ->
            new SimulationView.Cost(
                row.label(),
                row.more(),
                part(row.cost().beforeFen(), most, WHOLE),
                part(row.cost().afterFen(), most, WHOLE),
                yuan(row.cost().beforeFen()),
                yuan(row.cost().afterFen()),
                signed(row.cost().moreFen())))
        .toList();
  }

  private List<SimulationView.Tile> tiles() {
    Pair cost = result.cost();
    Shift all = result.all();
    BigDecimal scale =
        BigDecimal.valueOf(Population.CITY)
            .divide(BigDecimal.valueOf(result.request().persons()), 4, RoundingMode.HALF_UP);
    String city =
        signed(
            BigDecimal.valueOf(cost.moreFen())
                .multiply(scale)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    return List.of(
        new SimulationView.Tile(
            of("cost"), yuan(cost.afterFen()), of("now-is", yuan(cost.beforeFen()))),
        new SimulationView.Tile(of("more"), signed(cost.moreFen()), of("city", city)),
        new SimulationView.Tile(
            of("winners"), count(all.winners()), of("mean", yuan(all.meanGainFen()))),
        new SimulationView.Tile(
            of("losers"), count(all.losers()), of("mean", yuan(all.meanLossFen()))));
  }

  private SimulationView.Decile decile(Decile decile) {
    Shift row = decile.row();
    return new SimulationView.Decile(
        decile.number() == 0
            ? of("decile.none")
            : of("decile", decile.number(), yuan(decile.fromFen())),
        count(row.persons()),
        part(row.winners(), row.persons(), HALF),
        part(row.losers(), row.persons(), HALF),
        count(row.winners()),
        count(row.losers()),
        mean(row.winners(), row.meanGainFen()),
        mean(row.losers(), row.meanLossFen()));
  }

  private String mean(long persons, long fen) {
    return persons == 0 ? "" : of("mean", yuan(fen));
  }

  private SimulationView.Gauge gauge(SimulationResult.Period period) {
    Law law =
        book.on(org.gongbao.city.relief.population.Days.FIRST, LawTerms.ALL_PUBLISHED, Tracer.OFF);
    double floor = share(law, "relief.lossratio.floor");
    double from = share(law, "relief.lossratio.share-from");
    double to = share(law, "relief.lossratio.share-to");
    List<SimulationView.Mark> marks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        of("premium-of", yuan(period.premium().afterFen()), yuan(period.cost().afterFen())));
    add(period.before(), "now", marks, sentences);
    add(period.after(), "draft", marks, sentences);
    return new SimulationView.Gauge(
        of("period", period.number()),
        List.of(
            zone(0, floor, "below-floor"),
            zone(floor, from, "corridor"),
            zone(from, to, "shared"),
            zone(to, SCALE, "over-premium")),
        marks,
        sentences);
  }

  private void add(
      Optional<LossRatio.Settlement> settled,
      String which,
      List<SimulationView.Mark> marks,
      List<String> sentences) {
    settled.ifPresent(one -> {
      double ratio = Double.parseDouble(one.ratio());
      marks.add(
          new SimulationView.Mark(
              scaled(Math.min(ratio, SCALE)), which.equals("now") ? 0 : BELOW, "mark-" + which));
      sentences.add(
          of(
              "settled." + which,
              new BigDecimal(one.ratio())
                  .movePointRight(2)
                  .setScale(2, RoundingMode.HALF_UP)
                  .toPlainString(),
              of("settled.by." + one.band(), one.deduction(), one.policyholder(), one.insurers())));
    });
  }

  private SimulationView.Zone zone(double from, double to, String look) {
    return new SimulationView.Zone(
        scaled(from), scaled(to - from), "zone-" + look, of("zone." + look));
  }

  private static double scaled(double ratio) {
    return Math.round(ratio / SCALE * WHOLE * WHOLE) / (double) WHOLE;
  }

  private static double share(Law law, String name) {
    return law.ratio(name) instanceof Ruling.Granted<Ratio> granted
        ? granted.value().value().doubleValue()
        : 0;
  }

  private String change(Change change) {
    return of(
        "change",
        words.parameter(change.parameter()),
        Figures.shown(change.before(), words),
        Figures.shown(change.value(), words),
        words.plainDay(change.from()),
        change.lastDayInclusive().map(words::plainDay).orElse(of("open-end")),
        words.plainDay(change.published()),
        change.cite().toString());
  }

  private static double part(long of, long all, int whole) {
    return all == 0 ? 0 : Math.round((double) of / all * whole * WHOLE) / (double) WHOLE;
  }

  private String of(String key, Object... values) {
    return words.of(KEY + key, values);
  }

  private static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
  }

  private static String yuan(long fen) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(BigDecimal.valueOf(fen, 2));
  }

  private static String signed(long fen) {
    return fen > 0 ? "+" + yuan(fen) : yuan(fen);
  }
}
