package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.law.LawBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Papers: ordered by an event, made by a follower, and the log tells of it")
class PapersTest {

  private static final LawBook LAW =
      TestCity.law(Map.of("toy.comment", 10, "toy.reminder", 5, "toy.extension", 5));
  private static final Actor OFFICE = Opinion.OFFICE;
  private static final String NOTE = "no-objection-record";
  private static final byte[] DIGEST = new byte[32];

  private TestCity city;

  @BeforeEach
  void begin() {
    city = TestCity.with(LAW, Opinion.procedure(true));
  }

  @AfterEach
  void close() {
    city.close();
  }

  private CaseId silent() {
    CaseId id =
        city.open(OFFICE, "opinion/deliver", "{'auditee':'unit-1'}", "k" + System.nanoTime());
    city.at("2021-03-20T09:00");
    city.engine().sweep(10);
    return id;
  }

  private List<PaperOrder> heard() {
    while (city.engine().log().place() > 0) {
      // all of it
    }
    List<PaperOrder> orders = new ArrayList<>();
    city.engine()
        .follow(
            "papers",
            events -> {
              orders.addAll(city.engine().papers().orders(events));
              return connection -> {};
            },
            500);
    return orders;
  }

  @Test
  @DisplayName("a follower hears each order once, with the case as the action left it")
  void orders() {
    CaseId id = silent();
    city.act(OFFICE, id, "finish", "{}");
    List<PaperOrder> orders = heard();
    assertThat(orders).hasSize(1);
    PaperOrder order = orders.getFirst();
    assertThat(order.paper()).isEqualTo(NOTE);
    assertThat(order.file().id()).isEqualTo(id);
    assertThat(order.file().stage()).as("not as it is now").isEqualTo("SILENT");
    assertThat(order.event().type()).isEqualTo("opinion/no-objection-recorded");
    assertThat(heard()).isEmpty();
  }

  @Test
  @DisplayName("that one was made stands on the log once, and makes no client stale")
  void made() {
    CaseId id = silent();
    int ordered = heard().getFirst().event().revision();
    int acted = city.file(OFFICE, id).acted();
    Optional<Recorded.MadePaper> first = make(id, ordered, "1", DIGEST);
    assertThat(first).contains(new Recorded.MadePaper(ordered, NOTE, "1", hex(DIGEST)));
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(make(id, ordered, "2", other)).as("the first stands").isEqualTo(first);
    assertThat(city.story(OFFICE, id)).endsWith("made").containsOnlyOnce("made");
    assertThat(city.file(OFFICE, id).acted()).isEqualTo(acted);
    assertThat(city.engine().events(OFFICE, id).getLast().byClock()).isTrue();
    assertThat(city.act(OFFICE, id, "finish", "{}").ruling().isGranted()).isTrue();
    heard();
    city.engine().log().sign();
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  @Test
  @DisplayName("nothing is written of a paper that no event ordered, or of no case at all")
  void unordered() {
    CaseId id = silent();
    int ordered = heard().getFirst().event().revision();
    assertThat(city.engine().papers().made(id, ordered, "other", "1", DIGEST)).isEmpty();
    assertThat(make(id, ordered - 1, "1", DIGEST)).isEmpty();
    assertThat(make(city.engine().newCase(), 1, "1", DIGEST)).isEmpty();
    assertThat(city.story(OFFICE, id)).doesNotContain("made");
  }

  @Test
  @DisplayName("a mirror is not written; what another node's case ordered there is that node's")
  void mirror() {
    CaseId id = silent();
    int ordered = heard().getFirst().event().revision();
    assertThat(city.engine().release(OFFICE, id, 2).isGranted()).isTrue();
    assertThat(make(id, ordered, "1", DIGEST)).isEmpty();
    assertThat(city.engine().papers().orders(id, ordered)).as("ordered here").hasSize(1);
    city.sql("update gb.installation set node = 2 where name = 'city'");
    assertThat(city.engine().papers().orders(id, ordered)).as("seen from there").isEmpty();
  }

  @Test
  @DisplayName("many at once write it once")
  void atOnce() throws Exception {
    CaseId id = silent();
    int ordered = heard().getFirst().event().revision();
    List<Callable<Optional<Recorded.MadePaper>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String number = Integer.toString(i);
      all.add(() -> make(id, ordered, number, DIGEST));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Optional<Recorded.MadePaper>> answers = new ArrayList<>();
      for (Future<Optional<Recorded.MadePaper>> answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      assertThat(answers).allMatch(Optional::isPresent).containsOnly(answers.getFirst());
    }
    assertThat(city.story(OFFICE, id)).containsOnlyOnce("made");
  }

  private Optional<Recorded.MadePaper> make(CaseId id, int ordered, String number, byte[] sha) {
    return city.engine().papers().made(id, ordered, NOTE, number, sha);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
