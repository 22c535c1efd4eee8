package org.gongbao.city.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Follower;
import org.gongbao.engine.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Numbered papers")
class PapersTest {

  private static final String DAY = "2021-03-05";
  private static final String TEAM =
      "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'}]}";

  private final AuditCity city = new AuditCity(DAY);
  private final Printing printing = Printing.of(city);

  @AfterEach
  void close() {
    city.close();
  }

  private Audit noticed() {
    return Audit.open(city)
        .formTeam()
        .does(AuditCity.OFFICE, "serve-notice", "{'plannedStart':'2021-03-15'}");
  }

  private Paper notice(CaseId id) {
    return Printing.notice(printing.store().of(id));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @DisplayName("are numbered by organ, kind and year in the order of the log, and made as PDF")
  void madeOfTheCase() throws IOException {
    Audit first = noticed();
    Audit second = noticed();
    printing.number();
    assertThat(printing.make()).isEmpty();
    Paper paper = notice(first.id());
    assertThat(paper.label()).isEqualTo("单位u审通〔2021〕1号");
    assertThat(notice(second.id()).label()).isEqualTo("单位u审通〔2021〕2号");
    String text = text(printing.store().bytes(paper).orElseThrow());
    assertThat(text.replaceAll("\\s", ""))
        .contains(
            "单位u审通〔2021〕1号",
            "审计通知书",
            "单位s：",
            "《重庆市内部审计工作办法》",
            "自2021年3月15日起，对你单位实施内部审计",
            "一、审计事项：采购。",
            "审计组组长：zhao",
            "审计组成员：li、sun",
            "本通知书于2021年3月5日送达")
        .doesNotContain("<", ">", "〓");
  }

  @Test
  @DisplayName("stand on the log with their digest, once, and the log verifies")
  void onTheLog() {
    Audit audit = noticed();
    printing.number();
    printing.make();
    Paper paper = notice(audit.id());
    byte[] bytes = printing.store().bytes(paper).orElseThrow();
    List<Recorded.MadePaper> told =
        audit.events().stream().flatMap(event -> event.made().stream()).toList();
    assertThat(told)
        .containsOnlyOnce(
            new Recorded.MadePaper(
                paper.revision(),
                "audit-notice",
                paper.label(),
                HexFormat.of().formatHex(Making.sha256(bytes))));
    printing.place();
    city.engine().log().sign();
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  @Test
  @DisplayName("are the same byte for byte whenever they are made, whatever came of the case since")
  void sameBytes() {
    Audit audit = noticed();
    printing.number();
    Paper paper = notice(audit.id());
    byte[] once = rendered(paper);
    city.at("2021-03-16");
    audit.does(AuditCity.OFFICE, "begin-fieldwork", "{}");
    assertThat(rendered(paper)).isEqualTo(once);
    printing.make();
    assertThat(printing.store().bytes(paper)).contains(once);
  }

  private byte[] rendered(Paper paper) {
    return new Pdf()
        .render(
            printing
                .templates()
                .fill(
                    city.engine().papers().orders(paper.caseId(), paper.revision()).getFirst(),
                    paper));
  }

  @Test
  @DisplayName(
      "begin at 1 again in another year, of another organ or kind; an organ may have its words")
  void counters() {
    printing.store().setPrefix("u", "audit", "audit-notice", "云岭审通");
    Audit first = noticed();
    city.at("2022-01-04");
    Audit next =
        Audit.open(city)
            .formTeam()
            .does(AuditCity.OFFICE, "serve-notice", "{'plannedStart':'2022-01-14'}");
    printing.number();
    assertThat(notice(first.id()).label()).isEqualTo("云岭审通〔2021〕1号");
    assertThat(notice(next.id()).label()).isEqualTo("云岭审通〔2022〕1号");
  }

  @Test
  @DisplayName(
      "have no gap and no double, with many who order and two who number, one breaking off")
  void gapless() throws Exception {
    int threads = 32;
    int each = 2;
    AtomicInteger running = new AtomicInteger(2);
    AtomicBoolean broken = new AtomicBoolean();
    JsonNode opening = json(Audit.opening(city));
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int me = i;
      work.add(() -> orders(opening, me, each));
    }
    List<Callable<Integer>> followers =
        List.of(() -> follows(running, broken), () -> follows(running, broken));
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> following = followers.stream().map(pool::submit).toList();
      try {
        for (Future<Integer> one : pool.invokeAll(work)) {
          assertThat(one.get()).isEqualTo(each);
        }
      } finally {
        running.set(0);
      }
      for (Future<Integer> one : following) {
        one.get();
      }
    }
    printing.number();
    assertThat(broken).as("a transaction was broken off").isTrue();
    for (String kind : List.of("team-record", "audit-notice")) {
      List<Integer> numbers =
          JdbcClient.create(ThrowAwayDatabases.owner(city.database()))
              .sql(
                  """
                  select number from papers.paper where kind = :kind order by number
                  """)
              .param("kind", kind)
              .query((row, number) -> row.getInt(1))
              .list();
      assertThat(numbers)
          .as(kind)
          .isEqualTo(IntStream.rangeClosed(1, threads * each).boxed().toList());
    }
  }

