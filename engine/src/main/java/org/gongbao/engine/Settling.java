package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;

/**
 * Finds what of a case is due next, and fires it. A firing takes effect at the instant due and by
 * the law of that day, so the outcome is the same whenever somebody looks.
 */
final class Settling {

  private static final Comparator<Pending> ORDER =
      Comparator.comparing(Pending::at)
          .thenComparing(pending -> !pending.warns())
          .thenComparing(pending -> pending.run().clock())
          .thenComparingInt(pending -> pending.run().run());

  private Settling() {}

  /** A run's next instant: a warning, or the end. */
  record Pending(Clock.Run run, Instant at, boolean warns) {}

  static Optional<Pending> next(CaseFile file, Facts facts, LawBook book, LocalDate today) {
    if (file.closed().isPresent()) {
      return Optional.empty();
    }
    List<Pending> pending = new ArrayList<>();
    for (Clock.Run run : file.clocks()) {
      if (run.isOpen() && run.heldBy() == 0) {
        next(file, facts, book, today, run).ifPresent(pending::add);
      }
    }
    return pending.stream().min(ORDER);
  }

  private static Optional<Pending> next(
      CaseFile file, Facts facts, LawBook book, LocalDate today, Clock.Run run) {
    Clock clock = file.procedure().clock(run.clock());
    WorkCalendar calendar = calendar(book, clock, today);
    Optional<Instant> due = due(file, facts, run, clock, calendar);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    if (run.warned() < clock.warnings().size()) {
      Instant warn = before(due.get(), clock.warnings().get(run.warned()), calendar);
      Instant at = warn.isBefore(run.started()) ? run.started() : warn;
      if (at.isBefore(due.get())) {
        return Optional.of(new Pending(run, at, true));
      }
    }
    return due.map(at -> new Pending(run, at, false));
  }

  static WorkCalendar calendar(LawBook book, Clock clock, LocalDate today) {
    WorkCalendar calendar = book.calendars().get(clock.calendar());
    if (calendar == null) {
      throw new IllegalStateException("Expected a work calendar named " + clock.calendar());
    }
    return calendar.knownAt(today);
  }

  static Optional<Instant> due(
      CaseFile file, Facts facts, Clock.Run run, Clock clock, WorkCalendar calendar) {
    if (run.state() == Clock.State.PAUSED) {
      return Optional.empty();
    }
    return clock.timing() instanceof Clock.From from
        ? from.date().apply(file, facts)
        : run.due(calendar).map(Period.Due::over);
  }

  /** The instant a warning is given: that long before the end, on whole days where it says days. */
  private static Instant before(Instant due, Period warning, WorkCalendar calendar) {
    return switch (warning.unit()) {
      case MINUTES -> due.minusSeconds(60L * warning.amount());
      case HOURS -> due.minusSeconds(3600L * warning.amount());
      case WORKING_DAYS -> {
        LocalDate day = LegalTime.day(due);
        for (int left = warning.amount(); left > 0; ) {
          day = day.minusDays(1);
          left -= calendar.isWorking(day) ? 1 : 0;
        }
        yield LegalTime.startOf(day);
      }
      case CALENDAR_DAYS -> due.atZone(LegalTime.ZONE).minusDays(warning.amount()).toInstant();
      case MONTHS -> due.atZone(LegalTime.ZONE).minusMonths(warning.amount()).toInstant();
      case YEARS -> due.atZone(LegalTime.ZONE).minusYears(warning.amount()).toInstant();
    };
  }

  /** Records that a firing could not be carried out: by whose clause, and why. */
  static void refuse(Proceeding on, Pending pending, Ruling.Refused<?> refused) {
    Clock.Run run = pending.run();
    Effect end =
        on.file().procedure().clock(run.clock()).timing() instanceof Clock.Every
            ? new Effect.Turned(run.clock(), run.run(), 1)
            : new Effect.Ended(run.clock(), run.run(), Clock.State.FIRED, pending.at());
    fired(on, run, pending.at(), 1, Proceeding.clauseOf(refused), refused.trace(), List.of(end));
  }

