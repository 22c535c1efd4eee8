package org.gongbao.city.relief.pages;

import java.util.List;

/**
 * What an insured person finds about himself, in words.
 *
 * @param covers one for each protection period in which he is insured
 * @param benefits what may be asked for, with the amounts of today
 */
public record MineView(List<Cover> covers, List<Own> claims, List<Benefit> benefits) {

  /** Insured from a day to a day. */
  public record Cover(String days, String now, String insurer, String place, String insured) {}

  /**
   * A claim of his.
   *
   * @param amount what was granted; empty before
   */
  public record Own(String path, String benefit, String day, String stage, String amount) {}

  /** A benefit: what for, how much, by which clause. */
  public record Benefit(String label, String value, String clause) {}
}
