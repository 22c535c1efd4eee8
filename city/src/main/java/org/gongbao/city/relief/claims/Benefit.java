package org.gongbao.city.relief.claims;

import java.util.Locale;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.law.ClauseId;

/**
 * What a family asks for (申请项目): a closed list (relief/3.0). Of a death the cause is found later,
 * of the grant for education the level decides.
 */
public enum Benefit {
  /** Treatment after an accident. */
  ACCIDENT_MEDICAL,
  /** Disability after an accident. */
  DISABILITY,
  /** A death, of an accident or of an illness. */
  DEATH,
  /** The supplement for costs of grave illness. */
  SUPPLEMENT,
  /** A pupil or student who fell gravely ill. */
  STUDENT_ILLNESS,
  /** The grant for higher education. */
  EDUCATION;

  /** The clause that gives it. */
  ClauseId clause() {
    return switch (this) {
      case ACCIDENT_MEDICAL -> Clauses.ACCIDENT_MEDICAL;
      case DISABILITY -> Clauses.DISABILITY;
      case DEATH -> Clauses.ACCIDENT_DEATH;
      case SUPPLEMENT -> Clauses.SUPPLEMENT;
      case STUDENT_ILLNESS -> Clauses.STUDENT;
      case EDUCATION -> Clauses.EDUCATION;
    };
  }

  /** As written in JSON: {@code accident-medical}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
