package org.gongbao.city.gazette.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongbao.city.gazette.DocumentKind;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.Issue;
import org.gongbao.city.gazette.KeptDocument.ClausePlace;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A document as Akoma Ntoso")
class AkomaNtosoTest {

  private final GazetteDocument order = Fixtures.gazette().documents().get(0);
  private final GazetteDocument plan = Fixtures.gazette().documents().get(1);
  private final GazetteDocument notice = Fixtures.gazette().documents().get(2);

  @ParameterizedTest(name = "document {0}")
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("is valid by the standard's own schema and holds every word once, in order")
  void valid(int number) throws Exception {
    GazetteDocument document = Fixtures.gazette().documents().get(number);
    Written written = Written.of(document);
    assertThat(written.faults()).isEmpty();
    String read = String.join("", written.all("//body//p | //mainBody//p"));
    for (TextUnit unit : document.all().toList()) {
      for (String words : unit.text().split("\t", -1)) {
        assertThat(written.source()).contains(">" + words);
        if (unit.kind().compareTo(UnitKind.CHAPTER) >= 0) {
          assertThat(read).contains(words);
        }
      }
    }
  }

  @Test
  @DisplayName("says whose it is, of which day, and where it was published")
  void meta() throws Exception {
    Written written = Written.of(order);
    assertThat(written.all("/akomaNtoso/act/meta/identification/FRBRWork/FRBRthis/@value"))
        .containsExactly("/akn/cn/act/decree/2031-03-09/临江市人民政府令第12号/!main");
    assertThat(written.all("//FRBRExpression/FRBRuri/@value"))
        .containsExactly("/akn/cn/act/decree/2031-03-09/临江市人民政府令第12号/zho@");
    assertThat(written.all("//FRBRManifestation/FRBRthis/@value"))
        .containsExactly("/akn/cn/act/decree/2031-03-09/临江市人民政府令第12号/zho@/!main.xml");
    assertThat(written.all("//FRBRcountry/@value")).containsExactly("cn");
    assertThat(written.all("//FRBRlanguage/@language")).containsExactly("zho");
    assertThat(written.all("//FRBRnumber/@value")).containsExactly("临江市人民政府令第12号");
    assertThat(written.all("//FRBRname/@value")).containsExactly("临江市渡口灯塔管理办法");
    assertThat(written.all("//FRBRdate/@date"))
        .containsExactly("2031-03-09", "2031-04-01", "2031-04-02");
    assertThat(written.all("//publication/@date")).containsExactly("2031-04-01");
    assertThat(written.all("//publication/@number")).containsExactly("7");
    assertThat(written.all("//publication/@showAs")).containsExactly("临江市人民政府公报 2031年第7期（总第112期）");
  }

  @Test
  @DisplayName("names joint issuers one by one")
  void issuers() throws Exception {
    Written written = Written.of(notice);
    assertThat(written.all("//TLCOrganization/@showAs"))
        .containsExactly("临江市水务局", "临江市财政局", "Gongbao");
    assertThat(written.all("//FRBRWork/FRBRauthor/@href"))
        .containsExactly("#issuer_1", "#issuer_2");
  }

  @Test
  @DisplayName("of an order: its ids follow chapter, article, paragraph and item")
  void articles() throws Exception {
    Written written = Written.of(order);
    assertThat(written.all("//chapter/@eId")).containsExactly("chp_1", "chp_2");
    assertThat(written.all("//article/@eId"))
        .containsExactly("chp_1__art_1", "chp_1__art_2", "chp_2__art_3", "chp_2__art_4");
    assertThat(written.all("//point/@eId"))
        .containsExactly(
            "chp_1__art_2__para_2__point_1",
            "chp_1__art_2__para_2__point_2",
            "chp_2__art_3__para_1__point_1",
            "chp_2__art_3__para_1__point_2");
    assertThat(written.all("//*[@eId='chp_1__art_2']/num")).containsExactly("第二条");
    assertThat(written.all("//*[@eId='chp_1']/heading")).containsExactly("总则");
    assertThat(written.all("//*[@eId='chp_1__art_2__para_2__intro']"))
        .containsExactly("看守人不得把灯塔租给他人：");
  }

