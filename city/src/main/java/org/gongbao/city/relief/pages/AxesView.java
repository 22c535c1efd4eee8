package org.gongbao.city.relief.pages;

import java.util.List;

/**
 * What was owed on two time axes as its page shows it (当时与现在).
 *
 * @param asked the days in words: on which it was owed, and the two by which it was known
 * @param own what the reader chose; empty for all
 * @param whose a single person is shown: {@code mine} or {@code person}; empty for the roll
 * @param faults what is amiss with the form
 * @param cut why benefits are left out; empty if they are not
 * @param query of this answer, without what it is told apart by
 */
public record AxesView(
    String day,
    String then,
    String now,
    List<String> asked,
    String own,
    List<BooksView.Choice> owns,
    String by,
    List<BooksView.Choice> ways,
    boolean person,
    String whose,
    List<String> faults,
    String cut,
    List<Row> rows,
    String query) {

  /**
   * A row.
   *
   * @param code in words; empty if by nothing
   * @param path of the case it is about; empty if of several
   */
  public record Row(
      String code,
      String item,
      String path,
      Cell then,
      Cell now,
      String difference,
      List<Cause> causes) {}

  /**
   * What was owed by one side.
   *
   * @param amount empty where no rule was known or something is not in sight, never a zero that
   *     nobody reckoned
   */
  public record Cell(String amount, String note) {}

  /**
   * What makes the difference.
   *
   * @param law address of the clause; empty if none
   */
  public record Cause(String text, String clause, String law) {}
}
