package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.engine.toys.Toys;
import org.gongbao.engine.toys.Transfer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many clients at once")
class ConcurrencyTest {

  private static final int CLIENTS = 32;
  private static final int CASES = 100;
  private static final int ACTIONS_EACH = 60;

  @Test
  @DisplayName("32 clients on the same 100 cases with repeated keys: none lost, doubled or skipped")
  void noneLostDoubledOrSkipped() throws Exception {
    Actor window = Toys.clerk("window");
    try (TestCity city = TestCity.with(Transfer.procedure());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<CaseId> cases = new ArrayList<>();
      for (int i = 0; i < CASES; i++) {
        cases.add(city.open(window, "transfer/accept", "{}", "open-" + i));
      }
      // every key is used by two clients: client 2n and 2n + 1 act under the same keys
      List<Callable<Integer>> work = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int pair = client / 2;
        work.add(() -> actMany(city, window, cases, pair));
      }
      int written = 0;
      for (Future<Integer> future : clients.invokeAll(work)) {
        written += future.get();
      }
      assertThat(written).isEqualTo(CLIENTS / 2 * ACTIONS_EACH);
      int steps = 0;
      int revisions = 0;
      for (CaseId id : cases) {
        CaseFile file = city.file(window, id);
        steps += file.data(Transfer.File.class).steps();
        revisions += file.revision();
        assertThat(city.engine().events(window, id)).hasSize(file.revision());
      }
      assertThat(steps).isEqualTo(written);
      assertThat(revisions).isEqualTo(written + CASES);
      assertThat(city.engine().log().verify().isIntact()).isTrue();
    }
  }

  private static int actMany(TestCity city, Actor actor, List<CaseId> cases, int pair) {
    Random random = new Random(pair);
    int written = 0;
    for (int i = 0; i < ACTIONS_EACH; i++) {
      CaseId id = cases.get(random.nextInt(CASES));
      Outcome outcome =
          city.engine()
              .act(
                  new Command(
                      id,
                      "work",
                      TestCity.json("{}"),
                      actor,
                      Command.AT_ONCE,
                      "pair-" + pair + "-" + i));
      assertThat(outcome.ruling().isGranted()).isTrue();
      assertThat(outcome.hashes()).hasSize(1);
      written += outcome.repeated() ? 0 : 1;
    }
    return written;
  }

  @Test
  @DisplayName(
      "whoever waits for the tables of a month finds them made and does not make them again")
  void oneMonth() throws Exception {
    try (TestCity city = TestCity.with(Transfer.procedure());
        Connection first = city.connection("gb_app");
        Connection second = city.connection("gb_app");
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      first.setAutoCommit(false);
      ensureMonth(first);
      Future<Boolean> waiting = other.submit(() -> ensureMonth(second));
      while (!isWaitedFor(first)) {
        Thread.onSpinWait();
      }
      first.commit();
      assertThat(waiting.get()).isTrue();
    }
  }

  private static boolean ensureMonth(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(
          """
          select gb.ensure_month(4321)
          """);
    }
  }

  private static boolean isWaitedFor(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select 1 from pg_locks where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())
                """)) {
      return rows.next();
    }
  }

  @Test
  @DisplayName("the same opening by 16 clients opens one case, and every client is told of it")
  void oneOpening() throws Exception {
    Actor window = Toys.clerk("window");
    try (TestCity city = TestCity.with(Transfer.procedure());
        ExecutorService clients = Executors.newFixedThreadPool(16)) {
      Callable<CaseId> opening = () -> city.open(window, "transfer/accept", "{}", "the-same-key");
      List<CaseId> ids = new ArrayList<>();
      for (Future<CaseId> future : clients.invokeAll(java.util.Collections.nCopies(16, opening))) {
        ids.add(future.get());
      }
      assertThat(ids).containsOnly(ids.getFirst());
      assertThat(city.engine().log().verify().cases()).isEqualTo(1);
    }
  }
}
