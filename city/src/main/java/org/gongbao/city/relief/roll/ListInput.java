package org.gongbao.city.relief.roll;

import java.time.YearMonth;

/** What the steps of a list ask for. */
sealed interface ListInput {

  /**
   * Begins the list of a month.
   *
   * @param place id of the place that keeps the registers
   */
  record OpenList(String place, YearMonth month, ListFile.Kind kind) implements ListInput {}

  /** Reviews it; who reviews says how many rows he saw, so that none slips in unseen. */
  record Review(long rows) implements ListInput {}

  /** Confirms it as it was reviewed. */
  record Confirm() implements ListInput {}

  /**
   * Sends it.
   *
   * @param insurer number in the annex
   */
  record Send(int insurer) implements ListInput {}

  /** Gives it back to be worked on. */
  record Return(String reason) implements ListInput {}

  /** Begins to take it over. */
  record TakeTurn() implements ListInput {}

  /** Takes it over. */
  record Accept(long rows) implements ListInput {}

  /** Nobody went on. */
  record LoseTurn() implements ListInput {}

  /** Gives it up. */
  record Withdraw(String reason) implements ListInput {}
}
