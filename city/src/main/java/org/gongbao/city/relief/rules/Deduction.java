package org.gongbao.city.relief.rules;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.law.Law;
import org.gongbao.law.Money;

/**
 * How the missing part of a period is taken off what the next one still owes (relief/5.4.1): not
 * beyond that pool, which is one for all insurers (relief/5.4.5), and from none more than it has to
 * come. What one cannot bear is taken from the others in the same proportion.
 */
public final class Deduction {

  private Deduction() {}

  /**
   * One insurer.
   *
   * @param part its part of what is missing, less what was taken off already
   * @param toCome premium of the next period that it was not paid yet
   */
  public record Due(int insurer, Money part, Money toCome) {}

  /** What is taken from one insurer. */
  public record Taken(int insurer, Money amount) {}

  /**
   * What comes of it.
   *
   * @param pool from which it could be taken
   * @param open what the pool did not hold
   * @param parts one for each insurer, adding up to the amount
   */
  public record Result(Money amount, Money pool, Money open, List<Taken> parts) {}

  /** Takes off what is missing. */
  public static Result of(Law law, Money missing, List<Due> insurers) {
    Money pool = Money.sum(insurers.stream().map(Due::toCome).toList());
    Money amount = missing.min(pool);
    law.condition(Clauses.FLOOR, "within-pool", amount.equals(missing));
    return new Result(amount, pool, missing.minus(amount), parts(amount, insurers));
  }

  /** Each round fills somebody's room or leaves nothing to be taken, so there are few. */
  private static List<Taken> parts(Money amount, List<Due> insurers) {
    long[] taken = new long[insurers.size()];
    long left = amount.fen();
    while (left > 0) {
      List<Long> weights = weights(insurers, taken);
      List<Money> shares = Money.ofFen(left).split(weights);
      for (int i = 0; i < taken.length; i++) {
        long more = Math.min(shares.get(i).fen(), insurers.get(i).toCome().fen() - taken[i]);
        taken[i] += more;
        left -= more;
      }
    }
    List<Taken> parts = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      parts.add(new Taken(insurers.get(i).insurer(), Money.ofFen(taken[i])));
    }
    return List.copyOf(parts);
  }

  /** Parts of those who have room; if none of them has a part, their room. */
  private static List<Long> weights(List<Due> insurers, long[] taken) {
    List<Long> byPart = new ArrayList<>();
    List<Long> byRoom = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      Due one = insurers.get(i);
      long room = one.toCome().fen() - taken[i];
      byPart.add(room > 0 ? Math.max(0, one.part().fen()) : 0);
      byRoom.add(room);
    }
    return byPart.stream().anyMatch(weight -> weight > 0) ? byPart : byRoom;
  }
}
