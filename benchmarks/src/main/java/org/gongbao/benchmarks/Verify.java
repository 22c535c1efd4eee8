package org.gongbao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.LogExport;
import org.gongbao.engine.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events a second that one core verifies out of an export, with {@link LogExport#check}. The engine
 * makes real events, its log is exported, and the export is multiplied to the size asked for.
 */
@CommandLine.Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class Verify implements Callable<Integer> {

  private static final String DATABASE = "verify";
  private static final int AT_A_TIME = 5_000;
  private static final int CASES_AN_ORGAN = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--events", defaultValue = "2000000", description = "events verified (2000000)")
  private long events;

  @Option(names = "--real", defaultValue = "100000", description = "made by the engine (100000)")
  private int real;

  @Option(
      names = "--between",
      defaultValue = "1000",
      description = "events from checkpoint to checkpoint (1000)")
  private int between;

  @Option(names = "--rounds", defaultValue = "3", description = "timed rounds (3)")
  private int rounds;

  @Option(names = "--data", defaultValue = "target/data", description = "where files lie")
  private Path data = Path.of("target/data");

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  private final KeyPair key = GongbaoCandidate.logKey();
  private double exporting;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Verify()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Machine machine = Machine.here();
    LocalDate day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    Path own = data.resolve("verify-" + ProcessHandle.current().pid()).toAbsolutePath();
    Files.createDirectories(own);
    Path first = own.resolve("real.log");
    Path whole = own.resolve("whole.log");
    try {
      export(own.resolve("pg"), first);
      Multiplied made = new Multiplied(first, key, events, between);
      made.write(whole);
      String load = Machine.busy();
      List<Round> all = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        all.add(check(whole));
        System.err.print(all.getLast().row(round));
      }
      Path file = results.resolve("verify-%s.md".formatted(day));
      Files.createDirectories(results);
      Files.writeString(file, text(day, machine, load, made, Files.size(whole), all));
      System.out.println(Files.readString(file));
      System.out.println(file);
      return 0;
    } finally {
      Files.deleteIfExists(first);
      Files.deleteIfExists(whole);
    }
  }

  private String text(
      LocalDate day, Machine machine, String load, Multiplied made, long bytes, List<Round> all) {
    StringBuilder text = new StringBuilder();
    text.append("# Verification from an export on one thread, ").append(day).append("\n\n");
    text.append(
        "* Machine: %s, %d cores usable, %s; load of the minute before: %s\n"
            .formatted(machine.processor(), machine.cores(), machine.system(), load));
    text.append(
        "* JDK %s, Gongbao at commit %s; `benchmarks/run verify --events %d --real %d --between %d`\n"
            .formatted(
                Runtime.version(),
                System.getProperty("gongbao.commit", "unknown"),
                events,
                real,
                between));
    text.append(
        String.format(
            Locale.ROOT,
            """
            * The engine made %,d events on %,d cases; its export was written in %.1f s. Multiplied on other cases: %,d events \
            of %,d bytes hashed each on average, %,d signed checkpoints, %,d bytes of file in the system's cache
            * Each event: its hash, the hash before it in its case, its leaf and the nodes above; each checkpoint: root, signature

            """,
            real,
            real / 2,
            exporting,
            events,
            made.hashed() / events,
            made.checkpoints(),
            bytes));
    text.append("| round | events/s | events a second of processor time | cases | faults |\n");
    text.append("|---|---|---|---|---|\n");
    for (int round = 0; round < all.size(); round++) {
      text.append(all.get(round).row(round));
    }
    return text.toString();
  }

  /** What one round brought. */
  private record Round(LogExport.Finding found, double seconds, double processor) {
    String row(int number) {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %,.0f | %,d | %d |\n",
          number == 0 ? "first, compiler included" : Integer.toString(number),
          found.events() / seconds,
          found.events() / processor,
          found.cases(),
          found.faults());
    }
  }

  private Round check(Path file) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    LogExport.Finding found;
    try (InputStream in = Files.newInputStream(file)) {
      found = LogExport.check(in, Optional.of(key.getPublic()), List.of());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (!found.isIntact() || found.events() != events || found.covered() != events) {
      throw new IllegalStateException("Expected an intact log but found " + found);
    }
    return new Round(found, seconds, (threads.getCurrentThreadCpuTime() - processor) / 1e9);
  }

  /** Half of the events open a case, half decide one. */
  private void export(Path directory, Path target) throws IOException, SQLException {
    Files.createDirectories(directory);
    try (Server server = Server.start(directory)) {
      server.createDatabase(DATABASE);
      try (Connection owner = server.connect(DATABASE)) {
        Engine.install(owner);
      }
      try (Pools pools = new Pools(server, DATABASE, 8, Optional.empty())) {
        Engine engine = engine(pools);
        fill(engine);
        while (engine.log().place() > 0) {
          // all of it
        }
        engine.log().sign();
        long began = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(target)) {
          engine.log().export(out, 0, place -> {});
        }
        exporting = (System.nanoTime() - began) / 1e9;
      }
    }
  }

  private Engine engine(Pools pools) {
    Engine engine =
        Engine.builder(
                pools.of("gb_app", true),
                pools.of("gb_keeper", true),
                () -> OneTerm.law(Optional.empty()))
            .procedure(OneTerm.procedure())
            .vaultKey("bench", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(key)
            .build("bench")
            .start();
    if (!engine.clock().beginAt(OneTerm.beginning(), false)) {
      throw new IllegalStateException("Expected a database without cases");
    }
    return engine;
  }

  private void fill(Engine engine) {
    for (int start = 0; start < real / 2; start += AT_A_TIME) {
      List<Command> openings = new ArrayList<>();
      List<Command> decisions = new ArrayList<>();
      for (int i = start; i < Math.min(start + AT_A_TIME, real / 2); i++) {
        int organ = i / CASES_AN_ORGAN;
        CaseId id = engine.newCase();
        openings.add(command(id, OneTerm.NAME + "/apply", organ, "application-" + i, i % 90));
        decisions.add(command(id, "decide", organ, "decision-" + i, 3));
      }
      demandGranted(engine.actAll(openings));
      demandGranted(engine.actAll(decisions));
    }
  }

  private static Command command(CaseId id, String action, int organ, String by, int pages) {
    var input = JSON.createObjectNode().put("pages", pages);
    if (!action.equals("decide")) {
      input.put("organ", "organ-" + organ).put("division", OneTerm.division(organ));
    }
    return new Command(id, action, input, OneTerm.clerk(organ), Command.AT_ONCE, by);
  }

  private static void demandGranted(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (!outcome.ruling().isGranted()) {
        throw new IllegalStateException("Expected a granted action but got " + outcome.ruling());
      }
    }
  }
}
