package org.gongbao.city.audit.powers;

import java.util.Arrays;
import java.util.List;
import org.gongbao.law.ClauseId;

/**
 * The eleven powers of the audit office (权限), in the order of article 17. Nobody else holds one;
 * two of them also need the consent of the unit head.
 */
public enum Power {
  /** To attend and call meetings. */
  MEETINGS(1, false, "audit-project/call-meeting"),
  /** To take part in rule-making and propose rules. */
  RULES(2, false, "audit-proposal/file-proposal"),
  /** To have material handed in on time. */
  MATERIAL(3, false, "audit-request/request-material"),
  /** To examine papers, objects and systems. */
  INSPECTION(4, false, "audit-project/record-inspection"),
  /** To investigate and question. */
  ENQUIRY(5, false, "audit-project/record-enquiry"),
  /** To stop grave conduct under way. */
  STOP(6, true, "audit-stop/order-stop"),
  /** To seal what might disappear. */
  SEALING(7, true, "audit-sealing/seal"),
  /** To propose corrections and improvements, and check what came of them. */
  CORRECTIONS(8, false, "audit-proposal/file-proposal", "audit-proposal/check-adoption"),
  /** To propose criticism or accountability. */
  CRITICISM(9, false, "audit-proposal/file-proposal"),
  /** To propose that results be circulated. */
  CIRCULATION(10, false, "audit-proposal/file-proposal"),
  /** To propose commendation. */
  COMMENDATION(11, false, "audit-proposal/file-proposal");

  /** The role that holds them (内部审计机构). */
  public static final String HOLDER = "audit-office";

  private final int item;
  private final boolean needsConsent;
  private final String actions;

  Power(int item, boolean needsConsent, String... actions) {
    this.item = item;
    this.needsConsent = needsConsent;
    this.actions = String.join(" ", actions);
  }

  /** The clause that gives it. */
  public ClauseId clause() {
    return ClauseId.of("audit/17.1." + item);
  }

  /** True if the unit head must have consented. */
  public boolean needsConsent() {
    return needsConsent;
  }

  /** The actions that carry it out, each {@code procedure/action}. */
  public List<String> actions() {
    return List.of(actions.split(" "));
  }

  /** The table, in the order of the article. */
  public static List<Power> table() {
    return Arrays.asList(values());
  }
}
