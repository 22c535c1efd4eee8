package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Law;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rules under recusal and powers")
class PowersRulesTest {

  private static final Law LAW = Asked.on("2021-03-24");

  @ParameterizedTest(name = "{0} decides on {1}, who heads the office: {2}; head aside: {3}")
  @CsvSource({
    "office,wang,false,false,audit-office-head,granted",
    "office,office,true,false,unit-head,refused",
    "head,office,true,false,unit-head,granted",
    "head,wang,false,true,unit-head,granted",
    "wang,wang,false,false,audit-office-head,refused"
  })
  @DisplayName("audit/13.2: who decides; nobody on himself")
  void decider(
      String decider, String person, boolean isHead, boolean aside, String role, String answer) {
    assertThat(RecusalDecider.role(isHead, aside)).isEqualTo(role);
    assertThat(Asked.answer(RecusalDecider.check(LAW, decider, person, role, true)))
        .startsWith(answer);
  }

  @Test
  @DisplayName("audit/13.2: another role is refused, naming the one that decides")
  void otherRole() {
    Asked.refused(
        RecusalDecider.check(LAW, "head", "wang", "audit-office-head", false),
        "audit/13.2",
        "audit-office-head");
    Asked.refused(
        RecusalDecider.check(LAW, "wang", "wang", "audit-office-head", true), "audit/13.2", "wang");
  }

  @ParameterizedTest(name = "consent {0}: {1}")
  @CsvSource({
    "2021-03-23,granted 2021-03-23",
    "2021-03-24,granted 2021-03-24",
    "2021-03-25,refused audit/17.1.6 not-yet"
  })
  @DisplayName("audit/17.1.6: consent on the day of the decision or before")
  void consent(LocalDate consented, String answer) {
    assertThat(
            Asked.answer(
                HeadConsent.check(
                    LAW, Article.STOP, Optional.of(consented), LocalDate.of(2021, 3, 24))))
        .isEqualTo(answer);
  }

  @Test
  @DisplayName("audit/17.1.7: no consent is no power")
  void noConsent() {
    assertThat(
            Asked.answer(
                HeadConsent.check(
                    LAW, Article.SEALING, Optional.empty(), LocalDate.of(2021, 3, 24))))
        .isEqualTo("refused audit/17.1.7 missing");
  }

  @ParameterizedTest(name = "under way {0}, grave {1}: {2}")
  @CsvSource({
    "true,true,granted true",
    "true,false,refused audit/17.1.6 condition-not-met",
    "false,true,refused audit/17.1.6 too-late",
    "false,false,refused audit/17.1.6 too-late"
  })
  @DisplayName("audit/17.1.6: what is stopped is grave and under way")
  void stop(boolean underWay, boolean grave, String answer) {
    assertThat(Asked.answer(StopGround.check(LAW, underWay, grave))).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0} adopted, {1} partly, {2} not: {3}")
  @CsvSource({
    "2,0,1,66.7",
    "1,0,0,100.0",
    "0,0,3,0.0",
    "0,3,0,0.0",
    "1,1,6,12.5",
    "1,0,2,33.3",
    "1,0,7,12.5"
  })
  @DisplayName("audit/17.1.8: the rate of adoption, one decimal, half up; partly is not adopted")
  void rate(int adopted, int partly, int not, BigDecimal percent) {
    assertThat(Asked.answer(AdoptionRate.of(LAW, new AdoptionRate.Input(adopted, partly, not))))
        .isEqualTo("granted " + percent);
  }

  @Test
  @DisplayName("audit/17.1.8: of nothing there is no rate")
  void noRate() {
    assertThat(new AdoptionRate(0, 0, 0).percent()).isEmpty();
    assertThat(Asked.answer(AdoptionRate.of(LAW, new AdoptionRate.Input(0, 0, 0))))
        .isEqualTo("refused audit/17.1.8 missing");
    assertThat(Asked.answer(AdoptionRate.of(LAW, new AdoptionRate.Input(-1, 0, 2))))
        .isEqualTo("refused audit/17.1.8 malformed");
  }
}
