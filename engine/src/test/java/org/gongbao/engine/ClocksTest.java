package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Timers.CLERK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clocks of a case")
class ClocksTest {

  private static final LawBook LAW =
      TestCity.law(
          Map.of("toy.days", 10, "toy.working", 5, "toy.week", 7, "toy.day", 24, "toy.birth", 20));

  private TestCity city;

  @BeforeEach
  void aCity() {
    city = TestCity.with(LAW, Timers.parent(), Timers.child());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private CaseId started(String input) {
    return city.open(CLERK, "timers/start", input, "s");
  }

  private List<Instant> fired(CaseId id, String clock) {
    city.engine().settle(id);
    return city.engine().events(CLERK, id).stream()
        .filter(
            e -> e.event() instanceof EngineEvent.ClockFired fired && fired.clock().equals(clock))
        .map(Recorded::effectiveAt)
        .toList();
  }

  private long warned(CaseId id) {
    return city.engine().events(CLERK, id).stream()
        .filter(e -> e.event() instanceof EngineEvent.ClockWarned)
        .count();
  }

  @Test
  @DisplayName("a pause stops the days, each pause and extension keeps its ground on record")
  void pauseResumeExtend() {
    CaseId id = started("{}");
    city.at("2021-03-03T12:00");
    city.act(CLERK, id, "pause", "{}");
    Clock.Run paused = city.file(CLERK, id).clock("days").orElseThrow();
    assertThat(paused.state()).isEqualTo(Clock.State.PAUSED);
    assertThat(city.engine().due(city.file(CLERK, id), paused)).isEmpty();
    city.at("2021-03-20T12:00");
    assertThat(fired(id, "days")).isEmpty();
    city.act(CLERK, id, "resume", "{}");
    city.act(CLERK, id, "extend", "{'days': 15}");
    Clock.Run run = city.file(CLERK, id).clock("days").orElseThrow();
    assertThat(run.suspensions()).hasSize(1);
    assertThat(run.period()).contains(org.gongbao.law.Period.calendarDays(15));
    List<Recorded.ClockChange> changes =
        city.engine().events(CLERK, id).stream()
            .flatMap(event -> event.clockChanges().stream())
            .toList();
    assertThat(changes)
        .extracting(change -> change.ground().toString())
        .containsExactly("toy/8.2", "toy/8.3");
    assertThat(changes)
        .extracting(Recorded.ClockChange::length)
        .containsExactly(Optional.empty(), Optional.of(org.gongbao.law.Period.calendarDays(15)));
    Instant due = city.engine().due(city.file(CLERK, id), run).orElseThrow().over();
    city.at("2021-05-01T00:00");
    assertThat(fired(id, "days")).containsExactly(due);
  }

  @Test
  @DisplayName("working days step over a holiday and count its make-up days")
  void workingDays() {
    city.at("2021-04-29T09:00");
    CaseId id = started("{}");
    city.at("2021-05-20T00:00");
    // 30 April, 6, 7, 8 (a Saturday worked to make up), 10 May; over at the next midnight
    assertThat(fired(id, "working")).containsExactly(TestCity.day("2021-05-11"));
  }

  @Test
  @DisplayName("every seven days is every seven days, each missed turn an event of its own")
  void weeklyEach() {
    CaseId id = started("{}");
    city.at("2021-03-31T00:00");
    assertThat(fired(id, "weekly"))
        .containsExactly(
            TestCity.day("2021-03-09"),
            TestCity.day("2021-03-16"),
            TestCity.day("2021-03-23"),
            TestCity.day("2021-03-30"));
    assertThat(city.file(CLERK, id).data(Timers.File.class).fired()).isEqualTo(4);
  }

  @Test
  @DisplayName("coalesced, the missed turns are one event that says how many they were")
  void dailyCoalesced() {
    CaseId id = started("{}");
    city.at("2021-03-06T10:00");
    assertThat(fired(id, "daily")).containsExactly(TestCity.instant("2021-03-06T09:00"));
    assertThat(city.engine().events(CLERK, id))
        .extracting(Recorded::event)
        .contains(
            new EngineEvent.ClockFired(
                "daily", 1, TestCity.instant("2021-03-06T09:00"), 5, List.of()));
    city.at("2021-03-07T09:00");
    assertThat(fired(id, "daily")).hasSize(2);
  }

  @Test
  @DisplayName("each warning is given once, however often the case is looked at")
  void warnsOnce() {
    CaseId id = started("{}");
    for (String day : List.of("08", "09", "10", "11")) {
      city.at("2021-03-" + day + "T08:00");
      city.engine().settle(id);
      city.engine().settle(id);
    }
    assertThat(warned(id)).isEqualTo(2);
    city.at("2021-03-13T08:00");
    city.engine().settle(id);
    assertThat(warned(id)).isEqualTo(2);
  }

  @Test
  @DisplayName("a clock on a fixed date fires at that instant; without a date it never does")
  void fixedDate() {
    CaseId with = started("{'fixed': '2021-03-05T04:00:00Z'}");
    CaseId without = city.open(CLERK, "timers/start", "{}", "s2");
    city.at("2021-04-01T00:00");
    assertThat(fired(with, "fixed")).containsExactly(Instant.parse("2021-03-05T04:00:00Z"));
    assertThat(fired(without, "fixed")).isEmpty();
  }

  @Test
  @DisplayName("a clock started again is another run")
  void severalRuns() {
    CaseId id = started("{}");
    city.at("2021-03-13T00:00");
    assertThat(fired(id, "days")).hasSize(1);
    city.act(CLERK, id, "again", "{}");
    assertThat(city.file(CLERK, id).clock("days").orElseThrow().run()).isEqualTo(2);
    city.at("2021-03-24T00:00");
    assertThat(fired(id, "days"))
        .containsExactly(TestCity.day("2021-03-12"), TestCity.day("2021-03-24"));
  }

  @Test
  @DisplayName("a clock opens another case; if that is undetermined, it stands there and is asked")
  void opensAnother() {
    CaseId id = started("{}");
    city.at("2021-03-23T00:00");
    city.engine().settle(id);
    CaseId child =
        city.engine().events(CLERK, id).stream()
            .flatMap(event -> event.sentTo().stream())
            .findFirst()
            .orElseThrow();
    CaseFile file = city.file(CLERK, child);
    assertThat(file.stage()).isEqualTo(CaseFile.ASKED);
    int question = file.questions().getFirst().id();
    Outcome answered =
        city.act(
            CLERK,
            child,
            "answer",
            "{'question': %d, 'answer': true, 'why': 'so'}".formatted(question));
    assertThat(answered.ruling()).isInstanceOf(Ruling.Granted.class);
    assertThat(city.file(CLERK, child).stage()).isEqualTo("RUNNING");
    assertThat(city.file(CLERK, child).accepted()).contains(TestCity.day("2021-03-22"));
  }
}
