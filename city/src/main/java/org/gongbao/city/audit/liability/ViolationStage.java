package org.gongbao.city.audit.liability;

/** How far a violation has come. */
enum ViolationStage {
  CANDIDATE,
  ACCEPTED,
  ORDERED,
  CORRECTED,
  CLOSED,
  DISMISSED
}
