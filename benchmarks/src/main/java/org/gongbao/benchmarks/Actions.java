package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flowable.engine.ProcessEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Durable case actions a second of Gongbao, of Flowable and of the floor: in one run, on one
 * PostgreSQL, one after the other.
 */
@Command(name = "actions", mixinStandardHelpOptions = true, sortOptions = false)
final class Actions implements Callable<Integer> {

  @Option(names = "--clients", defaultValue = "8", description = "threads that act at once (8)")
  private int clients;

  @Option(names = "--pool", description = "connections of a pool (one and a half a client)")
  private Optional<Integer> pool = Optional.empty();

  @Option(names = "--engine-pool", description = "the same for Gongbao's two pools (as --pool)")
  private Optional<Integer> enginePool = Optional.empty();

  @Option(names = "--seconds", defaultValue = "20", description = "timed seconds a turn (20)")
  private int seconds;

  @Option(names = "--warmup", defaultValue = "5", description = "untimed seconds before (5)")
  private int warmup;

  @Option(names = "--cases", defaultValue = "400", description = "cases opened a client (400)")
  private int cases;

  @Option(names = "--turns", defaultValue = "1", description = "turns, in alternating order (1)")
  private int turns;

  @Option(names = "--data", defaultValue = "target/data", description = "PostgreSQL's directory")
  private Path data = Path.of("target/data");

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  @Option(names = "--pgbench", description = "pgbench (the newest below /usr/lib/postgresql)")
  private Optional<Path> pgbench = Optional.empty();

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Actions()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path program = pgbench.isPresent() ? pgbench.get() : PgbenchOutput.program();
    String loadBefore = Machine.busy();
    Path own = data.resolve("pg-" + ProcessHandle.current().pid()).toAbsolutePath();
    Files.createDirectories(own);
    try (Server server = Server.start(own)) {
      Measured measured = measure(server, program);
      Report report =
          new Report(
              LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC),
              Machine.here(),
              loadBefore,
              List.of(
                  "JDK " + Runtime.version(),
                  "PostgreSQL "
                      + server.text(Server.OWNER, "select current_setting('server_version')"),
                  "Flowable " + ProcessEngine.VERSION,
                  PgbenchOutput.version(program),
                  "Gongbao at commit " + System.getProperty("gongbao.commit", "unknown")),
              command(),
              server.settings(),
              measured);
      String text = report.text();
      Path file = results.resolve("actions-%s-%dc.md".formatted(report.day(), clients));
      Files.createDirectories(results);
      Files.writeString(file, text);
      System.out.println(text);
      System.out.println(file);
    }
    return 0;
  }

  /** What a run brought, one column a system. */
  record Measured(
      double commitMicros, Column gongbao, Column flowable, Column floor, int floorCases) {}

  /** One system's figures. */
  record Column(String name, Tally tally, Cost cost) {

    Column plus(Tally more) {
      return new Column(name, tally.plus(more), cost);
    }
  }

  private Measured measure(Server server, Path program) throws IOException, SQLException {
    GongbaoCandidate gongbao = new GongbaoCandidate("Gongbao", "gongbao");
    FlowableCandidate flowable = new FlowableCandidate("Flowable", "flowable");
    Column ours = prepared(server, gongbao);
    Column theirs = prepared(server, flowable);
    Floor floor = new Floor(server, program, data.resolve("pgbench").toAbsolutePath());
    int floorCases = 0;
    Column bottom = new Column("floor", Tally.NONE, ours.cost());
    for (int turn = 0; turn < turns; turn++) {
      if (turn % 2 == 1) {
        theirs = theirs.plus(timed(server, flowable, poolSize()));
      }
      ours = ours.plus(timed(server, gongbao, enginePool.orElse(poolSize())));
      if (turn == 0) {
        floorCases =
            Integer.parseInt(server.text("gongbao", "select count(*)::text from gb.case_file"));
        floor.install(Sample.take(server, gongbao), floorCases);
      }
      bottom = timed(server, floor, bottom);
      if (turn % 2 == 0) {
        theirs = theirs.plus(timed(server, flowable, poolSize()));
      }
    }
    return new Measured(server.commitMicros(), ours, theirs, bottom, floorCases);
  }

  private static <C> Column prepared(Server server, Candidate<C> candidate) throws SQLException {
    say("counting an action of " + candidate.name());
    server.createDatabase(candidate.database());
    candidate.install(server);
    return new Column(candidate.name(), Tally.NONE, Counting.count(server, candidate));
  }

  private <C> Tally timed(Server server, Candidate<C> candidate, int connections)
      throws SQLException {
    say("timing " + candidate.name());
    try (Pools pools = new Pools(server, candidate.database(), connections, Optional.empty());
        Contender<C> contender = candidate.start(pools);
        Load<C> load = new Load<>(contender, clients, cases)) {
      load.run(warmup, server);
      server.checkpoint();
      return load.run(seconds, server);
    }
  }

  private Column timed(Server server, Floor floor, Column before) throws IOException, SQLException {
    say("timing the floor");
    floor.run(clients, Math.max(1, warmup));
    server.checkpoint();
    Cost.Reading reading = Cost.Reading.of(server, Floor.DATABASE);
    Sizes sizes = Sizes.of(server, Floor.DATABASE);
    Tally tally = floor.run(clients, seconds);
    Cost cost =
        Cost.Reading.of(server, Floor.DATABASE)
            .since(
                reading,
                tally.actions(),
                tally.actions(),
                Sizes.means(List.of(sizes, Sizes.of(server, Floor.DATABASE))));
    cost.demandEventsLike(before.cost());
    return new Column(before.name(), before.tally().plus(tally), cost);
  }

  private int poolSize() {
    return pool.orElse(clients + clients / 2);
  }

  private String command() {
    return "benchmarks/run actions --clients %d --pool %d --engine-pool %d --seconds %d --warmup %d --cases %d --turns %d"
        .formatted(
            clients, poolSize(), enginePool.orElse(poolSize()), seconds, warmup, cases, turns);
  }

  private static void say(String what) {
    System.err.println("actions: " + what);
  }
}
