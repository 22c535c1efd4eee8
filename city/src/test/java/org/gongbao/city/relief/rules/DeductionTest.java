package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("relief/5.4.1: what is taken off the next period's premium")
class DeductionTest {

  private static final LocalDate DAY = LocalDate.of(2021, 11, 20);
  private static final Law LAW =
      Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())).on(DAY, DAY, Tracer.OFF);

  private static List<Money> amounts(String text) {
    return Arrays.stream(text.split(" ")).map(Money::of).toList();
  }

  @Accepts("relief/5.4.1#3")
  @ParameterizedTest(name = "{0} of {1}: {3}, open {4}")
  @DisplayName("never more than the pool, and from none more than it has to come")
  @CsvSource({
    "12000000.00, 12000000.00, 9500000.00, 9500000.00, 2500000.00, 9500000.00",
    "12000000.00, 12000000.00, 12000000.00, 12000000.00, 0.00, 12000000.00",
    "10.00, 6.00 4.00, 20.00 20.00, 10.00, 0.00, 6.00 4.00",
    "10.00, 6.00 4.00, 3.00 20.00, 10.00, 0.00, 3.00 7.00",
    "10.00, 6.00 4.00, 3.00 5.00, 8.00, 2.00, 3.00 5.00",
    "10.00, 10.00 0.00, 3.00 5.00, 8.00, 2.00, 3.00 5.00",
    "0.03, 0.01 0.01 0.01, 9.00 9.00 9.00, 0.03, 0.00, 0.01 0.01 0.01",
    "0.02, 0.01 0.01 0.00, 0.00 0.01 9.00, 0.02, 0.00, 0.00 0.01 0.01",
    "10.00, 6.00 4.00, 0.00 0.00, 0.00, 10.00, 0.00 0.00"
  })
  void taken(
      String missing, String parts, String toCome, String amount, String open, String taken) {
    List<Deduction.Due> dues = new ArrayList<>();
    List<Money> each = amounts(parts);
    for (int i = 0; i < each.size(); i++) {
      dues.add(new Deduction.Due(i + 1, each.get(i), amounts(toCome).get(i)));
    }
    Deduction.Result result = Deduction.of(LAW, Money.of(missing), dues);
    assertThat(result.amount()).hasToString(amount);
    assertThat(result.open()).hasToString(open);
    assertThat(result.parts().stream().map(Deduction.Taken::amount)).isEqualTo(amounts(taken));
  }
}
