package org.gongbao.city.gazette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueException;
import org.gongbao.city.gazette.CatalogueProblem;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Catalogues are loaded strictly")
class CatalogueLoaderTest {

  private static final CatalogueLoader LOADER = new CatalogueLoader();

  @Test
  @DisplayName("The nine shipped catalogues hold 735 clauses and 901 accept lines")
  void shipped() {
    Catalogues catalogues = Catalogues.shipped();
    assertThat(catalogues.all()).extracting(Catalogue::slug).isEqualTo(CatalogueLoader.SLUGS);
    assertThat(catalogues.clauses()).hasSize(735);
    assertThat(catalogues.acceptances()).hasSize(901);
  }

  @Test
  @DisplayName("The book of law holds every figure; an unset setting is unset")
  void lawBook() {
    LawBook book = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    assertThat(book.documents()).hasSize(9);
    assertThat(book.checkedUntil()).isEqualTo(LawBooks.CHECKED_UNTIL);
    assertThat(
            book.parameters().values().stream()
                .filter(parameter ->
                    parameter.values().versions().getFirst().value() instanceof Parameter.Unset))
        .isNotEmpty()
        .allMatch(Parameter::setting);
    LocalDate day = LocalDate.of(2021, 3, 1);
    assertThat(book.on(day, day, Tracer.OFF).whole("audit.comment-period").isGranted()).isTrue();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: role | kind: role\\n  kind: role | line",
        "says: No letting. | says: &a No letting. | line",
        "says: No letting. | says: 1.5 | line",
        "repeals: [] | repeals: *a | line",
        "kind: role | sort: role | /clauses/1",
        "published: '2031-03-09' | setting: false | /parameters/0",
        "cite: audit/2.1.b | cite: audit/7.7 | /parameters/0/cite",
        "id: audit/2.2#1 | id: audit/2.3#1 | /clauses/3/accept/0/id",
        "id: audit/9.1# | id: audit/2.2# | /clauses/5/accept/0/id",
        "- id: audit/2.2\\n | - id: grain/2.2\\n | /clauses/3/id",
        "- id: audit/9.1\\n | - id: audit/2.2\\n | /clauses/5/id",
        "id: audit.s1 | id: grain.s1 | /scenarios/0/id",
      })
  @DisplayName("A broken catalogue is refused, naming file and place")
  void refuses(String from, String to, String pointer) {
    String original = from.replace("\\n", "\n");
    assertThat(Fixtures.CATALOGUE).contains(original);
    String broken = Fixtures.CATALOGUE.replace(original, to.replace("\\n", "\n"));
    assertThatThrownBy(() -> LOADER.load("toy.yaml", broken))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(problem -> {
                      assertThat(problem.file()).isEqualTo("toy.yaml");
                      assertThat(problem.pointer()).startsWith(pointer);
                    }));
  }

  @Test
  @DisplayName("A problem within a clause names the clause")
  void namesTheClause() {
    assertThatThrownBy(
            () -> LOADER.load("toy.yaml", Fixtures.CATALOGUE.replace("kind: role", "sort: role")))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(CatalogueProblem::clause)
                    .contains("audit/2.1.a"));
  }

  @ParameterizedTest(name = "the second version from {0}")
  @CsvSource({"2031-12-31", "2032-01-02"})
  @DisplayName("Versions of one figure may neither overlap nor leave a gap")
  void refusesGapsAndOverlaps(String from) {
    assertThatThrownBy(() -> LOADER.load("toy.yaml", twoVersions(from)))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.pointer()).isEqualTo("/parameters/1")));
  }

  @Test
  @DisplayName("Versions that follow each other day by day are accepted")
  void acceptsSuccession() {
    assertThat(LOADER.load("toy.yaml", twoVersions("2032-01-01")).parameters()).hasSize(2);
  }

  private static String twoVersions(String from) {
    String first = "  published: '2031-03-09'\n";
    return Fixtures.CATALOGUE.replace(
        first,
        "  to: '2031-12-31'\n"
            + first
            + "- name: audit.oil-report\n  value: '4'\n  unit: days\n  cite: audit/2.1.b\n  from: '"
            + from
            + "'\n"
            + first);
  }

  @Test
  @DisplayName("A nest of brackets deeper than any catalogue is refused, not followed")
  void refusesDepth() {
    assertThatThrownBy(() -> LOADER.load("toy.yaml", "a: " + "[".repeat(50_000)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("30 levels");
  }
}
