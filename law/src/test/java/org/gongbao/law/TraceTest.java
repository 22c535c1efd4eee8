package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces and the tracer that collects them. */
class TraceTest {

  private static final ClauseId CLAUSE = ClauseId.of("toy/1.1");

  private static Trace sample() {
    Tracer tracer = Tracer.on();
    tracer.input("cost", Money.of("12.30"));
    tracer.input("age", Optional.empty());
    tracer.rule(
        CLAUSE, "toy/inner", () -> tracer.condition(CLAUSE, "is.young", false) ? "yes" : "no");
    tracer.figure("toy.days", "3", CLAUSE, LocalDate.of(2021, 3, 1), Optional.empty());
    return tracer.trace();
  }

  @Test
  @DisplayName("steps stand in order, a rule's steps below it")
  void collectsTree() {
    assertThat(sample().canonicalText())
        .isEqualTo(
            """
            input\tcost\t12.30
            input\tage\t?
            rule\ttoy/1.1\ttoy/inner
            .condition\ttoy/1.1\tis.young\tfalse
            figure\ttoy.days\t3\ttoy/1.1\t2021-03-01\tsetting
            """);
  }

  @Test
  @DisplayName("each step has an address")
  void hasAddresses() {
    assertThat(sample().at("3.1")).contains(new Trace.Condition(CLAUSE, "is.young", false));
    assertThat(sample().at("2")).contains(new Trace.Input("age", "?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "5", "3.2", "1.1", "3.", "a", "-1", "99999999999"})
  @DisplayName("what is no address of the trace finds nothing")
  void findsNothing(String address) {
    assertThat(sample().at(address)).isEmpty();
  }

  @Test
  @DisplayName("equal traces have equal digests, others not, whatever their texts hold")
  void digests() {
    assertThat(sample().digest()).isEqualTo(sample().digest()).hasSize(32);
    Tracer one = Tracer.on();
    one.input("a\tb", "c");
    Tracer other = Tracer.on();
    other.input("a", "b\tc");
    assertThat(one.trace().digest()).isNotEqualTo(other.trace().digest());
    Tracer lines = Tracer.on();
    lines.input("a", "b\ninput\tc\td\\n\r");
    assertThat(lines.trace().canonicalText()).hasLineCount(1);
  }

  @Test
  @DisplayName("the tracer that is off collects nothing and runs rules all the same")
  void off() {
    Tracer.OFF.input("a", "b");
    assertThat(Tracer.OFF.<String>rule(CLAUSE, "toy/inner", () -> "done")).isEqualTo("done");
    assertThat(Tracer.OFF.trace()).isSameAs(Trace.NONE);
    assertThat(Tracer.OFF.isOn()).isFalse();
  }

  @Test
  @DisplayName("a rule that throws leaves the outer steps in place")
  void survivesThrowing() {
    Tracer tracer = Tracer.on();
    tracer.input("a", "b");
    assertThatThrownBy(() ->
            tracer.rule(
                CLAUSE,
                "toy/inner",
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .isInstanceOf(IllegalStateException.class);
    tracer.input("c", "d");
    assertThat(tracer.trace().steps()).hasSize(2);
  }
}
