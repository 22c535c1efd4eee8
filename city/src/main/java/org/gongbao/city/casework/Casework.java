package org.gongbao.city.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.gazette.AcceptedLines;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.Coverage;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Checkpoint;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Listed;
import org.gongbao.engine.Log;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Receipt;
import org.gongbao.engine.Waiting;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What people do with cases: the one facade under pages, API and command line. */
@Component
public class Casework {

  /** The most rows a page of a list may have. */
  public static final int LONGEST_PAGE = 200;

  /** File of the data directory with checkpoints of what a restored database no longer holds. */
  public static final String LOST = Anchors.LOST;

  private final Engine engine;
  private final CaseViews views;
  private final KeptCases kept;
  private final Brought brought;
  private final PersonNumbers numbers;
  private final NumberTries tries;
  private final List<String> ownRoles;
  private final Optional<ClockMoves> clockMoves;
  private final Looks looks;
  private final Map<String, List<String>> readersOfLooks;

  /** The facade in a serving city. */
  @Autowired
  Casework(
      Engine engine,
      Supplier<LawBook> book,
      Sentences sentences,
      ClockMoves clockMoves,
      Files files,
      Looks looks,
      PersonKeys keys,
      NumberTries tries,
      ObjectProvider<Policy> policies) {
    this(
        engine,
        book,
        sentences,
        Optional.of(clockMoves),
        files,
        looks,
        keys,
        tries,
        policies.orderedStream().toList());
  }

  /**
   * The facade over an engine.
   *
   * @param book the law by which days are counted on pages
   * @param clockMoves empty outside a serving city
   */
  private Casework(
      Engine engine,
      Supplier<LawBook> book,
      Sentences sentences,
      Optional<ClockMoves> clockMoves,
      Files files,
      Looks looks,
      PersonKeys keys,
      NumberTries tries,
      List<Policy> policies) {
    this.looks = looks;
    this.readersOfLooks =
        policies.stream()
            .collect(
                Collectors.groupingBy(
                    Policy::slug,
                    Collectors.flatMapping(
                        policy -> policy.readersOfLooks().stream(), Collectors.toList())));
    this.ownRoles = policies.stream().flatMap(policy -> policy.ownRoles().stream()).toList();
    this.engine = engine;
    this.clockMoves = clockMoves;
    this.brought = new Brought(engine, files);
    this.numbers = new PersonNumbers(engine, keys);
    this.tries = tries;
    this.kept = KeptCases.of(engine, policies);
    this.views =
        new CaseViews(
            kept,
            book,
            sentences,
            files,
            policies.stream().flatMap(policy -> policy.withheld().stream()).toList());
  }

  /**
   * The facade of a command on a database, with every policy of the package; nothing is swept.
   *
   * @throws IllegalStateException if a policy names an unknown clause or parameter
   */
  public static Casework beside(CityDatabase database, SystemClock clock) {
    return beside(database, clock, List.of(), List.of());
  }

  /** The same in an installation that chose these settings, with policies of its own beside. */
  public static Casework beside(
      CityDatabase database, SystemClock clock, List<Parameter> settings, List<Policy> own) {
    Catalogues catalogues = Catalogues.shipped();
    LawBook law = catalogues.lawBook(List.of(WorkCalendar.mainlandChina())).with(settings);
    List<Policy> policies = Stream.concat(Policies.found().stream(), own.stream()).toList();
    StartCheck.check(policies, catalogues, law);
    Engine engine =
        Wiring.engine(
            database.app(), database.keeper(), database.secrets(), clock, () -> law, policies);
    return new Casework(
        engine,
        () -> law,
        Sentences.shipped(),
        Optional.empty(),
        new Files(database.app(), clock, UploadLimit.DEFAULT),
        new Looks(database.app(), clock),
        new PersonKeys(database.secrets()),
        new NumberTries(NumberTries.DEFAULT_MOST, clock),
        policies);
  }

