package org.gongbao.city.audit.rules;

import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Who decides on a recusal (audit/13.2): the head of the audit office on an auditor's, the unit
 * head on that head's; nobody on his own. Where the head of the office stands aside from the
 * project himself, the unit head decides in his place.
 */
public final class RecusalDecider {

  /** The head of the audit office (内部审计机构负责人). */
  public static final String OFFICE_HEAD = "audit-office-head";

  /** The unit head (本单位主要负责人). */
  public static final String UNIT_HEAD = "unit-head";

  private RecusalDecider() {}

  /** The role that decides. */
  public static String role(boolean aboutOfficeHead, boolean officeHeadAside) {
    return aboutOfficeHead || officeHeadAside ? UNIT_HEAD : OFFICE_HEAD;
  }

  /**
   * Granted if who decides holds the role and is not the one it is about.
   *
   * @param holdsIt the decider holds {@code role}
   */
  public static Ruling<Boolean> check(
      Law law, String decider, String person, String role, boolean holdsIt) {
    if (!law.condition(Article.RECUSAL_DECIDED, "not-own-recusal", !decider.equals(person))) {
      return Ruling.refused(
          RefusalKind.RECUSED, Article.RECUSAL_DECIDED, "audit.own-recusal", person);
    }
    return law.condition(Article.RECUSAL_DECIDED, "recusal-decider", holdsIt)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_ROLE, Article.RECUSAL_DECIDED, "audit.recusal-decider", role);
  }
}
