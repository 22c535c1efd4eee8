package org.gongbao.city.audit.powers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of a proposal ask for. */
sealed interface ProposalInput {

  /** Why somebody is commended, as the article names it. */
  enum Merit {
    /** Keeps the rules of finance strictly. */
    DISCIPLINE,
    /** Achieves good results. */
    RESULTS,
    /** Contributed much. */
    CONTRIBUTION;

    /** As written in JSON: {@code discipline}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a proposal. */
  enum Adoption {
    ADOPTED,
    PARTLY,
    NOT;

    /** As written in JSON: {@code adopted}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Proposes.
   *
   * @param unit organ whose audit office proposes
   * @param project the audit it is made of; not wanted of a rule or a commendation
   * @param circle within which a bulletin is to be circulated; wanted only then
   * @param merits why somebody is to be commended; wanted only then
   */
  record Propose(
      String unit,
      Optional<CaseId> project,
      ProposalKind kind,
      String text,
      Optional<String> circle,
      List<Merit> merits)
      implements ProposalInput {}

  /** Checks whether the auditee took it up. */
  record Check(Adoption adoption, Optional<String> note) implements ProposalInput {}

  /** The unit answers; a reason is wanted where it declines. */
  record Answer(boolean accepted, Optional<String> reason) implements ProposalInput {}
}
