package org.gongbao.city.relief.claims;

import java.util.List;
import java.util.Set;
import org.gongbao.city.casework.Board;
import org.gongbao.city.relief.places.Sides;

/** The boards of claims, one for each audience. */
public final class ClaimBoards {

  /** Whoever keeps a register, buys, or supervises (relief/4.4.1). */
  private static final Set<String> WATCHING =
      Set.of(
          "district-civil-affairs",
          "affiliated-unit",
          "district-veterans",
          "district-finance",
          "municipal-civil-affairs",
          "municipal-finance",
          "municipal-veterans",
          "insurance-regulator");

  private ClaimBoards() {}

  /** All of them. */
  public static List<Board> all() {
    return List.of(
        new Board("claims", Set.of(InsuredOn.INSURER), InsurerBoard::panels),
        new Board("claims-watched", WATCHING, WatchedBoard::panels),
        new Board(
            "own-claims", Set.of(Sides.INSURED, ClaimProcedure.GRASSROOTS), OwnBoard::panels));
  }
}
