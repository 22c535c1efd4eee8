package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Log;
import org.gongbao.engine.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five years of city time over cases whose clocks run all the while, moved as a demonstration's
 * clock is: from one due instant to the next, so that everything fires in its order.
 */
@CommandLine.Command(name = "years", mixinStandardHelpOptions = true, sortOptions = false)
final class Years implements Callable<Integer> {

  private static final String DATABASE = "years";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DAYS_OF_OPENING = 90;

  @Option(names = "--cases", defaultValue = "10000", description = "cases (10000)")
  private int cases;

  @Option(names = "--years", defaultValue = "5", description = "years of city time (5)")
  private int years;

  @Option(names = "--data", defaultValue = "target/data", description = "PostgreSQL's directory")
  private Path data = Path.of("target/data");

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Years()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    String loadBefore = Machine.busy();
    Path own = data.resolve("pg-" + ProcessHandle.current().pid()).toAbsolutePath();
    Files.createDirectories(own);
    try (Server server = Server.start(own)) {
      server.createDatabase(DATABASE);
      try (Connection owner = server.connect(DATABASE)) {
        Engine.install(owner);
      }
      try (Pools pools = new Pools(server, DATABASE, 8, Optional.empty())) {
        Engine engine =
            Engine.builder(pools.of("gb_app", true), pools.of("gb_keeper", true), YearsCase::law)
                .procedure(YearsCase.procedure())
                .vaultKey("bench", new SecretKeySpec(new byte[32], "AES"))
                .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                .logKey(GongbaoCandidate.logKey())
                .build("bench")
                .start();
        String text = run(engine, server, loadBefore);
        LocalDate day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        Path file = results.resolve("years-%s.md".formatted(day));
        Files.createDirectories(results);
        Files.writeString(file, text);
        System.out.println(text);
        System.out.println(file);
      }
    }
    return 0;
  }

  private String run(Engine engine, Server server, String loadBefore)
      throws IOException, SQLException {
    Instant start = SixStages.beginning();
    if (!engine.clock().beginAt(start, false)) {
      throw new IllegalStateException("Expected a database without cases");
    }
    open(engine, start);
    Instant opened = engine.now();
    AtomicLong stops = new AtomicLong();
    Instant end = start.plus(Duration.ofDays(365L * years + years / 4));
    long began = System.nanoTime();
    long settled = engine.clock().advance(end, stop -> stops.incrementAndGet(), Years::broken);
    double took = (System.nanoTime() - began) / 1e9;
    while (engine.log().place() > 0) {
      // all of it
    }
    engine.log().sign();
    Log.Verification log = engine.log().verify();
    if (!log.isIntact()) {
      throw new IllegalStateException("Expected a whole log but got " + log.faults());
    }
    Machine machine = Machine.here();
    return String.format(
        Locale.ROOT,
        """
        # %d years of city time over %,d open clocks

        * Command: `benchmarks/run years --cases %d --years %d`
        * Machine: %s, %d cores, %s memory, %s; load of the minute before: %s
        * JDK %s, PostgreSQL %s, Gongbao at commit %s

        From %s to %s the city's clock stopped at %,d instants at which something was due. %,d times a
        case fired what was due to it. The log holds %,d events afterwards, all verified.

        It took **%.1f s**: %,.0f events a second, a year of the city in %.1f s.
        """,
        years,
        cases,
        cases,
        years,
        machine.processor(),
        machine.cores(),
        machine.memory(),
        machine.system(),
        loadBefore,
        Runtime.version(),
        server.text(Server.OWNER, "select current_setting('server_version')"),
        System.getProperty("gongbao.commit", "unknown"),
        opened,
        end,
        stops.get(),
        settled,
        log.events(),
        took,
        (log.events() - cases) / took,
        took / years);
  }

  private static void broken(CaseId id, RuntimeException failure) {
    throw new IllegalStateException("Expected case " + id + " to be settled", failure);
  }

  /** Opened over a quarter of a year, at many hours, so that no two days are alike. */
  private void open(Engine engine, Instant start) {
    int each = Math.max(1, cases / DAYS_OF_OPENING / 8);
    int number = 0;
    for (int step = 0; number < cases; step++) {
      Instant at = start.plus(Duration.ofHours(3L * step));
      if (at.isAfter(engine.now())) {
        engine.clock().advance(at, stop -> {}, Years::broken);
      }
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < each && number < cases; i++, number++) {
        commands.add(
            new Command(
                engine.newCase(),
                YearsCase.NAME + "/open",
                JSON.createObjectNode().put("number", number),
                YearsCase.CLERK,
                Command.AT_ONCE,
                "case-" + number));
      }
      for (Outcome outcome : engine.actAll(commands)) {
        if (!outcome.ruling().isGranted()) {
          throw new IllegalStateException("Expected an opening but got " + outcome.ruling());
        }
      }
    }
  }
}