  static void fire(Proceeding on, Pending pending) {
    Clock.Run run = pending.run();
    if (pending.warns()) {
      on.append(
          new EngineEvent.ClockWarned(run.clock(), run.run(), run.warned() + 1),
          on.byClock(pending.at(), Trace.NONE),
          List.of(new Effect.Warned(run.clock(), run.run())));
      return;
    }
    Clock clock = on.file().procedure().clock(run.clock());
    if (clock.timing() instanceof Clock.Every every) {
      recur(on, run, clock, every, pending.at());
    } else {
      over(
          on,
          run,
          clock,
          pending.at(),
          1,
          new Effect.Ended(run.clock(), run.run(), Clock.State.FIRED, pending.at()));
    }
  }

  private static void recur(
      Proceeding on, Clock.Run run, Clock clock, Clock.Every every, Instant due) {
    Instant last = due;
    int turns = 1;
    if (every.catchUp() == Clock.CatchUp.COALESCE) {
      WorkCalendar calendar = calendar(on.knownNow(Tracer.OFF).law().book(), clock, on.today());
      Optional<Instant> next = nextTurn(run, turns, calendar);
      while (next.isPresent() && !next.get().isAfter(on.now())) {
        last = next.get();
        turns++;
        next = nextTurn(run, turns, calendar);
      }
    }
    over(on, run, clock, last, turns, new Effect.Turned(run.clock(), run.run(), turns));
  }

  private static Optional<Instant> nextTurn(Clock.Run run, int turns, WorkCalendar calendar) {
    return run.turned(turns).due(calendar).map(Period.Due::over);
  }

  private static void over(
      Proceeding on, Clock.Run run, Clock clock, Instant due, int turns, Effect end) {
    switch (clock.then()) {
      case Clock.Ends _ -> fired(on, run, due, turns, List.of(), Trace.NONE, List.of(end));
      case Clock.Opens opens -> {
        CaseId id = on.file().newCase(0);
        Recorded fired =
            fired(
                on,
                run,
                due,
                turns,
                List.of(),
                Trace.NONE,
                List.of(end, new Effect.Sent(id, opens.action())));
        Command opening =
            new Command(
                id, opens.action(), opens.input().apply(on.file()), Actor.CLOCK, due, "sent/" + id);
        on.sends().add(new Proceeding.Sending(opening, fired.asCause()));
      }
      case Clock.Fires fires -> fires(on, run, fires, due, turns, end);
    }
  }

  /** The action a clock takes sees no later now than the instant due, whenever somebody looks. */
  private static void fires(
      Proceeding on, Clock.Run run, Clock.Fires fires, Instant due, int turns, Effect end) {
    Command command =
        new Command(
            on.file().id(),
            fires.action(),
            Json.MAPPER.createObjectNode(),
            Actor.CLOCK,
            due,
            "clock/" + run.clock() + "/" + run.run() + "/" + due);
    Tracer tracer = Tracer.on();
    Known known = on.knownWhenDue(Applying.effects(on.file(), List.of(end), due), due, tracer);
    Ruling<Proceeding.Judged> ruling =
        Proceeding.judge(known, command).then(judged -> on.withinBounds(judged));
    switch (ruling) {
      case Ruling.Granted<Proceeding.Judged>(Proceeding.Judged judged, var _) -> {
        Recorded fired = fired(on, run, due, turns, List.of(), Trace.NONE, List.of(end));
        on.take(
            judged.verdict(),
            judged.effects(),
            acting(on, command, tracer).causedBy(fired.asCause()));
      }
      case Ruling.Refused<Proceeding.Judged> refused ->
          fired(on, run, due, turns, Proceeding.clauseOf(refused), tracer.trace(), List.of(end));
      case Ruling.Undetermined<Proceeding.Judged> open -> {
        Recorded fired = fired(on, run, due, turns, List.of(), Trace.NONE, List.of(end));
        on.ask(
            command,
            open.questions(),
            List.of(),
            acting(on, command, tracer).causedBy(fired.asCause()));
      }
    }
  }

  private static Stamp acting(Proceeding on, Command command, Tracer tracer) {
    return on.stamp(command, tracer.trace(), "").byClock(LegalTime.day(command.effectiveAt()));
  }

  private static Recorded fired(
      Proceeding on,
      Clock.Run run,
      Instant due,
      int turns,
      List<org.gongbao.law.ClauseId> refusedBy,
      Trace trace,
      List<Effect> effects) {
    return on.append(
        new EngineEvent.ClockFired(run.clock(), run.run(), due, turns, refusedBy),
        on.byClock(due, trace),
        effects);
  }
}
