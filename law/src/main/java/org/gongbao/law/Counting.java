package org.gongbao.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts periods; what the rules are stands at {@link Period}. */
final class Counting {

  private Counting() {}

  static Optional<Period.Due> due(
      Period period, Instant start, List<Period.Suspension> suspensions, WorkCalendar calendar) {
    List<Period.Suspension> merged = merged(suspensions);
    return switch (period.unit()) {
      case HOURS -> exact(start, Duration.ofHours(period.amount()), merged);
      case MINUTES -> exact(start, Duration.ofMinutes(period.amount()), merged);
      case CALENDAR_DAYS, WORKING_DAYS -> legs(period, start, merged, calendar);
      case MONTHS, YEARS -> shifted(period, start, merged, calendar);
    };
  }

  /** In order, overlapping and touching ones as one, so that no day is taken off twice. */
  static List<Period.Suspension> merged(List<Period.Suspension> suspensions) {
    if (suspensions.size() < 2) {
      return suspensions;
    }
    List<Period.Suspension> sorted = new ArrayList<>(suspensions);
    sorted.sort(Comparator.comparing(Period.Suspension::from));
    List<Period.Suspension> merged = new ArrayList<>();
    for (Period.Suspension next : sorted) {
      Period.Suspension last = merged.isEmpty() ? next : merged.getLast();
      if (merged.isEmpty()
          || (last.until().isPresent() && last.until().get().isBefore(next.from()))) {
        merged.add(next);
      } else {
        merged.set(
            merged.size() - 1, new Period.Suspension(last.from(), later(last.until(), next)));
      }
    }
    return merged;
  }

  private static Optional<Instant> later(Optional<Instant> until, Period.Suspension next) {
    return until.flatMap(one -> next.until().map(other -> one.isAfter(other) ? one : other));
  }

  private static Optional<Period.Due> exact(
      Instant start, Duration length, List<Period.Suspension> suspensions) {
    Instant over = start.plus(length);
    for (Period.Suspension suspension : suspensions) {
      if (!suspension.from().isBefore(over)) {
        break;
      }
      if (suspension.until().isEmpty()) {
        return Optional.empty();
      }
      Instant until = suspension.until().get();
      if (until.isAfter(start)) {
        Instant from = suspension.from().isBefore(start) ? start : suspension.from();
        over = over.plus(Duration.between(from, until));
      }
    }
    // 24:00 is the end of the day before it, unless nothing was counted at all.
    LocalDate last = over.isAfter(start) ? LegalTime.day(over.minusNanos(1)) : LegalTime.day(start);
    return Optional.of(new Period.Due(over, last, false, Optional.empty()));
  }

  /** Days: each suspension ends a leg, and the next leg starts on the day of the resumption. */
  private static Optional<Period.Due> legs(
      Period period, Instant start, List<Period.Suspension> suspensions, WorkCalendar calendar) {
    Leg leg =
        new Leg(LegalTime.day(start), period.amount(), period.startDayCounted(), period, calendar);
    boolean provisional = false;
    for (Period.Suspension suspension : suspensions) {
      LocalDate from = LegalTime.day(suspension.from());
      if (from.isAfter(leg.last())) {
        break;
      }
      if (suspension.until().isEmpty()) {
        return Optional.empty();
      }
      if (suspension.until().get().isAfter(start)) {
        provisional |= leg.provisionalUpTo(from);
        leg = leg.resumed(from, LegalTime.day(suspension.until().get()));
      }
    }
    provisional |= leg.provisionalUpTo(leg.last());
    return Optional.of(due(period, leg.last(), provisional, calendar));
  }

  private record Leg(
      LocalDate start, int left, boolean startCounted, Period period, WorkCalendar calendar) {

    /** The day before the first that can count. */
    LocalDate eve() {
      return startCounted ? start.minusDays(1) : start;
    }

    boolean worked() {
      return period.unit() == Period.Unit.WORKING_DAYS;
    }

    LocalDate last() {
      return worked() ? calendar.plusWorkingDays(eve(), left) : eve().plusDays(left);
    }

    boolean provisionalUpTo(LocalDate day) {
      return worked() && day.isAfter(eve()) && calendar.isProvisional(eve(), day);
    }

    Leg resumed(LocalDate suspended, LocalDate resumed) {
      long used = 0;
      if (suspended.isAfter(eve())) {
        used =
            worked()
                ? calendar.workingDaysBetween(eve(), suspended)
                : suspended.toEpochDay() - eve().toEpochDay();
      }
      int rest = left - (int) Math.min(used, left);
      return new Leg(resumed, rest, false, period, calendar);
    }
  }

  /** Months and years: the end moves by the days suspended, the day of the resumption included. */
  private static Optional<Period.Due> shifted(
      Period period, Instant start, List<Period.Suspension> suspensions, WorkCalendar calendar) {
    LocalDate first = LegalTime.day(start);
    LocalDate eve = period.startDayCounted() ? first.minusDays(1) : first;
    LocalDate last = sameNumber(period, first);
    for (Period.Suspension suspension : suspensions) {
      LocalDate from = LegalTime.day(suspension.from());
      if (from.isAfter(last)) {
        break;
      }
      if (suspension.until().isEmpty()) {
        return Optional.empty();
      }
      if (suspension.until().get().isAfter(start)) {
        LocalDate begun = from.isBefore(eve) ? eve : from;
        last =
            last.plusDays(
                LegalTime.day(suspension.until().get()).toEpochDay() - begun.toEpochDay());
      }
    }
    return Optional.of(due(period, last, false, calendar));
  }

  private static LocalDate sameNumber(Period period, LocalDate start) {
    // Months are the common measure: 29 February + 12 months is 28 February as well.
    long months = period.unit() == Period.Unit.YEARS ? 12L * period.amount() : period.amount();
    LocalDate end = start.plusMonths(months);
    boolean exists = end.getDayOfMonth() == start.getDayOfMonth();
    return period.startDayCounted() && exists ? end.minusDays(1) : end;
  }

  private static Period.Due due(
      Period period, LocalDate last, boolean provisional, WorkCalendar calendar) {
    if (period.roll() == Period.Roll.NONE) {
      return new Period.Due(LegalTime.endOf(last), last, provisional, Optional.empty());
    }
    LocalDate rolled = calendar.nextWorkingDay(last);
    return new Period.Due(
        LegalTime.endOf(rolled),
        rolled,
        provisional || calendar.isProvisional(last.minusDays(1), rolled),
        rolled.equals(last) ? Optional.empty() : Optional.of(last));
  }
}
