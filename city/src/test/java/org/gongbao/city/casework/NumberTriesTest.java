package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Outcome;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Identity numbers that somebody tries")
class NumberTriesTest {

  private static final ClauseId CLAUSE = ClauseId.of("engine/action");
  private static final Ruling<Change> GRANTED = Ruling.granted(Change.of(new Done()));
  private static final Ruling<Change> REFUSED =
      Ruling.refused(RefusalKind.CONDITION_NOT_MET, CLAUSE, "nobody");
  private static final Ruling<Change> ASKED =
      Ruling.undetermined(new Question("point", CLAUSE, "officer", Sentence.of("asked")));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2021-03-01T01:00:00Z"));

  /** Nothing more. */
  record Done() implements CaseEvent {}

  private NumberTries most(int most) {
    return new NumberTries(most, now::get);
  }

  private static Command command(String person) {
    return new Command(
        CaseId.of(UUID.fromString("01900000-0000-7000-8000-000000000001")),
        "toy/open",
        JsonMapper.shared().createObjectNode(),
        Actor.of(person, ""),
        Command.AT_ONCE,
        "k");
  }

  private static Outcome outcome(Ruling<Change> ruling) {
    return new Outcome(command("a").target(), ruling, 1, List.of(), false);
  }

  private static String tried(NumberTries tries, String person, Supplier<Outcome> act) {
    return switch (tries.counted(command(person), act).ruling()) {
      case Ruling.Granted<Change> _ -> "granted";
      case Ruling.Refused<Change> refused -> refused.sentence().key();
      case Ruling.Undetermined<Change> _ -> "asked";
    };
  }

  private static String tried(NumberTries tries, String person, Ruling<Change> ruling) {
    return tried(tries, person, () -> outcome(ruling));
  }

  @Test
  @DisplayName("are counted while they are tried: of several at once none slips through")
  void atOnce() {
    NumberTries tries = most(2);
    assertThat(
            tried(
                tries,
                "a",
                () -> {
                  assertThat(tried(tries, "a", REFUSED)).isEqualTo("nobody");
                  assertThat(tried(tries, "a", REFUSED)).isEqualTo("casework.too-many-numbers");
                  assertThat(tried(tries, "b", REFUSED)).as("another person").isEqualTo("nobody");
                  return outcome(REFUSED);
                }))
        .isEqualTo("nobody");
    assertThat(tried(tries, "a", GRANTED)).isEqualTo("casework.too-many-numbers");
  }

  @Test
  @DisplayName("cost nothing where they lead to something")
  void givenBack() {
    NumberTries tries = most(1);
    for (int i = 0; i < 3; i++) {
      assertThat(tried(tries, "a", GRANTED)).isEqualTo("granted");
    }
    assertThat(tried(tries, "a", REFUSED)).isEqualTo("nobody");
    assertThat(tried(tries, "a", GRANTED)).isEqualTo("casework.too-many-numbers");
  }

  @Test
  @DisplayName("count where they lead to a question, or to a failure")
  void askedAndFailed() {
    NumberTries tries = most(2);
    assertThat(tried(tries, "a", ASKED)).isEqualTo("asked");
    assertThatThrownBy(() ->
            tried(
                tries,
                "a",
                () -> {
                  throw new IllegalStateException("Expected a database");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tried(tries, "a", GRANTED)).isEqualTo("casework.too-many-numbers");
  }

  @Test
  @DisplayName("count for an hour")
  void forAnHour() {
    NumberTries tries = most(1);
    Instant begun = now.get();
    assertThat(tried(tries, "a", REFUSED)).isEqualTo("nobody");
    now.set(begun.plus(Duration.ofHours(1)).minusMillis(1));
    assertThat(tried(tries, "a", REFUSED)).isEqualTo("casework.too-many-numbers");
    now.set(begun.plus(Duration.ofHours(1)));
    assertThat(tried(tries, "a", REFUSED)).isEqualTo("nobody");
  }
}
