package org.gongbao.engine;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * Runs procedures over a PostgreSQL database: decides commands, keeps what happened, lets clocks
 * fire. Safe for many threads; several engines may share one database.
 */
public final class Engine {

  /** The engine's schema, in order; {@link #install} runs it, or a migration tool does. */
  public static final List<String> SCHEMA =
      List.of("V1__engine.sql", "V2__wall.sql", "V3__write.sql", "V4__unstage.sql", "V5__bulk.sql");

  static final int MOST_TRIES = 60;

  private final Setting setting;
  private final SequencedMap<String, Procedure> newest;
  private final Reading reading;
  private final Acting acting;
  private final Together together;
  private final Log log;
  private final CityClock cityClock;
  private final Papers papers;
  private final Batches batches;
  private final Staging staging;
  private final Gathering gathering = new Gathering(this::together, this::alone);
  private final Following following;
  private final Inbox inbox;
  private final Listing listing;
  private final Reprojecting reprojecting;
  private final OpenCases openCases;
  private final Handing handing;
  private final Optional<Erasing> erasing;
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
    newest = Registered.newest(builder.procedures);
    newest.values().forEach(procedure -> personalCapacities.addAll(procedure.personalCapacities()));
    reading = new Reading(builder.app, builder.keeper, newest, setting, trips);
    Writing writing = new Writing(builder.app, trips);
    acting = new Acting(setting, reading, writing, newest);
    together = new Together(setting, reading, writing, newest, acting);
    LogKey logKey = new LogKey(builder.logKey.orElseThrow());
    log =
        new Log(
            builder.keeper,
            setting.sealer(),
            new Keeper(logKey, builder.systemClock),
            logKey.pair().getPublic(),
            newest,
            builder.law);
    following = new Following(builder.keeper);
    inbox = new Inbox(builder.app, reading, setting);
    listing = new Listing(builder.app);
    reprojecting = new Reprojecting(builder.app, builder.keeper, reading, setting, newest, inbox);
    openCases = new OpenCases(builder.keeper, this::actAll);
    handing = new Handing(setting, reading, writing, newest, logKey);
    erasing = builder.eraser.map(eraser -> new Erasing(setting, reading, writing, eraser));
    cityClock = new CityClock(builder.keeper, failed -> sweep(Integer.MAX_VALUE, failed));
    papers = new Papers(builder.keeper, setting, reading, writing);
    batches = new Batches(builder.app, builder.keeper, setting.sealer(), trips);
    staging = new Staging(this::read, this::now, batches);
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
        statement.execute(SchemaFile.text(file));
      }
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
    return gathering.act(command, seen);
  }

  private Outcome alone(Gathering.Asked asked) {
    Command command = asked.command();
    OptionalInt seen = asked.seen();
    Set<String> breached = new HashSet<>();
    String scope = command.actor().scope(personalCapacities);
    return insist(command.target(), () -> acting.attempt(command, seen, scope, breached));
  }

  /** Tries again as long as a case moves on under it. */
  private static <T> T insist(CaseId id, Supplier<Optional<T>> attempt) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<T> done = attempt.get();
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw stirred(id);
  }

  static IllegalStateException stirred(CaseId id) {
    return new IllegalStateException(
        "Expected case " + id + " to hold still once in " + MOST_TRIES + " tries");
  }

  /** Fires what is due on one case; true if something was. */
  public boolean settle(CaseId id) {
    Set<String> breached = new HashSet<>();
    return insist(id, () -> acting.settle(id, breached));
  }

  /**
   * The same for many commands, in order, as if each were acted on after the one before it: the
   * same rulings and rows, in fewer trips. Facts are as of the beginning of a part (up to some
   * hundred commands). A part stands whole; if the machine breaks, the parts before it stand.
   *
   * @return an outcome for each command, in order
   */
  public List<Outcome> actAll(List<Command> commands) {
    return together(
        commands.stream()
            .map(command ->
                new Gathering.Asked(command, OptionalInt.empty(), new CompletableFuture<>()))
            .toList());
  }

  private List<Outcome> together(List<Gathering.Asked> all) {
    return Bulk.through(
        all,
        part ->
            together.act(
                part,
                part.stream()
                    .map(asked -> asked.command().actor().scope(personalCapacities))
                    .toList()),
        this::alone);
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
   * Several programs may sweep at once: a case in the hands of one is passed by by the others.
   *
   * @param failed hears of each case that failed, by a bug or a broken machine
   */
  public int sweep(int most, BiConsumer<CaseId, RuntimeException> failed) {
    return new Sweeping(reading, together, this::settle).sweep(most, failed);
  }

  /**
   * Stages rows of a register for a batch: they count for nothing until an action enters them. A
   * row staged again takes the place of the first, so an import that broke off is begun again.
   *
   * @return how many rows were staged; refused if the actor may not, or not in this stage
   */
  public <T extends Record> Ruling<Integer> stage(
      Actor actor, CaseId batch, Register<T> register, List<Entry<T>> rows) {
    return staging.stage(actor, batch, register, rows);
  }

  /**
   * Takes back all staged rows of a batch, as a list that is brought anew wants it.
   *
   * @return how many went; refused as {@link #stage} is
   */
  public Ruling<Integer> unstage(Actor actor, CaseId batch, Register<?> register) {
    return staging.unstage(actor, batch, register);
  }

  /** Whether the actor may stage rows of a register for a batch as it stands. */
  public Ruling<Boolean> mayStage(Actor actor, CaseId batch, Register<?> register) {
    return staging.may(actor, batch, register);
  }

  /**
   * Rows of a batch, staged or entered, by number; none if the batch is not in sight.
   *
   * @param after number of the last row seen; 0 at the beginning
   */
  public <T extends Record> List<Entry<T>> entries(
      Actor actor, CaseId batch, Register<T> register, long after, int most) {
    return batches.read(actor.scope(personalCapacities), batch, register, after, most);
  }

  /**
   * Erases all that the vault holds of a subject, with the event {@code erased} on each case. The
   * log stays whole: it holds commitments only. Who may order it is the caller's to say.
   *
   * @param subject {@code person/ID}, {@code party/ID}
   * @return the cases concerned
   */
  public List<CaseId> erase(Actor actor, String subject) {
    return erasing
        .orElseThrow(() -> new IllegalStateException("Expected connections of the eraser"))
        .erase(actor, subject);
  }

  /**
   * Gives a case in the actor's sight to another node; what stays is a mirror that nobody writes.
   *
   * @param to number of the other node
   */
  public Ruling<HandOver> release(Actor actor, CaseId id, int to) {
    Set<String> breached = new HashSet<>();
    String scope = actor.scope(personalCapacities);
    return insist(id, () -> handing.release(actor, scope, id, to, breached));
  }

  /**
   * Takes a case over from another node, its chain going on from there.
   *
   * @param sender public log key of that node
   * @return refused if it is meant for another node, owned here already, broken or not signed
   */
  public Ruling<CaseId> takeOver(Actor actor, HandOver given, PublicKey sender) {
    return insist(given.id(), () -> handing.takeOver(actor, given, sender));
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

  private static LocalDate today(Instant now) {
    return LegalTime.day(now);
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
    FactPool pool = new FactPool(reading);
    Instant now = now();
    for (String name : file.procedure().actions()) {
      Action action = file.procedure().declared(name);
      if (!action.opening() && !action.roles().isEmpty()) {
        answers.put(name, mayI(actor, file, action, pool, now));
      }
    }
    return answers;
  }

  /** Facts are loaded only for an action that role and stage allow. */
  private Ruling<Boolean> mayI(
      Actor actor, CaseFile file, Action action, FactPool pool, Instant now) {
    Tracer first = Tracer.on();
    Ruling<Boolean> may = Deciding.may(known(file, Facts.NONE, first, now), action, actor);
    if (!may.isGranted()) {
      return may.with(first.trace());
    }
    Facts facts = pool.facts(Sitting.keysWithoutInput(file, action), now);
    Tracer tracer = Tracer.on();
    return Deciding.mayWithoutInput(known(file, facts, tracer, now), action, actor)
        .with(tracer.trace());
  }

  private Known known(CaseFile file, Facts facts, Tracer tracer, Instant now) {
    return new Known(
        file,
        facts,
        file.suppliedTo(setting.law().get().on(today(now), today(now), tracer)),
        now,
        now);
  }

  /** When a run falls due by the calendar as known today; empty while paused or unfixed. */
  public Optional<Period.Due> due(CaseFile file, Clock.Run run) {
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

  /**
   * What waits for the actor, by due time, what has none last. Kept by a follower, so it lags by a
   * moment; opening a case looks again.
   */
  public List<Waiting> waiting(Actor actor, Waiting.Query query, int most) {
    return inbox.read(actor, personalCapacities, query, most);
  }

  /** Cases in the actor's sight, the newest first. */
  public List<Listed> list(Actor actor, Listed.Query query, int most) {
    return listing.list(actor.scope(personalCapacities), query, most);
  }

  /** The same cases with all that they know, as last written; what is due is not settled. */
  public List<CaseFile> files(Actor actor, Listed.Query query, int most) {
    List<CaseId> ids = list(actor, query, most).stream().map(Listed::id).toList();
    Map<CaseId, Reading.Loaded> loaded = reading.some(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(loaded.get(id)).stream())
        .flatMap(one -> one.file().stream())
        .toList();
  }

  /** Those of some cases that are in the actor's sight, as last written, in one trip. */
  public List<CaseFile> files(Actor actor, Collection<CaseId> ids) {
    return ids.isEmpty() ? List.of() : reading.seen(actor.scope(personalCapacities), ids);
  }

  /**
   * Counts running clocks anew after the law book's calendar has changed. What moved shows in the
   * inbox once {@link #renewInbox} has been told.
   *
   * @param calendar id of the calendar
   * @param days days whose meaning changed; not empty
   */
  public Reprojection reproject(String calendar, SortedSet<LocalDate> days) {
    return reprojecting.run(calendar, days);
  }

  /** Makes the inbox's rows of cases anew, as after another calendar. */
  public void renewInbox(List<CaseId> cases) {
    reprojecting.renewInbox(cases);
  }

  /**
   * One pass of the follower that keeps the inbox; how many events it heard.
   *
   * @param failed hears of each case that could not be looked at; it has no rows until it changes
   */
  public int keepInbox(int most, BiConsumer<CaseId, RuntimeException> failed) {
    return follow(Inbox.NAME, inbox.telling(failed), most);
  }

  /**
   * One pass of a follower: it hears of the events after its place, {@code most} at most, and its
   * place moves. Any number of programs may call it; one does the work.
   *
   * @param name unique; its place is kept under it
   * @return how many events it heard; 0 also if another took them meanwhile
   * @throws IllegalStateException if its place is ahead of the log: the log was put back
   */
  public int follow(String name, Follower follower, int most) {
    return following.follow(name, follower, most);
  }

  /** What happened at these places, in the same order, whoever may see it; for followers. */
  public List<Recorded> recorded(List<Log.Placed> places) {
    return new Recalled(reading).events(places);
  }

  /** The city's clock. */
  public CityClock clock() {
    return cityClock;
  }

  /** The papers that events order. */
  public Papers papers() {
    return papers;
  }

  /** The open cases of organs, which may go over to others. */
  public OpenCases openCases() {
    return openCases;
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
