package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.city.relief.places.Illness;
import org.gongbao.city.relief.places.Illnesses;
import org.gongbao.city.relief.rules.Education.Exam;
import org.gongbao.city.relief.rules.Education.Level;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("relief/2.5, 3.4 and 3.5: periods, students who fall ill, the grant for education")
class StudentAndEducationTest {

  private static String student(
      String born, String diagnosed, Optional<Boolean> atSchool, String disease) {
    return Asked.answer(
        StudentIllness.due(
            Asked.on(diagnosed),
            new StudentIllness.Input(
                Optional.of(LocalDate.parse(born)),
                Optional.of(LocalDate.parse(diagnosed)),
                atSchool,
                Optional.of(true),
                Optional.of(disease))));
  }

  private static String student(String born, String diagnosed) {
    return student(born, diagnosed, Optional.of(true), "malignant-tumour");
  }

  private static String grant(
      Exam exam, Optional<Level> level, boolean fullTime, Optional<String> enrolled) {
    return Asked.answer(
        Education.due(
            Asked.on("2021-09-05"),
            new Education.Input(
                Optional.of(exam),
                level,
                Optional.of(fullTime),
                enrolled.map(LocalDate::parse),
                Optional.of(false))));
  }

  @Accepts("relief/2.5#1")
  @Test
  @DisplayName("relief/2.5: October ends the first period, November begins the second")
  void periods() {
    assertThat(period("2021-10-31")).isEqualTo("granted 1");
    assertThat(period("2021-11-01")).isEqualTo("granted 2");
  }

