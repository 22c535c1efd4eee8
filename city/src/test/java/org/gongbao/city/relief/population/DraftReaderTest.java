package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.law.Dated;
import org.gongbao.law.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A draft of other figures")
class DraftReaderTest {

  private static final String BANDS =
      """
      title: more for the dear
      changes:
        - parameter: relief.supplement.bands
          from: 2020-11-01
          published: 2021-02-01
          bands:
            - {over: '0.00', upto: '10000.00', rate: '0.25'}
            - {over: '10000.00', upto: null, rate: '0.40'}
      """;

  @Test
  @DisplayName("changes bands, amounts and single values of a table for its days")
  void changes() {
    Draft draft =
        ready(
            BANDS
                + """
                  - parameter: relief.education
                    from: '2021-09-01'
                    published: 2021-02-01
                    values: {undergraduate: '3500.00'}
                  - parameter: relief.accident.death
                    from: 2021-03-01
                    to: 2021-03-31
                    published: 2021-02-01
                    value: '2500.00'
                """);
    assertThat(draft.changes()).hasSize(3);
    Parameter education = draft.book().parameter("relief.education").orElseThrow();
    assertThat(education.values().at(LocalDate.of(2021, 9, 1)).orElseThrow().value())
        .hasToString("{junior-college=2000.00, undergraduate=3500.00, postgraduate=5000.00}");
    assertThat(death(draft, LocalDate.of(2021, 2, 28))).isEqualTo("2000.00");
    assertThat(death(draft, LocalDate.of(2021, 3, 31))).isEqualTo("2500.00");
    assertThat(death(draft, LocalDate.of(2021, 4, 1))).isEqualTo("2000.00");
  }