  /** Coverage of the catalogues by every policy of the package; needs no database. */
  public static Coverage coverage(Catalogues catalogues) {
    return Coverage.of(catalogues, AcceptedLines.shipped(), Wiring.executions(Policies.found()));
  }

  /**
   * Checks the whole log, and what was signed: in the database, in the file of the data directory,
   * and in a copy of that file kept elsewhere.
   *
   * @throws IllegalArgumentException if the copy holds anything but checkpoints
   */
  public Log.Verification verify(DataDirectory directory, Optional<Path> copy) {
    List<Checkpoint> outside = new ArrayList<>(new Anchors(directory).all());
    copy.ifPresent(file -> outside.addAll(checkpoints(file)));
    return engine.log().verify(outside.stream().distinct().toList());
  }

  /**
   * Checkpoints of a file such as the data directory's {@code checkpoints.txt}.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static List<Checkpoint> checkpoints(Path file) {
    return Anchors.read(file);
  }

  /**
   * Says that the database was put back to an older state: a new generation of the log begins. What
   * was signed of the lost part is set aside, into {@link #LOST}.
   *
   * @return how many checkpoints tell of what is lost
   */
  public long restored(DataDirectory directory) {
    engine.log().restored();
    return new Anchors(directory).setAside(engine.log());
  }

  /** The proof for one event of a case in sight; empty until a checkpoint covers it. */
  public Optional<Receipt> receipt(CaseId id, int revision) {
    return engine.log().receipt(id, revision);
  }

  /** The engine itself. */
  public Engine engine() {
    return engine;
  }

  /** Begins to move the city's time; see {@link ClockMoves#move}. */
  public Ruling<ClockJob> moveClock(Instant target) {
    return clockMoves
        .map(moves -> moves.move(target))
        .orElseThrow(
            () -> new IllegalStateException("Expected a serving city, whose clock can be moved"));
  }

  /** The city's instant: the law's now. */
  public Instant now() {
    return engine.now();
  }

  /** Who acts, with his grants as the engine reads them. */
  public Actor actor(SignedIn person) {
    return new Actor(
        person.login(),
        person.organ().orElse(""),
        Stream.concat(
                person.grants().stream()
                    .map(grant ->
                        new Grant(
                            grant.role(),
                            grant.organ().orElse(""),
                            grant.division().orElse(""),
                            grant.capacity(),
                            grant.lentBy())),
                person.identity().stream()
                    .flatMap(key -> ownRoles.stream().map(role -> Grant.ofParty(role, key))))
            .toList(),
        true);
  }

  /** The action by which people open a case of a procedure; empty if only the engine opens one. */
  public Optional<String> opening(Procedure procedure) {
    return procedure.openings().stream()
        .filter(action -> !procedure.roles(action).isEmpty())
        .findFirst();
  }

  /**
   * Opens a case by the procedure's one opening action.
   *
   * @param effectiveAt empty for at once
   * @param key the client's own key; a repeat finds the first case
   * @throws IllegalArgumentException if there is no such procedure, or people cannot open it
   */
  public Outcome open(
      Actor actor, String procedure, JsonNode input, Optional<Instant> effectiveAt, String key) {
    String action =
        engine
            .procedure(procedure)
            .flatMap(this::opening)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Expected a procedure that people open but got " + procedure));
    return acted(
        new Command(
            engine.newCase(),
            procedure + "/" + action,
            input,
            actor,
            effectiveAt.orElse(Command.AT_ONCE),
            key),
        OptionalInt.empty());
  }

  /**
   * Takes an action on a case.
   *
   * @param effectiveAt empty for at once
   * @param ifMatch revision the client saw; a case that changed since is refused as a conflict
   */
  public Outcome act(
      Actor actor,
      CaseId id,
      String action,
      JsonNode input,
      Optional<Instant> effectiveAt,
      String key,
      OptionalInt ifMatch) {
    Command command =
        new Command(id, action, input, actor, effectiveAt.orElse(Command.AT_ONCE), key);
    // what is kept from him he neither changes nor learns of by a refusal
    return isKept(actor, id)
        ? engine.act(
            new Command(id, action, input, KeptCases.stranger(actor), command.effectiveAt(), key))
        : acted(command, ifMatch);
  }

