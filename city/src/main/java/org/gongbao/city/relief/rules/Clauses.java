package org.gongbao.city.relief.rules;

import org.gongbao.law.ClauseId;

/** The clauses that the rules of relief insurance name. */
public final class Clauses {

  /** The five classes of the insured (参保对象). */
  public static final ClauseId CLASSES = ClauseId.of("relief/2.1");

  /** Two groups outside the class of special-care recipients. */
  public static final ClauseId OUTSIDE = ClauseId.of("relief/2.1.1");

  /** Nobody is insured twice. */
  public static final ClauseId ONCE = ClauseId.of("relief/2.2");

  /** Nobody who is in the other scheme (精准脱贫保). */
  public static final ClauseId OTHER_SCHEME = ClauseId.of("relief/2.3");

  /** The insured time. */
  public static final ClauseId TERM = ClauseId.of("relief/2.4");

  /** The protection periods (保障期间). */
  public static final ClauseId PERIODS = ClauseId.of("relief/2.5");

  /** The premium (保费). */
  public static final ClauseId PREMIUM = ClauseId.of("relief/2.6");

  /** The five kinds of benefit. */
  public static final ClauseId KINDS = ClauseId.of("relief/3.0");

  /** Death by accident. */
  public static final ClauseId ACCIDENT_DEATH = ClauseId.of("relief/3.1.1");

  /** Disability by accident. */
  public static final ClauseId DISABILITY = ClauseId.of("relief/3.1.2");

  /** Treatment after an accident. */
  public static final ClauseId ACCIDENT_MEDICAL = ClauseId.of("relief/3.1.3");

  /** The accident items stand side by side. */
  public static final ClauseId SIDE_BY_SIDE = ClauseId.of("relief/3.1.4");

  /** Gate and deductible of the supplement (大病补充). */
  public static final ClauseId SUPPLEMENT = ClauseId.of("relief/3.2.0");

  /** The cap of the supplement. */
  public static final ClauseId SUPPLEMENT_CAP = ClauseId.of("relief/3.2.4");

  /** Death by illness. */
  public static final ClauseId ILLNESS_DEATH = ClauseId.of("relief/3.3.1");

  /** Who has the students' benefit. */
  public static final ClauseId STUDENT = ClauseId.of("relief/3.4.1");

  /** The students' benefit is paid once. */
  public static final ClauseId STUDENT_ONCE = ClauseId.of("relief/3.4.2");

  /** The list of illnesses. */
  public static final ClauseId ILLNESSES = ClauseId.of("relief/3.4.3");

  /** Who has the grant for higher education. */
  public static final ClauseId EDUCATION = ClauseId.of("relief/3.5.1");

  /** The amounts of that grant. */
  public static final ClauseId EDUCATION_AMOUNT = ClauseId.of("relief/3.5.2");

  /** Which insurer serves which place. */
  public static final ClauseId INSURERS = ClauseId.of("relief/4.1.1");

  /** Premium is corrected by the loss ratio. */
  public static final ClauseId LOSS_RATIO = ClauseId.of("relief/5.3");

  /** Below the floor the missing part is deducted. */
  public static final ClauseId FLOOR = ClauseId.of("relief/5.4.1");

  /** The corridor in which nothing is adjusted. */
  public static final ClauseId CORRIDOR = ClauseId.of("relief/5.4.2");

  /** What is shared. */
  public static final ClauseId SHARED = ClauseId.of("relief/5.4.3");

  /** What the insurers bear alone. */
  public static final ClauseId OVER = ClauseId.of("relief/5.4.4");

  /** All insurers are reckoned together. */
  public static final ClauseId POOLED = ClauseId.of("relief/5.4.5");

  private Clauses() {}
}
