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
 * @param open for how many of them it cannot be told, for something they hang on is not in sight
 */
public record Side(State state, long count, Money amount, long without, long open) {

  /** How it stands. */
  public enum State {
    /** No rule that was known makes anything owed. */
    NO_RULE,
    /** There were rules, but nobody was entered, or no claim was decided. */
    NO_ENTRY,
    /** What it hangs on is not in sight: there is no amount. */
    OPEN,
    /** An amount is owed. */
    OWED
  }

  static Side of(List<Part> parts, ToLongFunction<Part> count, Function<Part, Ruling<Money>> each) {
    long known = parts.stream().mapToLong(count).sum();
    long without = counted(parts, count, each, Ruling.Refused.class);
    long open = counted(parts, count, each, Ruling.Undetermined.class);
    boolean noRule = parts.stream().allMatch(one -> each.apply(one) instanceof Ruling.Refused);
    Money amount =
        Money.sum(
            parts.stream()
                .flatMap(one ->
                    each.apply(one) instanceof Ruling.Granted<Money>(Money money, var _)
                        ? java.util.stream.Stream.of(money.times(count.applyAsLong(one)))
                        : java.util.stream.Stream.empty())
                .toList());
    return new Side(
        noRule
            ? State.NO_RULE
            : known == 0
                ? State.NO_ENTRY
                : open > 0 && open + without == known ? State.OPEN : State.OWED,
        known,
        amount,
        without,
        open);
  }

  private static long counted(
      List<Part> parts,
      ToLongFunction<Part> count,
      Function<Part, Ruling<Money>> each,
      Class<?> which) {
    return parts.stream().filter(one -> which.isInstance(each.apply(one))).mapToLong(count).sum();
  }
}
