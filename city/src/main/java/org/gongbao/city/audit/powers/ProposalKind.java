package org.gongbao.city.audit.powers;

import java.util.Locale;
import org.gongbao.law.ClauseId;

/** What an audit office may propose (意见和建议), each by its item of article 17. */
public enum ProposalKind {
  /** To correct what broke the rules (纠正). */
  CORRECTION(8),
  /** To improve management or results (改进). */
  IMPROVEMENT(8),
  /** To criticise the auditee in a circular (通报批评). */
  CRITICISM(9),
  /** To hold somebody to account (追究责任). */
  LIABILITY(9),
  /** To circulate results within a circle (通报). */
  BULLETIN(10),
  /** To commend (表彰). */
  COMMENDATION(11),
  /** To make or change a rule (规章制度). */
  RULE(2);

  private final int item;

  ProposalKind(int item) {
    this.item = item;
  }

  /** The clause that lets it be proposed. */
  public ClauseId clause() {
    return ClauseId.of("audit/17.1." + item);
  }

  /** True if the auditee takes it up, and it is checked whether it did. */
  public boolean isForAuditee() {
    return this == CORRECTION || this == IMPROVEMENT;
  }

  /** True if the unit decides on it against somebody. */
  public boolean isAgainstSomebody() {
    return this == CRITICISM || this == LIABILITY;
  }

  /** True if it is made of an audit. */
  public boolean isOfProject() {
    return this != RULE && this != COMMENDATION;
  }

  /** As written in JSON: {@code correction}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
