package org.gongbao.city.relief.axes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gongbao.city.relief.claims.Anew;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.DecidedClaims;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.relief.roll.RollReader;
import org.gongbao.city.relief.roll.Standing;
import org.gongbao.city.relief.rules.Premium;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * Reckons what was owed on a day, by law and entries as known on two others (应付追溯): premium for
 * everybody whose cover had begun, benefits for claims that were decided. Premium is reckoned once
 * for each month of enrolment, however many are enrolled in it; nothing paid or deducted is taken
 * off. One roll is reckoned at a time.
 */
public final class Owed {

  private final Engine engine;
  private final DataSource keeper;
  private final Supplier<LawBook> book;
  private final DecidedClaims claims;
  private final RollReader rolls;
  private final Turn turn;

  /**
   * Over an engine.
   *
   * @param most claims that are reckoned again at once
   * @param longestWait of a roll for another that is being reckoned
   */
  public Owed(
      Engine engine, DataSource keeper, Supplier<LawBook> book, int most, Duration longestWait) {
    this.engine = engine;
    this.keeper = keeper;
    this.book = book;
    this.claims = new DecidedClaims(engine, most);
    this.rolls = new RollReader(keeper, RollReader.LONGEST);
    this.turn = new Turn(longestWait);
  }

  /**
   * For the roll, or the part of it that a scope is; the reader may see the scope. Empty while
   * another is being reckoned.
   */
  public Optional<Answer> roll(Actor reader, Scope scope, Axes axes) {
    return turn.take(() ->
        with(premium(rolls.in(scope), axes), axes, reader, claims.in(reader, scope, axes.day())));
  }

  /**
   * For one person, by his key: what of him lies in any of the scopes, and in the reader's sight.
   */
  public Answer person(Actor reader, List<Scope> scopes, String person, Axes axes) {
    List<Standing> rows =
        rolls.of(person).stream()
            .filter(
                one -> scopes.stream().anyMatch(scope -> scope.holds(one.insurer(), one.place())))
            .toList();
    return rows.isEmpty()
        ? new Answer(axes, List.of(), Optional.empty())
        : with(premium(rows, axes), axes, reader, claims.of(reader, person, axes.day()));
  }

  private Answer with(List<Part> premium, Axes axes, Actor reader, Ruling<List<CaseFile>> found) {
    return switch (found) {
      case Ruling.Granted<List<CaseFile>>(List<CaseFile> decided, var _) -> {
        List<Part> parts = new ArrayList<>(premium);
        parts.addAll(benefits(decided, claims.accounts(reader, decided), axes));
        yield new Answer(axes, parts, Optional.empty());
      }
      case Ruling.Refused<List<CaseFile>> refused ->
          new Answer(axes, premium, Optional.of(refused));
      case Ruling.Undetermined<List<CaseFile>> _ ->
          throw new IllegalStateException("Expected claims to be found or to be too many");
    };
  }

  private List<Part> premium(List<Standing> roll, Axes axes) {
    Map<YearMonth, Ruling<Money>> then = new HashMap<>();
    Map<YearMonth, Ruling<Money>> now = new HashMap<>();
    return roll.stream()
        .filter(one -> !one.month().atDay(1).isAfter(axes.day()))
        .map(one -> {
          Ruling<Money> earlier =
              then.computeIfAbsent(one.month(), month -> premium(month, axes.then()));
          return new Part(
              one.insurer(),
              one.place(),
              one.insured(),
              one.period(),
              Part.PREMIUM,
              one.month().atDay(1),
              one.list(),
              one.entered().isAfter(axes.then()) ? 0 : one.count(),
              one.entered().isAfter(axes.now()) ? 0 : one.count(),
              earlier,
              earlier,
              now.computeIfAbsent(one.month(), month -> premium(month, axes.now())));
        })
        .filter(Owed::isKnown)
        .toList();
  }

  private static boolean isKnown(Part part) {
    return part.before() > 0 || part.after() > 0;
  }

  private Ruling<Money> premium(YearMonth month, LocalDate knownAt) {
    Law law = book.get().on(month.atDay(1), knownAt, Tracer.on());
    return Premium.of(law, new Premium.Input(Optional.of(month))).with(law.tracer().trace());
  }

  private List<Part> benefits(List<CaseFile> decided, Map<CaseId, CaseFile> accounts, Axes axes) {
    Instant instant = engine.now();
    Map<String, List<CaseFile>> byPerson =
        decided.stream().collect(Collectors.groupingBy(Anew::person));
    Anew anew =
        new Anew(book.get(), instant, accounts, Enrolments.of(keeper, byPerson.keySet(), instant));
    return byPerson.values().stream()
        .flatMap(own -> benefits(anew, own, axes).stream())
        .filter(Owed::isKnown)
        .toList();
  }

  private static List<Part> benefits(Anew anew, List<CaseFile> own, Axes axes) {
    List<CaseFile> before = stood(own, axes.then());
    List<CaseFile> after = stood(own, axes.now());
    Map<CaseId, Ruling<Money>> then = due(anew, before, axes.then());
    Map<CaseId, Ruling<Money>> between = due(anew, after, axes.then());
    Map<CaseId, Ruling<Money>> now = due(anew, after, axes.now());
    return own.stream()
        .filter(one -> DecidedClaims.happenedBy(one, axes.day()))
        .filter(one -> then.containsKey(one.id()) || now.containsKey(one.id()))
        .map(one -> {
          var booking = ClaimFile.of(one).decision().orElseThrow().booking();
          Ruling<Money> first = either(then.get(one.id()), between.get(one.id()));
          return new Part(
              booking.insurer(),
              booking.place(),
              booking.insured(),
              booking.period(),
              booking.item().toString(),
              ClaimFile.of(one).claim().orElseThrow().event(),
              one.id(),
              then.containsKey(one.id()) ? 1 : 0,
              now.containsKey(one.id()) ? 1 : 0,
              first,
              either(between.get(one.id()), first),
              either(now.get(one.id()), first));
        })
        .toList();
  }

  private static List<CaseFile> stood(List<CaseFile> own, LocalDate knownAt) {
    return own.stream().filter(one -> DecidedClaims.stood(one, knownAt)).toList();
  }

  private static Map<CaseId, Ruling<Money>> due(
      Anew anew, List<CaseFile> decided, LocalDate knownAt) {
    return anew.reckon(decided, knownAt).stream()
        .collect(Collectors.toMap(one -> one.claim().id(), Anew.Due::due));
  }

  private static Ruling<Money> either(
      @org.jspecify.annotations.Nullable Ruling<Money> first,
      @org.jspecify.annotations.Nullable Ruling<Money> otherwise) {
    return Optional.ofNullable(first)
        .or(() -> Optional.ofNullable(otherwise))
        .orElseThrow(() -> new IllegalStateException("Expected a claim to stand at one time"));
  }
}
