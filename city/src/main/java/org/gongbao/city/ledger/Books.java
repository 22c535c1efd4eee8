package org.gongbao.city.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.engine.Recorded;

/**
 * The books of a policy (账簿): what its events move. Every bean of this type is kept. It answers
 * from the event alone, the same whenever it is asked, or the books could not be made again.
 */
public interface Books {

  /** Name of the book, unique in the installation. */
  String name();

  /** Types of the events that it hears of: {@code relief-claim/claim-paid}. */
  Set<String> types();

  /** What the event moves; nothing if it moves nothing. */
  List<DoubleEntry> entries(Recorded event);

  /** What the event does to a month of the book; empty for any other event. */
  default Optional<MonthStep> month(Recorded event) {
    return Optional.empty();
  }
}
