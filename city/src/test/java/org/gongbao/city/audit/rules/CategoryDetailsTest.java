package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/16.1, 16.2: what a category needs to be said")
class CategoryDetailsTest {

  @Test
  @DisplayName("audit/16.1.9: whether somebody heads a managed unit is asked, not taken for no")
  void unknownHead() {
    assertThat(accountable(Optional.empty())).isEqualTo("undetermined headsManagedUnit");
    assertThat(accountable(Optional.of(true))).isEqualTo("granted economic-accountability");
    assertThat(accountable(Optional.of(false))).isEqualTo("refused audit/16.1.9 condition-not-met");
  }

  private static String accountable(Optional<Boolean> heads) {
    return Asked.answer(
        CategoryDetails.check(
            Asked.on("2021-03-09"),
            new CategoryDetails.Input(
                Optional.of(Category.ECONOMIC_ACCOUNTABILITY),
                Optional.empty(),
                Optional.empty(),
                Optional.of("国家规定"),
                Optional.of("fan"),
                Optional.of(LocalDate.of(2018, 1, 1)),
                Optional.of(LocalDate.of(2020, 12, 31)),
                heads)));
  }
}
