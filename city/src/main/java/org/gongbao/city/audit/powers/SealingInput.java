package org.gongbao.city.audit.powers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of a sealing ask for. */
sealed interface SealingInput {

  /** What might happen to the material, as the article names it. */
  enum Threat {
    MOVE,
    HIDE,
    ALTER,
    DESTROY;

    /** As written in JSON: {@code move}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Proposes to seal.
   *
   * @param items what is to be sealed
   * @param grounds why it is feared
   */
  record Propose(CaseId project, List<String> items, Threat threat, String grounds)
      implements SealingInput {}

  /** The unit head consents. */
  record Consent(Optional<String> remark) implements SealingInput {}

  /** The unit head does not. */
  record Decline(String reason) implements SealingInput {}

  /** Seals. */
  record Seal() implements SealingInput {}

  /** Gives it free again. */
  record Release(Optional<String> remark) implements SealingInput {}
}
