package org.gongbao.city.relief.roll;

import java.util.List;
import org.gongbao.engine.Procedure;

/** The procedures of the roll. */
public final class RollProcedures {

  private RollProcedures() {}

  /** All of them. */
  public static List<Procedure> all() {
    return List.of(
        ListProcedure.procedure(), PlaceProcedure.procedure(), VeteransProcedure.procedure());
  }
}
