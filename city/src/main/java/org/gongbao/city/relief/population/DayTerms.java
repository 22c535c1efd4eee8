package org.gongbao.city.relief.population;

import java.util.List;
import org.gongbao.city.relief.places.Illness;
import org.gongbao.city.relief.places.Illnesses;
import org.gongbao.city.relief.rules.Accident;
import org.gongbao.city.relief.rules.Bands;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.StudentIllness;
import org.gongbao.city.relief.rules.Supplement;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/**
 * The figures of all benefits on one day. What is not in force, not published or outside the
 * insured time stands here as terms that give nothing.
 *
 * @param period number of the protection period; 0 outside the insured time
 * @param listed a bit for the number of each illness of the list
 */
record DayTerms(
    int period,
    Supplement.Terms supplement,
    Accident.Medical medical,
    Accident.Disability disability,
    long accidentDeathFen,
    long illnessDeathFen,
    StudentIllness.Terms student,
    Education.Terms education,
    long listed) {

  private static final Supplement.Terms NO_SUPPLEMENT =
      new Supplement.Terms(Long.MAX_VALUE, 0, Bands.of(List.of()), 0);

  private static final DayTerms NOTHING =
      new DayTerms(
          0,
          NO_SUPPLEMENT,
          new Accident.Medical(0, 0),
          new Accident.Disability(0),
          0,
          0,
          new StudentIllness.Terms(0, -1, 0),
          new Education.Terms(0, 0, 0),
          0);

  static DayTerms of(Law law) {
    return or(Cover.period(law).map(period -> of(law, period.number())), NOTHING);
  }

  private static DayTerms of(Law law, int period) {
    long listed = 0;
    for (Illness illness : Illnesses.shipped().on(law.asOf())) {
      listed |= 1L << illness.number();
    }
    return new DayTerms(
        period,
        or(Supplement.Terms.of(law), NOTHING.supplement),
        or(Accident.Medical.of(law), NOTHING.medical),
        or(Accident.Disability.of(law), NOTHING.disability),
        or(Death.amount(law, Death.Cause.ACCIDENT), Money.ZERO).fen(),
        or(Death.amount(law, Death.Cause.ILLNESS), Money.ZERO).fen(),
        or(StudentIllness.Terms.of(law), NOTHING.student),
        or(Education.Terms.of(law), NOTHING.education),
        listed);
  }

  private static <T> T or(Ruling<T> ruling, T nothing) {
    return switch (ruling) {
      case Ruling.Granted<T> granted -> granted.value();
      case Ruling.Refused<T> _ -> nothing;
      case Ruling.Undetermined<T> open ->
          throw new IllegalStateException("Expected figures of the law but got " + open);
    };
  }

  boolean isListed(int illness) {
    return (listed >>> illness & 1) != 0;
  }
}
