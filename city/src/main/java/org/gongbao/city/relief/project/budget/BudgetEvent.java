package org.gongbao.city.relief.project.budget;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** What can happen on the budget of a year; text is sealed for the city. */
sealed interface BudgetEvent extends CaseEvent {

  /** Civil affairs prepared it. */
  record BudgetPrepared(int year, Money amount, LocalDate prepared) implements BudgetEvent {}

  /** Finance gave it back. */
  record BudgetReturned(Personal<String> reason, LocalDate returned) implements BudgetEvent {}

  /** Civil affairs changed what was given back. */
  record BudgetRevised(Money amount, LocalDate prepared) implements BudgetEvent {}

  /** Finance reviewed it. */
  record BudgetReviewed(LocalDate reviewed) implements BudgetEvent {}

  /** Finance placed it. */
  record BudgetPlaced(LocalDate placed) implements BudgetEvent {}

  /** A part went to the premium account. */
  record PremiumAllocated(Money amount, LocalDate allocated) implements BudgetEvent {}
}
