package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.OTHER_INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.answer;
import static org.gongbao.city.relief.claims.ClaimCity.claim;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.granted;
import static org.gongbao.city.relief.claims.ClaimCity.known;
import static org.gongbao.city.relief.claims.ClaimCity.paid;

import java.util.List;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Accepts;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/3: what claims are granted and refused")
class ClaimTest {

  @Accepts("relief/3.0#1")
  @Test
  @DisplayName("relief/3.0: what is not among the kinds is refused")
  void unknownKind() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      Ruling.Refused<?> refused =
          relief
              .city()
              .refused(
                  INSURER,
                  ClaimProcedure.NAME,
                  claim(person, "门诊慢病", "2021-05-01", ""),
                  "relief/3.0");
      assertThat(refused.kind()).isEqualTo(RefusalKind.MALFORMED);
      assertThat(refused.sentence().values()).contains("/benefit");
    }
  }

  @Accepts("relief/2.4#1")
  @Accepts("relief/2.4#2")
  @Test
  @DisplayName("relief/2.4: an accident counts from 1 November 2020 to 31 December 2021")
  void edgesOfCover() {
    try (ClaimCity relief = new ClaimCity("2022-01-10")) {
      String person = relief.enrol("a");
      for (String outside : List.of("2020-10-31", "2022-01-01")) {
        relief
            .city()
            .refused(
                INSURER,
                ClaimProcedure.NAME,
                claim(person, "accident-medical", outside, costs(outside, "100", "0", "0")),
                "relief/2.4");
      }
      for (String inside : List.of("2020-11-01", "2021-12-31")) {
        PolicyCity.Case covered =
            relief
                .files(person, "accident-medical", inside, costs(inside, "100", "0", "0"))
                .does(INSURER, "decide", "{}");
        assertThat(granted(covered)).as(inside).isEqualTo("100.00");
      }
    }
  }

  @Test
  @DisplayName("relief/2.1, 2.4: who was not enrolled, or not yet, is refused")
  void notEnrolled() {
    try (ClaimCity relief = new ClaimCity("2021-12-20")) {
      String late = relief.enrol("late", "500103", "2021-06", "1980-01-01", 1);
      String none = ClaimCity.person("none");
      String bill = costs("1", "100", "0", "0");
      refusedMedical(relief, none, "2021-05-01", bill, "relief/2.1");
      refusedMedical(relief, late, "2021-05-31", bill, "relief/2.4");
      refusedMedical(relief, late, "2021-11-01", bill, "relief/2.1");
      refusedMedical(relief, late, "2021-12-21", bill, "relief/2.4");
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(late, "death", "2021-05-30", "'diedOn':'2021-05-30'"),
              "relief/2.4");
      relief.files(late, "accident-medical", "2021-06-01", bill);
    }
  }

  private static Ruling.Refused<?> refusedMedical(
      ClaimCity relief, String person, String event, String more, String clause) {
    return relief
        .city()
        .refused(
            INSURER, ClaimProcedure.NAME, claim(person, "accident-medical", event, more), clause);
  }

  @Test
  @DisplayName("relief/4.1.1: another insurer is refused, the right one named")
  void otherInsurer() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      Ruling.Refused<?> refused =
          relief
              .city()
              .refused(
                  OTHER_INSURER,
                  ClaimProcedure.NAME,
                  claim(person, "disability", "2021-05-01", "'grade':9"),
                  "relief/4.1.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(refused.sentence().values()).containsExactly("1");
    }
  }

  @Test
  @DisplayName("relief/3.1.3: amounts that cannot be are refused: negative, absurd, three decimals")
  void absurdAmounts() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      String day = "2021-05-01";
      refusedMedical(relief, person, day, costs("1", "-100", "0", "0"), "relief/3.1.3");
      refusedMedical(relief, person, day, costs("1", "100", "-1", "0"), "relief/3.1.3");
      refusedMedical(relief, person, day, costs("1", "100000000.01", "0", "0"), "relief/3.1.3");
      refusedMedical(relief, person, day, costs("1", "100", "60", "41"), "relief/3.1.3");
      assertThat(
              refusedMedical(relief, person, day, costs("1", "1.005", "0", "0"), "relief/3.0")
                  .kind())
          .isEqualTo(RefusalKind.MALFORMED);
      refusedMedical(relief, person, day, "'total':'100'", "relief/3.1.3");
      refusedMedical(relief, person, day, "", "relief/3.1.3");
      relief
          .city()
          .refused(
              INSURER, ClaimProcedure.NAME, claim(person, "disability", day, ""), "relief/3.1.2");
    }
  }

  @Accepts("relief/3.1.3#1")
  @Test
  @DisplayName("relief/3.1.3: out of scope and what others bore are taken off")
  void selfPaid() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"),
                  "accident-medical",
                  "2021-05-01",
                  costs("1", "12000.00", "3000.00", "6300.00"))
              .does(INSURER, "decide", "{}");
      Reckoning steps = known(claim).decision().orElseThrow().reckoning();
      assertThat(steps.costs().orElseThrow().total().minus(steps.costs().get().outOfScope()))
          .as("in scope")
          .hasToString("9000.00");
      assertThat(steps.counts().orElseThrow()).hasToString("2700.00");
      assertThat(granted(claim)).isEqualTo("2700.00");
    }
  }

  @Accepts("relief/3.1.3#3")
  @Test
  @DisplayName("relief/3.1.3: the second accident of a period has what is left of the cap")
  void secondAccident() {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case first =
          relief
              .files(person, "accident-medical", "2021-02-01", costs("1", "3200", "0", "0"))
              .does(INSURER, "decide", "{}");
      assertThat(granted(paid(first))).isEqualTo("3200.00");
      PolicyCity.Case second =
          relief
              .files(person, "accident-medical", "2021-05-01", costs("2", "2500", "0", "0"))
              .does(INSURER, "decide", "{}");
      assertThat(known(second).decision().orElseThrow().reckoning().paidBefore().orElseThrow())
          .hasToString("3200.00");
      assertThat(granted(second)).isEqualTo("1800.00");
      PolicyCity.Case third =
          relief.files(person, "accident-medical", "2021-06-01", costs("3", "100", "0", "0"));
      third.refused(INSURER, "decide", "{}", "relief/3.1.3");
      assertThat(
              granted(
                  relief
                      .files(person, "accident-medical", "2021-11-01", costs("4", "6000", "0", "0"))
                      .does(INSURER, "decide", "{}")))
          .as("the next period has a cap of its own")
          .isEqualTo("5000.00");
    }
  }

  @Accepts("relief/3.1.2#2")
  @Test
  @DisplayName("relief/3.1.2: a second finding is paid up to the cap")
  void secondFinding() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case first = disability(relief, person, "2021-02-01", "0.60");
      assertThat(granted(paid(first))).isEqualTo("18000.00");
      PolicyCity.Case second = disability(relief, person, "2021-05-01", "0.50");
      Reckoning steps = known(second).decision().orElseThrow().reckoning();
      assertThat(steps.entitled()).hasToString("15000.00");
      assertThat(granted(second)).isEqualTo("12000.00");
    }
  }

  private static PolicyCity.Case disability(
      ClaimCity relief, String person, String event, String ratio) {
    PolicyCity.Case claim = relief.files(person, "disability", event, "'grade':5");
    assertThat(claim.tries(INSURER, "decide", "{}")).isInstanceOf(Ruling.Undetermined.class);
    return answer(claim, INSURER, "ratio", "'" + ratio + "'");
  }

  @Accepts("relief/3.1.2#3")
  @Test
  @DisplayName("relief/3.1.2: a grade without the table of the agreement leaves it open")
  void noTable() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief.files(relief.enrol("a"), "disability", "2021-05-01", "'grade':5");
      Ruling<?> ruling = claim.tries(INSURER, "decide", "{}");
      assertThat(ruling).isInstanceOf(Ruling.Undetermined.class);
      assertThat(((Ruling.Undetermined<?>) ruling).questions())
          .singleElement()
          .satisfies(question -> {
            assertThat(question.point()).isEqualTo("ratio");
            assertThat(question.clause()).hasToString("relief/3.1.2");
            assertThat(question.kind()).isEqualTo(Question.Kind.VALUE);
          });
      answer(claim, INSURER, "ratio", "'half'");
      assertThat(known(claim).decision()).as("a word that is no share is asked again").isEmpty();
      answer(claim, INSURER, "ratio", "'0.50'");
      assertThat(granted(claim)).isEqualTo("15000.00");
    }
  }

  @Accepts("relief/3.1.1#2")
  @Test
  @DisplayName("relief/3.1.1: an unknown cause is asked, and a death is never claimed twice")
  void unknownCause() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case claim = relief.files(person, "death", "2021-04-02", "'diedOn':'2021-04-03'");
      Ruling<?> ruling = claim.tries(INSURER, "decide", "{}");
      assertThat(ruling).isInstanceOf(Ruling.Undetermined.class);
      assertThat(((Ruling.Undetermined<?>) ruling).questions())
          .singleElement()
          .satisfies(question -> {
            assertThat(question.point()).isEqualTo("cause");
            assertThat(question.sentence().key()).isEqualTo("relief.ask.cause");
          });
      Ruling.Refused<?> twice =
          relief
              .city()
              .refused(
                  INSURER,
                  ClaimProcedure.NAME,
                  claim(person, "death", "2021-04-03", ""),
                  "relief/3.1.1");
      assertThat(twice.kind()).isEqualTo(RefusalKind.CONFLICT);
      assertThat(twice.sentence().values()).contains(claim.id().toString());
      answer(claim, INSURER, "cause", "'accident'");
      assertThat(granted(claim)).isEqualTo("2000.00");
    }
  }

  @Accepts("relief/3.3.1#1")
  @Test
  @DisplayName("relief/3.3.1: the last day of the cover counts, the next does not")
  void deathByIllness() {
    try (ClaimCity relief = new ClaimCity("2022-01-10")) {
      PolicyCity.Case last = relief.files(relief.enrol("a"), "death", "2021-12-31", "");
      last.tries(INSURER, "decide", "{}");
      answer(last, INSURER, "cause", "'illness'");
      assertThat(granted(last)).isEqualTo("2000.00");
      assertThat(known(last).decision().orElseThrow().booking().item())
          .isEqualTo(Item.ILLNESS_DEATH);
      String person = relief.enrol("b");
      relief
          .city()
          .refused(
              INSURER, ClaimProcedure.NAME, claim(person, "death", "2022-01-01", ""), "relief/2.4");
      PolicyCity.Case later = relief.files(person, "death", "2021-12-30", "'diedOn':'2022-01-01'");
      later.tries(INSURER, "decide", "{}");
      answer(later, INSURER, "cause", "'illness'");
      assertThat(known(later).decision()).isEmpty();
      later.refused(INSURER, "decide", "{}", "relief/2.4");
    }
  }

  @Accepts("relief/3.3.1#2")
  @Test
  @DisplayName("relief/3.3.1: what was paid for an accident shuts the illness out")
  void oneDeathOneCause() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case claim = relief.files(person, "death", "2021-04-02", "'diedOn':'2021-04-03'");
      claim.tries(INSURER, "decide", "{}");
      answer(claim, INSURER, "cause", "'accident'");
      paid(claim);
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(person, "death", "2021-04-03", ""),
              "relief/3.3.1");
    }
  }

  @Accepts("relief/3.1.4#1")
  @Test
  @DisplayName("relief/3.1.4: treatment, disability and death of one accident, nothing set off")
  void sideBySide() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case medical =
          relief
              .files(person, "accident-medical", "2021-04-02", costs("1", "6000", "0", "0"))
              .does(INSURER, "decide", "{}");
      PolicyCity.Case disability = disability(relief, person, "2021-04-02", "0.20");
      PolicyCity.Case death = relief.files(person, "death", "2021-04-02", "'diedOn':'2021-05-03'");
      death.tries(INSURER, "decide", "{}");
      answer(death, INSURER, "cause", "'accident'");
      assertThat(List.of(granted(medical), granted(disability), granted(death)))
          .containsExactly("5000.00", "6000.00", "2000.00");
      assertThat(
              org.gongbao.law.Money.sum(
                  List.of(medical, disability, death).stream()
                      .map(one -> known(one).decision().orElseThrow().booking().amount())
                      .toList()))
          .hasToString("13000.00");
    }
  }

  @Accepts("relief/3.4.2#1")
  @Test
  @DisplayName("relief/3.4.2: a student is paid once, whatever falls ill next")
  void studentOnce() {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "2010-01-01", 1, 2);
      PolicyCity.Case claim = student(relief, person, "2021-03-01", "malignant-tumour");
      assertThat(granted(paid(claim))).isEqualTo("10000.00");
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(person, "student-illness", "2021-11-20", ""),
              "relief/3.4.2");
    }
  }

  static PolicyCity.Case student(
      ClaimCity relief, String person, String diagnosed, String disease) {
    PolicyCity.Case claim = relief.files(person, "student-illness", diagnosed, "");
    assertThat(claim.tries(INSURER, "decide", "{}")).isInstanceOf(Ruling.Undetermined.class);
    answer(claim, INSURER, "student", "true");
    answer(claim, INSURER, "firstDiagnosis", "true");
    return answer(claim, INSURER, "disease", "'" + disease + "'");
  }

  @Accepts("relief/3.5.2#2")
  @Test
  @DisplayName("relief/3.5.1: one grant for a person and calendar year, by the level")
  void education() {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "2003-01-01", 1, 2);
      String bachelor = "'exam':'college-entrance','level':'undergraduate','fullTime':true";
      PolicyCity.Case claim =
          relief.files(person, "education", "2021-09-05", bachelor).does(INSURER, "decide", "{}");
      assertThat(granted(claim)).isEqualTo("3000.00");
      assertThat(known(claim).decision().orElseThrow().booking().item())
          .isEqualTo(Item.UNDERGRADUATE);
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(person, "education", "2021-11-05", bachelor),
              "relief/3.5.1");
      PolicyCity.Case admitted =
          relief.files(
              relief.enrol("b"), "education", "2021-08-01", bachelor + ",'enrolled':false");
      admitted.refused(INSURER, "decide", "{}", "relief/3.5.1");
      PolicyCity.Case unknown =
          relief.files(
              relief.enrol("c"),
              "education",
              "2021-09-01",
              "'exam':'postgraduate','fullTime':true");
      assertThat(unknown.tries(INSURER, "decide", "{}")).isInstanceOf(Ruling.Undetermined.class);
      answer(unknown, INSURER, "level", "'postgraduate'");
      assertThat(granted(unknown)).isEqualTo("5000.00");
    }
  }
}
