package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** What happens to a list of the insured. */
sealed interface ListEvent extends CaseEvent {

  /** A place began its list of a month. */
  record ListOpened(
      @Open String place, YearMonth month, int period, ListFile.Kind kind, int insurer)
      implements ListEvent {}

  /** Its rows were reviewed, so many of them. */
  record ListReviewed(@Open String by, LocalDate day, long rows, long bad) implements ListEvent {}

  /** It was confirmed by another person. */
  record ListConfirmed(@Open String by, LocalDate day, long rows) implements ListEvent {}

  /**
   * It went to the insurer.
   *
   * @param beforeAgreement true if it was confirmed before the framework agreement was signed
   */
  record ListSent(int insurer, LocalDate day, boolean beforeAgreement) implements ListEvent {}

  /** It goes back to be worked on. */
  record ListReturned(LocalDate day, Personal<String> reason) implements ListEvent {}

  /** No other list is taken over until this one is. */
  record TurnTaken(LocalDate day) implements ListEvent {}

  /** Nobody went on with it, so that others may be taken over. */
  record TurnLost(LocalDate day) implements ListEvent {}

  /** The insurer took it over: its rows count from now on. */
  record ListAccepted(
      @Open String place,
      int insurer,
      int period,
      YearMonth month,
      ListFile.Kind kind,
      LocalDate day,
      long rows,
      Money premium)
      implements ListEvent {}

  /** The place gave it up. */
  record ListWithdrawn(LocalDate day, Personal<String> reason) implements ListEvent {}
}
