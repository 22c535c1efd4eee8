package org.gongbao.city.relief.population;

import java.time.LocalDate;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.FullYears;

/**
 * What the people of a chunk are owed (五项保障): all five benefits, by the terms that the rules of
 * single claims use, in whole fen. An event is judged by the law of its day; caps stand in full in
 * each protection period.
 */
public final class Benefits {

  private static final long MILLIONTHS_OF_A_TENTH = 100_000;
  private static final Education.Exam[] EXAMS = Education.Exam.values();
  private static final Education.Level[] LEVELS = Education.Level.values();
  private static final int BY_ACCIDENT = Chunk.CAUSES.indexOf(Death.Cause.ACCIDENT);

  private Benefits() {}

  /**
   * Reckons for every insured person of a chunk.
   *
   * @param owed gets what each is owed in all
   * @param tally gets the sums
   */
  static void reckon(LawTerms law, Chunk people, long[] owed, Tally tally) {
    int size = people.size();
    for (int i = 0; i < size; i++) {
      owed[i] =
          people.happened[i] == 0 || people.insured[i] == Chunk.NOT_INSURED
              ? 0
              : reckon(law, people, i, people.happened[i], tally);
    }
  }

  private static long reckon(LawTerms law, Chunk people, int i, int happened, Tally tally) {
    long owed = 0;
    if ((happened & Chunk.COST) != 0) {
      owed = supplement(law, people, i, tally);
    }
    if ((happened & ~Chunk.COST) != 0) {
      owed += otherThanCost(law, people, i, happened, tally);
    }
    return owed;
  }

  private static long otherThanCost(LawTerms law, Chunk people, int i, int happened, Tally tally) {
    long owed = 0;
    if ((happened & Chunk.ACCIDENT) != 0) {
      owed += accident(law.on(people.accident[i]), people, i, tally);
    }
    if ((happened & Chunk.DEATH) != 0) {
      owed += death(law, people, i, tally);
    }
    if ((happened & Chunk.ILLNESS) != 0) {
      owed += studentIllness(law.on(people.diagnosed[i]), people, i, tally);
    }
    if ((happened & Chunk.SCHOOL) != 0) {
      owed += education(law.on(people.school[i]), people, i, tally);
    }
    return owed;
  }

  private static long supplement(LawTerms law, Chunk people, int i, Tally tally) {
    long owed = 0;
    if (people.firstCost[i] > 0) {
      owed += supplement(law, people, i, people.firstCost[i], people.firstSettled[i], tally);
    }
    if (people.secondCost[i] > 0) {
      owed += supplement(law, people, i, people.secondCost[i], people.secondSettled[i], tally);
    }
    return owed;
  }

  private static long supplement(
      LawTerms law, Chunk people, int i, int cost, short settled, Tally tally) {
    DayTerms terms = law.on(settled);
    return pay(Item.SUPPLEMENT, terms, people, i, terms.supplement().entitlementFen(cost), tally);
  }

  private static long accident(DayTerms terms, Chunk people, int i, Tally tally) {
    long medical = terms.medical().dueFen(people.medical[i], 0);
    long owed = pay(Item.ACCIDENT_MEDICAL, terms, people, i, medical, tally);
    if (people.again[i] > 0) {
      long again = terms.medical().dueFen(people.again[i], medical);
      owed += pay(Item.ACCIDENT_MEDICAL, terms, people, i, again, tally);
    }
    if (people.disabilityTenths[i] > 0) {
      long disability =
          terms.disability().dueFen(people.disabilityTenths[i] * MILLIONTHS_OF_A_TENTH, 0);
      owed += pay(Item.ACCIDENT_DISABILITY, terms, people, i, disability, tally);
    }
    return owed;
  }

  private static long death(LawTerms law, Chunk people, int i, Tally tally) {
    if (people.cause[i] == BY_ACCIDENT) {
      DayTerms terms = law.on(people.accident[i]);
      return pay(Item.ACCIDENT_DEATH, terms, people, i, terms.accidentDeathFen(), tally);
    }
    DayTerms terms = law.on(people.died[i]);
    return pay(Item.ILLNESS_DEATH, terms, people, i, terms.illnessDeathFen(), tally);
  }

  private static long studentIllness(DayTerms terms, Chunk people, int i, Tally tally) {
    boolean entitled =
        people.student[i]
            && people.firstDiagnosis[i]
            && terms.isListed(people.illness[i])
            && terms
                .student()
                .isAge(
                    FullYears.on(
                        LocalDate.ofEpochDay(people.born[i]), Days.day(people.diagnosed[i])));
    return entitled
        ? pay(Item.STUDENT_ILLNESS, terms, people, i, terms.student().benefitFen(), tally)
        : 0;
  }

  private static long education(DayTerms terms, Chunk people, int i, Tally tally) {
    return people.fullTime[i] && EXAMS[people.exam[i]].counts()
        ? pay(
            Item.EDUCATION,
            terms,
            people,
            i,
            terms.education().grantFen(LEVELS[people.level[i]]),
            tally)
        : 0;
  }

  private static long pay(Item item, DayTerms terms, Chunk people, int i, long fen, Tally tally) {
    tally.add(item, terms.period(), people.place[i], fen);
    return fen;
  }
}
