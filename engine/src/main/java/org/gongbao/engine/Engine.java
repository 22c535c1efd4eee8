package org.gongbao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * Runs procedures over a PostgreSQL database: decides commands, keeps what happened, lets clocks
 * fire. Safe for many threads; several engines may share one database.
 */
public final class Engine {

  /** The engine's schema, in order; {@link #install} runs it, or a migration tool does. */
  public static final List<String> SCHEMA =
      List.of("V1__engine.sql", "V2__wall.sql", "V3__write.sql");

  private static final int MOST_TRIES = 60;
  private static final int PAGE = 500;

  private final Setting setting;
  private final SequencedMap<String, Procedure> newest;
  private final Reading reading;
  private final Acting acting;
  private final Log log;
  private final CityClock cityClock;
  private final LongAdder trips = new LongAdder();
  private final SecureRandom random = new SecureRandom();

  /** This node's number, read once; below 0 before. */
  private final AtomicInteger node = new AtomicInteger(-1);

  private final SequencedSet<String> personalCapacities = new LinkedHashSet<>();

  Engine(EngineBuilder builder) {
    setting =
        new Setting(
            builder.law,
            builder.systemClock,
            builder.build,
            new Sealer(builder.vaultKeyId, builder.vaultKeys, random),
            new Keyed(builder.digestKey.orElseThrow()));
    newest = register(builder.procedures);
    newest.values().forEach(procedure -> personalCapacities.addAll(procedure.personalCapacities()));
    reading = new Reading(builder.app, builder.keeper, newest, setting, trips);
    acting = new Acting(setting, reading, new Writing(builder.app, trips), newest);
    KeyPair logKey = builder.logKey.orElseThrow();
    log =
        new Log(
            builder.keeper,
            setting.sealer(),
            new Keeper(logKey, builder.systemClock),
            logKey.getPublic());
    cityClock = new CityClock(builder.keeper);
  }

  /**
   * Begins to set up an engine.
   *
   * @param app connections of the role that sees only views and writes by functions
   * @param keeper connections of the role that reads all, for settling, sending and the log
   * @param law the law book in force; asked at each decision
   */
  public static EngineBuilder builder(DataSource app, DataSource keeper, Supplier<LawBook> law) {
    return new EngineBuilder(app, keeper, law);
  }

  private static SequencedMap<String, Procedure> register(List<Procedure> procedures) {
    Map<String, Map<Integer, Procedure>> versions = new LinkedHashMap<>();
    Set<String> openings = new HashSet<>();
    for (Procedure procedure : procedures) {
      procedure.openings().forEach(opening -> openings.add(procedure.name() + "/" + opening));
    }
    for (Procedure procedure : procedures) {
      procedure.demandOpenings(openings);
      Map<Integer, Procedure> known =
          versions.computeIfAbsent(procedure.name(), name -> new LinkedHashMap<>());
      if (known.putIfAbsent(procedure.version(), procedure) != null) {
        throw new IllegalArgumentException(
            "Expected one declaration of " + procedure.name() + " version " + procedure.version());
      }
    }
    SequencedMap<String, Procedure> newest = new LinkedHashMap<>();
    versions.forEach((name, known) -> {
      known.values().forEach(procedure -> procedure.amongVersions(known));
      int last = known.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
      newest.put(name, Optional.ofNullable(known.get(last)).orElseThrow());
    });
    return newest;
  }

  /**
   * Decides a command on what is known: pure, the same answer for the same arguments. All else the
   * engine does is reading before it and writing after it.
   */
  public static Ruling<Change> decide(Known known, Command command) {
    return Proceeding.judge(known, command).map(judged -> judged.verdict().change());
  }

