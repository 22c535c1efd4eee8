package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.engine.CaseEvent;

/** What happens to the monthly returns of a place. */
sealed interface PlaceEvent extends CaseEvent {

  /**
   * The place's returns are watched from a month on.
   *
   * @param dayOfMonth day by which they are wanted; 0 for the last
   */
  record WatchBegun(@Open String place, YearMonth month, int dayOfMonth, LocalDate day)
      implements PlaceEvent {}

  /**
   * There was nobody new in the month.
   *
   * @param last true of the last month of the insured time
   */
  record NilReturned(YearMonth month, boolean last, LocalDate day) implements PlaceEvent {}

  /** A list of the month went to the insurer. */
  record ReturnListed(YearMonth month, boolean last, LocalDate day) implements PlaceEvent {}

  /** The month went by without a return. */
  record ReturnMissed(YearMonth month, boolean last, LocalDate day) implements PlaceEvent {}
}
