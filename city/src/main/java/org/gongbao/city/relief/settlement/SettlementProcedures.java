package org.gongbao.city.relief.settlement;

import java.util.List;
import org.gongbao.engine.Procedure;

/** The procedures of premium and its settlement. */
public final class SettlementProcedures {

  private SettlementProcedures() {}

  /** All of them. */
  public static List<Procedure> all() {
    return List.of(
        PremiumProcedure.procedure(), SettlementProcedure.procedure(), Inspections.procedure());
  }
}
