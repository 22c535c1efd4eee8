package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;

/**
 * What an insured person finds about himself, in words.
 *
 * @param covers one for each protection period in which he is insured
 * @param older where the next page of claims is; empty on the last
 * @param accounts what his own costs of hospital stays add up to
 * @param benefits what may be asked for, with the amounts of today
 */
public record MineView(
    List<Cover> covers,
    List<Own> claims,
    Optional<String> older,
    List<Account> accounts,
    List<Benefit> benefits) {

  /**
   * Insured from a day to a day.
   *
   * @param people who handles the insurance at the insurer; empty while nobody was named
   */
  public record Cover(
      String days,
      String now,
      boolean isNow,
      String insurer,
      String people,
      String place,
      String insured) {}

  /**
   * A claim.
   *
   * @param path what was reckoned
   * @param who whose it is; empty if it bears no name
   * @param next what to do now, or that nothing is to be done
   * @param task where that is done; empty if there is nothing to do
   * @param amount what was granted; empty before
   */
  public record Own(
      String path,
      String benefit,
      String who,
      String day,
      ClaimView.State state,
      String next,
      Optional<String> task,
      String amount) {

    /** The same without a name and an amount: nobody can tell whose it is. */
    Own nameless() {
      return new Own(path, benefit, "", day, state, next, task, "");
    }
  }

  /** Costs of a period, and what they give or still lack. */
  public record Account(String period, List<String> said, String path) {}

  /** A benefit: what for, in plain words; how much, by which clause. */
  public record Benefit(String label, List<Amount> amounts) {}

  /** An amount of a benefit. */
  public record Amount(String label, String value, ClaimView.Law law) {}
}
