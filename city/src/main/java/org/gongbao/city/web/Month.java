package org.gongbao.city.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.WorkCalendar;

/** A month in weeks from Monday to Sunday; empty where another month's days would stand. */
public record Month(LocalDate first, List<List<Optional<WorkCalendar.Day>>> weeks) {

  static Month of(YearMonth month, WorkCalendar calendar) {
    List<Optional<WorkCalendar.Day>> days = new ArrayList<>();
    for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
      days.add(Optional.empty());
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      days.add(Optional.of(calendar.day(month.atDay(day))));
    }
    while (days.size() % 7 != 0) {
      days.add(Optional.empty());
    }
    List<List<Optional<WorkCalendar.Day>>> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += 7) {
      weeks.add(List.copyOf(days.subList(at, at + 7)));
    }
    return new Month(month.atDay(1), weeks);
  }
}
