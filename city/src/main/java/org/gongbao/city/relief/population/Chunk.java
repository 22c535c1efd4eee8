package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;

/**
 * Some ten thousand people in columns of primitives; filled anew again and again, so that a
 * population of any size needs one for each thread. Not for two threads at once.
 */
public final class Chunk {

  /** Most people in one. */
  public static final int SIZE = 65_536;

  /** Class of one who is on no register. */
  static final byte NOT_INSURED = 0;

  /** In columns an enum stands by its place in these. */
  static final List<Death.Cause> CAUSES = List.of(Death.Cause.values());

  static final List<Education.Exam> EXAMS = List.of(Education.Exam.values());
  static final List<Education.Level> LEVELS = List.of(Education.Level.values());
  static final List<InsuredClass> CLASSES = List.of(InsuredClass.values());

  /** What happened, a bit for each kind: most people are passed over at one look. */
  static final byte COST = 1;

  static final byte ACCIDENT = 2;
  static final byte DEATH = 4;
  static final byte ILLNESS = 8;
  static final byte SCHOOL = 16;

  final byte[] happened = new byte[SIZE];
  final byte[] place = new byte[SIZE];
  final byte[] insured = new byte[SIZE];
  final byte[] month = new byte[SIZE];
  final int[] born = new int[SIZE];
  final int[] firstCost = new int[SIZE];
  final short[] firstSettled = new short[SIZE];
  final int[] secondCost = new int[SIZE];
  final short[] secondSettled = new short[SIZE];
  final short[] accident = new short[SIZE];
  final int[] medical = new int[SIZE];
  final int[] again = new int[SIZE];
  final byte[] disabilityTenths = new byte[SIZE];
  final byte[] cause = new byte[SIZE];
  final short[] died = new short[SIZE];
  final byte[] illness = new byte[SIZE];
  final short[] diagnosed = new short[SIZE];
  final boolean[] student = new boolean[SIZE];
  final boolean[] firstDiagnosis = new boolean[SIZE];
  final short[] school = new short[SIZE];
  final byte[] exam = new byte[SIZE];
  final byte[] level = new byte[SIZE];
  final boolean[] fullTime = new boolean[SIZE];

  private long first;
  private int size;

  /** How many people are in it. */
  public int size() {
    return size;
  }

  /** The number of the first of them. */
  public long first() {
    return first;
  }

  void begins(long number, int people) {
    first = number;
    size = people;
  }

  /** Nothing has happened yet to a person. */
  void clear(int i) {
    happened[i] = 0;
    firstCost[i] = 0;
    secondCost[i] = 0;
    accident[i] = Days.NEVER;
    medical[i] = 0;
    again[i] = 0;
    disabilityTenths[i] = 0;
    died[i] = Days.NEVER;
    illness[i] = 0;
    school[i] = Days.NEVER;
  }

  /** One of the people, as a whole. */
  public Person person(int i) {
    List<Person.Cost> costs = new ArrayList<>();
    if (firstCost[i] > 0) {
      costs.add(new Person.Cost(firstCost[i], Days.day(firstSettled[i])));
    }
    if (secondCost[i] > 0) {
      costs.add(new Person.Cost(secondCost[i], Days.day(secondSettled[i])));
    }
    boolean gravelyIll = illness[i] != 0;
    boolean dead = died[i] != Days.NEVER;
    boolean admitted = school[i] != Days.NEVER;
    return new Person(
        first + i,
        place[i],
        insured[i] == NOT_INSURED ? Optional.empty() : Optional.of(CLASSES.get(insured[i] - 1)),
        month[i],
        LocalDate.ofEpochDay(born[i]),
        List.copyOf(costs),
        day(accident[i]),
        medical[i],
        again[i],
        disabilityTenths[i],
        dead ? Optional.of(CAUSES.get(cause[i])) : Optional.empty(),
        day(died[i]),
        illness[i],
        gravelyIll ? day(diagnosed[i]) : Optional.empty(),
        student[i],
        gravelyIll && firstDiagnosis[i],
        admitted ? Optional.of(EXAMS.get(exam[i])) : Optional.empty(),
        admitted ? Optional.of(LEVELS.get(level[i])) : Optional.empty(),
        admitted && fullTime[i],
        day(school[i]));
  }

  private static Optional<LocalDate> day(short number) {
    return number == Days.NEVER ? Optional.empty() : Optional.of(Days.day(number));
  }
}
