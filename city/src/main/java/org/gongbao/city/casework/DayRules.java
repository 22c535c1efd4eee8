package org.gongbao.city.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.LawRules;
import org.gongbao.law.Period;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The two rules about the law's own days, as anybody may ask them. */
final class DayRules {

  private DayRules() {}

  /** What {@code law/due} asks. */
  record Due(
      LocalDate start,
      int amount,
      Period.Unit unit,
      @Default("none") Period.Roll roll,
      @Default("cn") String calendar) {}

  /** What {@code law/working-day} asks. */
  record WorkingDay(LocalDate date, @Default("cn") String calendar) {}

  static List<StatelessRule> all() {
    return List.of(
        StatelessRule.of("law/due", LawRules.PERIOD.toString(), Due.class, DayRules::due),
        StatelessRule.of(
            "law/working-day",
            LawRules.CALENDAR.toString(),
            WorkingDay.class,
            DayRules::workingDay));
  }

  private static Ruling<LocalDate> due(Law law, Due in) {
    return by(
        law,
        in.calendar(),
        LawRules.PERIOD,
        () ->
            LawRules.due(
                law,
                new LawRules.DueQuestion(
                    in.start(), in.amount(), in.unit(), in.roll(), in.calendar())));
  }

  private static Ruling<Boolean> workingDay(Law law, WorkingDay in) {
    return by(
        law,
        in.calendar(),
        LawRules.CALENDAR,
        () -> LawRules.workingDay(law, new LawRules.WorkingDayQuestion(in.date(), in.calendar())));
  }

  private static <T> Ruling<T> by(
      Law law, String calendar, ClauseId clause, Supplier<Ruling<T>> rule) {
    return law.book().calendars().containsKey(calendar)
        ? rule.get()
        : Ruling.refused(
            RefusalKind.MALFORMED, clause, "engine.input", "/calendar", "input.choice", calendar);
  }
}
