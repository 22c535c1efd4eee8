package org.gongbao.city.relief.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The grant for higher education (困难人群升学补助金, relief/3.5), by the law of the day of enrolment at the
 * school: one for a person and calendar year.
 */
public final class Education {

  private Education() {}

  /** The examination that led there. */
  public enum Exam {
    /** 高考. */
    COLLEGE_ENTRANCE,
    /** 研究生考试. */
    POSTGRADUATE,
    /** 专升本, which is neither. */
    UPGRADE,
    OTHER;

    /** As written in JSON: {@code college-entrance}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if an admission by it has the grant. */
    public boolean counts() {
      return this == COLLEGE_ENTRANCE || this == POSTGRADUATE;
    }
  }

  /** What is studied for. */
  public enum Level {
    JUNIOR_COLLEGE,
    UNDERGRADUATE,
    POSTGRADUATE;

    /** As written in JSON: {@code junior-college}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is asked.
   *
   * @param fullTime by the school's own mode of study
   * @param enrolled day of enrolment at the school; empty while there was none
   * @param grantedThisYear a grant was paid for an enrolment of the same calendar year
   */
  public record Input(
      Optional<Exam> exam,
      Optional<Level> level,
      Optional<Boolean> fullTime,
      Optional<LocalDate> enrolled,
      Optional<Boolean> grantedThisYear) {}

  /** The amounts by level, in whole fen. */
  public record Terms(long juniorCollegeFen, long undergraduateFen, long postgraduateFen) {

    /** The figures of the day whose law is asked. */
    public static Ruling<Terms> of(Law law) {
      return law.table("relief.education")
          .map(table ->
              new Terms(
                  fen(table.getOrDefault("junior-college", "")),
                  fen(table.getOrDefault("undergraduate", "")),
                  fen(table.getOrDefault("postgraduate", ""))));
    }

    private static long fen(String yuan) {
      return Money.of(yuan).fen();
    }

    /** The grant of a level. */
    public long grantFen(Level level) {
      return switch (level) {
        case JUNIOR_COLLEGE -> juniorCollegeFen;
        case UNDERGRADUATE -> undergraduateFen;
        case POSTGRADUATE -> postgraduateFen;
      };
    }
  }

  /** The grant, if each condition is met. */
  public static Ruling<Money> due(Law law, Input in) {
    law.tracer().input("exam", in.exam());
    law.tracer().input("level", in.level());
    law.tracer().input("enrolled", in.enrolled());
    if (!law.condition(Clauses.EDUCATION, "enrolled", in.enrolled().isPresent())) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Clauses.EDUCATION, "relief.not-enrolled");
    }
    Law then = law.on(in.enrolled().get());
    return Cover.period(then)
        .then(period -> Terms.of(then))
        .then(terms -> entitled(then, in).then(yes -> amount(terms, in)));
  }

  private static Ruling<Boolean> entitled(Law law, Input in) {
    List<Ruling<Boolean>> all = new ArrayList<>();
    all.add(held(law, "exam", in.exam().map(Exam::counts), "relief.exam-does-not-count"));
    all.add(held(law, "fullTime", in.fullTime(), "relief.part-time"));
    all.add(
        held(law, "grantedThisYear", in.grantedThisYear().map(had -> !had), "relief.granted-year"));
    return Ruling.all(all);
  }

  private static Ruling<Boolean> held(
      Law law, String point, Optional<Boolean> held, String sentence) {
    if (held.isEmpty()) {
      return Unknown.point(point, Clauses.EDUCATION);
    }
    return law.condition(Clauses.EDUCATION, point, held.get())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.EDUCATION, sentence);
  }

  private static Ruling<Money> amount(Terms terms, Input in) {
    return in.level()
        .map(level -> Ruling.granted(Money.ofFen(terms.grantFen(level))))
        .orElseGet(() -> Unknown.point("level", Clauses.EDUCATION_AMOUNT));
  }
}
