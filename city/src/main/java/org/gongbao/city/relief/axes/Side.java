package org.gongbao.city.relief.axes;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/**
 * What was owed by what was known on one day (一侧). Nothing is ever a quiet zero: it says whether no
 * rule was known, or nobody had been entered.
 *
 * @param count people, or claims, that were known
 * @param amount what rules give for them
 * @param without for how many of them no known rule gives anything
 */
public record Side(State state, long count, Money amount, long without) {

  /** How it stands. */
  public enum State {
    /** No rule that was known makes anything owed. */
    NO_RULE,
    /** There were rules, but nobody was entered, or no claim was decided. */
    NO_ENTRY,
    /** An amount is owed. */
    OWED
  }

  static Side of(List<Part> parts, ToLongFunction<Part> count, Function<Part, Ruling<Money>> each) {
    long known = parts.stream().mapToLong(count).sum();
    long without =
        parts.stream().filter(one -> !each.apply(one).isGranted()).mapToLong(count).sum();
    boolean noRule = parts.stream().noneMatch(one -> each.apply(one).isGranted());
    Money amount =
        Money.sum(
            parts.stream()
                .flatMap(one ->
                    each.apply(one) instanceof Ruling.Granted<Money>(Money money, var _)
                        ? java.util.stream.Stream.of(money.times(count.applyAsLong(one)))
                        : java.util.stream.Stream.empty())
                .toList());
    return new Side(
        noRule ? State.NO_RULE : known == 0 ? State.NO_ENTRY : State.OWED, known, amount, without);
  }
}
