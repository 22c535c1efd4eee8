package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.engine.Procedure;

/** The procedures of claims. */
public final class ClaimProcedures {

  private ClaimProcedures() {}

  /** All of them. */
  public static List<Procedure> all() {
    return List.of(ClaimProcedure.procedure(), CostAccountProcedure.procedure());
  }
}