  /** Creates the schema, as the owner of the database; the three roles must exist. */
  public static void install(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String file : SCHEMA) {
        statement.execute(schema(file));
      }
    }
  }

  private static String schema(String file) {
    try (InputStream in = Engine.class.getResourceAsStream("schema/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Expected the schema file " + file + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An id for a case to be opened. */
  public CaseId newCase() {
    YearMonth month = YearMonth.from(setting.systemClock().instant().atOffset(ZoneOffset.UTC));
    return CaseId.fresh(
        month, node.updateAndGet(known -> known < 0 ? reading.now().node() : known), 0, random);
  }

  /** Settles the case, decides the command and writes both. */
  public Outcome act(Command command) {
    return act(command, OptionalInt.empty());
  }

  /**
   * The same, if the case has not changed by an action since the client saw it.
   *
   * @param seen revision the client saw; clocks that fired since make nobody stale
   */
  public Outcome act(Command command, OptionalInt seen) {
    Set<String> breached = new HashSet<>();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<Outcome> outcome =
          acting.attempt(command, seen, command.actor().scope(personalCapacities), breached);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw stirred(command.target());
  }

  private static IllegalStateException stirred(CaseId id) {
    return new IllegalStateException(
        "Expected case " + id + " to hold still once in " + MOST_TRIES + " tries");
  }

  /** Fires what is due on one case; true if something was. */
  public boolean settle(CaseId id) {
    Set<String> breached = new HashSet<>();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<Boolean> settled = acting.settle(id, breached);
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    throw stirred(id);
  }

  /** Settles the cases that are due, the most urgent first, {@code most} at most; how many were. */
  public int sweep(int most) {
    return sweep(
        most,
        (id, failure) -> {
          throw failure;
        });
  }

  /**
   * The same; a case that cannot be settled is told and passed by, so that it blocks no other.
   *
   * @param failed hears of each case that failed, by a bug or a broken machine
   */
  public int sweep(int most, BiConsumer<CaseId, RuntimeException> failed) {
    int settled = 0;
    List<Reading.DueCase> page = reading.due(Reading.DueCase.FIRST, PAGE);
    while (!page.isEmpty() && settled < most) {
      for (Reading.DueCase due : page) {
        if (settled < most) {
          settled += settled(due.id(), failed) ? 1 : 0;
        }
      }
      page = reading.due(page.getLast(), PAGE);
    }
    return settled;
  }

  private boolean settled(CaseId id, BiConsumer<CaseId, RuntimeException> failed) {
    try {
      return settle(id);
    } catch (RuntimeException e) {
      failed.accept(id, e);
      return false;
    }
  }

  /** A case as it stands now, settled; empty if it is not in the actor's sight. */
  public Optional<CaseFile> read(Actor actor, CaseId id) {
    String scope = actor.scope(personalCapacities);
    Reading.Loaded loaded = reading.one(scope, id, "");
    boolean maybeDue =
        loaded
            .file()
            .map(file -> mayBeDue(file, loaded.nextAt(), loaded.now().city()))
            .orElse(false);
    if (maybeDue && settle(id)) {
      return reading.one(scope, id, "").file();
    }
    return loaded.file();
  }

  /** A derived instant may have moved since it was stored, so it is always looked at. */
  private static boolean mayBeDue(CaseFile file, Optional<Instant> nextAt, Instant now) {
    return nextAt.map(at -> !at.isAfter(now)).orElse(false)
        || file.clocks().stream()
            .filter(Clock.Run::isOpen)
            .anyMatch(run -> !file.procedure().clock(run.clock()).needs().isEmpty());
  }

  private static java.time.LocalDate today(Instant now) {
    return org.gongbao.law.LegalTime.day(now);
  }

  /** The events of a case, settled, in order; none if it is not in the actor's sight. */
  public List<Recorded> events(Actor actor, CaseId id) {
    String scope = actor.scope(personalCapacities);
    return read(actor, id)
        .map(file -> reading.eventsSeen(scope, id, file.procedure()))
        .orElse(List.of());
  }

  /**
   * Whether the actor may take each action on the case now, as far as it can be said before there
   * is an input: granted, refused with the clause, or undetermined (it would ask); each with its
   * reasons.
   */
  public SequencedMap<String, Ruling<Boolean>> mayI(Actor actor, CaseFile file) {
    SequencedMap<String, Ruling<Boolean>> answers = new LinkedHashMap<>();
    Instant now = now();
    for (String name : file.procedure().actions()) {
      Action action = file.procedure().declared(name);
      if (!action.opening() && !action.roles().isEmpty()) {
        Tracer tracer = Tracer.on();
        Known known =
            new Known(
                file,
                Facts.NONE,
                file.suppliedTo(setting.law().get().on(today(now), today(now), tracer)),
                now,
                now);
        Ruling<Boolean> may =
            action.needs().isEmpty()
                ? Deciding.mayWithoutInput(known, action, actor)
                : Deciding.may(known, action, actor);
        answers.put(name, may.with(tracer.trace()));
      }
    }
    return answers;
  }

  /** When a run falls due by the calendar as known today; empty while paused or unfixed. */
  public Optional<org.gongbao.law.Period.Due> due(CaseFile file, Clock.Run run) {
    return run.due(
        Settling.calendar(setting.law().get(), file.procedure().clock(run.clock()), today(now())));
  }

  /** The declared procedures, each in its newest version. */
  public Collection<Procedure> procedures() {
    return newest.values();
  }

  /** A procedure in its newest version. */
  public Optional<Procedure> procedure(String name) {
    return Optional.ofNullable(newest.get(name));
  }

  /** The capacities in which persons themselves see cases; part of every scope. */
  public String scope(Actor actor) {
    return actor.scope(personalCapacities);
  }

  /** The city's instant: the law's now. */
  public Instant now() {
    return reading.now().city();
  }

  /** The city's clock. */
  public CityClock clock() {
    return cityClock;
  }

  /** The log: what it proves, and whether it is whole. */
  public Log log() {
    return log;
  }

  /** Round trips made to the database so far. */
  public long trips() {
    return trips.sum();
  }
}
