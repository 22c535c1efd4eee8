package org.gongbao.city.relief.project.agreement;

import java.util.Locale;

/**
 * The twelve topics that a framework agreement settles (relief/4.2.1), in the order of the text.
 */
public enum Heading {
  /** Responsibilities, rights and duties. */
  RESPONSIBILITIES,
  /** Premium standard. */
  PREMIUM,
  /** Protection scope. */
  PROTECTION,
  /** Service places. */
  SERVICE_PLACES,
  /** Work system. */
  WORK_SYSTEM,
  /** Enrolment and claims procedure. */
  ENROLMENT_AND_CLAIMS,
  /** Profit, loss and risk control. */
  RISK_CONTROL,
  /** Information exchange and protection. */
  INFORMATION,
  /** Evaluation. */
  EVALUATION,
  /** Supervision. */
  SUPERVISION,
  /** Breach. */
  BREACH,
  /** Secrecy. */
  CONFIDENTIALITY;

  /** As written in JSON: {@code service-places}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
