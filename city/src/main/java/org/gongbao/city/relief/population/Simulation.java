package org.gongbao.city.relief.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.population.SimulationResult.ByInsurer;
import org.gongbao.city.relief.population.SimulationResult.ByPlace;
import org.gongbao.city.relief.population.SimulationResult.Known;
import org.gongbao.city.relief.population.SimulationResult.Pair;
import org.gongbao.city.relief.population.SimulationResult.Period;
import org.gongbao.city.relief.population.SimulationResult.Request;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/** What a draft would cost, and whom it would concern (政策模拟). */
public final class Simulation {

  private static final int BEFORE = 0;
  private static final int AFTER = 1;
  private static final int THEN = 2;
  private static final int ID_BYTES = 10;

  private final LawBook book;
  private final String build;

  /**
   * Simulates drafts over a book of law.
   *
   * @param build version of the program
   */
  public Simulation(LawBook book, String build) {
    this.book = book;
    this.build = build + " law " + book.edition();
  }

  /** The present law. */
  public LawBook book() {
    return book;
  }

  /** The name that the result of a request has, before it is known; its title is part of it. */
  public String id(Request request) {
    String text =
        String.join(
            "\n",
            request.draft().title().length() + " " + request.draft().title(),
            request.draft().canonical(),
            String.valueOf(request.seed()),
            String.valueOf(request.persons()),
            request.knownOn().map(LocalDate::toString).orElse(""),
            build);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  /**
   * Runs on all cores.
   *
   * @throws Parallel.CancelledException if the watch ended it
   * @throws IllegalArgumentException if there are no people or more than the city has
   */
  public SimulationResult run(Request request, Watch watch) {
    List<LawTerms> laws = new ArrayList<>();
    laws.add(LawTerms.of(book, LawTerms.ALL_PUBLISHED));
    laws.add(LawTerms.of(request.draft().book(), LawTerms.ALL_PUBLISHED));
    request.knownOn().ifPresent(day -> laws.add(LawTerms.of(book, day)));
    Population people = Population.of(request.seed(), request.persons(), Assumptions.city());
    Comparing sums = new Comparing(laws);
    Parallel.each(
            people, Runtime.getRuntime().availableProcessors(), watch, () -> new Comparing(laws))
        .forEach(done -> sums.add(done.work()));
    return result(request, sums);
  }

  private SimulationResult result(Request request, Comparing sums) {
    Map<Item, Pair> items = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      items.put(item, new Pair(sums.tally(BEFORE).fen(item), sums.tally(AFTER).fen(item)));
    }
    Map<InsuredClass, Shift> classes = new EnumMap<>(InsuredClass.class);
    for (int i = 0; i < Comparing.CLASSES; i++) {
      classes.put(Chunk.CLASSES.get(i), sums.byClass().row(i));
    }
    Shift all = sums.byPlace().all();
    return new SimulationResult(
        id(request),
        request,
        build,
        all.persons(),
        items,
        all,
        Steps.deciles(sums.bySteps()),
        places(sums),
        insurers(sums),
        classes,
        periods(request.draft(), sums),
        request.knownOn().map(day -> known(day, sums)));
  }

  private static List<ByPlace> places(Comparing sums) {
    List<ByPlace> rows = new ArrayList<>();
    List<ServicePlace> places = PlaceShares.places();
    for (int i = 0; i < places.size(); i++) {
      Pair cost = new Pair(sums.tally(BEFORE).placeFen(i), sums.tally(AFTER).placeFen(i));
      rows.add(new ByPlace(places.get(i), cost, sums.byPlace().row(i)));
    }
    return rows;
  }

  private static List<ByInsurer> insurers(Comparing sums) {
    Map<Integer, long[]> byInsurer = new TreeMap<>();
    List<ServicePlace> places = PlaceShares.places();
    for (int place = 0; place < places.size(); place++) {
      long[] of = byInsurer.computeIfAbsent(places.get(place).insurer(), none -> new long[4]);
      for (int period = 1; period < Tally.PERIODS; period++) {
        of[0] += sums.premiumFen(BEFORE, place, period);
        of[1] += sums.premiumFen(AFTER, place, period);
      }
      of[2] += sums.tally(BEFORE).placeFen(place);
      of[3] += sums.tally(AFTER).placeFen(place);
    }
    List<ByInsurer> rows = new ArrayList<>();
    byInsurer.forEach((insurer, of) ->
        rows.add(new ByInsurer(insurer, new Pair(of[0], of[1]), new Pair(of[2], of[3]))));
    return rows;
  }

  private List<Period> periods(Draft draft, Comparing sums) {
    List<Period> periods = new ArrayList<>();
    for (int number = 1; number < Tally.PERIODS; number++) {
      Pair premium = new Pair(premium(sums, BEFORE, number), premium(sums, AFTER, number));
      Pair cost = new Pair(cost(sums, BEFORE, number), cost(sums, AFTER, number));
      periods.add(
          new Period(
              number,
              premium,
              cost,
              settled(book, number, premium.beforeFen(), cost.beforeFen()),
              settled(draft.book(), number, premium.afterFen(), cost.afterFen())));
    }
    return periods;
  }

  private static long premium(Comparing sums, int law, int period) {
    long sum = 0;
    for (int place = 0; place < PlaceShares.places().size(); place++) {
      sum += sums.premiumFen(law, place, period);
    }
    return sum;
  }

  private static long cost(Comparing sums, int law, int period) {
    long sum = 0;
    for (int place = 0; place < PlaceShares.places().size(); place++) {
      sum += sums.tally(law).placeFen(place, period);
    }
    return sum;
  }

  /** By the rule of relief/5.4, with the law of the period's last day. */
  private static Optional<LossRatio.Settlement> settled(
      LawBook book, int number, long premiumFen, long costFen) {
    LocalDate day =
        Cover.period(book, number)
            .map(Cover.ProtectionPeriod::lastDayInclusive)
            .orElse(Days.day(Days.COUNT - 1));
    Law law = book.on(day, LawTerms.ALL_PUBLISHED, Tracer.OFF);
    LossRatio.Input in =
        new LossRatio.Input(
            Optional.of(Money.ofFen(premiumFen)), Optional.of(Money.ofFen(costFen)));
    return LossRatio.settle(law, in) instanceof Ruling.Granted<LossRatio.Settlement> granted
        ? Optional.of(granted.value())
        : Optional.empty();
  }

  private static Known known(LocalDate day, Comparing sums) {
    Shift row = sums.sinceKnown();
    return new Known(
        day, sums.tally(THEN).fen(), sums.tally(BEFORE).fen(), row.winners() + row.losers());
  }
}
