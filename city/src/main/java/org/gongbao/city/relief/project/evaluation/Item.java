package org.gongbao.city.relief.project.evaluation;

import java.util.Locale;

/**
 * What is evaluated of an insurer (考核项目): its five services and six capabilities (relief/4.1.2), in
 * the order of the text.
 */
public enum Item {
  /** Advice. */
  ADVICE,
  /** Enrolment. */
  ENROLMENT,
  /** Claims. */
  CLAIMS,
  /** Publicity. */
  PUBLICITY,
  /** Training. */
  TRAINING,
  /** A complete service system. */
  SERVICE_SYSTEM,
  /** Smooth communication. */
  COMMUNICATION,
  /** Data are collected, ordered and analysed. */
  DATA,
  /** The interface to the municipal information system. */
  INTERFACE,
  /** Results of claims are open and true. */
  OPEN_RESULTS,
  /** Public benefit comes first. */
  PUBLIC_BENEFIT;

  /** As written in JSON: {@code open-results}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
