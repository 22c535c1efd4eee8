package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What a rectification report says (audit/29.2): every problem of the report once, done or not
 * done, and why where it is not done.
 */
public final class RectificationItems {

  private RectificationItems() {}

  /**
   * One problem.
   *
   * @param problem number of the problem in the report, from 1
   * @param refused the auditee refuses to correct it
   * @param reason why it is not done; wanted only then
   * @param followUpOn day on which it will be looked at again, as the auditee proposes
   */
  public record Item(
      int problem,
      boolean done,
      Optional<Boolean> refused,
      Optional<String> reason,
      Optional<LocalDate> followUpOn) {}

  /** Granted if the report says of all problems what it must. */
  public static Ruling<Boolean> check(Law law, int problems, List<Item> items) {
    Set<Integer> named = new HashSet<>();
    for (Item item : items) {
      boolean known = item.problem() >= 1 && item.problem() <= problems;
      if (!known || !named.add(item.problem())) {
        return Ruling.refused(
            known ? RefusalKind.CONFLICT : RefusalKind.MISSING,
            Article.RECTIFICATION,
            known ? "audit.problem-twice" : "audit.problem-unknown",
            item.problem());
      }
      boolean contradicted = item.done() && item.refused().orElse(false);
      if (!law.condition(Article.RECTIFICATION, "done-or-refused", !contradicted)) {
        return Ruling.refused(
            RefusalKind.CONFLICT,
            Article.RECTIFICATION,
            "audit.problem-contradicted",
            item.problem());
      }
      boolean explained = item.done() || item.reason().isPresent();
      if (!law.condition(Article.RECTIFICATION, "explained", explained)) {
        return Ruling.refused(
            RefusalKind.MISSING, Article.RECTIFICATION, "audit.problem-reason", item.problem());
      }
    }
    String open =
        IntStream.rangeClosed(1, problems)
            .filter(problem -> !named.contains(problem))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return law.condition(Article.RECTIFICATION, "every-problem", open.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, Article.RECTIFICATION, "audit.problems-missing", open);
  }
}
