package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book of all law, and the parameters in it. */
class LawBookTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();
  private static final ClauseId CLAUSE = ClauseId.of("toy/1.1");

  private static LawBook with(List<Parameter> parameters) {
    return LawBook.of(List.of(ToyLaw.document()), parameters, List.of(CN), ToyLaw.CHECKED);
  }

  @Test
  @DisplayName("a document, parameter or calendar that stands twice is refused, naming it")
  void refusesDuplicates() {
    List<Parameter> twice = new ArrayList<>(ToyLaw.parameters());
    twice.add(ToyLaw.parameters().getFirst());
    assertThatThrownBy(() -> with(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("toy.days");
    assertThatThrownBy(() ->
            LawBook.of(
                List.of(ToyLaw.document(), ToyLaw.document()),
                List.of(),
                List.of(),
                ToyLaw.CHECKED))
        .hasMessageContaining("toy");
    assertThatThrownBy(() -> LawBook.of(List.of(), List.of(), List.of(CN, CN), ToyLaw.CHECKED))
        .hasMessageContaining("cn");
  }

  @Test
  @DisplayName("the edition is the same for the same content in any order")
  void editionIgnoresOrder() {
    List<Parameter> shuffled = new ArrayList<>(ToyLaw.parameters());
    Collections.reverse(shuffled);
    assertThat(with(shuffled).edition()).isEqualTo(ToyLaw.book().edition()).matches("[0-9a-f]{16}");
  }

  @Test
  @DisplayName("the edition changes with every figure, calendar and checked day")
  void editionChanges() {
    LawBook book = ToyLaw.book();
    LawBook changed =
        book.with(List.of(ToyLaw.figure("toy.days", "toy/1.1", new Parameter.Text("11"))));
    assertThat(changed.edition()).isNotEqualTo(book.edition());
    assertThat(changed.with(ToyLaw.parameters()).edition()).isEqualTo(book.edition());
    assertThat(
            LawBook.of(
                    List.of(ToyLaw.document()),
                    ToyLaw.parameters(),
                    List.of(CN),
                    ToyLaw.CHECKED.plusDays(1))
                .edition())
        .isNotEqualTo(book.edition());
    assertThat(
            LawBook.of(
                    List.of(ToyLaw.document()),
                    ToyLaw.parameters(),
                    List.of(CN.knownAt(LocalDate.of(2025, 1, 1))),
                    ToyLaw.CHECKED)
                .edition())
        .isNotEqualTo(book.edition());
    assertThat(LawBook.of(List.of(), ToyLaw.parameters(), List.of(CN), ToyLaw.CHECKED).edition())
        .isNotEqualTo(book.edition());
  }

  @Test
  @DisplayName("the book answers what it holds and cannot be changed")
  void holds() {
    LawBook book = ToyLaw.book();
    assertThat(book.documents()).containsOnlyKeys("toy");
    assertThat(book.calendars()).containsOnlyKeys("cn");
    assertThat(book.parameter("toy.days")).isPresent();
    assertThat(book.parameter("toy.none")).isEmpty();
    assertThat(book.checkedUntil()).isEqualTo(ToyLaw.CHECKED);
    assertThatThrownBy(() -> book.parameters().remove("toy.days"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "toy", "Toy.days", "toy.", "toy days", "1.days"})
  @DisplayName("a parameter of another name is refused, naming it")
  void refusesNames(String name) {
    assertThatThrownBy(() -> ToyLaw.setting(name, "toy/1", new Parameter.Text("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(name);
  }

  @Test
  @DisplayName("a figure of the law needs a publication and a value; a setting has no publication")
  void refusesMixedParameters() {
    Dated<Parameter.Value> unpublished =
        Dated.setting("toy.x", new Parameter.Text("1"), LocalDate.of(2020, 1, 1), CLAUSE);
    assertThatThrownBy(() -> new Parameter("toy.x", "days", CLAUSE, false, unpublished))
        .hasMessageContaining("day of publication");
    assertThatThrownBy(() -> ToyLaw.figure("toy.x", "toy/1", new Parameter.Unset()))
        .hasMessageContaining("unset");
    Dated<Parameter.Value> published =
        Dated.of(
            "toy.x",
            List.of(
                new Dated.Version<>(
                    new Parameter.Text("1"),
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2020, 1, 1)),
                    CLAUSE)));
    assertThatThrownBy(() -> new Parameter("toy.x", "days", CLAUSE, true, published))
        .hasMessageContaining("setting");
  }

  @Test
  @DisplayName("bands join each other, an empty band is refused")
  void refusesBrokenBands() {
    BigDecimal rate = new BigDecimal("0.1");
    Parameter.Band upToTen = new Parameter.Band(BigDecimal.ZERO, Optional.of(BigDecimal.TEN), rate);
    Parameter.Band open = new Parameter.Band(BigDecimal.ZERO, Optional.empty(), rate);
    Parameter.Band overTen = new Parameter.Band(new BigDecimal("10.00"), Optional.empty(), rate);
    assertThat(new Parameter.Bands(List.of(upToTen, overTen)).bands()).hasSize(2);
    assertThatThrownBy(() -> new Parameter.Bands(List.of(upToTen, open)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameter.Bands(List.of(open, overTen)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameter.Band(BigDecimal.TEN, Optional.of(BigDecimal.TEN), rate))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a table keeps the order of the law")
  void tableKeepsOrder() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("z", "1");
    values.put("a", "2");
    Parameter.Table table = new Parameter.Table(values);
    values.put("m", "3");
    assertThat(table.values().keySet()).containsExactly("z", "a");
  }

  @Test
  @DisplayName("a document with another slug, or an end before its start, is refused")
  void refusesDocuments() {
    LocalDate day = LocalDate.of(2021, 1, 1);
    assertThatThrownBy(() -> new Document("A1", "", "", "", day, day, Optional.empty()))
        .hasMessageContaining("A1");
    assertThatThrownBy(
            () -> new Document("toy", "", "", "", day, day, Optional.of(day.minusDays(1))))
        .hasMessageContainingAll("toy", "2021-01-01", "2020-12-31");
  }
}
