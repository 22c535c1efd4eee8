package org.gongbao.city.relief.project.budget;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/**
 * What a case knows of the budget of a year.
 *
 * @param year 0 before it is prepared
 * @param returned why finance gave it back, while it has not been changed
 * @param allocated what went to the premium account
 */
public record BudgetFile(
    int year,
    Money amount,
    Optional<LocalDate> prepared,
    Optional<Personal<String>> returned,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> placed,
    Money allocated) {

  /** Nothing yet. */
  static final BudgetFile EMPTY =
      new BudgetFile(
          0,
          Money.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Money.ZERO);

  /** What the budget of a case knows. */
  public static BudgetFile of(CaseFile file) {
    return file.data(BudgetFile.class);
  }

  static BudgetFile of(Known known) {
    return of(known.file());
  }

  BudgetFile apply(BudgetEvent event) {
    return switch (event) {
      case BudgetEvent.BudgetPrepared e ->
          new BudgetFile(
              e.year(),
              e.amount(),
              Optional.of(e.prepared()),
              returned,
              reviewed,
              placed,
              allocated);
      case BudgetEvent.BudgetReturned e ->
          new BudgetFile(
              year, amount, prepared, Optional.of(e.reason()), reviewed, placed, allocated);
      case BudgetEvent.BudgetRevised e ->
          new BudgetFile(
              year,
              e.amount(),
              Optional.of(e.prepared()),
              Optional.empty(),
              reviewed,
              placed,
              allocated);
      case BudgetEvent.BudgetReviewed e ->
          new BudgetFile(
              year, amount, prepared, returned, Optional.of(e.reviewed()), placed, allocated);
      case BudgetEvent.BudgetPlaced e ->
          new BudgetFile(
              year, amount, prepared, returned, reviewed, Optional.of(e.placed()), allocated);
      case BudgetEvent.PremiumAllocated e ->
          new BudgetFile(
              year, amount, prepared, returned, reviewed, placed, allocated.plus(e.amount()));
    };
  }
}