  @Test
  @DisplayName("of an order: what promulgates it and who signed stand before its title")
  void promulgation() throws Exception {
    Written written = Written.of(order);
    assertThat(written.all("/akomaNtoso/act/preface/container/@name"))
        .containsExactly("decree", "signature", "signature");
    assertThat(written.all("/akomaNtoso/act/preface//docTitle")).containsExactly("临江市渡口灯塔管理办法");
    assertThat(written.all("//conclusions")).isEmpty();
  }

  @Test
  @DisplayName(
      "of a notice: the text that it passes on is the first attachment, the annex the next")
  void attachments() throws Exception {
    Written written = Written.of(plan);
    assertThat(written.all("/akomaNtoso/doc/mainBody//p")).hasSize(1);
    assertThat(written.all("/akomaNtoso/doc/conclusions/container/@name"))
        .containsExactly("signature", "signature");
    assertThat(written.all("/akomaNtoso/doc/attachments/attachment/@eId"))
        .containsExactly("att_1", "att_2");
    assertThat(written.all("//attachment/heading")).containsExactly("2031年桥梁养护要点", "2031年桥梁养护任务分解");
    assertThat(written.all("//attachment/doc/@name")).containsExactly("attachment", "annex");
    assertThat(written.all("//attachment//FRBRWork/FRBRthis/@value"))
        .containsExactly(
            "/akn/cn/doc/notice/2031-03-11/临府发〔2031〕3号/!att_1",
            "/akn/cn/doc/notice/2031-03-11/临府发〔2031〕3号/!att_2");
    assertThat(written.all("//part/@eId")).containsExactly("att_1__part_1", "att_1__part_2");
    assertThat(written.all("//indent/@eId"))
        .startsWith("att_1__part_2__point_1__indent_1", "att_1__part_2__point_1__indent_2");
  }

  @Test
  @DisplayName("of an annex: its table keeps every row and every empty cell")
  void table() throws Exception {
    Written written = Written.of(plan);
    assertThat(written.all("//table/tr/@eId"))
        .containsExactly(
            "att_2__hcontainer_1__table_1__tr_1",
            "att_2__hcontainer_1__table_1__tr_2",
            "att_2__hcontainer_1__table_1__tr_3");
    assertThat(written.all("//table/tr/th")).containsExactly("任务", "具体工作", "牵头单位", "时限");
    assertThat(written.all("//table/tr/td")).hasSize(12).contains("", "市交通局、市财政局");
  }

  @Test
  @DisplayName("without chapters: parts stand in the body")
  void parts() throws Exception {
    Written written = Written.of(notice);
    assertThat(written.all("/akomaNtoso/doc/mainBody/part/@eId"))
        .containsExactly("part_1", "part_2");
    assertThat(written.all("/akomaNtoso/doc/preface/container")).containsExactly("各乡镇：");
    assertThat(written.all("//attachment")).isEmpty();
  }

  @Test
  @DisplayName("names at each unit the clauses that stand there, and of each the sentences")
  void clauses() throws Exception {
    Written written =
        Written.of(
            order,
            new ClausePlace(ClauseId.of("audit/2.1.a"), "5.2.1", 1, 1, true),
            new ClausePlace(ClauseId.of("audit/2.1.b"), "5.2.1", 2, 2, false),
            new ClausePlace(ClauseId.of("audit/decree.1"), "1", 1, 1, true));
    assertThat(written.faults()).isEmpty();
    String unit = written.all("//*[local-name()='place']/@unit").getFirst().substring(1);
    assertThat(written.all("//*[@eId='" + unit + "']/@refersTo"))
        .containsExactly("#clause-audit-2.1.a #clause-audit-2.1.b");
    assertThat(written.all("//TLCReference/@href"))
        .containsExactly("/law/audit/2.1.a", "/law/audit/2.1.b", "/law/audit/decree.1");
    assertThat(written.all("//preface/container[@name='decree']/@refersTo"))
        .containsExactly("#clause-audit-decree.1");
    assertThat(written.all("//*[local-name()='place']/@exact"))
        .containsExactly("true", "false", "true");
  }

