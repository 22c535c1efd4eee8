package org.gongbao.city.relief.books;

import java.util.List;
import org.gongbao.engine.Procedure;

/** The procedures of the books. */
public final class BookProcedures {

  private BookProcedures() {}

  /** All of them. */
  public static List<Procedure> all() {
    return List.of(BooksProcedure.procedure(), ReconciliationProcedure.procedure());
  }
}
