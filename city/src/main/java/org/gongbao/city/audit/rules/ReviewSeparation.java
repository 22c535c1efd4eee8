package org.gongbao.city.audit.rules;

import java.util.Collection;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Whether somebody may review a draft (audit/27.1): not who made it, as these Measures are read
 * here; an office too small for that can switch the setting off.
 */
public final class ReviewSeparation {

  private ReviewSeparation() {}

  /** Granted if the reviewer is no member of the team. */
  public static Ruling<Boolean> check(Law law, String reviewer, Collection<String> team) {
    return law.text("audit.reviewer-separation")
        .then(separation ->
            separation.equals("off")
                    || law.condition(Article.REVIEW, "reviewer-apart", !team.contains(reviewer))
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET,
                    Article.REVIEW,
                    "audit.reviewer-in-team",
                    reviewer));
  }
}
