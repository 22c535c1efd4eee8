package org.gongbao.city.relief.rules;

import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** What is not known is asked of whoever may know it. */
final class Unknown {

  /** Decides claims. */
  static final String INSURER = "insurer";

  private Unknown() {}

  static <T> Ruling<T> point(String point, ClauseId clause) {
    return point(point, clause, INSURER);
  }

  static <T> Ruling<T> point(String point, ClauseId clause, String role) {
    return Ruling.undetermined(
        new Question(point, clause, role, Sentence.of("relief.unknown", point)));
  }
}
