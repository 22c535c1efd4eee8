package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Periods against a counter that walks day by day. */
class PeriodPropertyTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();

  static Period randomPeriod(Random random) {
    List<Period.Unit> units = List.of(Period.Unit.values());
    Period.Unit unit = units.get(random.nextInt(units.size()));
    int amount =
        switch (unit) {
          case CALENDAR_DAYS, WORKING_DAYS -> random.nextInt(40);
          case HOURS -> random.nextInt(300);
          case MINUTES -> random.nextInt(20_000);
          case MONTHS -> random.nextInt(15);
          case YEARS -> random.nextInt(3);
        };
    if (unit.isExact()) {
      return new Period(amount, unit, false, Period.Roll.NONE);
    }
    return new Period(
        amount,
        unit,
        amount > 0 && random.nextInt(4) == 0,
        random.nextInt(3) == 0 ? Period.Roll.NEXT : Period.Roll.NONE);
  }

  /** In order, apart from each other, the first perhaps before the start. */
  private static List<Period.Suspension> randomSuspensions(Random random, Instant start) {
    List<Period.Suspension> suspensions = new ArrayList<>();
    Instant at = start.plusSeconds(random.nextInt(10 * 86_400) - 5 * 86_400);
    for (int n = random.nextInt(4); n > 0; n--) {
      Instant until = at.plusSeconds(random.nextInt(9 * 86_400));
      suspensions.add(Period.Suspension.of(at, until));
      at = until.plusSeconds(1 + random.nextInt(8 * 86_400));
    }
    return suspensions;
  }

  @Test
  @DisplayName("law/period: days agree with a walk day by day, for 5000 random cases")
  void daysAgreeWithWalk() {
    Random random = Seeds.random("PeriodPropertyTest.daysAgreeWithWalk");
    for (int i = 0; i < 5000; ) {
      Period period = randomPeriod(random);
      if (period.unit() != Period.Unit.CALENDAR_DAYS && period.unit() != Period.Unit.WORKING_DAYS) {
        continue;
      }
      i++;
      Instant start =
          LegalTime.startOf(LocalDate.of(2018, 11, 1)).plusSeconds(random.nextInt(280_000_000));
      WorkCalendar calendar = CN.knownAt(LegalTime.day(start).plusDays(random.nextInt(200)));
      List<Period.Suspension> suspensions = randomSuspensions(random, start);
      assertThat(period.due(start, suspensions, calendar))
          .as("%s from %s suspended %s", period, start, suspensions)
          .contains(new Walk(period, start, suspensions, calendar).due());
    }
  }

  @Test
  @DisplayName("law/period: months and years last their days without those suspended, 2000 cases")
  void monthsLastTheirDays() {
    Random random = Seeds.random("PeriodPropertyTest.monthsLastTheirDays");
    for (int i = 0; i < 2000; i++) {
      Period uncounted =
          random.nextBoolean()
              ? Period.months(1 + random.nextInt(15))
              : Period.years(1 + random.nextInt(3));
      Period period = random.nextBoolean() ? uncounted.countingStartDay() : uncounted;
      Instant start =
          LegalTime.startOf(LocalDate.of(2018, 11, 1)).plusSeconds(random.nextInt(200_000_000));
      List<Period.Suspension> suspensions = randomSuspensions(random, start);
      LocalDate unsuspended = period.due(start, CN).lastDayInclusive();
      LocalDate last = period.due(start, suspensions, CN).orElseThrow().lastDayInclusive();
      Walk walk = new Walk(period, start, suspensions, CN);
      LocalDate eve = LegalTime.day(start).minusDays(period.startDayCounted() ? 1 : 0);
      long counted =
          eve.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> !walk.suspended(day)).count();
      assertThat(counted)
          .as("%s from %s suspended %s", period, start, suspensions)
          .isEqualTo(unsuspended.toEpochDay() - eve.toEpochDay());
    }
  }

  @Test
  @DisplayName("law/period: the days that do not count and the amount fill the span, 2000 cases")
  void skippedDaysFillTheSpan() {
    Random random = Seeds.random("PeriodPropertyTest.skippedDaysFillTheSpan");
    for (int i = 0; i < 2000; i++) {
      Period period =
          new Period(
              random.nextInt(1, 40),
              random.nextBoolean() ? Period.Unit.CALENDAR_DAYS : Period.Unit.WORKING_DAYS,
              random.nextInt(4) == 0,
              random.nextBoolean() ? Period.Roll.NEXT : Period.Roll.NONE);
      Instant start =
          LegalTime.startOf(LocalDate.of(2018, 11, 1)).plusSeconds(random.nextInt(240_000_000));
      List<Period.Suspension> suspensions = randomSuspensions(random, start);
      Period.Due due = period.due(start, suspensions, CN).orElseThrow();
      List<Period.Skipped> skipped =
          period.daysThatDoNotCount(start, suspensions, CN, LocalDate.MAX);
      long span = due.lastDayInclusive().toEpochDay() - LegalTime.day(start).toEpochDay() + 1;
      assertThat(span - skipped.size())
          .as("%s from %s suspended %s: %s", period, start, suspensions, skipped)
          .isEqualTo(period.amount());
      LocalDate last = due.lastDayInclusive();
      assertThat(period.daysCounted(start, suspensions, CN, last)).isEqualTo(period.amount());
      assertThat(period.daysCounted(start, suspensions, CN, last.plusDays(random.nextInt(9))))
          .isEqualTo(period.amount());
    }
  }

  /**
   * One day after another; a day counts unless it is suspended or, for working days, not worked.
   */
  private record Walk(
      Period period, Instant start, List<Period.Suspension> suspensions, WorkCalendar calendar) {

    boolean suspended(LocalDate day) {
      return running().anyMatch(s -> day.isAfter(from(s)) && !day.isAfter(until(s)));
    }

    private java.util.stream.Stream<Period.Suspension> running() {
      return suspensions.stream().filter(s -> s.until().orElseThrow().isAfter(start));
    }

    private static LocalDate from(Period.Suspension suspension) {
      return LegalTime.day(suspension.from());
    }

    private static LocalDate until(Period.Suspension suspension) {
      return LegalTime.day(suspension.until().orElseThrow());
    }

    Period.Due due() {
      LocalDate day = LegalTime.day(start);
      int left = period.amount();
      boolean provisional = false;
      if (period.startDayCounted()) {
        day = day.minusDays(1);
      }
      while (left > 0) {
        day = day.plusDays(1);
        if (suspended(day)) {
          continue;
        }
        if (period.unit() == Period.Unit.CALENDAR_DAYS) {
          left--;
        } else {
          provisional |= calendar.isProvisional(day);
          left -= calendar.isWorking(day) ? 1 : 0;
        }
      }
      day = resumedAfter(day);
      LocalDate last = day;
      while (period.roll() == Period.Roll.NEXT && !calendar.isWorking(last)) {
        provisional |= calendar.isProvisional(last);
        last = last.plusDays(1);
      }
      provisional |= period.roll() == Period.Roll.NEXT && calendar.isProvisional(last);
      return new Period.Due(
          LegalTime.endOf(last),
          last,
          provisional,
          last.equals(day) ? Optional.empty() : Optional.of(day));
    }

    /** A period suspended on its last day ends on the day of the resumption. */
    private LocalDate resumedAfter(LocalDate end) {
      LocalDate day = end;
      for (Period.Suspension suspension : running().toList()) {
        if (!from(suspension).isAfter(day) && until(suspension).isAfter(day)) {
          day = until(suspension);
        }
      }
      return day;
    }
  }
}
