package org.gongbao.city.relief.claims;

/** How far a claim has come. */
public enum ClaimStage {
  /** Proposed out of data; the insurer takes it up by itself. */
  DRAFT,
  FILED,
  MORE_ASKED,
  DECIDED,
  APPROVED,
  PAID,
  REJECTED,
  REVERSED,
  CLOSED
}
