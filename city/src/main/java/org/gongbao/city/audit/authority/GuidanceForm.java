package org.gongbao.city.audit.authority;

import java.util.Locale;

/** The forms that guidance may take (audit/37.1). */
public enum GuidanceForm {
  /** Key points of the year (工作要点). */
  KEY_POINTS,
  /** Training (业务培训). */
  TRAINING,
  /** Exchange (交流研讨). */
  EXCHANGE,
  /** Research (调查研究). */
  RESEARCH,
  /** Selection of excellent projects (评选优秀内部审计项目). */
  PROJECT_SELECTION,
  /** Another form: the list of the clause is open. */
  OTHER;

  /** As written in JSON: {@code key-points}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
