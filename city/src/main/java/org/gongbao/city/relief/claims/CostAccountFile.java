package org.gongbao.city.relief.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.law.Money;

/**
 * What a cost account knows: whose it is, its settlements without those withdrawn, and how it
 * stands.
 *
 * @param recorded how many settlements were ever recorded
 */
public record CostAccountFile(
    Optional<Holder> account,
    List<Settlement> settlements,
    int recorded,
    Optional<Settlement.Standing> standing) {

  /** Nothing yet. */
  static final CostAccountFile EMPTY =
      new CostAccountFile(Optional.empty(), List.of(), 0, Optional.empty());

  public CostAccountFile {
    settlements = List.copyOf(settlements);
  }

  /** Whose costs of which period, and who pays. */
  public record Holder(
      @CaseEvent.Open String person,
      int period,
      int insurer,
      @CaseEvent.Open String place,
      InsuredClass insured) {}

  /** What is known of that account. */
  public static CostAccountFile of(CaseFile file) {
    return file.data(CostAccountFile.class);
  }

  static CostAccountFile of(Known known) {
    return of(known.file());
  }

  Holder holder() {
    return account.orElseThrow();
  }

  /** All costs of the period. */
  Money running() {
    return Money.sum(settlements.stream().map(Settlement::amount).toList());
  }

  Optional<Settlement> settlement(int number) {
    return settlements.stream().filter(one -> one.number() == number).findFirst();
  }

  /** The file after one more event. */
  CostAccountFile apply(CostAccountEvent event) {
    return switch (event) {
      case CostAccountEvent.AccountOpened e ->
          new CostAccountFile(Optional.of(e.account()), settlements, recorded, standing);
      case CostAccountEvent.SettlementRecorded e -> {
        List<Settlement> more = new ArrayList<>(settlements);
        more.add(e.settlement());
        yield new CostAccountFile(account, more, recorded + 1, Optional.of(e.standing()));
      }
      case CostAccountEvent.SettlementWithdrawn e ->
          new CostAccountFile(
              account,
              settlements.stream().filter(one -> one.number() != e.number()).toList(),
              recorded,
              Optional.of(e.standing()));
    };
  }
}
