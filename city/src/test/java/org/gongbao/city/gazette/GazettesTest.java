package org.gongbao.city.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.gongbao.city.gazette.ImportOutcome.AlreadyImported;
import org.gongbao.city.gazette.ImportOutcome.Imported;
import org.gongbao.city.gazette.catalogue.CatalogueLoader;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An imported gazette is kept and can be asked")
class GazettesTest {

  private static final ClauseId LETTING = ClauseId.of("audit/2.2");

  private final DataSource database = GazetteDatabase.app();
  private final Gazettes gazettes =
      new Gazettes(
          database,
          InstantSource.fixed(Instant.parse("2031-04-02T01:00:00Z")),
          new Catalogues(
              List.of(
                  new CatalogueLoader().load("toy", Fixtures.CATALOGUE),
                  new CatalogueLoader()
                      .load(
                          "other",
                          Fixtures.CATALOGUE
                              .replace("slug: audit", "slug: grain")
                              .replace("audit/", "grain/")
                              .replace("audit.", "grain.")
                              .replace("令第12号", "令第13号")))),
          List.of(),
          new AcceptedLines(new java.util.TreeMap<>()));

  private long rows(String table) {
    return JdbcClient.create(database)
        .sql("select count(*) from gazette." + table)
        .query(Long.class)
        .single();
  }

  /** The invented gazette, told apart from those of other tests by a line of its imprint. */
  private static byte[] issueOf(String test) {
    String text = new String(Fixtures.bytes(), StandardCharsets.UTF_8) + "网 址：" + test + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Import keeps the file, its documents, units and places")
  void keeps() {
    long documents = rows("document");
    long units = rows("unit");
    ImportOutcome outcome = gazettes.importFile(issueOf("keeps"), "linjiang.txt");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Imported.class, kept -> assertThat(kept.report().placed()).isEqualTo(5));
    assertThat(rows("document") - documents).isEqualTo(3);
    assertThat(rows("unit") - units)
        .isEqualTo(Fixtures.gazette().documents().stream().mapToLong(d -> d.all().count()).sum());
    List<ImportedDocument> newest = gazettes.documents().subList(0, 3);
    assertThat(newest)
        .extracting(ImportedDocument::number)
        .containsExactly("临江市人民政府令第12号", "临府发〔2031〕3号", "临水〔2031〕9号");
    assertThat(newest.get(2).issuers()).containsExactly("临江市水务局", "临江市财政局");
    assertThat(newest.getFirst().slug()).contains("audit");
  }

  @Test
  @DisplayName("The very same file again changes nothing and says so")
  void twice() {
    gazettes.importFile(issueOf("twice"), "linjiang.txt");
    long imports = rows("import");
    long units = rows("unit");
    assertThat(gazettes.importFile(issueOf("twice"), "copy.txt"))
        .isInstanceOf(AlreadyImported.class);
    assertThat(rows("import")).isEqualTo(imports);
    assertThat(rows("unit")).isEqualTo(units);
  }

  @Test
  @DisplayName("A refused file changes nothing")
  void refused() {
    long imports = rows("import");
    assertThat(gazettes.importFile("一封信".getBytes(StandardCharsets.UTF_8), "letter.txt"))
        .isInstanceOf(ImportRefused.class);
    assertThat(rows("import")).isEqualTo(imports);
  }

  @Test
  @DisplayName("audit/2.2: the text of a clause comes from the newest import that holds it")
  void text() {
    gazettes.importFile(issueOf("text"), "linjiang.txt");
    String corrected = new String(issueOf("text"), StandardCharsets.UTF_8).replace("租给他人：", "出租：");
    gazettes.importFile(corrected.getBytes(StandardCharsets.UTF_8), "corrected.txt");
    assertThat(gazettes.textOf(LETTING))
        .hasValueSatisfying(found -> {
          assertThat(found.text()).startsWith("看守人不得把灯塔出租：").contains("不得租给商贩。");
          assertThat(found.document()).isEqualTo("临江市人民政府令第12号");
          assertThat(found.gazette()).isEqualTo("临江市人民政府公报");
        });
    assertThat(gazettes.textOf(ClauseId.of("audit/9.1"))).isEmpty();
  }

  @Test
  @DisplayName("A kept document is exported with its clauses, from the newest import")
  void exports() {
    gazettes.importFile(issueOf("exports"), "linjiang.txt");
    String corrected = new String(issueOf("exports"), StandardCharsets.UTF_8).replace("保护", "护送");
    gazettes.importFile(corrected.getBytes(StandardCharsets.UTF_8), "corrected.txt");
    assertThat(gazettes.hasText("audit")).isTrue();
    assertThat(gazettes.export("audit"))
        .isInstanceOfSatisfying(
            GazetteExport.Ready.class,
            ready -> {
              assertThat(ready.fileName()).isEqualTo("audit.akn.xml");
              GazetteDocument read = Fixtures.read(corrected).documents().getFirst();
              assertThat(ready.kept().document()).isEqualTo(read);
              assertThat(ready.kept().issue().citation()).isEqualTo("临江市人民政府公报 2031年第7期（总第112期）");
              assertThat(ready.kept().imported()).isEqualTo("2031-04-02");
              assertThat(ready.kept().places())
                  .extracting(place -> place.clause().toString())
                  .containsOnly(
                      "audit/2.1.a", "audit/2.1.b", "audit/2.2", "audit/3.1.2", "audit/decree.1");
              assertThat(new String(ready.bytes(), StandardCharsets.UTF_8))
                  .contains("护送旅客", "eId=\"chp_1__art_2__para_2\" refersTo=\"#clause-audit-2.2\"");
            });
  }

  @Test
  @DisplayName(
      "What is not imported, and what no catalogue knows, is not exported, with the reason")
  void exportsNothing() {
    assertThat(gazettes.hasText("grain")).isFalse();
    assertThat(gazettes.export("grain"))
        .isInstanceOfSatisfying(
            GazetteExport.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(GazetteExport.Reason.NOT_IMPORTED);
              assertThat(refused.sentence()).contains("grain", "gazette import");
            });
    assertThat(gazettes.export("tea"))
        .isInstanceOfSatisfying(
            GazetteExport.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(GazetteExport.Reason.UNKNOWN);
              assertThat(refused.sentence()).isEqualTo("Expected one of audit, grain but got tea");
            });
  }
}
