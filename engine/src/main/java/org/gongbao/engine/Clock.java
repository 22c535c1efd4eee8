package org.gongbao.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import tools.jackson.databind.JsonNode;

/**
 * A statutory period of a case (时限), as declared: when it is over, what then, and who bears it.
 *
 * @param name unique within the procedure
 * @param timing when
 * @param then what happens when it is over
 * @param bearer role that must act; its inbox shows the clock
 * @param cites clauses that set it
 * @param warnings how long before it is over the bearer is warned, each once
 * @param calendar id of the work calendar it counts by
 * @param needs facts that a derived instant is made from
 */
public record Clock(
    String name,
    Timing timing,
    Then then,
    String bearer,
    List<ClauseId> cites,
    List<Period> warnings,
    String calendar,
    List<Asking> needs) {

  /** A need and the keys it asks for, from the case. */
  public record Asking(Need<?> need, Function<CaseFile, Collection<String>> keys) {}

  /** When a clock is over. */
  public sealed interface Timing {}

  /** A period after its start; the length is asked of the law at the start. */
  public record After(Function<Law, Ruling<Period>> period) implements Timing {}

  /** A fixed instant, taken from the case's data at the start. */
  public record On(Function<CaseFile, Optional<Instant>> date) implements Timing {}

  /** Again and again, until stopped. */
  public record Every(Function<Law, Ruling<Period>> period, CountFrom from, CatchUp catchUp)
      implements Timing {}

  /** An instant that follows from facts, computed anew whenever the case is settled. */
  public record From(BiFunction<CaseFile, Facts, Optional<Instant>> date) implements Timing {}

  /** What a recurrence counts from. */
  public enum CountFrom {
    /** The instant the last one was due, so that lateness does not shift the next. */
    LAST_DUE,
    /** The last action that restarted it. */
    LAST_EVENT
  }

  /** What a recurrence does after it was not looked at for several turns. */
  public enum CatchUp {
    /** Every missed turn is an event of its own. */
    EACH,
    /** The missed turns are one event. */
    COALESCE
  }

  /** What happens when a clock is over. */
  public sealed interface Then {}

  /** The engine takes this action on the case, effective at the instant due. */
  public record Fires(String action) implements Then {}

  /** The engine opens another case: {@code procedure/action} with an input made from this case. */
  public record Opens(String action, Function<CaseFile, JsonNode> input) implements Then {}

  /** It is over; the event is the warning, and guards may ask for it. */
  public record Ends() implements Then {}

  /** How a run stands. */
  public enum State {
    /** Running. */
    OPEN,
    /** Suspended with a legal ground; its remaining time is kept. */
    PAUSED,
    /** Over: it fell due. */
    FIRED,
    /** Ended by an action before it was due. */
    STOPPED
  }

  /**
   * One run of a clock, as it lies in the case's state: it needs no parameter to be read again.
   *
   * @param clock name of the declaration
   * @param run number within the case and clock, from 1
   * @param started first instant; its day is counted or not as the period says
   * @param period length; empty for a fixed or derived instant
   * @param fixed the instant, for a fixed date
   * @param suspensions pauses, the last perhaps still open
   * @param warned how many warnings were given
   * @param state how it stands
   * @param ended instant it stopped or fell due
   * @param heldBy id of the open question that its end waits for; 0 if none
   * @param turn how often a recurrence fell due since {@code started}
   */
  public record Run(
      String clock,
      int run,
      Instant started,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Period> period,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> fixed,
      List<Period.Suspension> suspensions,
      int warned,
      State state,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> ended,
      int heldBy,
      int turn) {

    /** True while it can still fall due or be stopped. */
    public boolean isOpen() {
      return state == State.OPEN || state == State.PAUSED;
    }

    /** When it falls due by this calendar; empty while paused, or while nothing fixes it. */
    public Optional<Period.Due> due(WorkCalendar calendar) {
      if (period.isPresent()) {
        // every turn is counted from the start, so that month ends and rolled days do not drift
        return period.get().times(turn + 1).due(started, suspensions, calendar);
      }
      return state == State.PAUSED
          ? Optional.empty()
          : fixed.map(at ->
              new Period.Due(
                  at, org.gongbao.law.LegalTime.day(at.minusNanos(1)), false, Optional.empty()));
    }

    Run ended(State how, Instant at) {
      return new Run(
          clock, run, started, period, fixed, suspensions, warned, how, Optional.of(at), 0, turn);
    }

    Run warnedOnce() {
      return new Run(
          clock, run, started, period, fixed, suspensions, warned + 1, state, ended, heldBy, turn);
    }

    Run heldBy(int question) {
      return new Run(
          clock, run, started, period, fixed, suspensions, warned, state, ended, question, turn);
    }

    Run countingFrom(Instant start) {
      return new Run(clock, run, start, period, fixed, List.of(), 0, state, ended, heldBy, 0);
    }

    Run turned(int turns) {
      return new Run(
          clock, run, started, period, fixed, suspensions, 0, state, ended, heldBy, turn + turns);
    }

    Run lasting(Period longer) {
      return new Run(
          clock,
          run,
          started,
          Optional.of(longer),
          fixed,
          suspensions,
          warned,
          state,
          ended,
          heldBy,
          turn);
    }

    Run paused(Instant at) {
      List<Period.Suspension> more = new ArrayList<>(suspensions);
      more.add(new Period.Suspension(at, Optional.empty()));
      return new Run(
          clock, run, started, period, fixed, more, warned, State.PAUSED, ended, heldBy, turn);
    }

    Run resumed(Instant at) {
      List<Period.Suspension> closed = new ArrayList<>(suspensions);
      Period.Suspension last = closed.removeLast();
      closed.add(new Period.Suspension(last.from(), Optional.of(at)));
      return new Run(
          clock, run, started, period, fixed, closed, warned, State.OPEN, ended, heldBy, turn);
    }
  }

  /** A length in calendar days, start day not counted, from a parameter of the law. */
  public static Function<Law, Ruling<Period>> calendarDays(String parameter) {
    return law -> law.length(parameter).map(Period::calendarDays);
  }

  /** A length in working days, start day not counted, from a parameter of the law. */
  public static Function<Law, Ruling<Period>> workingDays(String parameter) {
    return law -> law.length(parameter).map(Period::workingDays);
  }

  /** A length in hours from a parameter of the law. */
  public static Function<Law, Ruling<Period>> hours(String parameter) {
    return law -> law.length(parameter).map(Period::hours);
  }

  /** A length in minutes from a parameter of the law. */
  public static Function<Law, Ruling<Period>> minutes(String parameter) {
    return law -> law.length(parameter).map(Period::minutes);
  }
}
