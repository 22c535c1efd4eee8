package org.gongbao.city.relief.population;

import java.util.Locale;

/** What can be paid to a person (给付项目, relief/3.0); the three education grants count as one. */
public enum Item {
  SUPPLEMENT(0),
  ACCIDENT_MEDICAL(1),
  ACCIDENT_DISABILITY(2),
  ACCIDENT_DEATH(3),
  ILLNESS_DEATH(4),
  STUDENT_ILLNESS(5),
  EDUCATION(6);

  /** Its place in columns of sums. */
  final int column;

  Item(int column) {
    this.column = column;
  }

  /** As written in JSON: {@code accident-medical}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
