package org.gongbao.city.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.city.gazette.Coverage.Status;
import org.gongbao.city.gazette.catalogue.CatalogueLoader;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coverage counts what is executed and shown")
class CoverageTest {

  private static final ClauseId DEADLINE = ClauseId.of("audit/2.1.b");
  private static final Execution CLOCK = new Execution(DEADLINE, Execution.Kind.CLOCK, "oil");
  private static final Execution JUDGED = new Execution(DEADLINE, Execution.Kind.QUESTION, "oil?");

  private final Catalogues catalogues =
      new Catalogues(List.of(new CatalogueLoader().load("toy", Fixtures.CATALOGUE)));

  private Status status(List<Execution> by, String... lines) {
    TreeMap<String, List<String>> tests = new TreeMap<>();
    for (String line : lines) {
      tests.put(line, List.of("T#t"));
    }
    return Coverage.of(catalogues, new AcceptedLines(tests), by).of("audit").stream()
        .filter(one -> one.clause().equals(DEADLINE))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  @DisplayName("Executed: something executes it and each accept line has a test")
  void executed() {
    assertThat(status(List.of(CLOCK), "audit/2.1.b#1", "audit/2.1.b#2")).isEqualTo(Status.EXECUTED);
  }

  @Test
  @DisplayName("Open: one accept line without a test is enough")
  void openWithoutTest() {
    assertThat(status(List.of(CLOCK), "audit/2.1.b#1")).isEqualTo(Status.OPEN);
  }

  @Test
  @DisplayName("Open: tests alone execute nothing")
  void openWithoutExecution() {
    assertThat(status(List.of(), "audit/2.1.b#1", "audit/2.1.b#2")).isEqualTo(Status.OPEN);
  }

  @Test
  @DisplayName("Judgement: only a question stands for it; with a clock beside it, executed")
  void judgement() {
    assertThat(status(List.of(JUDGED), "audit/2.1.b#1", "audit/2.1.b#2"))
        .isEqualTo(Status.JUDGEMENT);
    assertThat(status(List.of(JUDGED, CLOCK), "audit/2.1.b#1", "audit/2.1.b#2"))
        .isEqualTo(Status.EXECUTED);
  }

  @Test
  @DisplayName("Text-only keeps its reason")
  void textOnly() {
    Coverage coverage = Coverage.of(catalogues, new AcceptedLines(new TreeMap<>()), List.of());
    assertThat(coverage.clauses().getFirst().status()).isEqualTo(Status.TEXT_ONLY);
    assertThat(coverage.clauses().getFirst().reason()).contains("nothing to run");
    assertThat(coverage.lines()).hasSize(3);
    assertThat(coverage.lines("audit")).hasSize(7);
  }

  @Test
  @DisplayName("An execution of an unknown clause and a test of an unknown line are refused")
  void unknown() {
    Execution stray = new Execution(ClauseId.of("audit/77"), Execution.Kind.RULE, "stray");
    assertThatThrownBy(() -> status(List.of(stray)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("audit/77");
    assertThatThrownBy(() -> status(List.of(), "audit/2.1.b#9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("audit/2.1.b#9");
  }

  @Test
  @DisplayName("The index names the test that carries an unknown line")
  void unknownInIndex() {
    AcceptedLines found =
        new AcceptedLines(
            new TreeMap<>(Map.of("audit/2.2#1", List.of("A#a"), "audit/8#1", List.of("B#b"))));
    assertThat(AcceptsIndex.unknown(found, catalogues))
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).contains("B#b").contains("audit/8#1"));
  }
}
