package org.gongbao.city.relief.books;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.city.ledger.Books;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.ledger.MonthStep;
import org.gongbao.city.relief.claims.ClaimEntries;
import org.gongbao.city.relief.roll.RollEntries;
import org.gongbao.city.relief.settlement.PremiumEntries;
import org.gongbao.engine.Recorded;
import org.springframework.stereotype.Component;

/** The books of relief insurance (困难群众惠济保账簿): premium and claims. */
@Component
public final class ReliefBooks implements Books {

  /** Name of the book. */
  public static final String NAME = "relief";

  private static final Set<String> TYPES = all();

  private static Set<String> all() {
    Set<String> types = new HashSet<>(ClaimEntries.TYPES);
    types.addAll(PremiumEntries.TYPES);
    types.add(RollEntries.ACCEPTED);
    types.addAll(BooksProcedure.MONTHS);
    return Set.copyOf(types);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public List<DoubleEntry> entries(Recorded event) {
    return Stream.of(
            RollEntries.of(event.event()),
            PremiumEntries.of(event.event()),
            ClaimEntries.of(event.event()))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Optional<MonthStep> month(Recorded event) {
    return switch (event.event()) {
      case BooksEvent.ClosingProposed one -> step(one.month(), MonthStep.Step.PROPOSED);
      case BooksEvent.ClosingDeclined one -> step(one.month(), MonthStep.Step.DECLINED);
      case BooksEvent.MonthClosed one -> step(one.month(), MonthStep.Step.CLOSED);
      default -> Optional.empty();
    };
  }

  private static Optional<MonthStep> step(YearMonth month, MonthStep.Step step) {
    return Optional.of(new MonthStep(month, step));
  }
}