  private Outcome acted(Command command, OptionalInt ifMatch) {
    return switch (numbers.keyed(command)) {
      case Ruling.Granted<Command>(Command keyed, var _)
          when keyed.input().equals(command.input()) ->
          brought.act(keyed, ifMatch);
      case Ruling.Granted<Command>(Command keyed, var _) ->
          tries.counted(keyed, () -> brought.act(keyed, ifMatch));
      case Ruling.Refused<Command> refused ->
          new Outcome(command.target(), refused.as(), 0, List.of(), false);
      case Ruling.Undetermined<Command> open ->
          new Outcome(command.target(), open.as(), 0, List.of(), false);
    };
  }

  private boolean isKept(Actor actor, CaseId id) {
    return !kept.declared().isEmpty()
        && engine.read(actor, id).filter(file -> kept.isKept(actor, file)).isPresent();
  }

  /** A case in the actor's sight, settled; nothing is written down. */
  public Optional<CaseFile> read(Actor actor, CaseId id) {
    return kept.read(actor, id);
  }

  /**
   * A case as the actor sees it now, settled; empty if it is not in his sight. That he looked is
   * written down.
   */
  public Optional<CaseView> view(Actor actor, CaseId id, Locale locale) {
    Optional<CaseView> view = viewAfterActing(actor, id, locale);
    view.ifPresent(seen -> looks.note(id, actor, Looks.Way.CASE));
    return view;
  }

  /** The same for one who just acted on it, of which the log already tells. */
  public Optional<CaseView> viewAfterActing(Actor actor, CaseId id, Locale locale) {
    return kept.read(actor, id).map(file -> views.of(actor, file, locale));
  }

  /**
   * A file, for whoever brought it and for whoever sees the event by which it came to a case; empty
   * for everybody else. That he looked at the case by it is written down.
   */
  public Optional<KeptFile> file(Actor actor, FileId id) {
    Optional<Brought.Seen> seen = brought.seen(actor, id, one -> views.events(actor, one));
    seen.flatMap(Brought.Seen::through)
        .ifPresent(caseId -> looks.note(caseId, actor, Looks.Way.FILE));
    return seen.map(Brought.Seen::file);
  }

  /** The papers ordered that the actor sees; empty if the case is out of his sight. */
  public Optional<List<CaseView.PaperView>> papers(Actor actor, CaseId id) {
    return kept.read(actor, id).map(file -> views.papers(actor, file));
  }

  /** Writes down that the actor looked at a paper of a case. */
  public void looksAtPaper(Actor actor, CaseId id) {
    looks.note(id, actor, Looks.Way.PAPER);
  }

  /**
   * The events of a case, in order; none if it is not in the actor's sight. That he looked is
   * written down.
   */
  public List<CaseView.EventView> events(Actor actor, CaseId id) {
    List<CaseView.EventView> events = views.events(actor, id);
    if (!events.isEmpty()) {
      looks.note(id, actor, Looks.Way.EVENTS);
    }
    return events;
  }

  /** True if the actor may read who looked at this case. */
  public boolean mayReadLooks(Actor actor, CaseId id) {
    return kept.read(actor, id)
        .filter(file ->
            readersOfLooks.getOrDefault(file.procedure().law(), List.of()).stream()
                .anyMatch(role -> actor.holds(role, file, engine.now())))
        .isPresent();
  }

  /**
   * Who looked at a case, the newest first; empty for one who may not read that.
   *
   * @param before only those with a smaller number; empty for the newest
   * @param limit 1 to {@link #LONGEST_PAGE}
   */
  public Optional<List<Looks.Look>> looks(Actor actor, CaseId id, OptionalLong before, int limit) {
    return mayReadLooks(actor, id)
        ? Optional.of(looks.at(id, before, Math.clamp(limit, 1, LONGEST_PAGE)))
        : Optional.empty();
  }

