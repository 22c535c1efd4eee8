package org.gongbao.city.audit.recusal;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.rules.RecusalGround.RelatedTo;
import org.gongbao.city.audit.rules.Relation;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;

/** What the steps of a recusal ask for. */
sealed interface RecusalInput {

  /** Applies that a person stand aside from a project; see {@link Claim}. */
  record Request(
      CaseId project,
      String person,
      Optional<Relation> relation,
      Optional<RelatedTo> relatedTo,
      boolean interest,
      Optional<Money> amount,
      boolean stake,
      Optional<String> details)
      implements RecusalInput {

    Claim claim() {
      return new Claim(relation, relatedTo, interest, amount, stake, details);
    }
  }

  /** What comes of it. */
  enum Outcome {
    GRANT,
    REJECT;

    /** As written in JSON: {@code grant}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Decides.
   *
   * @param mayAffect whether another stake may affect fairness, if the decider says so at once
   * @param reason wanted where it is rejected
   */
  record Decide(Outcome outcome, Optional<Boolean> mayAffect, Optional<String> reason)
      implements RecusalInput {}

  /** An auditor declares how he stands to the auditee; see {@link Claim}. */
  record Declare(
      CaseId project,
      Optional<Relation> relation,
      Optional<RelatedTo> relatedTo,
      boolean interest,
      Optional<Money> amount,
      boolean stake,
      Optional<String> details)
      implements RecusalInput {

    Claim claim() {
      return new Claim(relation, relatedTo, interest, amount, stake, details);
    }
  }

  /** A ground has become known that was not declared; see {@link Claim}. */
  record ReportGround(
      Optional<Relation> relation,
      Optional<RelatedTo> relatedTo,
      boolean interest,
      Optional<Money> amount,
      boolean stake,
      Optional<Boolean> mayAffect,
      String details)
      implements RecusalInput {

    Claim claim() {
      return new Claim(relation, relatedTo, interest, amount, stake, Optional.of(details));
    }
  }
}
