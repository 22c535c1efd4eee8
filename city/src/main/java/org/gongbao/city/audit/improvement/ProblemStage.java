package org.gongbao.city.audit.improvement;

/** How far a problem has come. */
enum ProblemStage {
  OPEN,
  NOT_DONE,
  REFUSED,
  DONE
}
