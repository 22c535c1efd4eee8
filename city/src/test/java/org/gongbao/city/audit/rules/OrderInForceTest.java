package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Accepts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("audit/45.1: by which order")
class OrderInForceTest {

  @Accepts("audit/45.1#1")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-02-28, granted order-10",
    "2021-03-01, granted order-340",
    "2020-12-28, granted order-10",
    "2026-11-29, granted order-340",
    ",           undetermined day",
  })
  @DisplayName("audit/45.1: Order No. 10 until 28 February 2021, Order No. 340 from 1 March on")
  void order(LocalDate day, String answer) {
    assertThat(
            Asked.answer(
                OrderInForce.of(
                    Asked.on("2026-11-29"), new OrderInForce.Input(Optional.ofNullable(day)))))
        .isEqualTo(answer);
  }

  @Accepts("audit/decree.1#1")
  @Test
  @DisplayName("audit/decree.1: not in force on 28 February 2021, in force on 1 March")
  void inForce() {
    assertThat(Asked.on("2021-02-28").inForce("audit", Article.IN_FORCE).isGranted()).isFalse();
    assertThat(Asked.on("2021-03-01").inForce("audit", Article.IN_FORCE).isGranted()).isTrue();
  }
}
