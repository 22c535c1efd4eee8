package org.gongbao.city.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongbao.city.casework.Casework;
import org.gongbao.law.LegalTime;
import org.gongbao.law.WorkCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year of the work calendar. */
@Controller
class CalendarPages {

  private final Casework casework;

  CalendarPages(Casework casework) {
    this.casework = casework;
  }

  /** Shows the year asked for, or the city's present one. */
  @GetMapping("/calendar")
  String year(@RequestParam Optional<Integer> year, Model model) {
    LocalDate today = LegalTime.day(casework.now());
    int shown = Math.clamp(year.orElse(today.getYear()), 1991, 2099);
    WorkCalendar calendar = WorkCalendar.mainlandChina();
    model.addAttribute("year", shown);
    model.addAttribute("today", today);
    model.addAttribute(
        "months",
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Month.of(YearMonth.of(shown, month), calendar))
            .toList());
    model.addAttribute(
        "working",
        calendar.workingDaysBetween(LocalDate.of(shown - 1, 12, 31), LocalDate.of(shown, 12, 31)));
    model.addAttribute(
        "notices", calendar.notices().stream().filter(notice -> notice.year() == shown).toList());
    model.addAttribute("provisional", calendar.isProvisional(LocalDate.of(shown, 6, 1)));
    return "web/calendar";
  }
}
