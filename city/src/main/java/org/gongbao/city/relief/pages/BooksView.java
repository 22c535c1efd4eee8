package org.gongbao.city.relief.pages;

import java.util.List;

/**
 * A statement of the books as its page shows it (账表).
 *
 * @param month as a form writes it; empty if none is asked for
 * @param own id of the insurer or place that is shown; empty for all
 * @param owns what the reader may choose; empty if there is nothing to choose
 * @param narrowed what it is narrowed to, in words
 * @param closed true if the month is closed
 * @param query of this statement, without what it is told apart by
 */
public record BooksView(
    String month,
    String period,
    String by,
    String own,
    List<Choice> owns,
    List<Choice> periods,
    List<Choice> ways,
    List<String> narrowed,
    boolean closed,
    List<Row> rows,
    String query) {

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /**
   * Sums of one account, of one code.
   *
   * @param code in words; empty if by the account alone
   * @param link query of its lines
   */
  public record Row(
      String code,
      String account,
      String debit,
      String credit,
      String balance,
      long lines,
      String link) {}

  /**
   * One entry.
   *
   * @param law address of the clause; empty if it has no page
   * @param booked the month in which it is booked, if that is not the one of its day
   */
  public record Entry(
      String day,
      String booked,
      String debit,
      String credit,
      String amount,
      String clause,
      String law,
      String party,
      String place,
      String kind,
      String caseId,
      int revision) {}
}