  /**
   * Cases in the actor's sight, the newest first.
   *
   * @param after {@link CasePage#after} of the page before; empty for the first
   * @param limit 1 to {@link #LONGEST_PAGE}
   * @throws IllegalArgumentException if {@code after} is no case id
   */
  public CasePage list(Actor actor, CaseFilter filter, Optional<String> after, int limit) {
    Optional<CaseId> one = filter.q().flatMap(Casework::caseId);
    if (filter.q().isPresent() && one.isEmpty()) {
      return new CasePage(List.of(), Optional.empty());
    }
    int rows = Math.clamp(limit, 1, LONGEST_PAGE);
    List<CasePage.Row> found =
        kept.list(actor, query(filter, one, after.map(CaseId::of)), rows + 1).stream()
            .map(CasePage.Row::of)
            .toList();
    return found.size() > rows
        ? new CasePage(found.subList(0, rows), Optional.of(found.get(rows - 1).id().toString()))
        : new CasePage(found, Optional.empty());
  }

  /**
   * The same cases with all that they know, read in one trip, as last written: what is due is not
   * settled. Whoever shows what is personal in them writes that down: {@link #looksAtList}.
   *
   * @param after {@link CaseFiles#after} of the page before; empty for the first
   * @param limit 1 to {@link #LONGEST_PAGE}
   * @throws IllegalArgumentException if {@code after} is no case id
   */
  public CaseFiles files(Actor actor, CaseFilter filter, Optional<String> after, int limit) {
    Optional<CaseId> one = filter.q().flatMap(Casework::caseId);
    int most = Math.clamp(limit, 1, LONGEST_PAGE);
    return filter.q().isPresent() && one.isEmpty()
        ? CaseFiles.of(List.of(), most)
        : CaseFiles.of(
            kept.files(actor, query(filter, one, after.map(CaseId::of)), most + 1), most);
  }

  /** Writes down that a list showed the actor what is personal in these cases. */
  public void looksAtList(Actor actor, List<CaseId> ids) {
    looks.note(ids, actor, Looks.Way.LIST);
  }

  private static Optional<CaseId> caseId(String text) {
    try {
      return Optional.of(CaseId.of(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What waits for the actor: of each open case and each of his roles the questions put to it and
   * the next clock it bears; where there is neither, the first action it may take. By due time,
   * what has none last. A table that follows the log keeps it, so it lags by a moment.
   *
   * @param after {@link InboxPage#after} of the page before; empty for the first
   * @param limit 1 to {@link #LONGEST_PAGE}
   * @throws IllegalArgumentException if {@code after} is no such text
   */
  public InboxPage inbox(Actor actor, InboxFilter filter, Optional<String> after, int limit) {
    int most = Math.clamp(limit, 1, LONGEST_PAGE);
    List<InboxRow> rows =
        kept.waiting(actor, query(filter, after.map(InboxPlace::of)), most + 1).stream()
            .map(InboxRow::of)
            .toList();
    return rows.size() > most
        ? new InboxPage(
            rows.subList(0, most), Optional.of(InboxPlace.of(rows.get(most - 1)).text()))
        : new InboxPage(rows, Optional.empty());
  }

  private Waiting.Query query(InboxFilter filter, Optional<InboxPlace> after) {
    return new Waiting.Query(
        filter.procedure(),
        filter.role(),
        filter.kind().map(kind -> Waiting.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
        filter.due().map(due -> due.end(engine.now())),
        after.map(InboxPlace::waiting));
  }

  private Listed.Query query(CaseFilter filter, Optional<CaseId> one, Optional<CaseId> after) {
    return new Listed.Query(
        filter.procedure(),
        filter.stage(),
        filter.division().map(division -> "division/" + division),
        filter.organ().map(organ -> "organ/" + organ),
        filter.closed(),
        filter.due().map(due -> due.end(engine.now())),
        one,
        after);
  }
}
