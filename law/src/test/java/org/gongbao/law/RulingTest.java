package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Granted, refused, undetermined. */
class RulingTest {

  private static final ClauseId CLAUSE = ClauseId.of("toy/1.1");
  private static final Ruling<Integer> ONE = Ruling.granted(1);
  private static final Ruling<Integer> LATE =
      Ruling.refused(RefusalKind.TOO_LATE, CLAUSE, "toy.late", "2021-03-01");
  private static final Question WHO = new Question("who", CLAUSE, "clerk", Sentence.of("toy.who"));
  private static final Question WHEN =
      new Question("when", CLAUSE, "clerk", Sentence.of("toy.when"));

  private static Ruling<Integer> open(Question question) {
    return Ruling.undetermined(question);
  }

  @Test
  @DisplayName("a grant goes on; a refusal and a question pass through")
  void goesOn() {
    assertThat(ONE.map(n -> "n" + n)).isEqualTo(Ruling.granted("n1"));
    assertThat(ONE.then(n -> LATE)).isEqualTo(LATE);
    assertThat(LATE.map(n -> n + 1)).isEqualTo(LATE);
    assertThat(open(WHO).map(n -> n + 1)).isEqualTo(open(WHO));
    assertThat(ONE.isGranted()).isTrue();
    assertThat(LATE.isGranted()).isFalse();
  }

  @Test
  @DisplayName("of many, a refusal wins over questions, questions over grants, each asked once")
  void allOfMany() {
    assertThat(Ruling.<Integer>all(List.of(open(WHO), ONE, LATE))).isEqualTo(LATE);
    assertThat(Ruling.<Integer>all(List.of(open(WHO), ONE, open(WHEN), open(WHO))))
        .isEqualTo(new Ruling.Undetermined<>(List.of(WHO, WHEN), Trace.NONE));
    assertThat(Ruling.<Integer>all(List.of(Ruling.granted(2), ONE))).isEqualTo(ONE);
    assertThatThrownBy(() -> Ruling.<Integer>all(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("undetermined by nothing is refused")
  void refusesNoQuestions() {
    assertThatThrownBy(() -> new Ruling.Undetermined<>(List.of(), Trace.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a ruling takes another trace and stays what it was")
  void takesTrace() {
    Trace trace = new Trace(List.of(new Trace.Input("a", "b")));
    assertThat(ONE.with(trace).trace()).isEqualTo(trace);
    assertThat(LATE.with(trace)).isInstanceOf(Ruling.Refused.class);
    assertThat(open(WHO).with(trace).trace()).isEqualTo(trace);
    assertThat(LATE.toString()).contains("toy.late[2021-03-01]");
    assertThat(RefusalKind.CONDITION_NOT_MET.word()).isEqualTo("condition-not-met");
  }
}
