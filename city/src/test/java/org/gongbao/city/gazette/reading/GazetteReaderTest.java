package org.gongbao.city.gazette.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.gazette.DocumentKind;
import org.gongbao.city.gazette.Finding;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.city.gazette.Gazette;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.ImportRefused.Reason;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A gazette is rebuilt from its text")
class GazetteReaderTest {

  private final Gazette gazette = Fixtures.gazette();
  private final GazetteDocument order = gazette.documents().get(0);
  private final GazetteDocument plan = gazette.documents().get(1);
  private final GazetteDocument notice = gazette.documents().get(2);

  @Test
  @DisplayName("The masthead gives title, year, issue, total number and day of publication")
  void masthead() {
    assertThat(gazette.title()).isEqualTo("临江市人民政府公报");
    assertThat(gazette.year()).hasValue(2031);
    assertThat(gazette.issue()).hasValue(7);
    assertThat(gazette.total()).hasValue(112);
    assertThat(gazette.published()).contains(LocalDate.of(2031, 4, 1));
  }

  @Test
  @DisplayName("An order takes its title from what it promulgates")
  void order() {
    assertThat(order.number()).isEqualTo("临江市人民政府令第12号");
    assertThat(order.title()).isEqualTo("临江市渡口灯塔管理办法");
    assertThat(order.issuers()).containsExactly("临江市人民政府");
    assertThat(order.date()).contains(LocalDate.of(2031, 3, 9));
    assertThat(order.kind()).isEqualTo(DocumentKind.DECREE);
    assertThat(order.count(UnitKind.CHAPTER)).isEqualTo(2);
    assertThat(order.count(UnitKind.ARTICLE)).isEqualTo(4);
  }

  @Test
  @DisplayName("A notice keeps its own title and that of the text it passes on")
  void plan() {
    assertThat(plan.number()).isEqualTo("临府发〔2031〕3号");
    assertThat(plan.title()).isEqualTo("临江市人民政府关于印发2031年桥梁养护要点的通知");
    assertThat(plan.attachedTitle()).contains("2031年桥梁养护要点");
    assertThat(plan.kind()).isEqualTo(DocumentKind.NOTICE);
  }

  @Test
  @DisplayName("Joint issuers are named one by one, also when printed with spread letters")
  void jointIssuers() {
    assertThat(notice.issuers()).containsExactly("临江市水务局", "临江市财政局");
    assertThat(notice.title()).isEqualTo("临江市水务局 临江市财政局关于分配水表的通知");
    assertThat(notice.count(UnitKind.PART)).isEqualTo(2);
  }

  @Test
  @DisplayName("A sentence cut by page number and running head is rejoined")
  void rejoinsSentences() {
    TextUnit article = article(order, 2);
    assertThat(article.children(UnitKind.PARAGRAPH)).hasSize(2);
    assertThat(article.children().getFirst().text()).endsWith("所缺的数量、用途和预计的补充日期。");
    assertThat(gazette.count(Finding.Kind.PAGE_NUMBER)).isEqualTo(2);
    assertThat(gazette.count(Finding.Kind.RUNNING_HEAD)).isEqualTo(1);
    assertThat(gazette.count(Finding.Kind.SENTENCE_REJOINED)).isEqualTo(3);
  }

  @Test
  @DisplayName("A quotation open at the end of a page goes on behind it")
  void rejoinsQuotations() {
    TextUnit point = point(plan, 1);
    assertThat(point.heading()).isEqualTo("登记每座桥");
    assertThat(point.text()).endsWith("“两侧护栏”的状况。");
  }

  @Test
  @DisplayName("Items stand below their paragraph; scanner's list marks are dropped")
  void items() {
    TextUnit paragraph = article(order, 2).children().get(1);
    assertThat(paragraph.children()).extracting(TextUnit::label).containsExactly("(一)", "(二)");
    assertThat(paragraph.children().get(1).text()).isEqualTo("不得租给商贩。");
    assertThat(gazette.count(Finding.Kind.BULLET)).isEqualTo(2);
  }

  @Test
  @DisplayName("A cited article at the beginning of a line opens no article")
  void citedArticle() {
    TextUnit item = article(order, 3).children().getFirst().children().get(1);
    assertThat(item.text()).endsWith("依照本办法第二条规定办理的除外。");
  }

  @Test
  @DisplayName("Headings without articles: parts, items, points, paragraphs below a bare heading")
  void parts() {
    List<TextUnit> parts = plan.all().filter(unit -> unit.kind() == UnitKind.PART).toList();
    assertThat(parts).extracting(TextUnit::heading).containsExactly("总体要求", "重点任务");
    TextUnit group = parts.get(1).children().getFirst();
    assertThat(group.heading()).isEqualTo("查清家底，建立桥梁台账");
    assertThat(group.children()).hasSize(2);
    TextUnit bare = parts.get(1).children().get(1).children().getFirst();
    assertThat(bare.heading()).isEqualTo("准备材料");
    assertThat(bare.children().getFirst().text()).isEqualTo("各乡镇备足沥青。市里统一调配水泥。");
  }

