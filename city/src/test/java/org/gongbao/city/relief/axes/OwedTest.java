package org.gongbao.city.relief.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.HOME;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.INSURER_2;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;
import static org.gongbao.city.relief.ReliefCity.SHIZHU;
import static org.gongbao.city.relief.ReliefCity.YUZHONG;
import static org.gongbao.city.relief.ReliefCity.YUZHONG_2;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.Held;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.Watched;
import org.gongbao.city.relief.claims.DecidedClaims;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.roll.Rolls;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three people of Yuzhong are taken over on 2020-12-22, two more on 2021-03-20; the first has two
 * claims, decided on 2021-03-20 and on 2021-05-02. The premium is put right on 2021-03-15, the cap
 * for treatment on 2021-04-15.
 */
@DisplayName("What was owed on a day, as known then and as known now")
class OwedTest {

  private static final PolicyCity CITY =
      new PolicyCity("2020-12-22", Errata.ALL, List.of(), ReliefCity.EVERYONE);
  private static final Scope YUZHONG_PLACE = Scope.ofPlace("500103");

  private static String first = "";

  @BeforeAll
  static void happened() {
    ReliefCity.ready(CITY);
    listed("2020-11", "first-batch", 0, 3);
    first = new PersonKeys(CITY.database().secrets()).key(number(0));
    CITY.at("2021-03-20");
    listed("2021-03", "addition", 3, 2);
    claimed("2021-02-10", "A-1", "7000.00");
    CITY.at("2021-05-02");
    claimed("2021-02-12", "A-2", "2000.00");
    CITY.at("2021-05-10");
  }

  @AfterAll
  static void close() {
    CITY.close();
  }

  private static ResidentId number(int person) {
    return ReliefCity.number("1950010" + (1 + person % 9), person);
  }

  private static void listed(String month, String kind, int from, int count) {
    PolicyCity.Case list =
        CITY.opened(
            YUZHONG,
            "relief-list",
            "{'place':'500103','month':'%s','kind':'%s'}".formatted(month, kind));
    Rolls.bring(
        list,
        YUZHONG,
        IntStream.range(from, from + count)
            .mapToObj(i -> "甲,%s,低保对象,,2020-01-01,,否".formatted(number(i).text()))
            .toArray(String[]::new));
    Rolls.enrol(list, YUZHONG, YUZHONG_2, INSURER_1, 1, count);
  }

  private static void claimed(String event, String bill, String costs) {
    CITY.opened(
            INSURER_1,
            "relief-claim",
            ("{'person':'%s','benefit':'accident-medical','event':'%s','documents':[],"
                    + "'hospital':'重庆市人民医院','billNumber':'%s','total':'%s',"
                    + "'outOfScope':'0','borneByOthers':'0'}")
                .formatted(first, event, bill, costs))
        .does(INSURER_1, "decide", "{}");
  }

  private static Owed owed(int most) {
    return owed(CITY.database().keeper(), most);
  }

  private static Owed owed(DataSource keeper, int most) {
    return new Owed(CITY.engine(), keeper, Errata::book, most, Duration.ZERO);
  }

  private static Axes axes(String day, String then, String now) {
    return new Axes(LocalDate.parse(day), LocalDate.parse(then), LocalDate.parse(now));
  }

  private static List<Row> roll(Actor reader, Scope scope, Axes axes) {
    return Row.by(
        owed(DecidedClaims.MOST).roll(reader, scope, axes).orElseThrow().parts(), part -> "");
  }

  private static String said(Side side) {
    return side.state() + " " + side.count() + " " + side.amount();
  }

  @ParameterizedTest(name = "{0}: known {1}, known {2}")
  @DisplayName(
      "relief/2.6: premium of the roll, what was entered later apart from what was published")
  @CsvSource({
    // day,     then,       now,        then,              now,              entries,  law
    "2020-12-01, 2020-12-01, 2020-12-22, NO_RULE 0 0.00,    OWED 3 360.00,   0.00,   360.00",
    "2020-12-01, 2020-12-20, 2021-05-10, NO_RULE 0 0.00,    OWED 3 432.00,   0.00,   432.00",
    "2020-12-01, 2020-12-21, 2020-12-22, NO_ENTRY 0 0.00,   OWED 3 360.00,   360.00, 0.00",
    "2020-12-01, 2020-12-22, 2021-03-14, OWED 3 360.00,     OWED 3 360.00,   0.00,   0.00",
    "2020-12-01, 2020-12-22, 2021-03-15, OWED 3 360.00,     OWED 3 432.00,   0.00,   72.00",
    "2021-02-28, 2021-03-14, 2021-03-20, OWED 3 360.00,     OWED 3 432.00,   0.00,   72.00",
    "2021-03-01, 2021-03-14, 2021-03-20, OWED 3 360.00,     OWED 5 624.00,   160.00, 104.00",
    "2021-03-01, 2021-03-19, 2021-03-20, OWED 3 432.00,     OWED 5 624.00,   192.00, 0.00"
  })
  void premium(
      String day,
      String then,
      String now,
      String before,
      String after,
      String entries,
      String law) {
    Row row = roll(MUNICIPAL, Scope.ALL, axes(day, then, now)).getFirst();
    assertThat(row.item()).isEqualTo(Part.PREMIUM);
    assertThat(said(row.then())).isEqualTo(before);
    assertThat(said(row.now())).isEqualTo(after);
    assertThat(row.byEntries()).hasToString(entries);
    assertThat(row.byLaw()).hasToString(law);
    assertThat(row.difference()).isEqualTo(Money.of(entries).plus(Money.of(law)));
  }

