package org.gongbao.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      complete(contender, cases, 1, Contender.STAGES / 2);
      Map<String, Double> bytes = Cost.rowBytes(server, candidate.database());
      complete(contender, cases, Contender.STAGES / 2 + 1, Contender.STAGES);
      long trips = counter.count() - tripsBefore;
      pools.letGo();
      cost =
          Cost.Reading.of(server, candidate.database())
              .since(before, trips, (long) CASES * Contender.STAGES, bytes);
    }
    candidate.demand(server, cost);
    return cost;
  }

  private static <C> void complete(Contender<C> contender, List<C> cases, int from, int to) {
    for (int stage = from; stage <= to; stage++) {
      for (C one : cases) {
        contender.complete(one, stage);
      }
    }
  }
}
