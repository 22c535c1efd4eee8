package org.gongbao.city.gazette.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongbao.city.gazette.AlignmentReport;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.DocumentAlignment;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.city.gazette.Placement;
import org.gongbao.city.gazette.catalogue.CatalogueLoader;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clauses find their place in an imported text")
class AlignerTest {

  private final AlignmentReport report =
      Aligner.align(
          Fixtures.gazette(),
          new Catalogues(List.of(new CatalogueLoader().load("toy", Fixtures.CATALOGUE))));
  private final DocumentAlignment order = report.documents().getFirst();

  private Placement.Placed placed(String clause) {
    return order.placed().stream()
        .filter(placement -> placement.clause().equals(ClauseId.of(clause)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("audit/2.1.a: a sentence that only one clause names is its exact place")
  void sentence() {
    assertThat(placed("audit/2.1.a").text()).isEqualTo("灯塔由看守人管理。");
    assertThat(placed("audit/2.1.a").isExact()).isTrue();
  }

  @Test
  @DisplayName("audit/2.1.b: a part of a sentence is within the sentence, page break mended")
  void partOfSentence() {
    assertThat(placed("audit/2.1.b").text()).startsWith("看守人应当").endsWith("补充日期。");
    assertThat(placed("audit/2.1.b").isExact()).isFalse();
  }

  @Test
  @DisplayName("audit/2.2: items that no clause names belong to the paragraph before them")
  void itemsBelongToTheirParagraph() {
    assertThat(placed("audit/2.2").spans()).hasSize(3);
    assertThat(placed("audit/2.2").text()).endsWith("不得租给商贩。");
  }

  @Test
  @DisplayName("audit/9.1: a clause without a place says what was looked for")
  void missing() {
    assertThat(order.notPlaced())
        .containsExactly(
            new Placement.NotPlaced(ClauseId.of("audit/9.1"), "expected article 9 (第九条)"));
  }

  @Test
  @DisplayName("Text that no clause covers, and documents without a catalogue, are named")
  void uncovered() {
    assertThat(order.uncovered())
        .extracting(DocumentAlignment.Uncovered::text)
        .anyMatch(text -> text.startsWith("每月至少两次"));
    assertThat(report.unknownDocuments()).hasSize(2);
    assertThat(report.lines().getLast()).startsWith("in total: 5 of 6 clauses placed (83.3 %)");
  }

  @Test
  @DisplayName("The catalogue's ways to name a place are understood, others are not guessed")
  void where() {
    assertThat(Where.of("第七条第一款第(一)项第2目"))
        .contains(new Where.Article(7, 1, OptionalInt.of(1), OptionalInt.of(2), ""));
    assertThat(Where.of("二（一）12 末句"))
        .contains(new Where.Numbered(2, OptionalInt.of(1), OptionalInt.of(12), "末句"));
    assertThat(Where.of("附件（十三）第七行")).contains(new Where.AnnexRow(OptionalInt.of(13), 7));
    assertThat(Where.of("somewhere")).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("A full stop within quotation marks or brackets ends no sentence")
  void sentences() {
    assertThat(Sentences.of("他说“走。”就走。（完。）又来！")).containsExactly("他说“走。”就走。", "（完。）又来！");
    assertThat(Sentences.clausesOf("甲；乙。丙")).containsExactly("甲；", "乙。", "丙");
  }
}
