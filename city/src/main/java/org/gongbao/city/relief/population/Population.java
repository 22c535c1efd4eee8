package org.gongbao.city.relief.population;

import java.util.List;
import org.gongbao.city.relief.places.Illnesses;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;

/**
 * A people made by chance (模拟人口): ages, registers, places, and what happens to each in the fourteen
 * months. Nothing is stored: person i of a seed is made whenever he is asked for, and is the same
 * each time, on each machine, in whatever company. Amounts are drawn from steps each of which is
 * half as frequent as the one before, so most are small and a few very large.
 */
public final class Population {

  /** The people of the city. */
  public static final long CITY = 32_000_000;

  private static final int[] COSTS =
      yuan(
          300, 900, 1_900, 3_300, 5_500, 9_000, 15_000, 24_000, 38_000, 60_000, 92_000, 140_000,
          210_000, 300_000, 420_000, 560_000, 800_000, 1_200_000);
  private static final int[] BILLS =
      yuan(100, 400, 900, 1_700, 2_900, 4_600, 7_000, 11_000, 20_000, 50_000);

  private static final int SECOND_PERIOD_PART = 6;
  private static final int TENTHS = 10;
  private static final int SCHOOL_AGE = 3;
  private static final int MOST_AT_SCHOOL = 15;
  private static final int MOST_STUDENTS = 25;
  private static final int YOUNGEST_ADMITTED = 17;
  private static final int OLDEST_ADMITTED = 23;
  private static final int TERM_BEGINS = 304;
  private static final int LISTED = Illnesses.shipped().on(Days.FIRST).size();

  private final long seed;
  private final long persons;
  private final Assumptions assumed;
  private final int[] classes;
  private final Ages ages = new Ages();
  private final PlaceShares places = PlaceShares.shipped();

