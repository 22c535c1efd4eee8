package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Desk.CLERK;
import static org.gongbao.engine.Desk.OTHER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Commands: what is refused leaves no mark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

  private static final String BOTH = "{'owner': 'a', 'size': 'b'}";
  private static final Instant THEN = TestCity.instant("2021-03-02T10:00");
  private static final Instant NOW = TestCity.instant("2021-03-03T10:00");
  private static final Actor DELEGATE =
      new Actor("chen", "desk-1", List.of(new Grant("clerk", "desk-1", "", "owner")), false);
  private static final Actor BIASED =
      Actor.of("biased", "desk-1", new Grant("clerk", "desk-1", "", "owner"));
  private static final Actor NOBODY =
      Actor.of("sun", "desk-1", new Grant("porter", "desk-1", "", "owner"));
  private static final Actor AS_CLOCK =
      Actor.of("clock", "desk-1", new Grant("porter", "desk-1", "", "owner"));

  private TestCity city;
  private CaseId id;
  private CaseId closed;

  @BeforeAll
  void twoCases() {
    city =
        TestCity.with(TestCity.law(Map.of("toy.reply", 900, "toy.setting", 900)), Desk.procedure());
    id = city.open(CLERK, "desk/open", BOTH, "o1");
    closed = city.open(CLERK, "desk/open", BOTH, "o2");
    city.act(CLERK, closed, "finish", "{}");
    city.at("2021-03-03T10:00");
    city.act(CLERK, id, "note", "{}");
  }

  @AfterAll
  void close() {
    city.close();
  }

  record Case(
      String what,
      Actor actor,
      String action,
      String input,
      Instant at,
      RefusalKind kind,
      String clause) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Case> refusals() {
    Instant once = Command.AT_ONCE;
    return List.of(
        new Case(
            "an unknown action", CLERK, "fly", "{}", once, RefusalKind.MALFORMED, "engine/action"),
        new Case("another role", NOBODY, "note", "{}", once, RefusalKind.WRONG_ROLE, "toy/9.2"),
        new Case(
            "what only a clock does",
            CLERK,
            "silence",
            "{}",
            once,
            RefusalKind.WRONG_ROLE,
            "toy/9.6"),
        new Case(
            "a person who calls himself clock",
            AS_CLOCK,
            "silence",
            "{}",
            once,
            RefusalKind.WRONG_ROLE,
            "engine/action"),
        new Case("the recused", BIASED, "note", "{}", once, RefusalKind.RECUSED, "toy/9.9"),
        new Case(
            "a delegate where the law wants the holder",
            DELEGATE,
            "seal",
            "{}",
            once,
            RefusalKind.WRONG_ROLE,
            "toy/9.3"),
        new Case(
            "the future", CLERK, "note", "{}", NOW.plusMillis(1), RefusalKind.MALFORMED, "toy/9.2"),
        new Case(
            "what may not be recorded later",
            CLERK,
            "note",
            "{}",
            THEN,
            RefusalKind.CONDITION_NOT_MET,
            "toy/9.2"),
        new Case(
            "an effect before the case",
            CLERK,
            "file",
            BOTH,
            TestCity.instant("2021-02-26T10:00"),
            RefusalKind.CONFLICT,
            "toy/9.5"),
        new Case(
            "opening what is open", CLERK, "open", BOTH, once, RefusalKind.CONFLICT, "toy/9.1"),
        new Case(
            "an input too much", CLERK, "note", "{'a': 1}", once, RefusalKind.MALFORMED, "toy/9.2"),
        new Case("no object", CLERK, "note", "[]", once, RefusalKind.MALFORMED, "toy/9.2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  @DisplayName("each is refused by its kind and clause, and the case stays as it was")
  void refusedWithoutTrace(Case c) {
    CaseFile before = city.file(CLERK, id);
    Outcome outcome = city.actAsOf(c.actor(), id, c.action(), c.input(), c.at());
    assertRefused(outcome, c.kind());
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).clause()).hasToString(c.clause());
    assertThat(outcome.hashes()).isEmpty();
    assertThat(outcome.revision()).isEqualTo(before.revision());
    assertThat(city.file(CLERK, id)).isEqualTo(before);
    assertThat(city.engine().events(CLERK, id)).hasSize(before.revision());
  }

  private static void assertRefused(Outcome outcome, RefusalKind kind) {
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind()).isEqualTo(kind);
  }

  @Test
  @DisplayName("a closed case takes nothing, and its events stay as many")
  void closedCase() {
    assertRefused(city.act(CLERK, closed, "note", "{}"), RefusalKind.TOO_LATE);
    assertThat(city.file(CLERK, closed).revision()).isEqualTo(2);
  }

  @Test
  @DisplayName("a case out of sight is answered as one that does not exist")
  void outOfSight() {
    Outcome foreign = city.act(OTHER, id, "note", "{}");
    Outcome unknown = city.act(OTHER, city.engine().newCase(), "note", "{}");
    assertRefused(foreign, RefusalKind.WRONG_PLACE);
    assertRefused(unknown, RefusalKind.WRONG_PLACE);
  }

  @Test
  @DisplayName("a procedure nobody declared cannot be opened")
  void unknownProcedure() {
    assertRefused(
        city.engine()
            .act(
                new Command(
                    city.engine().newCase(),
                    "mill/open",
                    TestCity.json("{}"),
                    CLERK,
                    Command.AT_ONCE,
                    "m")),
        RefusalKind.MALFORMED);
  }

  @ParameterizedTest(name = "seen {0}")
  @DisplayName("an old revision, or one that was never there, is stale")
  @CsvSource({"1, CONFLICT", "0, CONFLICT", "99, CONFLICT"})
  void stale(int seen, RefusalKind kind) {
    Command command =
        new Command(id, "note", TestCity.json("{}"), CLERK, Command.AT_ONCE, "stale-" + seen);
    int before = city.file(CLERK, id).revision();
    assertRefused(city.engine().act(command, OptionalInt.of(seen)), kind);
    assertThat(city.file(CLERK, id).revision()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "a key repeated answers as the first time, with the same hashes; another body is a conflict")
  void keys() {
    CaseId own = city.open(CLERK, "desk/open", BOTH, "o3");
    Command note = new Command(own, "note", TestCity.json("{}"), CLERK, Command.AT_ONCE, "k");
    Outcome first = city.engine().act(note);
    Outcome again = city.engine().act(note);
    assertThat(again.repeated()).isTrue();
    assertThat(again.ruling().isGranted()).isTrue();
    assertThat(again.hashes())
        .usingElementComparator(java.util.Arrays::compare)
        .containsExactlyElementsOf(first.hashes());
    Command other = new Command(own, "file", TestCity.json(BOTH), CLERK, Command.AT_ONCE, "k");
    assertRefused(city.engine().act(other), RefusalKind.CONFLICT);
    assertThat(city.file(CLERK, own).revision()).isEqualTo(2);
  }

  @Test
  @DisplayName("an opening sent twice, id and all, opens one case")
  void openingTwice() {
    Command open =
        new Command(
            city.engine().newCase(),
            "desk/open",
            TestCity.json(BOTH),
            CLERK,
            Command.AT_ONCE,
            "o4");
    Outcome first = city.engine().act(open);
    Outcome again = city.engine().act(open);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.repeated()).isTrue();
    assertThat(city.file(CLERK, first.id()).revision()).isEqualTo(1);
  }

  @Test
  @DisplayName("an opening key with another body is a conflict and opens nothing")
  void openingKeyOfAnotherBody() {
    CaseId first = city.open(CLERK, "desk/open", BOTH, "o5");
    Command other =
        new Command(
            city.engine().newCase(),
            "desk/open",
            TestCity.json("{'owner': 'z', 'size': 'z'}"),
            CLERK,
            Command.AT_ONCE,
            "o5");
    Outcome outcome = city.engine().act(other);
    assertRefused(outcome, RefusalKind.CONFLICT);
    assertThat(city.engine().read(CLERK, other.target())).isEmpty();
    assertThat(city.file(CLERK, first).revision()).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("within the minute of the hand, nothing takes effect before the case exists")
  @CsvSource({"2021-03-03T09:59:59, CONFLICT"})
  void neverBeforeItsCause(String at, RefusalKind kind) {
    CaseId own = city.open(CLERK, "desk/open", BOTH, "o6");
    assertRefused(city.actAsOf(CLERK, own, "note", "{}", TestCity.instant(at)), kind);
    assertThat(city.file(CLERK, own).revision()).isEqualTo(1);
  }
}
