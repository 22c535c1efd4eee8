package org.gongbao.city.web;

import org.gongbao.engine.Schema;

/** The contract of an answer to a question: the point judged, and why. */
final class AnswerSchema {

  /** Judged yes or no, with the reason. */
  static final Schema YES_OR_NO = Schema.of(Judged.class);

  private AnswerSchema() {}

  private record Judged(boolean answer, String why) {}
}
