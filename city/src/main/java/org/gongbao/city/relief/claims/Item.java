package org.gongbao.city.relief.claims;

import java.util.Locale;

/** What is paid (给付项目): nine items of the five kinds of protection (relief/3.0). */
public enum Item {
  ACCIDENT_MEDICAL(Kind.ACCIDENT),
  DISABILITY(Kind.ACCIDENT),
  ACCIDENT_DEATH(Kind.ACCIDENT),
  SUPPLEMENT(Kind.SUPPLEMENT),
  ILLNESS_DEATH(Kind.ILLNESS_DEATH),
  STUDENT_ILLNESS(Kind.STUDENT_ILLNESS),
  JUNIOR_COLLEGE(Kind.EDUCATION),
  UNDERGRADUATE(Kind.EDUCATION),
  POSTGRADUATE(Kind.EDUCATION);

  /** The five kinds of protection (保障). */
  public enum Kind {
    /** 小额意外. */
    ACCIDENT,
    /** 大病补充. */
    SUPPLEMENT,
    /** 疾病身故. */
    ILLNESS_DEATH,
    /** 学生重大疾病. */
    STUDENT_ILLNESS,
    /** 困难人群升学补助金. */
    EDUCATION;

    /** As written in JSON: {@code illness-death}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  Item(Kind kind) {
    this.kind = kind;
  }

  /** The kind of protection it belongs to. */
  public Kind kind() {
    return kind;
  }

  /** As written in JSON: {@code accident-medical}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