  private static String period(String day) {
    return Asked.answer(
        Cover.number(Asked.on(day), new Cover.Input(Optional.of(LocalDate.parse(day)))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("relief/2.4: the insured time, both ends counted")
  @CsvSource({
    "2020-10-31, refused relief/2.4 not-in-force",
    "2020-11-01, granted 1",
    "2020-12-21, granted 1",
    "2021-12-31, granted 2",
    "2022-01-01, refused relief/2.4 not-in-force"
  })
  void term(String day, String answer) {
    assertThat(period(day)).isEqualTo(answer);
  }

  @Accepts("relief/3.4.1#1")
  @Test
  @DisplayName("relief/3.4.1: three full years on the birthday, not the day before")
  void young() {
    assertThat(student("2018-03-01", "2021-02-28"))
        .isEqualTo("refused relief/3.4.1 condition-not-met");
    Asked.refused(
        StudentIllness.due(
            Asked.on("2021-02-28"),
            new StudentIllness.Input(
                Optional.of(LocalDate.of(2018, 3, 1)),
                Optional.of(LocalDate.of(2021, 2, 28)),
                Optional.of(true),
                Optional.of(true),
                Optional.of("malignant-tumour"))),
        "relief/3.4.1",
        2,
        3,
        22);
    assertThat(student("2018-03-01", "2021-03-01")).isEqualTo("granted 10000.00");
  }

  @Accepts("relief/3.4.1#2")
  @Test
  @DisplayName("relief/3.4.1: twenty-two until the day before the next birthday")
  void old() {
    assertThat(student("1998-05-10", "2021-05-09")).isEqualTo("granted 10000.00");
    assertThat(student("1998-05-10", "2021-05-10"))
        .isEqualTo("refused relief/3.4.1 condition-not-met");
  }

  @Accepts("relief/3.4.1#3")
  @Test
  @DisplayName("relief/3.4.1: who left school is refused, an unknown status is asked")
  void leftSchool() {
    assertThat(student("2001-01-15", "2021-09-15", Optional.of(false), "malignant-tumour"))
        .isEqualTo("refused relief/3.4.1 condition-not-met");
    assertThat(student("2001-01-15", "2021-09-15", Optional.empty(), "malignant-tumour"))
        .isEqualTo("undetermined student");
  }

  @ParameterizedTest(name = "born {0}, diagnosed {1}: {2}")
  @DisplayName("relief/3.4.1: who is born on 29 February ages on the 28th")
  @CsvSource({
    "1998-02-28, 2021-02-27, granted 10000.00",
    "1998-02-28, 2021-02-28, refused relief/3.4.1 condition-not-met",
    "2000-02-29, 2021-02-28, granted 10000.00",
    "2017-11-02, 2020-11-01, refused relief/3.4.1 condition-not-met",
    "2017-11-01, 2020-11-01, granted 10000.00"
  })
  void leapDay(String born, String diagnosed, String answer) {
    assertThat(student(born, diagnosed)).isEqualTo(answer);
  }

  @Accepts("relief/3.4.3#1")
  @Accepts("relief/3.4.3#2")
  @Test
  @DisplayName("relief/3.4.3: twenty entries, four of which name either of two conditions")
  void list() {
    assertThat(student("2010-06-01", "2021-06-10", Optional.of(true), "malignant-tumour"))
        .isEqualTo("granted 10000.00");
    assertThat(student("2010-06-01", "2021-06-10", Optional.of(true), "asthma"))
        .isEqualTo("refused relief/3.4.3 condition-not-met");
    List<Illness> entries = Illnesses.shipped().on(LocalDate.of(2021, 6, 10));
    assertThat(entries).hasSize(20);
    assertThat(entries.stream().filter(entry -> entry.zh().contains("或")).map(Illness::number))
        .containsExactly(2, 3, 4, 6);
    assertThat(entries.stream().filter(entry -> entry.code().contains("-or-")).map(Illness::number))
        .containsExactly(2, 3, 4, 6);
  }

  @Accepts("relief/3.5.1#1")
  @Test
  @DisplayName("relief/3.5.1: who enrols as an undergraduate has three thousand")
  void undergraduate() {
    assertThat(
            grant(
                Exam.COLLEGE_ENTRANCE,
                Optional.of(Level.UNDERGRADUATE),
                true,
                Optional.of("2021-09-05")))
        .isEqualTo("granted 3000.00");
  }

  @Accepts("relief/3.5.1#2")
  @Test
  @DisplayName("relief/3.5.1: admission alone and part-time study bring nothing")
  void notEnrolled() {
    assertThat(
            grant(Exam.COLLEGE_ENTRANCE, Optional.of(Level.UNDERGRADUATE), true, Optional.empty()))
        .isEqualTo("refused relief/3.5.1 condition-not-met");
    assertThat(
            grant(
                Exam.POSTGRADUATE,
                Optional.of(Level.POSTGRADUATE),
                false,
                Optional.of("2021-09-01")))
        .isEqualTo("refused relief/3.5.1 condition-not-met");
    assertThat(
            grant(Exam.UPGRADE, Optional.of(Level.UNDERGRADUATE), true, Optional.of("2021-09-05")))
        .isEqualTo("refused relief/3.5.1 condition-not-met");
  }

  @Accepts("relief/3.5.1#3")
  @Test
  @DisplayName("relief/3.5.1: enrolment at the school before the cover is refused by relief/2.4")
  void beforeCover() {
    assertThat(
            grant(
                Exam.COLLEGE_ENTRANCE,
                Optional.of(Level.UNDERGRADUATE),
                true,
                Optional.of("2020-09-10")))
        .isEqualTo("refused relief/2.4 not-in-force");
  }

  @Accepts("relief/3.5.2#1")
  @Test
  @DisplayName("relief/3.5.2: two, three and five thousand; an unknown level is asked")
  void levels() {
    Optional<String> day = Optional.of("2021-09-05");
    assertThat(grant(Exam.COLLEGE_ENTRANCE, Optional.of(Level.JUNIOR_COLLEGE), true, day))
        .isEqualTo("granted 2000.00");
    assertThat(grant(Exam.COLLEGE_ENTRANCE, Optional.of(Level.UNDERGRADUATE), true, day))
        .isEqualTo("granted 3000.00");
    assertThat(grant(Exam.POSTGRADUATE, Optional.of(Level.POSTGRADUATE), true, day))
        .isEqualTo("granted 5000.00");
    assertThat(grant(Exam.COLLEGE_ENTRANCE, Optional.empty(), true, day))
        .isEqualTo("undetermined level");
  }

  @Test
  @DisplayName("relief/3.5.1: one grant for a person and year")
  void onceAYear() {
    Ruling<?> second =
        Education.due(
            Asked.on("2021-09-05"),
            new Education.Input(
                Optional.of(Exam.COLLEGE_ENTRANCE),
                Optional.of(Level.JUNIOR_COLLEGE),
                Optional.of(true),
                Optional.of(LocalDate.of(2021, 9, 5)),
                Optional.of(true)));
    assertThat(Asked.answer(second)).isEqualTo("refused relief/3.5.1 condition-not-met");
  }
}
