package org.gongbao.city.audit.liability;

import java.util.Arrays;
import org.gongbao.law.ClauseId;

/** The sixteen kinds of conduct that articles 40 to 42 name (应当追究责任的情形), by their item. */
public enum Conduct {
  /** Refuses the audit or does not cooperate. */
  REFUSED_AUDIT("40.1.1", Group.AUDITEE, Demand.NOTHING),
  /** Refuses or delays material, or hands in what is untrue or incomplete. */
  WITHHELD_MATERIAL("40.1.2", Group.AUDITEE, Demand.NOTHING),
  /** Refuses to correct what was found. */
  REFUSED_CORRECTION("40.1.3", Group.AUDITEE, Demand.NOTHING),
  /** Rectifies weakly, or the same again and again. */
  WEAK_RECTIFICATION("40.1.4", Group.AUDITEE, Demand.NOTHING),
  /** Breaks another rule. */
  AUDITEE_OTHER("40.1.5", Group.AUDITEE, Demand.RULE),
  /** A problem was missed by an audit against the norms, with grave consequences. */
  MISSED_PROBLEM("41.1.1", Group.AUDITORS, Demand.THREE_FACTS),
  /** Hides problems or gives a false report. */
  HIDDEN_PROBLEM("41.1.2", Group.AUDITORS, Demand.NOTHING),
  /** Leaks secrets. */
  LEAKED_SECRET("41.1.3", Group.AUDITORS, Demand.SECRET),
  /** Uses the office for private gain. */
  PRIVATE_GAIN("41.1.4", Group.AUDITORS, Demand.NOTHING),
  /** Breaks the rules of recusal. */
  BROKEN_RECUSAL("41.1.5", Group.AUDITORS, Demand.NOTHING),
  /** Breaks another rule. */
  AUDITORS_OTHER("41.1.6", Group.AUDITORS, Demand.RULE),
  /** Has no internal audit system, or does no internal audit. */
  NO_AUDIT("42.1.1", Group.UNIT, Demand.NOTHING),
  /** Gives auditors work that harms their independence. */
  HARMED_INDEPENDENCE("42.1.2", Group.UNIT, Demand.NOTHING),
  /** Does not refer grave leads in time. */
  LATE_REFERRAL("42.1.3", Group.UNIT, Demand.NOTHING),
  /** Does not file, or files what is false. */
  FALSE_FILING("42.1.4", Group.UNIT, Demand.NOTHING),
  /** Breaks another rule. */
  UNIT_OTHER("42.1.5", Group.UNIT, Demand.RULE);

  /** Whose conduct it is, and who deals with it. */
  public enum Group {
    /** The auditee's; the unit deals with it. */
    AUDITEE("audit/40.1"),
    /** The audit office's or an auditor's; the unit deals with it. */
    AUDITORS("audit/41.1"),
    /** The unit's; the audit authority deals with it. */
    UNIT("audit/42.1");

    private final String clause;

    Group(String clause) {
      this.clause = clause;
    }

    /** The clause that says what is done about it. */
    public ClauseId clause() {
      return ClauseId.of(clause);
    }
  }

  /** What must be said of it beside what happened. */
  public enum Demand {
    /** Nothing more. */
    NOTHING,
    /** Norm broken, problem missed, consequence grave: all three. */
    THREE_FACTS,
    /** The kind of secret. */
    SECRET,
    /** The rule that was broken. */
    RULE
  }

  private final String code;
  private final Group group;
  private final Demand demand;

  Conduct(String code, Group group, Demand demand) {
    this.code = code;
    this.group = group;
    this.demand = demand;
  }

  /** The kind of conduct of an item: {@code 40.1.2}. */
  public static Conduct of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code.equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("Expected an item of articles 40 to 42 but got " + code));
  }

  /** The item. */
  public ClauseId clause() {
    return ClauseId.of("audit/" + code);
  }

  /** Whose conduct it is. */
  public Group group() {
    return group;
  }

  /** What must be said of it. */
  public Demand demand() {
    return demand;
  }

  /** As written in JSON: {@code 40.1.2}. */
  @Override
  public String toString() {
    return code;
  }
}
