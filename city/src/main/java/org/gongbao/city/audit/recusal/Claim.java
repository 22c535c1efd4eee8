package org.gongbao.city.audit.recusal;

import java.util.Optional;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.RecusalGround;
import org.gongbao.city.audit.rules.RecusalGround.RelatedTo;
import org.gongbao.city.audit.rules.Relation;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What is said of an auditor's relation to the auditee (利害关系), ground by ground.
 *
 * @param relation kinship; empty for none
 * @param relatedTo to whom
 * @param interest an economic interest
 * @param amount its amount, if known; no amount is too small
 * @param stake another stake
 * @param details what it is, in words
 */
public record Claim(
    Optional<Relation> relation,
    Optional<RelatedTo> relatedTo,
    boolean interest,
    Optional<Money> amount,
    boolean stake,
    Optional<String> details) {

  static final Claim NOTHING =
      new Claim(
          Optional.empty(), Optional.empty(), false, Optional.empty(), false, Optional.empty());

  /** True if nothing is claimed at all. */
  boolean isNothing() {
    return relation.filter(Relation::isAny).isEmpty() && !interest && !stake;
  }

  /** True if it speaks of that ground. */
  boolean speaksOf(ClauseId ground) {
    return (ground.equals(Article.KINSHIP) && relation.filter(Relation::isAny).isPresent())
        || (ground.equals(Article.INTEREST) && interest)
        || (ground.equals(Article.STAKE) && stake);
  }

  /** What the rule is asked; what is not claimed is denied. */
  RecusalGround.Input asked(Optional<Boolean> mayAffect) {
    return new RecusalGround.Input(
        relation.or(() -> Optional.of(Relation.NONE)),
        relatedTo,
        Optional.of(interest),
        Optional.of(stake),
        mayAffect);
  }

  /** Granted if it says of a relation to whom it is. */
  Ruling<Boolean> complete(Law law) {
    boolean said = relation.filter(Relation::isAny).isEmpty() || relatedTo.isPresent();
    return law.condition(Article.KINSHIP, "related-to-whom", said)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.KINSHIP, "audit.related-to-whom");
  }
}