  private Population(long seed, long persons, Assumptions assumed) {
    this.seed = seed;
    this.persons = persons;
    this.assumed = assumed;
    this.classes = new int[assumed.classes().size()];
    int sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum += assumed.classes().get(i);
      classes[i] = sum;
    }
  }

  /**
   * A population.
   *
   * @throws IllegalArgumentException if there are no persons or more than the city has
   */
  public static Population of(long seed, long persons, Assumptions assumed) {
    if (persons < 1 || persons > CITY) {
      throw new IllegalArgumentException(
          "Expected from 1 to %d persons but got %d".formatted(CITY, persons));
    }
    return new Population(seed, persons, assumed);
  }

  /** How many there are. */
  public long persons() {
    return persons;
  }

  /** How many chunks hold them all. */
  public int chunks() {
    return (int) ((persons + Chunk.SIZE - 1) / Chunk.SIZE);
  }

  /** The person of a number, alone. */
  public Person person(long number) {
    Chunk one = new Chunk();
    fill(one, number, 1);
    return one.person(0);
  }

  /** Makes the people of a chunk, in place of those who were in it. */
  public void fill(Chunk chunk, int number) {
    long first = (long) number * Chunk.SIZE;
    fill(chunk, first, (int) Math.min(Chunk.SIZE, persons - first));
  }

  /** Makes so many people from a number on, at most {@link Chunk#SIZE}. */
  public void fill(Chunk chunk, long first, int size) {
    chunk.begins(first, size);
    Draws draws = new Draws(seed);
    for (int i = 0; i < size; i++) {
      draws.of(first + i);
      chunk.clear(i);
      make(chunk, i, draws);
    }
  }

  private void make(Chunk chunk, int i, Draws draws) {
    byte insured = insured(draws.below(Draws.WHOLE));
    int lived = ages.days(insured, draws);
    int years = Ages.years(lived);
    int group = Ages.group(years);
    int month = draws.happens(assumed.later()) ? 1 + draws.below(Days.MONTHS - 1) : 0;
    int from = Days.firstOf(month);
    chunk.insured[i] = insured;
    chunk.place[i] = places.draw(draws);
    chunk.month[i] = (byte) month;
    chunk.born[i] = (int) Days.FIRST.toEpochDay() - lived;
    chunk.student[i] = isStudent(years, draws);
    costs(chunk, i, from, assumed.ill().get(group), draws);
    if (draws.happens(assumed.hurt())) {
      accident(chunk, i, from, draws);
    }
    if (chunk.died[i] == Days.NEVER && draws.happens(assumed.dying().get(group))) {
      chunk.happened[i] |= Chunk.DEATH;
      chunk.died[i] = day(from, draws);
      chunk.cause[i] = (byte) Chunk.CAUSES.indexOf(Death.Cause.ILLNESS);
    }
    if (chunk.student[i] && draws.happens(assumed.gravelyIll())) {
      chunk.happened[i] |= Chunk.ILLNESS;
      chunk.illness[i] = (byte) (1 + draws.below(draws.below(TENTHS) == 0 ? LISTED + 1 : LISTED));
      chunk.diagnosed[i] = day(from, draws);
      chunk.firstDiagnosis[i] = draws.below(TENTHS) != 0;
    }
    if (from <= TERM_BEGINS
        && years >= YOUNGEST_ADMITTED
        && years <= OLDEST_ADMITTED
        && draws.happens(assumed.admitted())) {
      admission(chunk, i, years, draws);
    }
  }

  private byte insured(int at) {
    for (int i = 0; i < classes.length; i++) {
      if (at < classes[i]) {
        return (byte) (i + 1);
      }
    }
    return Chunk.NOT_INSURED;
  }

  private static boolean isStudent(int years, Draws draws) {
    return years >= SCHOOL_AGE
        && years <= MOST_STUDENTS
        && (years <= MOST_AT_SCHOOL || draws.below(TENTHS) < MOST_STUDENTS + 1 - years);
  }

  private static void costs(Chunk chunk, int i, int from, int chance, Draws draws) {
    if (from < Days.SECOND_PERIOD && draws.happens(chance)) {
      chunk.happened[i] |= Chunk.COST;
      chunk.firstCost[i] = draws.halving(COSTS);
      chunk.firstSettled[i] = (short) (from + draws.below(Days.SECOND_PERIOD - from));
    }
    if (chance == Draws.WHOLE || draws.happens(chance / SECOND_PERIOD_PART)) {
      int begin = Math.max(from, Days.SECOND_PERIOD);
      chunk.happened[i] |= Chunk.COST;
      chunk.secondCost[i] = draws.halving(COSTS);
      chunk.secondSettled[i] = (short) (begin + draws.below(Days.COUNT - begin));
    }
  }

  private void accident(Chunk chunk, int i, int from, Draws draws) {
    short day = day(from, draws);
    chunk.happened[i] |= Chunk.ACCIDENT;
    chunk.accident[i] = day;
    chunk.medical[i] = draws.halving(BILLS);
    if (draws.happens(assumed.again())) {
      chunk.again[i] = draws.halving(BILLS);
    }
    if (draws.happens(assumed.disabled())) {
      chunk.disabilityTenths[i] =
          (byte) (1 + Math.min(Long.numberOfTrailingZeros(draws.next()), TENTHS - 1));
    }
    if (draws.happens(assumed.killed())) {
      chunk.happened[i] |= Chunk.DEATH;
      chunk.died[i] = (short) Math.min(day + draws.below(TENTHS), Days.COUNT - 1);
      chunk.cause[i] = (byte) Chunk.CAUSES.indexOf(Death.Cause.ACCIDENT);
    }
  }

  private static void admission(Chunk chunk, int i, int years, Draws draws) {
    boolean graduate = years > OLDEST_ADMITTED - 2;
    Education.Exam exam =
        draws.below(TENTHS) == 0
            ? Education.Exam.UPGRADE
            : graduate ? Education.Exam.POSTGRADUATE : Education.Exam.COLLEGE_ENTRANCE;
    Education.Level level =
        graduate
            ? Education.Level.POSTGRADUATE
            : List.of(Education.Level.UNDERGRADUATE, Education.Level.JUNIOR_COLLEGE)
                .get(draws.below(2));
    chunk.happened[i] |= Chunk.SCHOOL;
    chunk.school[i] = (short) (TERM_BEGINS + draws.below(TENTHS));
    chunk.exam[i] = (byte) Chunk.EXAMS.indexOf(exam);
    chunk.level[i] = (byte) Chunk.LEVELS.indexOf(level);
    chunk.fullTime[i] = draws.below(TENTHS) != 0;
  }

  private static short day(int from, Draws draws) {
    return (short) (from + draws.below(Days.COUNT - from));
  }

  private static int[] yuan(int... amounts) {
    int[] fen = new int[amounts.length];
    for (int i = 0; i < fen.length; i++) {
      fen[i] = amounts[i] * 100;
    }
    return fen;
  }
}