  @Test
  @DisplayName(
      "escapes what XML takes for itself, keeps rare characters, replaces what XML forbids")
  void special() throws Exception {
    String words = "甲<乙 & 丙>丁 ]]> \"戊\" '己' &amp; 𠮷";
    Written written = Written.of(statute(paragraph(1, words), paragraph(2, "庚\u000b辛\uffff")));
    assertThat(written.faults()).isEmpty();
    assertThat(written.all("//paragraph//p")).containsExactly(words, "庚\ufffd辛\ufffd");
    assertThat(written.all("//FRBRname/@value")).containsExactly("“灯”<法> & \"则\"");
  }

  @Test
  @DisplayName("of a number printed twice under one roof: two ids")
  void twice() throws Exception {
    Written written = Written.of(statute(paragraph(1, "一"), paragraph(1, "又一")));
    assertThat(written.faults()).isEmpty();
    assertThat(written.all("//paragraph/@eId")).containsExactly("para_1", "para_1_inst2");
  }

  @Test
  @DisplayName("of a statute that stands alone: no publication, the catalogue's day and number")
  void alone() throws Exception {
    Issue none =
        new Issue(
            "法", OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    Written written = Written.of(none, statute(paragraph(1, "一")));
    assertThat(written.faults()).isEmpty();
    assertThat(written.all("//publication")).isEmpty();
    assertThat(written.all("//FRBRWork/FRBRdate/@date")).containsExactly("2031-03-09");
    assertThat(written.all("//FRBRWork/FRBRuri/@value"))
        .containsExactly("/akn/cn/act/statute/2031-03-09/“灯”<法>&\"则\"");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  @DisplayName("of any form, also with nothing in it, is valid")
  void empty(DocumentKind kind) throws Exception {
    GazetteDocument nothing =
        new GazetteDocument("", "", List.of(), Optional.empty(), kind, Optional.of("题"), List.of());
    assertThat(Written.of(nothing).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(UnitKind.class)
  @DisplayName("with any unit in any place is valid")
  void anywhere(UnitKind kind) throws Exception {
    TextUnit leaf = unit(kind, 1, "字\t词");
    TextUnit inner = new TextUnit(UnitKind.PART, 1, "一、", "题", "引", List.of(leaf), 1, 1);
    GazetteDocument document =
        new GazetteDocument(
            "临发〔2031〕1号",
            "题",
            List.of(),
            Optional.of(LocalDate.of(2031, 1, 2)),
            DocumentKind.OTHER,
            Optional.empty(),
            kind == UnitKind.ROW
                ? List.of(new TextUnit(UnitKind.TABLE, 1, "", "", "头", List.of(leaf), 1, 1))
                : List.of(paragraph(1, "先"), leaf, inner, paragraph(2, "后")));
    assertThat(Written.of(document).faults()).isEmpty();
  }

  private static GazetteDocument statute(TextUnit... units) {
    return new GazetteDocument(
        "",
        "“灯”<法> & \"则\"",
        List.of("甲&乙"),
        Optional.empty(),
        DocumentKind.STATUTE,
        Optional.empty(),
        List.of(units));
  }

  private static TextUnit paragraph(int number, String text) {
    return unit(UnitKind.PARAGRAPH, number, text);
  }

  private static TextUnit unit(UnitKind kind, int number, String text) {
    return new TextUnit(kind, number, "", "", text, List.of(), 1, 1);
  }
}
