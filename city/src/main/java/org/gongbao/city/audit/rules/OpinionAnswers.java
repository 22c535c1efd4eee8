package org.gongbao.city.audit.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * How the team answers a written opinion (audit/26.3): every point once, and a point that is not
 * accepted with the reason. A late opinion may be answered, or not.
 */
public final class OpinionAnswers {

  private OpinionAnswers() {}

  /** What the team made of a point. */
  public enum Verdict {
    ACCEPTED,
    PARTLY,
    NOT_ACCEPTED;

    /** As written in JSON: {@code not-accepted}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The answer to one point.
   *
   * @param point number of the point, from 1
   * @param reason why, where it was not accepted
   */
  public record Answer(int point, Verdict verdict, Optional<String> reason) {}

  /**
   * Granted if the answers do.
   *
   * @param points how many points the opinion has
   * @param mustAnswer false for a late opinion
   */
  public static Ruling<Boolean> check(
      Law law, int points, boolean mustAnswer, List<Answer> answers) {
    Set<Integer> answered = new HashSet<>();
    for (Answer answer : answers) {
      boolean known = answer.point() >= 1 && answer.point() <= points;
      if (!known || !answered.add(answer.point())) {
        return Ruling.refused(
            known ? RefusalKind.CONFLICT : RefusalKind.MISSING,
            Article.SUBMISSION,
            known ? "audit.answer-twice" : "audit.answer-without-point",
            answer.point());
      }
      if (answer.verdict() == Verdict.NOT_ACCEPTED && answer.reason().isEmpty()) {
        law.condition(Article.SUBMISSION, "reason-given", false);
        return Ruling.refused(
            RefusalKind.MISSING, Article.SUBMISSION, "audit.answer-reason", answer.point());
      }
    }
    List<String> open =
        IntStream.rangeClosed(1, points)
            .filter(point -> !answered.contains(point))
            .mapToObj(String::valueOf)
            .collect(Collectors.toList());
    return !mustAnswer || law.condition(Article.SUBMISSION, "all-answered", open.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            Article.SUBMISSION,
            "audit.answers-missing",
            String.join(", ", open));
  }
}
