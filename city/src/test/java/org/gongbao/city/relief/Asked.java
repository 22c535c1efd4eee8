package org.gongbao.city.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;

/** Asks the stateless rules of relief insurance, by the law as known long after. */
public final class Asked {

  private static final Rules RULES = Rules.shipped();
  private static final LocalDate LATER = LocalDate.of(2026, 11, 24);

  private Asked() {}

  /** The ruling on an input written with single quotes. */
  public static Ruling<?> rule(String name, String asOf, String input) {
    return rule(name, asOf, LATER.toString(), input);
  }

  /** The same by the law as published on a day. */
  public static Ruling<?> rule(String name, String asOf, String knownAt, String input) {
    return RULES.ask(
        RULES.rule("relief/" + name).orElseThrow(),
        LocalDate.parse(asOf),
        LocalDate.parse(knownAt),
        PolicyCity.json(input));
  }

  /** It is granted with a value of that text. */
  public static void granted(Ruling<?> ruling, String value) {
    assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    assertThat(((Ruling.Granted<?>) ruling).value()).hasToString(value);
  }

  /** It is refused by that clause. */
  public static Ruling.Refused<?> refused(Ruling<?> ruling, String clause) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    Ruling.Refused<?> refused = (Ruling.Refused<?>) ruling;
    assertThat(refused.clause()).hasToString(clause);
    return refused;
  }

  /** It asks for these points. */
  public static void asks(Ruling<?> ruling, String... points) {
    assertThat(ruling).isInstanceOf(Ruling.Undetermined.class);
    assertThat(((Ruling.Undetermined<?>) ruling).questions())
        .extracting(Question::point)
        .containsExactlyElementsOf(Arrays.asList(points));
  }

  /** True if the trace has that condition with that answer. */
  public static boolean says(Ruling<?> ruling, String clause, String key, boolean met) {
    return ruling.trace().steps().stream()
        .anyMatch(step ->
            step instanceof Trace.Condition condition
                && condition.clause().toString().equals(clause)
                && condition.key().equals(key)
                && condition.met() == met);
  }
}
