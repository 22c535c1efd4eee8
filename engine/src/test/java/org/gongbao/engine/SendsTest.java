package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Timers.CLERK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sends: commands to other cases, all or nothing, one level")
class SendsTest {

  private TestCity city;
  private CaseId parent;
  private final List<CaseId> children = new ArrayList<>();

  @BeforeEach
  void aFamily() {
    city =
        TestCity.with(
            TestCity.law(
                Map.of(
                    "toy.days",
                    900,
                    "toy.working",
                    900,
                    "toy.week",
                    900,
                    "toy.day",
                    9000,
                    "toy.birth",
                    900)),
            Timers.parent(),
            Timers.child());
    parent = city.open(CLERK, "timers/start", "{}", "p");
    for (int i = 0; i < 3; i++) {
      children.add(city.open(CLERK, "child/bear", "{'sure': true}", "c" + i));
    }
  }

  @AfterEach
  void close() {
    city.close();
  }

  private Outcome send(List<CaseId> to, String action, int openings) {
    String ids = to.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    return city.act(
        CLERK,
        parent,
        "send",
        "{'to': [%s], 'action': '%s', 'openings': %d}".formatted(ids, action, openings));
  }

  private List<Integer> revisions() {
    List<Integer> revisions = new ArrayList<>();
    revisions.add(city.file(CLERK, parent).revision());
    children.forEach(id -> revisions.add(city.file(CLERK, id).revision()));
    return revisions;
  }

  @Test
  @DisplayName("all granted: each target has one event, caused by the sender's")
  void allGranted() {
    assertThat(send(children, "touch", 2).ruling()).isInstanceOf(Ruling.Granted.class);
    assertThat(revisions()).containsExactly(2, 2, 2, 2);
    for (CaseId child : children) {
      assertThat(city.engine().events(CLERK, child).getLast().cause()).isEqualTo(parent + "#2");
    }
    List<CaseId> sent = city.engine().events(CLERK, parent).getLast().sentTo();
    assertThat(sent).hasSize(5);
    assertThat(city.file(CLERK, sent.getLast()).stage()).isEqualTo("RUNNING");
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("one refused, all are refused, and nothing is written anywhere")
  @CsvSource({"refuse, CONDITION_NOT_MET", "fly, MALFORMED", "pass-on, OUT_OF_BOUNDS"})
  void oneRefused(String action, RefusalKind kind) {
    Outcome outcome = send(children, action, 1);
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind()).isEqualTo(kind);
    assertThat(revisions()).containsExactly(1, 1, 1, 1);
  }

  @Test
  @DisplayName("the last target closed: the first two are not touched either")
  void theLastRefused() {
    city.act(CLERK, children.getLast(), "end", "{}");
    Outcome outcome = send(children, "touch", 0);
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind()).isEqualTo(RefusalKind.TOO_LATE);
    assertThat(revisions()).containsExactly(1, 1, 1, 2);
  }

  @Test
  @DisplayName("a case that does not exist refuses all")
  void unknownTarget() {
    Outcome outcome = send(List.of(children.getFirst(), city.engine().newCase()), "touch", 0);
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind())
        .isEqualTo(RefusalKind.WRONG_PLACE);
    assertThat(revisions()).containsExactly(1, 1, 1, 1);
  }

  @ParameterizedTest(name = "{0} openings")
  @DisplayName("a hundred are carried out, a hundred and one refused")
  @CsvSource({"100, true", "101, false"})
  void atMostAHundred(int openings, boolean granted) {
    Outcome outcome = send(List.of(), "touch", openings);
    assertThat(outcome.ruling().isGranted()).isEqualTo(granted);
    assertThat(city.file(CLERK, parent).revision()).isEqualTo(granted ? 2 : 1);
  }

  @Test
  @DisplayName("undetermined on targets: asked on the first case, point by point, then all is done")
  void undetermined() {
    List<CaseId> two = children.subList(0, 2);
    assertThat(send(two, "doubt", 1).ruling()).isInstanceOf(Ruling.Undetermined.class);
    assertThat(revisions()).containsExactly(2, 1, 1, 1);
    for (int turn = 0; turn < 2; turn++) {
      assertThat(city.file(CLERK, parent).questions()).hasSize(1);
      int question = city.file(CLERK, parent).questions().getFirst().id();
      city.act(
          CLERK,
          parent,
          "answer",
          "{'question': %d, 'answer': true, 'why': 'so'}".formatted(question));
    }
    assertThat(city.file(CLERK, parent).questions()).isEmpty();
    assertThat(city.story(CLERK, parent))
        .containsExactly("started", "asked", "answered", "asked", "answered", "sent");
    assertThat(city.file(CLERK, children.getFirst()).revision()).isEqualTo(2);
    assertThat(city.file(CLERK, children.getFirst()).answers()).isEmpty();
    assertThat(city.file(CLERK, children.getLast()).revision()).isEqualTo(1);
  }

  @Test
  @DisplayName("an action of no role is taken by a send and by nobody's hand")
  void broughtAbout() {
    Outcome byHand = city.act(CLERK, children.getFirst(), "nod", "{}");
    assertThat(((Ruling.Refused<Change>) byHand.ruling()).kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    assertThat(send(children, "nod", 0).ruling()).isInstanceOf(Ruling.Granted.class);
    assertThat(revisions()).containsExactly(2, 2, 2, 2);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @DisplayName("cases tied to an organ are known as facts, to its own capacity alone")
  @CsvSource({"desk-1, 3, true", "desk-1, 2, false", "desk-2, 0, true", "no such desk, 0, true"})
  void tiedCases(String organ, int expected, boolean granted) {
    Outcome outcome =
        city.act(
            CLERK,
            children.getFirst(),
            "count",
            "{'organ': '%s', 'children': %d}".formatted(organ, expected));
    assertThat(outcome.ruling().isGranted()).isEqualTo(granted);
  }

  @Test
  @DisplayName("and with them what the same sitting opens")
  void openedMeanwhile() {
    List<Command> together =
        List.of(
            new Command(
                city.engine().newCase(),
                "child/bear",
                TestCity.json("{'sure': true}"),
                CLERK,
                Command.AT_ONCE,
                "fourth"),
            new Command(
                children.getFirst(),
                "count",
                TestCity.json("{'organ': 'desk-1', 'children': 4}"),
                CLERK,
                Command.AT_ONCE,
                "count"));
    assertThat(city.engine().actAll(together)).allMatch(outcome -> outcome.ruling().isGranted());
  }
}
