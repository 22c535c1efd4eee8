package org.gongbao.city.audit.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Working papers (audit/25.1): each stands on an item of the project plan and on proof, and every
 * item has one before fieldwork is closed.
 */
public final class PapersComplete {

  private PapersComplete() {}

  /**
   * Granted if a paper may be written.
   *
   * @param planItem number of its item, from 1
   * @param planItems how many items the plan has; 0 if there is no plan
   * @param evidence numbers of its pieces of proof
   * @param evidenceKept how many pieces are on the file, numbered from 1
   */
  public static Ruling<Boolean> paper(
      Law law, int planItem, int planItems, List<Integer> evidence, int evidenceKept) {
    boolean planned = planItem >= 1 && planItem <= planItems;
    if (!law.condition(Article.WORKING_PAPERS, "plan-item", planned)) {
      return Ruling.refused(
          RefusalKind.MISSING, Article.WORKING_PAPERS, "audit.paper-item", planItem, planItems);
    }
    if (!law.condition(Article.WORKING_PAPERS, "evidence", !evidence.isEmpty())) {
      return Ruling.refused(
          RefusalKind.MISSING, Article.WORKING_PAPERS, "audit.paper-without-evidence");
    }
    for (int number : evidence) {
      if (number < 1 || number > evidenceKept) {
        law.condition(Article.WORKING_PAPERS, "evidence-known", false);
        return Ruling.refused(
            RefusalKind.MISSING, Article.WORKING_PAPERS, "audit.paper-evidence", number);
      }
    }
    return Ruling.granted(true);
  }

  /** Granted if every item of the plan has a paper; the refusal names the items that have none. */
  public static Ruling<Boolean> fieldwork(Law law, int planItems, Collection<Integer> written) {
    if (!law.condition(Article.WORKING_PAPERS, "plan-written", planItems > 0)) {
      return Ruling.refused(
          RefusalKind.MISSING, Article.WORKING_PAPERS, "audit.fieldwork-without-plan");
    }
    List<Integer> missing =
        IntStream.rangeClosed(1, planItems)
            .filter(item -> !written.contains(item))
            .boxed()
            .toList();
    return law.condition(Article.WORKING_PAPERS, "paper-for-every-item", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            Article.WORKING_PAPERS,
            "audit.papers-missing",
            missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
