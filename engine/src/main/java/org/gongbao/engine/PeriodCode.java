package org.gongbao.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.law.Period;

/**
 * A period in the few characters in which it is stored: {@code 10d} calendar days, {@code 5w}
 * working days, {@code 3M} months, {@code 1y} years, {@code 12h} hours, {@code 30m} minutes; then
 * {@code s} if the start day counts and {@code r} if it rolls to the next working day.
 */
final class PeriodCode {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([dwMyhm])(s?)(r?)");

  private PeriodCode() {}

  static String of(Period period) {
    char unit =
        switch (period.unit()) {
          case CALENDAR_DAYS -> 'd';
          case WORKING_DAYS -> 'w';
          case MONTHS -> 'M';
          case YEARS -> 'y';
          case HOURS -> 'h';
          case MINUTES -> 'm';
        };
    return period.amount()
        + Character.toString(unit)
        + (period.startDayCounted() ? "s" : "")
        + (period.roll() == Period.Roll.NEXT ? "r" : "");
  }

  static Period read(String code) {
    Matcher matcher = FORM.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Expected a stored period but got " + code);
    }
    Period.Unit unit =
        switch (matcher.group(2)) {
          case "d" -> Period.Unit.CALENDAR_DAYS;
          case "w" -> Period.Unit.WORKING_DAYS;
          case "M" -> Period.Unit.MONTHS;
          case "y" -> Period.Unit.YEARS;
          case "h" -> Period.Unit.HOURS;
          default -> Period.Unit.MINUTES;
        };
    return new Period(
        Integer.parseInt(matcher.group(1)),
        unit,
        !matcher.group(3).isEmpty(),
        matcher.group(4).isEmpty() ? Period.Roll.NONE : Period.Roll.NEXT);
  }
}
