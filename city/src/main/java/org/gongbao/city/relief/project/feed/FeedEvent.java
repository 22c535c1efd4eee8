package org.gongbao.city.relief.project.feed;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the exchange of data with an insurer. */
sealed interface FeedEvent extends CaseEvent {

  /** The exchange is due from a day on. */
  record FeedBegun(int insurer, LocalDate begun) implements FeedEvent {}

  /** The data of a day came. */
  record DataDelivered(LocalDate delivered, int enrolments, int claims) implements FeedEvent {}

  /** No data came for these days. */
  record DeliveryMissed(LocalDate first, LocalDate lastInclusive) implements FeedEvent {}

  /** The bureau dealt with what was missing. */
  record AlertSettled(Personal<String> how, LocalDate settled) implements FeedEvent {}
}