  @Test
  @DisplayName("The closing sentence belongs to the document, not to the last item")
  void closing() {
    assertThat(plan.units())
        .filteredOn(unit -> unit.kind() == UnitKind.PARAGRAPH)
        .extracting(TextUnit::text)
        .contains("本要点自印发之日起施行。");
  }

  @Test
  @DisplayName("A row of the annex cut by a page break is rejoined, the repeated header dropped")
  void table() {
    List<TextUnit> rows = plan.all().filter(unit -> unit.kind() == UnitKind.ROW).toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).text()).isEqualTo("\t雨季每周巡查，平时每月巡查，巡查结果报市交通局备案。\t市交通局\t持续推进");
    assertThat(rows.get(1).heading()).isEqualTo("（一）查清家底");
    assertThat(gazette.count(Finding.Kind.ROW_REJOINED)).isEqualTo(1);
    assertThat(gazette.count(Finding.Kind.REPEATED_HEADER)).isEqualTo(1);
  }

  @Test
  @DisplayName("A foreign word between Chinese ones is kept and reported")
  void suspects() {
    assertThat(gazette.findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.SUSPECT_WORD)
        .extracting(Finding::text)
        .containsExactly("and");
  }

  @Test
  @DisplayName("The contents name exactly the documents found")
  void contents() {
    assertThat(gazette.documents()).hasSize(3);
    assertThat(gazette.count(Finding.Kind.CONTENTS_WITHOUT_DOCUMENT)).isZero();
    assertThat(gazette.count(Finding.Kind.DOCUMENT_WITHOUT_CONTENTS)).isZero();
    assertThat(gazette.count(Finding.Kind.NUMBER_GAP)).isZero();
    assertThat(gazette.count(Finding.Kind.IMPRINT)).isEqualTo(2);
  }

  @Test
  @DisplayName("A statute alone is one document without number; its list of chapters is dropped")
  void statute() {
    Gazette statute =
        Fixtures.read(
            """
            临江市渔网条例
            （2030年5月6日市人民代表大会常务委员会通过）
            目 录
            第一章 总则
            第二章 附则
            第一章 总则
            第一条　渔网的网眼不得小于三厘米。
            第二章 附则
            第三条　本条例自2030年7月1日起施行。
            """);
    GazetteDocument document = statute.documents().getFirst();
    assertThat(statute.title()).isEqualTo("临江市渔网条例");
    assertThat(document.number()).isEmpty();
    assertThat(document.kind()).isEqualTo(DocumentKind.STATUTE);
    assertThat(document.count(UnitKind.CHAPTER)).isEqualTo(2);
    assertThat(statute.findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.NUMBER_GAP)
        .extracting(Finding::text)
        .containsExactly("第三条 after number 1");
  }

  @ParameterizedTest(name = "{0} is refused in line {1}")
  @CsvSource({"EMPTY,1", "JSON,1", "NO_DOCUMENT,2", "BINARY,2", "NOT_UTF8,3"})
  @DisplayName("What is no gazette and no statute is refused, naming the line")
  void refuses(Reason reason, int line) {
    byte[] bytes =
        switch (reason) {
          case EMPTY -> " \n \n".getBytes(StandardCharsets.UTF_8);
          case JSON -> "{\"title\": \"公报\"}".getBytes(StandardCharsets.UTF_8);
          case NO_DOCUMENT -> "\n从前有座山，山里有座庙。\n庙里有个人。".getBytes(StandardCharsets.UTF_8);
          case BINARY -> "a\nb\u0000c".getBytes(StandardCharsets.UTF_8);
          case NOT_UTF8 -> new byte[] {'a', '\n', 'b', '\n', (byte) 0xc3, (byte) 0x28};
          case TOO_LARGE -> new byte[0];
        };
    assertThat(GazetteReader.read(bytes))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.why().reason()).isEqualTo(reason);
              assertThat(unreadable.why().line()).isEqualTo(line);
              assertThat(unreadable.why().sentence()).startsWith("line " + line + ": expected ");
            });
  }

  private static TextUnit article(GazetteDocument document, int number) {
    return document
        .all()
        .filter(unit -> unit.kind() == UnitKind.ARTICLE && unit.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static TextUnit point(GazetteDocument document, int number) {
    return document
        .all()
        .filter(unit -> unit.kind() == UnitKind.POINT && unit.number() == number)
        .findFirst()
        .orElseThrow();
  }
}
