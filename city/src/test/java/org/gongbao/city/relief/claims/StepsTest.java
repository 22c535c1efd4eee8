package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.answer;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.known;

import java.util.List;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/3: what was reckoned, step by step, out of what the case keeps")
class StepsTest {

  private static List<String> told(PolicyCity.Case claim) {
    return Steps.of(known(claim).decision().orElseThrow().reckoning()).stream()
        .map(step -> step.name() + ": " + step.line())
        .toList();
  }

  @Test
  @DisplayName("relief/3.1.3: what does not count is taken off; a cap takes what was given before")
  void medical() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      assertThat(told(medical(relief, person, "1", "12000.00", "3000.00", "6300.00")))
          .containsExactly(
              "spent: 12000.00",
              "scope: 12000.00 − 3000.00 − 6300.00 = 2700.00",
              "rate: 2700.00 × 100% = 2700.00",
              "under-cap: 2700.00");
      assertThat(told(medical(relief, person, "2", "100.00", "0", "0")))
          .contains("under-cap-again: 100.00");
      assertThat(told(medical(relief, person, "3", "9000.00", "0", "0")))
          .contains("rate: 9000.00 × 100% = 9000.00", "cap-again: 5000.00 − 2800.00 = 2200.00");
      assertThat(told(medical(relief, relief.enrol("b"), "4", "9000.00", "0", "0")))
          .contains("cap: 5000.00");
    }
  }

  private static PolicyCity.Case medical(
      ClaimCity relief, String person, String bill, String total, String out, String borne) {
    return relief
        .files(person, "accident-medical", "2021-05-01", costs(bill, total, out, borne))
        .does(INSURER, "decide", "{}");
  }

  @Test
  @DisplayName(
      "relief/3.2: each band times its rate, together, less what was given before, to the cap")
  void supplement() {
    try (ClaimCity relief = new ClaimCity("2021-02-20")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-02-20", "1", "3500.00");
      assertThat(told(relief.settlesDraft(person)))
          .containsExactly(
              "running: 3500.00",
              "gate: 3500.00 − 3000.00 = 500.00",
              "band: 500.00 × 25% = 125.00",
              "whole-one: 125.00",
              "before-none: 125.00");
      relief.at("2021-06-30");
      ClaimCity.settles(account, "2021-06-30", "2", "20000.00");
      assertThat(told(relief.settlesDraft(person)))
          .containsExactly(
              "running: 23500.00",
              "gate: 23500.00 − 3000.00 = 20500.00",
              "band: 10000.00 × 25% = 2500.00",
              "band: 10500.00 × 30% = 3150.00",
              "whole: 2500.00 + 3150.00 = 5650.00",
              "before: 5650.00 − 125.00 = 5525.00");
      relief.at("2021-09-12");
      ClaimCity.settles(account, "2021-09-12", "3", "476500.00");
      assertThat(told(relief.settlesDraft(person)))
          .contains("whole-cap: 150000.00", "before: 150000.00 − 5650.00 = 144350.00");
    }
  }

  @Test
  @DisplayName("relief/3.1.2, 3.3.1, 3.4.2, 3.5.2: a share of the most, or a sum that is fixed")
  void others() {
    try (ClaimCity relief = new ClaimCity("2021-10-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "2002-01-01", 1);
      PolicyCity.Case wound = relief.files(person, "disability", "2021-05-01", "'grade':9");
      wound.tries(INSURER, "decide", "{}");
      assertThat(told(answer(wound, INSURER, "ratio", "'0.20'")))
          .containsExactly("wound: 30000.00 × 20% = 6000.00", "under-cap: 6000.00");
      PolicyCity.Case death = relief.files(person, "death", "2021-05-01", "");
      death.tries(INSURER, "decide", "{}");
      assertThat(told(answer(death, INSURER, "cause", "'illness'")))
          .containsExactly("fixed: 2000.00");
      assertThat(told(ClaimTest.student(relief, person, "2021-06-10", "malignant-tumour")))
          .containsExactly("fixed: 10000.00");
      PolicyCity.Case college =
          relief
              .files(
                  person,
                  "education",
                  "2021-09-01",
                  "'exam':'college-entrance','level':'undergraduate','fullTime':true,'enrolled':true")
              .does(INSURER, "decide", "{}");
      assertThat(told(college)).hasSize(1).first().asString().startsWith("fixed: ");
    }
  }

  @Test
  @DisplayName("relief/3.4.1: a refusal says the condition that was not met, else the clause")
  void refused() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "1990-01-01", 1);
      PolicyCity.Case claim =
          relief
              .files(person, "student-illness", "2021-06-10", "")
              .does(INSURER, "reject", "{'reason':'年龄'}");
      assertThat(because(claim))
          .startsWith("relief.reckoned.no.of-age", "relief.reckoned.no.3.4.1");
      PolicyCity.Case bare =
          relief
              .files(person, "accident-medical", "2021-05-01", costs("1", "10", "0", "0"))
              .does(INSURER, "ask-for-more", "{'what':'票据'}")
              .does(INSURER, "reject", "{'reason':'没有补来'}");
      assertThat(because(bare)).containsExactly("relief.reckoned.no.incomplete");
    }
  }

  private static List<String> because(PolicyCity.Case claim) {
    return Grounds.of(claim.events().getLast().reasons())
        .because(known(claim), known(claim).rejection().orElseThrow().clause());
  }

  @Test
  @DisplayName(
      "relief/3.1.3: a decision keeps the figures of the law and the day they were published")
  void published() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim = medical(relief, relief.enrol("a"), "1", "100.00", "0", "0");
      Grounds.Figure most =
          Grounds.of(claim.events().getLast().reasons())
              .figure("relief.accident.medical.max")
              .orElseThrow();
      assertThat(most.value()).startsWith("5000");
      assertThat(most.published().orElseThrow()).hasToString("2020-12-21");
    }
  }
}
