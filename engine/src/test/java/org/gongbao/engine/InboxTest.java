package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The inbox: what waits for whom, kept by a follower, read by due time")
class InboxTest {

  private TestCity city;

  @BeforeEach
  void aCity() {
    city = TestCity.with(TestCity.law(Map.of("toy.reply", 10, "toy.setting", 5)), Desk.procedure());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private static void broken(CaseId id, RuntimeException failure) {
    throw failure;
  }

  private CaseId open(String key) {
    return city.open(Desk.CLERK, "desk/open", "{'owner': 'x', 'size': 'y'}", key);
  }

  private List<Waiting> waiting(Actor actor) {
    return waiting(actor, Waiting.Query.ALL, 100);
  }

  private List<Waiting> waiting(Actor actor, Waiting.Query query, int most) {
    while (city.engine().log().place() > 0) {
      // all of it
    }
    while (city.engine().keepInbox(100, InboxTest::broken) > 0) {
      // all of it
    }
    return city.engine().waiting(actor, query, most);
  }

  @Test
  @DisplayName("a clock waits for its bearer with its due time, and goes when it is stopped")
  void clock() {
    CaseId id = open("a");
    assertThat(waiting(Desk.CLERK))
        .containsExactly(
            new Waiting(
                id,
                "desk",
                "OPEN",
                Waiting.Kind.CLOCK,
                "fixed-by-setting",
                "clerk",
                Optional.of(TestCity.day("2021-03-07"))));
    city.act(Desk.CLERK, id, "file", "{'owner': 'x', 'size': 'y'}");
    assertThat(waiting(Desk.CLERK)).extracting(Waiting::name).containsExactly("fixed-by-setting");
    city.at("2021-03-08T09:00");
    city.engine().sweep(10);
    assertThat(waiting(Desk.CLERK))
        .as("no clock, no question: the first action he may take")
        .extracting(Waiting::name, Waiting::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("finish", Waiting.Kind.ACTION));
    city.act(Desk.CLERK, id, "finish", "{}");
    assertThat(waiting(Desk.CLERK)).isEmpty();
  }

  @Test
  @DisplayName("a question waits for the role asked; another organ sees nothing of it")
  void question() {
    CaseId id = open("a");
    city.act(Desk.CLERK, id, "file", "{'owner': 'x'}");
    assertThat(waiting(Desk.HEAD))
        .extracting(Waiting::kind, Waiting::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Waiting.Kind.QUESTION, "size"));
    assertThat(waiting(Desk.OTHER)).isEmpty();
  }

  @Test
  @DisplayName("pages follow each other without a gap, whatever is filtered")
  void pages() {
    List<CaseId> opened = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      opened.add(open("c" + i));
      if (i == 12) {
        city.at("2021-03-02T09:00");
      }
    }
    List<Waiting> seen = new ArrayList<>();
    Optional<Waiting> after = Optional.empty();
    do {
      List<Waiting> page =
          waiting(
              Desk.CLERK,
              new Waiting.Query(
                  Optional.of("desk"),
                  Optional.of("clerk"),
                  Optional.of(Waiting.Kind.CLOCK),
                  Optional.empty(),
                  after),
              4);
      seen.addAll(page);
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
    } while (after.isPresent());
    assertThat(seen).extracting(Waiting::id).containsExactlyInAnyOrderElementsOf(opened);
    assertThat(seen).extracting(row -> row.due().orElseThrow()).isSorted();
    Waiting.Query soon =
        new Waiting.Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(TestCity.day("2021-03-07")),
            Optional.empty());
    assertThat(waiting(Desk.CLERK, soon, 100)).hasSize(13);
  }

  @Test
  @DisplayName("a follower ahead of the log is named, not passed over")
  void ahead() {
    open("a");
    waiting(Desk.CLERK);
    city.sql("update gb.installation set place = 999 where name = 'inbox'");
    assertThatThrownBy(() -> city.engine().keepInbox(10, InboxTest::broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("follower inbox")
        .hasMessageContaining("999");
  }

  @Test
  @DisplayName("a follower that fails keeps its place and hears the same again")
  void failing() {
    open("a");
    while (city.engine().log().place() > 0) {
      // all of it
    }
    Follower failing =
        events ->
            connection -> {
              throw new IllegalStateException("the disk is full");
            };
    assertThatThrownBy(() -> city.engine().follow("mail", failing, 10))
        .hasMessage("the disk is full");
    List<Log.Placed> heard = new ArrayList<>();
    Follower listening = events -> connection -> heard.addAll(events);
    assertThat(city.engine().follow("mail", listening, 10)).isEqualTo(1);
    assertThat(heard).extracting(Log.Placed::place).containsExactly(0L);
    assertThat(city.engine().follow("mail", listening, 10)).isZero();
  }
}
