package org.gongbao.city.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.CaseView.ClockView;
import org.gongbao.city.casework.CaseView.Suspension;
import org.gongbao.city.casework.ReasonView;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;

/**
 * Why a clock ends on its day: what was asked of the law, how days are counted, and what changed it
 * on the way.
 *
 * @param isPeriod false if its end is a fixed day or follows from facts
 * @param startDay whether the day of the start counts; empty where hours and minutes are counted
 * @param rolls whether a last day that is not worked moves to the next working day; empty as before
 * @param rolledFrom the last day before it moved
 * @param reasons the figure that gives the length, with its clause
 */
public record ClockWhy(
    boolean isPeriod,
    Optional<Boolean> startDay,
    Optional<Boolean> rolls,
    Optional<LocalDate> rolledFrom,
    List<ReasonView> reasons,
    List<Pause> pauses,
    List<Change> changes) {

  /** A time during which it stood still. */
  public record Pause(Instant from, Optional<Instant> until) {}

  /** An action that made it stand still, or gave it another length. */
  public record Change(String action, Instant at, ClauseId ground, Optional<String> length) {}

  static ClockWhy of(
      ClockView view, Optional<Period> period, String slug, String procedure, Words words) {
    Optional<Period> days = period.filter(one -> !one.unit().isExact());
    return new ClockWhy(
        period.isPresent(),
        days.map(Period::startDayCounted),
        days.map(one -> one.roll() == Period.Roll.NEXT),
        view.rolledFrom(),
        view.reasons(),
        view.suspensions().stream().map(ClockWhy::pause).toList(),
        view.changes().stream()
            .map(one ->
                new Change(
                    words.name("action", slug, procedure, one.action()),
                    one.at(),
                    one.ground(),
                    one.length().map(words.terms()::period)))
            .toList());
  }

  private static Pause pause(Suspension one) {
    return new Pause(one.from(), one.until());
  }
}
