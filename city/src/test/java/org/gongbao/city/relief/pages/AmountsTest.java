package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.http.Bundles;
import org.gongbao.city.relief.claims.Benefit;
import org.gongbao.city.web.Words;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How much the law gives today")
class AmountsTest {

  private static final String MOST = "relief.accident.medical.max";

  private static final CityDatabase DATABASE = ThrowAwayDatabases.fresh();
  private static final Gazettes GAZETTES =
      new Gazettes(DATABASE.app(), new SystemClock(), Catalogues.shipped(), List.of());
  private static final Words WORDS = new Words(Bundles.all(), Locale.SIMPLIFIED_CHINESE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /** The notice, with 8000.00 in force from a day on, published on another. */
  private static LawBook book(LocalDate from, Optional<LocalDate> last, LocalDate published) {
    LawBook shipped = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    Parameter printed = shipped.parameter(MOST).orElseThrow();
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>(printed.values().versions());
    versions.add(
        new Dated.Version<>(
            new Parameter.Text("8000.00"), from, last, Optional.of(published), printed.cite()));
    return shipped.with(
        List.of(
            new Parameter(MOST, printed.unit(), printed.cite(), false, Dated.of(MOST, versions))));
  }

  @ParameterizedTest(name = "on {0}, with 8000.00 from {1} to {2} published {3}: {4}")
  @DisplayName("is the version in force today, as known today, and nothing where there is none")
  @CsvSource({
    "2020-12-20, 2021-07-01, , 2021-06-15, ''",
    "2020-12-21, 2021-07-01, , 2021-06-15, 5000.00",
    "2021-06-14, 2020-11-01, , 2021-06-15, 5000.00",
    "2021-06-15, 2020-11-01, , 2021-06-15, 8000.00",
    "2021-06-30, 2021-07-01, , 2021-06-15, 5000.00",
    "2021-07-01, 2021-07-01, , 2021-06-15, 8000.00",
    "2021-07-31, 2021-07-01, 2021-07-31, 2021-06-15, 8000.00",
    "2021-08-01, 2021-07-01, 2021-07-31, 2021-06-15, ''"
  })
  void today(LocalDate today, LocalDate from, LocalDate last, LocalDate published, String amount) {
    LawBook book = book(from, Optional.ofNullable(last), published);
    List<String> told =
        new Amounts(new LawWords(WORDS, GAZETTES, book), book, WORDS, today)
            .of(Benefit.ACCIDENT_MEDICAL).amounts().stream()
                .filter(one -> one.label().equals(WORDS.of("relief.mine." + MOST)))
                .map(MineView.Amount::value)
                .toList();
    assertThat(told).isEqualTo(amount.isEmpty() ? List.of() : List.of(amount + " 元"));
  }
}
