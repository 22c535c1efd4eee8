package org.gongbao.city.relief.population;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LawBook;

/** Finds what a draft touches. */
public final class Impacts {

  private Impacts() {}

  /**
   * What it touches.
   *
   * @param keeper reads the city's database, if one is to be looked at
   */
  public static Impact of(
      Draft draft,
      LawBook book,
      Catalogue catalogue,
      List<Procedure> procedures,
      Optional<DataSource> keeper) {
    return Impact.of(draft, book, catalogue, procedures, keeper.map(ClaimCounts::of));
  }
}
