package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/**
 * Whether the audit may start on a day (audit/21.1): the notice was delivered three calendar days
 * before, the day of delivery not counted, so that the third day after it is the first possible
 * one; or the unit head approved a start in special circumstances, with the notice in hand
 * (audit/21.2).
 */
public final class NoticePeriod {

  private static final String STRICTER = "full-days-between";

  private NoticePeriod() {}

  /**
   * What is asked.
   *
   * @param delivered day on which the auditee got the notice
   * @param start day on which fieldwork is to start
   * @param specialCircumstances a reason for starting at once was given
   * @param approvedByHead the unit head approved it on or before {@code start}
   */
  public record Input(
      Optional<LocalDate> delivered,
      Optional<LocalDate> start,
      Optional<Boolean> specialCircumstances,
      Optional<Boolean> approvedByHead) {}

  /** The clause by which it may start: audit/21.1, or the exception audit/21.2. */
  public static Ruling<ClauseId> mayStart(Law law, Input in) {
    law.tracer().input("delivered", in.delivered());
    law.tracer().input("start", in.start());
    if (in.delivered().isEmpty()) {
      return unknown("delivered", Article.NOTICE, "audit-office");
    }
    if (in.start().isEmpty()) {
      return unknown("start", Article.NOTICE, "audit-office");
    }
    LocalDate delivered = in.delivered().get();
    LocalDate start = in.start().get();
    return earliestStart(law, delivered)
        .then(earliest ->
            law.condition(Article.NOTICE, "notice-period-run", !start.isBefore(earliest))
                ? Ruling.granted(Article.NOTICE)
                : early(law, in, earliest));
  }

  /** The first day on which an audit may start that was notified on {@code delivered}. */
  public static Ruling<LocalDate> earliestStart(Law law, LocalDate delivered) {
    return StatutoryDays.countable(Article.NOTICE, delivered)
        .then(yes -> law.whole("audit.notice-period"))
        .then(days ->
            law.text("audit.notice-counting")
                .map(counting -> counting.equals(STRICTER) ? days + 1 : days))
        .map(difference ->
            law.due(Period.calendarDays(difference), LegalTime.startOf(delivered), List.of(), "cn")
                .map(Period.Due::lastDayInclusive)
                .orElseThrow());
  }

  /**
   * Whether a notice may announce a start: none before its delivery, and none within the period
   * unless the unit head approved a start in special circumstances.
   */
  public static Ruling<Boolean> announced(
      Law law, LocalDate delivered, LocalDate planned, boolean approved) {
    if (planned.isBefore(delivered)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Article.NOTICE, "audit.planned-start", planned, delivered);
    }
    if (law.condition(Article.EARLY_START, "special-circumstances-approved", approved)) {
      return Ruling.granted(true);
    }
    return earliestStart(law, delivered)
        .then(earliest ->
            law.condition(Article.NOTICE, "notice-period-run", !planned.isBefore(earliest))
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET,
                    Article.NOTICE,
                    "audit.planned-too-early",
                    planned,
                    earliest));
  }

  /** The answer where no notice was delivered at all: the exception wants one in hand too. */
  public static Ruling<ClauseId> withoutNotice(Law law, boolean approvedByHead) {
    ClauseId clause = approvedByHead ? Article.EARLY_START : Article.NOTICE;
    law.condition(clause, "notice-in-hand", false);
    return Ruling.refused(RefusalKind.MISSING, clause, "audit.no-notice");
  }

  private static Ruling<ClauseId> early(Law law, Input in, LocalDate earliest) {
    LocalDate delivered = in.delivered().orElseThrow();
    LocalDate start = in.start().orElseThrow();
    law.tracer().input("specialCircumstances", in.specialCircumstances());
    law.tracer().input("approvedByHead", in.approvedByHead());
    boolean ruledOut = !in.specialCircumstances().orElse(true) || !in.approvedByHead().orElse(true);
    if (ruledOut) {
      law.condition(Article.EARLY_START, "special-circumstances-approved", false);
      return Ruling.refused(
          RefusalKind.NOT_YET, Article.NOTICE, "audit.notice-period", delivered, start, earliest);
    }
    List<Ruling<ClauseId>> open = new ArrayList<>();
    if (in.specialCircumstances().isEmpty()) {
      open.add(unknown("specialCircumstances", Article.EARLY_START, "audit-office"));
    }
    if (in.approvedByHead().isEmpty()) {
      open.add(unknown("approvedByHead", Article.EARLY_START, "unit-head"));
    }
    if (!open.isEmpty()) {
      return Ruling.all(open);
    }
    law.condition(Article.EARLY_START, "special-circumstances-approved", true);
    return law.condition(Article.EARLY_START, "notice-in-hand", !delivered.isAfter(start))
        ? Ruling.granted(Article.EARLY_START)
        : Ruling.refused(
            RefusalKind.MISSING, Article.EARLY_START, "audit.notice-after-start", delivered, start);
  }

  private static Ruling<ClauseId> unknown(String point, ClauseId clause, String role) {
    return Ruling.undetermined(
        new Question(point, clause, role, Sentence.of("audit.unknown", point)));
  }
}
