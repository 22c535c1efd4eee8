package org.gongbao.city.audit.project;

import java.util.Locale;

/** Other oversight of a unit, which shares information and results with internal audit. */
public enum Partner {
  /** Discipline inspection (纪检监察). */
  DISCIPLINE_INSPECTION,
  /** Inspection tours (巡察). */
  INSPECTION_TOUR,
  /** Personnel (组织人事). */
  PERSONNEL;

  /** As written in JSON: {@code inspection-tour}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