  @Test
  @DisplayName("names each figure that nobody knew then, with its clause and publication")
  void unknown() {
    Row row = roll(MUNICIPAL, Scope.ALL, axes("2020-12-01", "2020-12-01", "2020-12-22")).getFirst();
    assertThat(row.figures())
        .extracting(NewFigure::name)
        .containsExactly("relief.term", "relief.period.1", "relief.premium.month");
    assertThat(row.figures())
        .allSatisfy(figure -> {
          assertThat(figure.before()).isEmpty();
          assertThat(figure.published()).contains(LocalDate.parse("2020-12-21"));
        });
    assertThat(row.figures().getLast().clause()).hasToString("relief/2.6");
  }

  @Test
  @DisplayName("names the figure that was put right, what it was and what it is")
  void erratum() {
    Row row = roll(MUNICIPAL, Scope.ALL, axes("2020-12-01", "2020-12-22", "2021-03-15")).getFirst();
    assertThat(row.figures()).hasSize(1);
    NewFigure figure = row.figures().getFirst();
    assertThat(figure.name()).isEqualTo("relief.premium.month");
    assertThat(figure.before()).contains("10.00");
    assertThat(figure.value()).isEqualTo("12.00");
    assertThat(figure.published()).contains(LocalDate.parse("2021-03-15"));
  }

  @ParameterizedTest(name = "known {0}, known {1}")
  @DisplayName(
      "relief/3.1.3: decided claims by both laws, each after what the same law gave before")
  @CsvSource({
    // then,    now,        then,           now,            entries, law
    "2021-03-20, 2021-04-14, OWED 1 5000.00, OWED 1 5000.00, 0.00,    0.00",
    "2021-03-20, 2021-04-15, OWED 1 5000.00, OWED 1 7000.00, 0.00,    2000.00",
    // of the second nothing was left under the old cap, 1000.00 is under the new one
    "2021-03-20, 2021-05-02, OWED 1 5000.00, OWED 2 8000.00, 0.00,    3000.00",
    "2021-05-01, 2021-05-02, OWED 1 7000.00, OWED 2 8000.00, 1000.00, 0.00",
    "2021-02-28, 2021-03-20, NO_ENTRY 0 0.00, OWED 1 5000.00, 5000.00, 0.00",
    "2020-12-20, 2021-03-20, NO_RULE 0 0.00, OWED 1 5000.00, 0.00,    5000.00"
  })
  void benefits(String then, String now, String before, String after, String entries, String law) {
    Row row = roll(MUNICIPAL, Scope.ALL, axes("2021-03-01", then, now)).getLast();
    assertThat(row.item()).isEqualTo("accident-medical");
    assertThat(said(row.then())).isEqualTo(before);
    assertThat(said(row.now())).isEqualTo(after);
    assertThat(row.byEntries()).hasToString(entries);
    assertThat(row.byLaw()).hasToString(law);
  }

  @Test
  @DisplayName("knows no claim for what happened after the day")
  void later() {
    assertThat(roll(MUNICIPAL, Scope.ALL, axes("2021-02-09", "2021-03-20", "2021-05-10")))
        .extracting(Row::item)
        .containsExactly(Part.PREMIUM);
  }

  @ParameterizedTest(name = "known {0}, known {1}")
  @DisplayName("of one person: his premium, each of his claims, and why they differ")
  @CsvSource({
    "2020-12-01, 2020-12-22, NO_RULE 0 0.00, OWED 1 120.00",
    "2020-12-21, 2020-12-22, NO_ENTRY 0 0.00, OWED 1 120.00",
    "2020-12-22, 2021-03-15, OWED 1 120.00, OWED 1 144.00"
  })
  void person(String then, String now, String before, String after) {
    for (Answer answer :
        List.of(
            owed(100).person(YUZHONG, List.of(YUZHONG_PLACE), first, axes("2020-12-01", then, now)),
            owed(100)
                .person(himself(), List.of(Scope.ALL), first, axes("2020-12-01", then, now)))) {
      List<Row> rows = Row.each(answer.parts());
      assertThat(rows).hasSize(1);
      assertThat(said(rows.getFirst().then())).isEqualTo(before);
      assertThat(said(rows.getFirst().now())).isEqualTo(after);
    }
  }

  private static Actor himself() {
    return Actor.of("ren", "", Grant.ofParty("insured", first));
  }

