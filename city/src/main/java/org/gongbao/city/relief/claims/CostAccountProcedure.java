package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * A cost account (医保目录外自费费用累计账): costs of hospital stays outside the catalogue, of one person in
 * one protection period. When a settlement makes something due, the claim for it is proposed.
 */
public final class CostAccountProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-cost-account";

  private enum Stage {
    OPEN
  }

  private CostAccountProcedure() {}

  static Procedure procedure() {
    return Procedure.of(NAME, CostAccountFile.EMPTY)
        .law("relief")
        .events(CostAccountEvent.class, CostAccountFile::apply)

        // the first settlement of a period opens it
        .on("open-account", CostAccountInput.OpenAccount.class)
        .opens()
        .to(Stage.OPEN)
        .by(InsuredOn.INSURER)
        .cites("relief/3.2.0", "relief/3.2.1", "relief/3.2.2", "relief/3.2.3", "relief/3.2.4")
        .cites("relief/2.5", "relief/4.1.1", "relief/4.3.6")
        .needs(Enrolments.NEED, (file, in) -> List.of(in.path("person").asString("")))
        .needs(Need.TIED, (file, in) -> Earlier.asked(in))
        .rule(Accumulating::mayOpen)
        .does(Accumulating::open)
        .ties(Accumulating::parties)

        // each further one adds up
        .on("record-settlement", CostAccountInput.RecordSettlement.class)
        .from(Stage.OPEN)
        .by(InsuredOn.INSURER)
        .cites("relief/3.2.0", "relief/3.2.1", "relief/3.2.2", "relief/3.2.3", "relief/3.2.4")
        .cites("relief/2.5", "relief/4.3.6")
        .guard(Accumulating::notOwn)
        .needs(Enrolments.NEED, Accumulating::person)
        .needs(Need.TIED, (file, in) -> Accumulating.keys(file, in))
        .rule(Accumulating::mayRecord)
        .does(Accumulating::record)
        .on("withdraw-settlement", CostAccountInput.WithdrawSettlement.class)
        .from(Stage.OPEN)
        .by(InsuredOn.INSURER)
        .cites("relief/3.2.0")
        .guard(Accumulating::notOwn)
        .needs(Need.TIED, file -> Accumulating.keys(file))
        .does(Accumulating::withdraw)
        .build();
  }
}
