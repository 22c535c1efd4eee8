package org.gongbao.city.audit.powers;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of a stop ask for. */
sealed interface StopInput {

  /** What the conduct is. */
  enum Conduct {
    /** Unlawful or irregular (违法违规). */
    UNLAWFUL,
    /** Wasteful (损失浪费). */
    WASTEFUL;

    /** As written in JSON: {@code unlawful}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Proposes to stop something. */
  record Propose(CaseId project, Conduct conduct, String what) implements StopInput {}

  /** The unit head consents. */
  record Consent(Optional<String> remark) implements StopInput {}

  /** The unit head does not. */
  record Decline(String reason) implements StopInput {}

  /**
   * Orders the stop.
   *
   * @param underWay the conduct goes on
   * @param grave it is grave
   */
  record Order(boolean underWay, boolean grave) implements StopInput {}

  /** It has ceased. */
  record Ceased(Optional<String> remark) implements StopInput {}
}
