package org.gongbao.city.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.Outage;
import org.gongbao.city.people.People;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the files of runs and stages their rows, some thousand at a time. How far it came is noted
 * after each part, and a row staged twice takes its own place again; so a program that dies between
 * goes on as if it had not.
 */
@Component
public class Reading {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final int AT_ONCE = 2_000;

  private final RunStore store;
  private final PartSeal seal;
  private final CityDatabase database;
  private final Casework casework;
  private final People people;
  private final Supplier<LawBook> law;
  private final SystemClock clock;
  private final Kinds kinds;
  private final PersonKeys persons;

  /** The reading of a city. */
  public Reading(
      CityDatabase database,
      Casework casework,
      People people,
      Supplier<LawBook> law,
      SystemClock clock,
      Kinds kinds) {
    this.store = new RunStore(database.app());
    this.seal = new PartSeal(database.secrets());
    this.database = database;
    this.casework = casework;
    this.people = people;
    this.law = law;
    this.clock = clock;
    this.kinds = kinds;
    this.persons = new PersonKeys(database.secrets());
  }

  /** What keeps a run from going on; a word for it. */
  private record Hindered(String word) {}

  /** Throws away what is left of files that never came whole, an hour after they began to come. */
  public void sweep() {
    store.dropUnfinished(clock.instant().minus(Duration.ofHours(1)));
  }

  /**
   * Reads the oldest run to its end, or until told to leave off.
   *
   * @return false if there was none
   */
  public boolean next(BooleanSupplier goOn) {
    Optional<IntakeRun> next = store.next();
    next.ifPresent(run -> {
      Optional<Hindered> hindered = read(run, goOn);
      if (hindered.isPresent()) {
        store.end(run.id(), IntakeRun.State.REFUSED, hindered.map(Hindered::word), clock.instant());
      } else if (goOn.getAsBoolean()) {
        store.end(run.id(), IntakeRun.State.DONE, Optional.empty(), clock.instant());
      }
    });
    return next.isPresent();
  }

  private Optional<Hindered> read(IntakeRun run, BooleanSupplier goOn) {
    Optional<Actor> actor =
        people.actor(run.person()).map((SignedIn person) -> casework.actor(person));
    if (actor.isEmpty()) {
      return Optional.of(new Hindered("no-such-person"));
    }
    Optional<CaseFile> batch = casework.engine().read(actor.get(), run.batch());
    Optional<RowKind<?>> kind = batch.flatMap(file -> kinds.of(file.procedure().name()));
    if (kind.isEmpty()) {
      return Optional.of(new Hindered("no-batch"));
    }
    try (RunFile file = new RunFile(store, seal, run.id());
        Stream<Tables.Line> lines = Tables.lines(file)) {
      return rows(run, actor.get(), kind.get(), lines.iterator(), goOn);
    } catch (IOException e) {
      return Optional.of(new Hindered("unreadable"));
    } catch (OutOfMemoryError e) {
      return Optional.of(new Hindered("too-much"));
    } catch (RuntimeException e) {
      return broken(run, e);
    }
  }

  /**
   * A machine that is away is waited for; a file, or a bug that it brings out, holds up no other.
   */
  private static Optional<Hindered> broken(IntakeRun run, RuntimeException e) {
    // first: a connection that broke is an IOException further down
    if (Outage.caused(e)) {
      throw e;
    }
    if (Tables.isOfFile(e)) {
      return Optional.of(new Hindered("unreadable"));
    }
    LOG.error("The file of run {} could not be read", run.id(), e);
    return Optional.of(new Hindered("failed"));
  }

  private <T extends Record> Optional<Hindered> rows(
      IntakeRun run,
      Actor actor,
      RowKind<T> kind,
      Iterator<Tables.Line> lines,
      BooleanSupplier goOn) {
    if (!lines.hasNext()) {
      return Optional.of(new Hindered("empty"));
    }
    Optional<Map<Integer, String>> places = Tables.places(lines.next().cells(), kind.columns());
    if (places.isEmpty()) {
      return Optional.of(new Hindered("columns"));
    }
    if (run.rows() == 0 && !run.dry()) {
      Optional<Hindered> hindered = nothingBefore(run, actor, kind);
      if (hindered.isPresent()) {
        return hindered;
      }
    }
    Iterator<Tables.Line> rest = behind(lines, run.rows());
    while (rest.hasNext() && goOn.getAsBoolean()) {
      List<RawRow> rows = Tables.next(rest, AT_ONCE, places.get());
      if (!rows.isEmpty()) {
        Optional<Hindered> hindered = part(run, actor, kind, rows, rows.getLast().number() + 1);
        if (hindered.isPresent()) {
          return hindered;
        }
      }
    }
    return Optional.empty();
  }

  /** Lines behind a number: those before were staged when the program died. */
  private static Iterator<Tables.Line> behind(Iterator<Tables.Line> lines, long number) {
    return Stream.iterate(lines, Iterator::hasNext, all -> all)
        .map(Iterator::next)
        .dropWhile(line -> line.number() <= number)
        .iterator();
  }

  /** A file is the whole list: what an earlier one brought goes, wherever it stood. */
  private Optional<Hindered> nothingBefore(IntakeRun run, Actor actor, RowKind<?> kind) {
    return casework.engine().unstage(actor, run.batch(), kind.register()).isGranted()
        ? Optional.empty()
        : Optional.of(new Hindered("may-not"));
  }

  private <T extends Record> Optional<Hindered> part(
      IntakeRun run, Actor actor, RowKind<T> kind, List<RawRow> rows, long next) {
    Optional<CaseFile> batch = casework.engine().read(actor, run.batch());
    if (batch.isEmpty()) {
      return Optional.of(new Hindered("no-batch"));
    }
    RowDesk desk = new RowDesk(database.keeper(), law.get(), casework.engine().now(), persons);
    List<RowKind.Checked<T>> checked = kind.check(desk, batch.get(), rows);
    List<Entry<T>> entries = checked.stream().map(RowKind.Checked::entry).toList();
    if (run.dry() && !casework.engine().mayStage(actor, run.batch(), kind.register()).isGranted()) {
      return Optional.of(new Hindered("may-not"));
    }
    if (!run.dry()
        && !(casework.engine().stage(actor, run.batch(), kind.register(), entries)
            instanceof Ruling.Granted<Integer>)) {
      return Optional.of(new Hindered("may-not"));
    }
    List<IntakeRun.Fault> faults = faults(checked);
    boolean still =
        store.advance(run.id(), next, entries.size() - faults.size(), faults.size(), faults);
    return still ? Optional.empty() : Optional.of(new Hindered("stopped"));
  }

  /** Errors are words like {@code number.check}: the column, and what is wrong with it. */
  private static <T extends Record> List<IntakeRun.Fault> faults(List<RowKind.Checked<T>> checked) {
    List<IntakeRun.Fault> faults = new ArrayList<>();
    for (RowKind.Checked<T> one : checked) {
      one.entry().error().ifPresent(error -> faults.add(fault(one, error)));
    }
    return faults;
  }

  private static IntakeRun.Fault fault(RowKind.Checked<?> checked, String error) {
    int dot = error.indexOf('.');
    return new IntakeRun.Fault(
        checked.entry().row(),
        dot < 0 ? "" : error.substring(0, dot),
        error.substring(dot + 1),
        checked.clause(),
        checked.about());
  }
}