  private static String death(Draft draft, LocalDate day) {
    return draft
        .book()
        .parameter("relief.accident.death")
        .orElseThrow()
        .values()
        .at(day)
        .orElseThrow()
        .value()
        .toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: x|1|name|relief.draft.unknown-field
          title: x|1|/|relief.draft.missing
          changes: []|1|changes|relief.draft.no-change
          changes: 7|1|changes|relief.draft.no-list
          changes: [{parameter: relief.no-such, from: 2021-01-01, published: 2021-01-01, value: '1.00'}]|1|changes/1/parameter|relief.draft.unknown-parameter
          changes: [{parameter: audit.comment-period, from: 2021-01-01, published: 2021-01-01, value: '1'}]|1|changes/1/parameter|relief.draft.unknown-parameter
          changes: [{parameter: relief.pool-split, from: 2021-01-01, published: 2021-01-01, value: x}]|1|changes/1/parameter|relief.draft.unknown-parameter
          changes: [{parameter: relief.accident.death, from: 2021-13-01, published: 2021-01-01, value: '1.00'}]|1|changes/1/from|relief.draft.no-day
          changes: [{parameter: relief.accident.death, from: 2021-02-01, to: 2021-01-31, published: 2021-01-01, value: '1.00'}]|1|changes/1/to|relief.draft.to-before-from
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2020-12-21, value: '1.00'}]|1|changes/1/published|relief.draft.published-too-early
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2021-01-01, value: 'much'}]|1|changes/1/value|relief.draft.no-amount
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2021-01-01, value: '-1.00'}]|1|changes/1/value|relief.draft.no-amount
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2021-01-01, bands: []}]|1|changes/1/bands|relief.draft.other-form
          changes: [{parameter: relief.accident.medical.rate, from: 2021-02-01, published: 2021-01-01, value: '0.1234567'}]|1|changes/1/value|relief.draft.no-share
          changes: [{parameter: relief.education, from: 2021-02-01, published: 2021-01-01, values: {doctor: '1.00'}}]|1|changes/1/values/doctor|relief.draft.unknown-field
          changes: [{parameter: relief.student.age, from: 2021-02-01, published: 2021-01-01, values: {min: three}}]|1|changes/1/values/min|relief.draft.no-number
          changes: [{parameter: relief.supplement.bands, from: 2021-02-01, published: 2021-01-01, bands: [{over: '0.00', upto: '5.00', rate: '0.2'}, {over: '6.00', rate: '0.3'}]}]|1|changes/1/bands|relief.draft.bands-gap
          changes: [{parameter: relief.accident.death, from: +20210-01-01, published: 2021-01-01, value: '1.00'}]|1|changes/1/from|relief.draft.no-day
          changes: [{parameter: relief.accident.death, from: 2021-02-01, to: +999999999-12-31, published: 2021-01-01, value: '1.00'}]|1|changes/1/to|relief.draft.no-day
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 9999-12-31, value: '1.00'}]|1|changes/1/published|relief.draft.no-day
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2021-01-01, value: '10000000.01'}]|1|changes/1/value|relief.draft.too-much
          changes: [{parameter: relief.accident.death, from: 2021-02-01, published: 2021-01-01, value: '92233720368547758.08'}]|1|changes/1/value|relief.draft.no-amount
          changes: [{parameter: relief.accident.medical.rate, from: 2021-02-01, published: 2021-01-01, value: '1.01'}]|1|changes/1/value|relief.draft.too-much
          changes: [{parameter: relief.lossratio.share-to, from: 2021-02-01, published: 2021-01-01, value: '2.01'}]|1|changes/1/value|relief.draft.too-much
          changes: [{parameter: relief.education, from: 2021-02-01, published: 2021-01-01, values: {undergraduate: '10000000.01'}}]|1|changes/1/values/undergraduate|relief.draft.too-much
          changes: [{parameter: relief.student.age, from: 2021-02-01, published: 2021-01-01, values: {max: '151'}}]|1|changes/1/values/max|relief.draft.too-much
          changes: [{parameter: relief.student.age, from: 2021-02-01, published: 2021-01-01, values: {min: '23'}}]|1|changes/1/values|relief.draft.min-over-max
          changes: [{parameter: relief.supplement.bands, from: 2021-02-01, published: 2021-01-01, bands: [{over: '0.00', rate: '1.01'}]}]|1|changes/1/bands/1/rate|relief.draft.too-much
          changes: [{parameter: relief.term, from: 2021-02-01, published: 2021-01-01, value: '15'}]|1|changes/1/parameter|relief.draft.insured-time
          changes: [{parameter: relief.period.2, from: 2021-11-01, published: 2021-01-01, value: '3'}]|1|changes/1/parameter|relief.draft.insured-time
          changes: [{parameter: relief.accident.death, parameter: relief.accident.death}]|1|changes/1|relief.draft.twice
          {|1|/|relief.draft.no-yaml
          """)
  @DisplayName("is refused with its line and field")
  void refused(String yaml, int line, String field, String key) {
    Fault fault = fault(yaml);
    assertThat(fault.sentence().key()).isEqualTo(key);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.line()).isEqualTo(line);
  }

  @Test
  @DisplayName("that changes one figure twice for the same days is refused at the second")
  void overlap() {
    Fault fault =
        fault(
            """
            changes:
              - parameter: relief.accident.death
                from: 2021-01-01
                to: 2021-03-31
                published: 2021-01-01
                value: '2500.00'
              - parameter: relief.accident.death
                from: 2021-03-31
                published: 2021-01-02
                value: '2600.00'
            """);
    assertThat(fault.sentence().key()).isEqualTo("relief.draft.overlap");
    assertThat(fault.field()).isEqualTo("changes/2");
    assertThat(fault.line()).isEqualTo(7);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "2021-02-01, 2021-02-01",
    "2021-02-01, 2021-03-01",
    "2021-03-01, 2021-02-01",
  })
  @DisplayName("that changes one figure in two periods keeps both, whichever was published first")
  void twoPeriods(String first, String second) {
    String spring =
        """
          - parameter: relief.accident.death
            from: 2021-03-01
            to: 2021-03-31
            published: %s
            value: '2500.00'
        """
            .formatted(first);
    String summer =
        """
          - parameter: relief.accident.death
            from: 2021-06-01
            to: 2021-08-31
            published: %s
            value: '2600.00'
        """
            .formatted(second);
    for (String changes : List.of(spring + summer, summer + spring)) {
      Draft draft = ready("changes:\n" + changes);
      assertThat(
              Stream.of(
                      "2021-02-28",
                      "2021-03-01",
                      "2021-03-31",
                      "2021-04-01",
                      "2021-05-31",
                      "2021-06-01",
                      "2021-08-31",
                      "2021-09-01")
                  .map(day -> death(draft, LocalDate.parse(day))))
          .containsExactly(
              "2000.00", "2500.00", "2500.00", "2000.00", "2000.00", "2600.00", "2600.00",
              "2000.00");
    }
  }

  @Test
  @DisplayName("knows of two publications only what was published by a day")
  void knownBetween() {
    Draft draft =
        ready(
            """
            changes:
              - parameter: relief.accident.death
                from: 2021-06-01
                published: 2021-02-01
                value: '2600.00'
              - parameter: relief.accident.death
                from: 2021-03-01
                to: 2021-05-31
                published: 2021-02-20
                value: '2500.00'
            """);
    Dated<Parameter.Value> values =
        draft.book().parameter("relief.accident.death").orElseThrow().values();
    LocalDate april = LocalDate.of(2021, 4, 1);
    LocalDate june = LocalDate.of(2021, 6, 1);
    LocalDate between = LocalDate.of(2021, 2, 19);
    LocalDate after = LocalDate.of(2021, 2, 20);
    assertThat(values.at(april, between).orElseThrow().value()).hasToString("2000.00");
    assertThat(values.at(june, between).orElseThrow().value()).hasToString("2600.00");
    assertThat(values.at(april, after).orElseThrow().value()).hasToString("2500.00");
    assertThat(values.at(june, after).orElseThrow().value()).hasToString("2600.00");
  }

  @Test
  @DisplayName("has a title, changes and bands within bounds, and does not lie deep")
  void bounded() {
    assertThat(fault("title: " + "长".repeat(201) + "\nchanges: []").sentence().key())
        .isEqualTo("relief.draft.title-long");
    assertThat(fault("[".repeat(20_000)).sentence().key()).isEqualTo("relief.draft.too-deep");
    assertThat(fault("- ".repeat(20_000)).sentence().key()).isEqualTo("relief.draft.too-deep");
    assertThat(fault("changes:\n" + "  - {}\n".repeat(101)).sentence().key())
        .isEqualTo("relief.draft.too-many");
    String bands =
        IntStream.range(0, 21)
            .mapToObj(i -> "{over: '%d.00', upto: '%d.00', rate: '0.1'}".formatted(i, i + 1))
            .collect(Collectors.joining(", "));
    assertThat(
            fault(
                    "changes: [{parameter: relief.supplement.bands, from: 2021-02-01,"
                        + " published: 2021-01-01, bands: ["
                        + bands
                        + "]}]")
                .sentence()
                .key())
        .isEqualTo("relief.draft.too-many");
  }

  @Test
  @DisplayName("tells all faulty changes at once")
  void all() {
    Drafted drafted =
        DraftReader.read(
            """
            changes:
              - parameter: relief.nothing
                from: 2021-01-01
                published: 2021-01-01
              - parameter: relief.accident.death
                from: 2021-01-01
                published: 2021-01-01
            """,
            Laws.shipped());
    assertThat(((Drafted.Wrong) drafted).faults()).extracting(Fault::line).containsExactly(2, 5);
  }

  static Draft ready(String yaml) {
    return switch (DraftReader.read(yaml, Laws.shipped())) {
      case Drafted.Ready ready -> ready.draft();
      case Drafted.Wrong wrong -> throw new AssertionError(wrong.faults().toString());
    };
  }

  private static Fault fault(String yaml) {
    return switch (DraftReader.read(yaml, Laws.shipped())) {
      case Drafted.Ready ready -> throw new AssertionError(ready.draft().toString());
      case Drafted.Wrong wrong -> wrong.faults().getFirst();
    };
  }
}
