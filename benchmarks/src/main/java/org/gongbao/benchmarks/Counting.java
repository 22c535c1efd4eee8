package org.gongbao.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pass that is counted and not timed: whole cases by one client, trips and rows of each action.
 */
final class Counting {

  private static final int CASES = 60;
  private static final int POOL = 4;

  private Counting() {}

  /** What an action costs; fails if the candidate did not do what the comparison claims. */
  static <C> Cost count(Server server, Candidate<C> candidate) throws SQLException {
    Trips counter = new Trips();
    Cost cost;
    try (Pools pools = new Pools(server, candidate.database(), POOL, Optional.of(counter));
        Contender<C> contender = candidate.start(pools)) {
      List<C> cases = new ArrayList<>();
      for (int i = 0; i < CASES; i++) {
        cases.add(contender.open());
      }
      pools.letGo();
      Cost.Reading before = Cost.Reading.of(server, candidate.database());
      long tripsBefore = counter.count();
      List<Sizes> sizes = new ArrayList<>(List.of(Sizes.of(server, candidate.database())));
      for (int stage = 1; stage <= Contender.STAGES; stage++) {
        for (C one : cases) {
          contender.complete(one, stage);
        }
        sizes.add(Sizes.of(server, candidate.database()));
      }
      long trips = counter.count() - tripsBefore;
      pools.letGo();
      cost =
          Cost.Reading.of(server, candidate.database())
              .since(before, trips, (long) CASES * Contender.STAGES, Sizes.means(sizes));
    }
    candidate.demand(server, cost);
    return cost;
  }
}
