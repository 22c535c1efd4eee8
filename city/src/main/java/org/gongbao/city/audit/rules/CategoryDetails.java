package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/**
 * Whether a case says which function of the audit office it serves (audit/16.1), and what that
 * function needs to be said: which investment, which country, by which instruction, whose term of
 * office (audit/16.2). Only the accountability of a head is audited of a person (audit/2.2).
 */
public final class CategoryDetails {

  private CategoryDetails() {}

  /**
   * What is asked.
   *
   * @param investment name of the fixed-asset project
   * @param country where the body, asset or activity lies
   * @param reference rule or instruction by which it is done
   * @param person id of the person whose accountability is audited
   * @param termFrom first day of the term of office
   * @param termTo last day of it
   * @param headsManagedUnit the person heads a unit below this one
   */
  public record Input(
      Optional<Category> category,
      Optional<String> investment,
      Optional<String> country,
      Optional<String> reference,
      Optional<String> person,
      Optional<LocalDate> termFrom,
      Optional<LocalDate> termTo,
      Optional<Boolean> headsManagedUnit) {}

  /** Granted with the category, if nothing it needs is missing. */
  public static Ruling<Category> check(Law law, Input in) {
    law.tracer().input("category", in.category());
    if (!law.condition(Article.FUNCTIONS, "category-named", in.category().isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, Article.FUNCTIONS, "audit.category-missing");
    }
    Category category = in.category().orElseThrow();
    boolean ofPerson = category == Category.ECONOMIC_ACCOUNTABILITY;
    if (!law.condition(
        Article.OWN_UNIT, "person-only-accountable", ofPerson || in.person().isEmpty())) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Article.OWN_UNIT, "audit.person-subject", category);
    }
    return switch (category) {
      case FIXED_ASSET_INVESTMENT -> needs(law, category, in.investment(), "audit.no-investment");
      case OVERSEAS -> needs(law, category, in.country(), "audit.no-country");
      case OTHER -> needs(law, category, in.reference(), "audit.no-reference");
      case ECONOMIC_ACCOUNTABILITY -> accountable(law, in);
      default -> Ruling.granted(category);
    };
  }

  private static Ruling<Category> needs(
      Law law, Category category, Optional<String> told, String sentence) {
    return law.condition(category.clause(), "details-told", told.isPresent())
        ? Ruling.granted(category)
        : Ruling.refused(RefusalKind.MISSING, category.clause(), sentence);
  }

  private static Ruling<Category> accountable(Law law, Input in) {
    ClauseId clause = Category.ECONOMIC_ACCOUNTABILITY.clause();
    if (!law.condition(clause, "person-named", in.person().isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, clause, "audit.no-accountable");
    }
    if (!in.headsManagedUnit().orElse(true)) {
      law.condition(clause, "heads-managed-unit", false);
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, clause, "audit.not-head", in.person().orElseThrow());
    }
    List<Ruling<Category>> all = new ArrayList<>();
    if (in.headsManagedUnit().isEmpty()) {
      all.add(
          Ruling.undetermined(
              new Question(
                  "headsManagedUnit",
                  clause,
                  "audit-office",
                  Sentence.of("audit.unknown", "headsManagedUnit"))));
    } else {
      law.condition(clause, "heads-managed-unit", true);
    }
    all.add(term(law, in));
    return Ruling.all(all);
  }

  private static Ruling<Category> term(Law law, Input in) {
    boolean told =
        in.termFrom().isPresent()
            && in.termTo().map(to -> !to.isBefore(in.termFrom().get())).orElse(false);
    if (!law.condition(Article.ACCOUNTABILITY, "term-told", told)) {
      return Ruling.refused(RefusalKind.MISSING, Article.ACCOUNTABILITY, "audit.no-term");
    }
    return law.condition(Article.ACCOUNTABILITY, "reference-told", in.reference().isPresent())
        ? Ruling.granted(Category.ECONOMIC_ACCOUNTABILITY)
        : Ruling.refused(
            RefusalKind.MISSING, Article.ACCOUNTABILITY, "audit.no-accountability-reference");
  }
}