  private int orders(JsonNode opening, int me, int each) {
    int ordered = 0;
    for (int i = 0; i < each; i++) {
      String key = "order-%d-%d".formatted(me, i);
      CaseId id =
          city.casework()
              .open(AuditCity.OFFICE, "audit-project", opening, Optional.empty(), key)
              .id();
      acts(id, "form-team", TEAM, key + "t");
      acts(id, "serve-notice", "{'plannedStart':'2021-03-15'}", key + "n");
      ordered++;
    }
    return ordered;
  }

  private void acts(CaseId id, String action, String input, String key) {
    boolean granted =
        city.casework()
            .act(
                AuditCity.OFFICE,
                id,
                action,
                json(input),
                Optional.empty(),
                key,
                OptionalInt.empty())
            .ruling()
            .isGranted();
    assertThat(granted).as(action).isTrue();
  }

  private static JsonNode json(String singleQuoted) {
    return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }

  /** Numbers until nobody orders any more; once, what it has written is not committed. */
  private int follows(AtomicInteger running, AtomicBoolean broken) {
    int heard = 0;
    Follower breaking =
        events -> {
          Follower.Step step = printing.numbering().hear(events);
          return keeper -> {
            step.write(keeper);
            if (broken.compareAndSet(false, true)) {
              throw new IllegalStateException("broken off");
            }
          };
        };
    while (running.get() > 0) {
      city.engine().log().place();
      try {
        heard += city.engine().follow(Numbering.NAME, breaking, 20);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("broken off");
      }
    }
    return heard;
  }

  @Test
  @DisplayName("whose maker was killed between two steps are finished by the next, and only once")
  void goesOn() {
    Audit audit = noticed();
    printing.number();
    Paper paper = notice(audit.id());
    byte[] bytes = rendered(paper);
    printing.store().keep(paper, Making.sha256(bytes), bytes);
    printing.store().keep(paper, Making.sha256(new byte[1]), new byte[1]);
    assertThat(printing.store().bytes(paper)).as("the first stands").contains(bytes);
    city.engine()
        .papers()
        .made(audit.id(), paper.revision(), paper.kind(), paper.label(), Making.sha256(bytes));
    assertThat(printing.make()).isEmpty();
    assertThat(printing.make()).isEmpty();
    assertThat(
            audit.events().stream()
                .flatMap(event -> event.made().stream())
                .filter(made -> made.paper().equals(paper.kind())))
        .hasSize(1);
    assertThat(
            JdbcClient.create(city.database().app())
                .sql(
                    """
                    select count(*) from papers.owed
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("are changed by nobody: not by the city, not even by the owner of the tables")
  void immutable() {
    Audit audit = noticed();
    printing.number();
    printing.make();
    for (String table : List.of("paper", "rendering")) {
      JdbcClient owner = JdbcClient.create(ThrowAwayDatabases.owner(city.database()));
      assertThatThrownBy(() -> owner.sql("update papers." + table + " set kind = 'x'").update())
          .hasStackTraceContaining("append-only");
      assertThatThrownBy(() -> owner.sql("delete from papers." + table).update())
          .hasStackTraceContaining("append-only");
      JdbcClient app = JdbcClient.create(city.database().app());
      assertThatThrownBy(() -> app.sql("delete from papers." + table).update())
          .hasStackTraceContaining("permission denied");
    }
    assertThat(notice(audit.id()).sha256()).isPresent();
  }
}
