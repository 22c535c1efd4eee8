package org.gongbao.city.audit.rules;

import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Whether there is something to stop (audit/17.1.6): conduct that is grave and under way; what is
 * over is left to proposals of correction (audit/17.1.8).
 */
public final class StopGround {

  private StopGround() {}

  /** Granted if it may be stopped, as far as the conduct goes. */
  public static Ruling<Boolean> check(Law law, boolean underWay, boolean grave) {
    if (!law.condition(Article.STOP, "under-way", underWay)) {
      return Ruling.refused(RefusalKind.TOO_LATE, Article.STOP, "audit.conduct-over");
    }
    return law.condition(Article.STOP, "grave", grave)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Article.STOP, "audit.conduct-not-grave");
  }
}
