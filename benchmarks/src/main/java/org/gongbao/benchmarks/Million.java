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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.gongbao.engine.Log;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Reprojection;
import org.gongbao.engine.Waiting;
import org.gongbao.law.LawBook;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * A million cases, each with a running clock: filled by {@code actAll}, kept by the log keeper and
 * the inbox, listed for the narrowest and the widest role, counted anew after a calendar has
 * changed, one in a hundred due, then all the rest at once, and verified whole.
 */
@CommandLine.Command(name = "million", mixinStandardHelpOptions = true, sortOptions = false)
final class Million implements Callable<Integer> {

  private static final String DATABASE = "million";
  private static final long SEED = 20210301;
  private static final int AT_A_TIME = 5_000;
  private static final int CASES_AN_ORGAN = 10;
  private static final LocalDate EXTRA = LocalDate.of(2021, 3, 24);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--cases", defaultValue = "1000000", description = "cases (1000000)")
  private int cases;

  @Option(names = "--reads", defaultValue = "500", description = "reads of each list (500)")
  private int reads;

  @Option(names = "--sweepers", defaultValue = "2", description = "sweepers of the rest (2)")
  private int sweepers;

  @Option(
      names = "--without",
      split = ",",
      description = "parts left out: actions, inbox, lists, reproject, verify (none)")
  private List<String> without = List.of();

