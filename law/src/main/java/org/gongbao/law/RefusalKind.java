package org.gongbao.law;

/** The kinds of refusal; each reader (form, API, log of metrics) can tell them apart. */
public enum RefusalKind {
  /** The input has not the form asked for. */
  MALFORMED,
  /** A waiting period has not run, or the case has not come this far. */
  NOT_YET,
  /** The period is over, or the case has gone past. */
  TOO_LATE,
  /** The actor does not hold the role. */
  WRONG_ROLE,
  /** The actor holds the role, but not for this case's organ or division. */
  WRONG_PLACE,
  /** The actor must stand aside. */
  RECUSED,
  /** A condition of the clause is not met. */
  CONDITION_NOT_MET,
  /** Something the clause demands is not there. */
  MISSING,
  /** It contradicts something already done, or somebody was faster. */
  CONFLICT,
  /** An account would go below its floor or above its ceiling. */
  OUT_OF_BOUNDS,
  /** The clause is not in force on the day asked about. */
  NOT_IN_FORCE;

  /** The kind as written in JSON and URLs: {@code not-yet}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
