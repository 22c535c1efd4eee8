package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.Asked.asks;
import static org.gongbao.city.relief.Asked.granted;
import static org.gongbao.city.relief.Asked.refused;
import static org.gongbao.city.relief.Asked.rule;
import static org.gongbao.city.relief.Asked.says;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Accepts;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who is insured, when, and for how much")
class EnrolmentRulesTest {

  private static Ruling<?> eligible(String classes, String group, String otherScheme) {
    return rule(
        "eligible",
        "2021-03-01",
        "{'classes':%s,'careGroup':%s,'otherScheme':%s}".formatted(classes, group, otherScheme));
  }

  @Accepts("relief/2.1#1")
  @Accepts("relief/2.1#2")
  @Accepts("relief/2.1#3")
  @Accepts("relief/2.3#1")
  @Test
  @DisplayName("relief/2.1, 2.3: by a register; a register that cannot be read leaves it open")
  void registers() {
    granted(eligible("['minimum-living']", "null", "false"), "minimum-living");
    refused(eligible("[]", "null", "false"), "relief/2.1");
    asks(eligible("null", "null", "false"), "classes");
    refused(eligible("['minimum-living']", "null", "true"), "relief/2.3");
    asks(eligible("['minimum-living']", "null", "null"), "otherScheme");
    // who is in the other scheme is out, whatever cannot be read
    refused(eligible("null", "null", "true"), "relief/2.3");
  }

  @Accepts("relief/2.1.1#1")
  @Accepts("relief/2.1.1#2")
  @Accepts("relief/2.1.1#3")
  @Test
  @DisplayName("relief/2.1.1: two groups are outside the fifth class, and may be in another")
  void leftOut() {
    refused(eligible("['special-care']", "'disabled-police'", "false"), "relief/2.1.1");
    Ruling<?> other = eligible("['special-care','minimum-living']", "'disabled-official'", "false");
    granted(other, "minimum-living");
    assertThat(says(other, "relief/2.1.1", "not-excluded-group", false)).isTrue();
    assertThat(says(other, "relief/2.1", "on-a-register", true)).isTrue();
    granted(eligible("['special-care']", "'periodic-allowance'", "false"), "special-care");
    asks(eligible("['special-care']", "null", "false"), "careGroup");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "relief/2.6: ten yuan for each month from the month of enrolment to the end of the period")
  @CsvSource({
    "2020-11, 120.00",
    "2020-12, 110.00",
    "2021-03, 80.00",
    "2021-10, 10.00",
    "2021-11, 20.00",
    "2021-12, 10.00"
  })
  void premium(String month, String value) {
    granted(premium(month), value);
  }

  private static Ruling<?> premium(String month) {
    return rule("premium", month + "-01", "{'enrolledInMonth':'%s'}".formatted(month));
  }

  @Accepts("relief/2.6#1")
  @Accepts("relief/2.6#2")
  @Accepts("relief/2.6#3")
  @Test
  @DisplayName(
      "relief/2.6: first batches and additions; outside the insured time there is no premium")
  void premiums() {
    granted(premium("2020-11"), "120.00");
    granted(premium("2021-11"), "20.00");
    assertThat(sum("2020-11", "2021-11")).hasToString("140.00");
    granted(premium("2021-03"), "80.00");
    granted(premium("2021-10"), "10.00");
    granted(premium("2021-12"), "10.00");
    assertThat(sum("2021-03", "2021-11")).hasToString("100.00");
    assertThat(premium("2020-10")).isInstanceOf(Ruling.Refused.class);
    refused(premium("2022-01"), "relief/2.4");
  }

  private static org.gongbao.law.Money sum(String first, String second) {
    LawBook book = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    return List.of(first, second).stream()
        .map(YearMonth::parse)
        .map(month ->
            Premium.of(
                book.on(month.atDay(1), java.time.LocalDate.MAX, org.gongbao.law.Tracer.OFF),
                new Premium.Input(Optional.of(month))))
        .map(ruling -> ((Ruling.Granted<org.gongbao.law.Money>) ruling).value())
        .reduce(org.gongbao.law.Money.ZERO, org.gongbao.law.Money::plus);
  }

  @Test
  @DisplayName("relief/2.4: by the law as known on 1 December 2020 nothing was owed, later it was")
  void asThenKnown() {
    String death = "{'benefit':'death'}";
    assertThat(rule("accident", "2020-12-01", "2020-12-01", death))
        .isInstanceOf(Ruling.Refused.class);
    granted(rule("accident", "2020-12-01", "2020-12-21", death), "2000.00");
  }
}