  @Option(names = "--data", defaultValue = "target/data", description = "PostgreSQL's directory")
  private Path data = Path.of("target/data");

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  private final AtomicReference<LawBook> law = new AtomicReference<>(OneTerm.law(Optional.empty()));
  private final List<String> rows = new ArrayList<>();
  private final Random random = new Random(SEED);

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Million()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    String loadBefore = Machine.busy();
    Machine machine = Machine.here();
    LocalDate day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    Path own = data.resolve("pg-" + ProcessHandle.current().pid()).toAbsolutePath();
    Files.createDirectories(own);
    try (Server server = Server.start(own)) {
      server.createDatabase(DATABASE);
      try (Connection owner = server.connect(DATABASE)) {
        Engine.install(owner);
      }
      try (Pools pools = new Pools(server, DATABASE, 8, Optional.empty())) {
        run(engine(pools), server);
      }
      String text = text(day, machine, loadBefore, server);
      Path file = results.resolve("million-%s.md".formatted(day));
      Files.createDirectories(results);
      Files.writeString(file, text);
      System.out.println(text);
      System.out.println(file);
    }
    return 0;
  }

  private Engine engine(Pools pools) {
    Engine engine =
        Engine.builder(pools.of("gb_app", true), pools.of("gb_keeper", true), law::get)
            .procedure(OneTerm.procedure())
            .vaultKey("bench", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(GongbaoCandidate.logKey())
            .build("bench")
            .start();
    if (!engine.clock().beginAt(OneTerm.beginning(), false)) {
      throw new IllegalStateException("Expected a database without cases");
    }
    return engine;
  }

  private void run(Engine engine, Server server) throws SQLException {
    fill(engine);
    analyze(server);
    part("actions", () -> actions(engine));
    keep(engine);
    analyze(server);
    part("lists", () -> lists(engine));
    part("reproject", () -> reproject(engine));
    sweeps(engine);
    keep(engine);
    part("verify", () -> verify(engine));
  }

  private void part(String name, Runnable run) {
    if (!without.contains(name)) {
      run.run();
    }
  }

  private static void analyze(Server server) throws SQLException {
    try (Connection owner = server.connect(DATABASE);
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze");
    }
    server.checkpoint();
  }

  /** The first hundredth a working day earlier than the rest, so that it falls due earlier. */
  private void fill(Engine engine) {
    int early = cases / 100;
    double took = open(engine, 0, early);
    engine.clock().standAt(OneTerm.beginning().plus(Duration.ofDays(1)));
    took += open(engine, early, cases);
    row("cases opened by `actAll`, one event and three relations each", cases, took);
  }

  private double open(Engine engine, int from, int to) {
    long began = System.nanoTime();
    for (int start = from; start < to; start += AT_A_TIME) {
      List<Command> commands = new ArrayList<>(AT_A_TIME);
      for (int i = start; i < Math.min(start + AT_A_TIME, to); i++) {
        int organ = i / CASES_AN_ORGAN;
        commands.add(
            new Command(
                engine.newCase(),
                OneTerm.NAME + "/apply",
                JSON.createObjectNode()
                    .put("organ", "organ-" + organ)
                    .put("division", OneTerm.division(organ))
                    .put("pages", i % 90),
                OneTerm.clerk(organ),
                Command.AT_ONCE,
                "application-" + i));
      }
      demandGranted(engine.actAll(commands));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void demandGranted(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (!outcome.ruling().isGranted() || outcome.repeated()) {
        throw new IllegalStateException("Expected a granted action but got " + outcome.ruling());
      }
    }
  }

  /** Ordinary actions on open cases, a twentieth of them. */
  private void actions(Engine engine) {
    List<Command> commands = new ArrayList<>();
    for (int organ = 0;
        organ < cases / CASES_AN_ORGAN && commands.size() < cases / 20;
        organ += 2) {
      Actor clerk = OneTerm.clerk(cases / CASES_AN_ORGAN - 1 - organ);
      CaseId id = engine.list(clerk, Listed.Query.ALL, 1).getFirst().id();
      commands.add(
          new Command(
              id,
              "decide",
              JSON.createObjectNode().put("pages", 3),
              clerk,
              Command.AT_ONCE,
              "decision-" + organ));
    }
    long began = System.nanoTime();
    for (int from = 0; from < commands.size(); from += AT_A_TIME) {
      demandGranted(
          engine.actAll(commands.subList(from, Math.min(from + AT_A_TIME, commands.size()))));
    }
    row("actions by `actAll`, each on a case of its own", commands.size(), since(began));
  }

  private void keep(Engine engine) {
    long began = System.nanoTime();
    long placed = 0;
    for (int some = engine.log().place(); some > 0; some = engine.log().place()) {
      placed += some;
    }
    engine.log().sign();
    row("events given their place in the tree", placed, since(began));
    part("inbox", () -> hear(engine));
  }

  private void hear(Engine engine) {
    long began = System.nanoTime();
    long heard = 0;
    for (int some = inbox(engine); some > 0; some = inbox(engine)) {
      heard += some;
    }
    row("events heard by the inbox", heard, since(began));
  }

  private static int inbox(Engine engine) {
    return engine.keepInbox(
        1_000,
        (id, failure) -> {
          throw failure;
        });
  }

  private void lists(Engine engine) {
    Listed.Query filtered =
        new Listed.Query(
            Optional.of(OneTerm.NAME),
            Optional.of("FILED"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Supplier<Actor> narrow = () -> OneTerm.clerk(random.nextInt(cases / CASES_AN_ORGAN));
    Supplier<Actor> widest = () -> OneTerm.WIDEST;
    percentiles("list, narrowest role", () -> engine.list(narrow.get(), Listed.Query.ALL, 51));
    percentiles("list, widest role", () -> engine.list(widest.get(), Listed.Query.ALL, 51));
    percentiles("list with filters, widest role", () -> engine.list(widest.get(), filtered, 51));
    percentiles("list, widest role, a page in the middle", () -> middle(engine));
    percentiles("inbox, narrowest role", () -> engine.waiting(narrow.get(), Waiting.Query.ALL, 51));
    percentiles("inbox, widest role", () -> engine.waiting(widest.get(), Waiting.Query.ALL, 51));
  }

  private List<Listed> middle(Engine engine) {
    CaseId any =
        engine
            .list(OneTerm.clerk(random.nextInt(cases / CASES_AN_ORGAN)), Listed.Query.ALL, 1)
            .getFirst()
            .id();
    return engine.list(
        OneTerm.WIDEST,
        new Listed.Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(any)),
        51);
  }

  private void percentiles(String what, Supplier<List<?>> read) {
    long[] micros = new long[reads];
    for (int i = -20; i < reads; i++) {
      long began = System.nanoTime();
      if (read.get().isEmpty()) {
        throw new IllegalStateException("Expected rows of " + what);
      }
      if (i >= 0) {
        micros[i] = (System.nanoTime() - began) / 1_000;
      }
    }
    java.util.Arrays.sort(micros);
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %,d reads | p50 %.2f ms, p95 %.2f ms, p99 %.2f ms |\n",
            what,
            reads,
            micros[reads / 2] / 1e3,
            micros[reads * 95 / 100] / 1e3,
            micros[reads * 99 / 100] / 1e3));
    System.err.print(rows.getLast());
  }

  /** A day in every span becomes a holiday; then it is taken back, and no clock moves twice. */
  private void reproject(Engine engine) {
    law.set(OneTerm.law(Optional.of(EXTRA)));
    long began = System.nanoTime();
    Reprojection found = engine.reproject(OneTerm.CALENDAR, new TreeSet<>(List.of(EXTRA)));
    double took = since(began);
    row("clocks counted anew after a new holiday in their spans: looked at", found.looked(), took);
    row("of these moved", found.moved().size(), took);
    began = System.nanoTime();
    engine.renewInbox(found.moved());
    row("their rows of the inbox made anew", found.moved().size(), since(began));
    law.set(OneTerm.law(Optional.empty()));
    began = System.nanoTime();
    found = engine.reproject(OneTerm.CALENDAR, new TreeSet<>(List.of(EXTRA)));
    row("the same back, moved", found.moved().size(), since(began));
    engine.renewInbox(found.moved());
  }

  private void sweeps(Engine engine) {
    Instant first = due(engine);
    engine.clock().standAt(first.minusSeconds(1));
    long began = System.nanoTime();
    int none = engine.sweep(Integer.MAX_VALUE);
    row("sweep with nothing due", none, since(began));
    engine.clock().standAt(first);
    began = System.nanoTime();
    row("sweep, a hundredth due", engine.sweep(Integer.MAX_VALUE), since(began));
    engine.clock().standAt(first.plus(Duration.ofDays(10)));
    began = System.nanoTime();
    int fired = many(engine);
    row("sweep by %d sweepers, all the rest due at once".formatted(sweepers), fired, since(began));
    began = System.nanoTime();
    row("sweep afterwards", engine.sweep(Integer.MAX_VALUE), since(began));
  }

  /** Sweepers share the due cases as nodes do: by the claims they take in the database. */
  private int many(Engine engine) {
    try (ExecutorService threads = Executors.newFixedThreadPool(sweepers)) {
      List<Future<Integer>> swept =
          threads.invokeAll(Collections.nCopies(sweepers, () -> engine.sweep(Integer.MAX_VALUE)));
      int fired = 0;
      for (Future<Integer> some : swept) {
        fired += some.get();
      }
      return fired;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A sweeper was broken off", e);
    }
  }

  /** When the first hundredth is due. */
  private Instant due(Engine engine) {
    Actor first = OneTerm.clerk(0);
    CaseId id = engine.list(first, Listed.Query.ALL, 1).getFirst().id();
    return engine
        .read(first, id)
        .orElseThrow()
        .clocks()
        .getFirst()
        .due(Objects.requireNonNull(law.get().calendars().get(OneTerm.CALENDAR)))
        .orElseThrow()
        .over();
  }

  private void verify(Engine engine) {
    long began = System.nanoTime();
    Log.Verification found = engine.log().verify();
    double took = since(began);
    if (!found.isIntact() || found.placed() != found.events() || found.reproduced() != cases) {
      throw new IllegalStateException("Expected a whole log but got " + found);
    }
    row(
        "events verified: hashes, chains, tree, every state against its events",
        found.events(),
        took);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private void row(String what, long count, double seconds) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %.2f s, %,.0f/s |\n",
            what,
            count,
            seconds,
            count / seconds));
    System.err.print(rows.getLast());
  }

  private String text(LocalDate day, Machine machine, String load, Server server)
      throws SQLException {
    return String.format(
            Locale.ROOT,
            """
            # %,d cases with a clock each, %s

            * Command: `benchmarks/run million --cases %d --reads %d%s`
            * Machine: %s, %d cores, %s memory, %s; load of the minute before: %s. One thread, but for the %d sweepers; PostgreSQL has the rest.
            * JDK %s, PostgreSQL %s, Gongbao at commit %s; %s

            | what | how many | time |
            |---|---|---|
            """,
            cases,
            day,
            cases,
            reads,
            without.isEmpty() ? "" : " --without " + String.join(",", without),
            machine.processor(),
            machine.cores(),
            machine.memory(),
            machine.system(),
            load,
            sweepers,
            Runtime.version(),
            server.text(Server.OWNER, "select current_setting('server_version')"),
            System.getProperty("gongbao.commit", "unknown"),
            server.settings())
        + String.join("", rows);
  }
}