  @Test
  @DisplayName("of one person: his claims too, each by itself")
  void claimsOfPerson() {
    Axes axes = axes("2021-03-01", "2021-03-20", "2021-05-10");
    for (Answer answer :
        List.of(
            owed(100).person(YUZHONG, List.of(YUZHONG_PLACE), first, axes),
            owed(100).person(himself(), List.of(Scope.ALL), first, axes))) {
      List<Row> rows = Row.each(answer.parts());
      assertThat(rows).hasSize(3);
      assertThat(rows.stream().map(row -> said(row.now())))
          .containsExactlyInAnyOrder("OWED 1 144.00", "OWED 1 7000.00", "OWED 1 1000.00");
    }
  }

  @Test
  @DisplayName("shows an insurer and a place their own, and of another's people nothing")
  void scopes() {
    Axes axes = axes("2021-03-01", "2021-03-20", "2021-05-10");
    assertThat(roll(YUZHONG, YUZHONG_PLACE, axes)).hasSize(2);
    assertThat(roll(INSURER_1, Scope.ofInsurer("relief-insurer-1"), axes)).hasSize(2);
    assertThat(roll(MUNICIPAL, Scope.ofInsurer("relief-insurer-2"), axes)).isEmpty();
    assertThat(roll(SHIZHU, Scope.ofPlace("500240"), axes)).isEmpty();
    assertThat(roll(INSURER_2, Scope.ofInsurer("relief-insurer-2"), axes)).isEmpty();
    assertThat(roll(HOME, Scope.ofPlace("social-welfare-home-1"), axes)).isEmpty();
    assertThat(owed(100).person(SHIZHU, List.of(Scope.ofPlace("500240")), first, axes).parts())
        .isEmpty();
  }

  @Test
  @DisplayName("leaves claims out and says so, if there are more than one answer may reckon again")
  void bound() {
    Answer answer =
        owed(1)
            .roll(MUNICIPAL, Scope.ALL, axes("2021-03-01", "2021-03-20", "2021-05-10"))
            .orElseThrow();
    assertThat(answer.noClaims().orElseThrow().sentence().key()).isEqualTo("relief.axes.too-many");
    assertThat(answer.parts()).allMatch(Part::isPremium).isNotEmpty();
  }

  @Test
  @DisplayName(
      "of one person: tells premium apart by period and first day, and names no list of the roll")
  void codes() {
    Answer answer =
        owed(100)
            .person(
                himself(),
                List.of(Scope.ALL),
                first,
                axes("2021-03-01", "2021-03-20", "2021-05-10"));
    List<String> codes = Row.each(answer.parts()).stream().map(Row::code).toList();
    assertThat(codes).hasSize(3).contains("1/2020-11-01");
    answer.parts().stream()
        .filter(Part::isPremium)
        .forEach(part -> assertThat(codes).doesNotContain(part.about().toString()));
  }

  @Test
  @DisplayName("reads a person once, however many places the reader may see")
  void once() {
    Watched keeper = new Watched(CITY.database().keeper());
    List<Scope> many = List.of(Scope.ofPlace("500240"), Scope.ofPlace("500233"), YUZHONG_PLACE);
    Axes axes = axes("2020-12-01", "2020-12-22", "2021-03-15");
    assertThat(owed(keeper, 100).person(MUNICIPAL, many, "0", axes).parts()).isEmpty();
    assertThat(keeper.count("1::bigint")).isOne();
    assertThat(owed(keeper, 100).person(YUZHONG, many, first, axes).parts()).hasSize(1);
    assertThat(keeper.count("1::bigint")).isOne();
  }

  @Test
  @DisplayName("counts each list once: rows that were entered never change")
  void counted() {
    Watched keeper = new Watched(CITY.database().keeper());
    Owed owed = owed(keeper, DecidedClaims.MOST);
    Axes axes = axes("2021-03-01", "2021-03-20", "2021-05-10");
    Answer first = owed.roll(MUNICIPAL, Scope.ALL, axes).orElseThrow();
    assertThat(keeper.count("count(*)")).isOne();
    Answer second = owed.roll(MUNICIPAL, Scope.ALL, axes).orElseThrow();
    assertThat(owed.roll(YUZHONG, YUZHONG_PLACE, axes)).isPresent();
    assertThat(keeper.count("count(*)")).isZero();
    assertThat(second.parts()).hasSameSizeAs(first.parts());
    assertThat(Row.by(second.parts(), part -> "").stream().map(row -> said(row.now())).toList())
        .isEqualTo(Row.by(first.parts(), part -> "").stream().map(row -> said(row.now())).toList());
  }

  @Test
  @DisplayName("reckons one roll at a time: whoever comes meanwhile hears that it is busy")
  void busy() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Owed owed = owed(new Held(CITY.database().keeper(), reading, goOn), DecidedClaims.MOST);
    Axes axes = axes("2021-03-01", "2021-03-20", "2021-05-10");
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Answer>> earlier = other.submit(() -> owed.roll(MUNICIPAL, Scope.ALL, axes));
      try {
        reading.await();
        assertThat(owed.roll(MUNICIPAL, Scope.ALL, axes)).isEmpty();
      } finally {
        goOn.countDown();
      }
      assertThat(earlier.get()).isPresent();
    }
    assertThat(owed.roll(MUNICIPAL, Scope.ALL, axes)).isPresent();
  }
}
