package org.gongbao.city.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongbao.city.files.Files;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Recorded;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import tools.jackson.databind.JsonNode;

/** Makes views of cases for one reader. */
final class CaseViews {

  private final Engine engine;
  private final KeptCases kept;
  private final Supplier<LawBook> book;
  private final Sentences sentences;
  private final Files files;
  private final List<Withheld> withheld;

  CaseViews(
      KeptCases kept,
      Supplier<LawBook> book,
      Sentences sentences,
      Files files,
      List<Withheld> withheld) {
    this.files = files;
    this.engine = kept.engine();
    this.kept = kept;
    this.book = book;
    this.sentences = sentences;
    this.withheld = List.copyOf(withheld);
  }

  CaseView of(Actor actor, CaseFile file, Locale locale) {
    List<Recorded> events = engine.events(actor, file.id());
    Sight sight = Sight.of(actor, file, engine.now(), events, withheld);
    List<Recorded> seen = sight.of(events);
    return new CaseView(
        file.id(),
        file.procedure().name(),
        file.procedure().version(),
        file.procedure().law(),
        file.stage(),
        new TreeMap<>(file.tracks()),
        file.revision(),
        file.accepted(),
        file.closed(),
        sight.of(CaseJson.of(file.data())),
        file.clocks().stream().map(run -> clock(file, run, events, locale)).toList(),
        actions(actor, file, locale),
        file.ties().stream()
            .map(
                tie -> new CaseView.TieView(tie.subject(), tie.capacity(), tie.from(), tie.until()))
            .toList(),
        papers(file, seen),
        files(file.id(), seen),
        file.questions().stream()
            .map(open -> question(actor, file, open, locale))
            .filter(question -> sight.isWhole() || question.mayAnswer())
            .toList(),
        seen.stream().map(CaseViews::event).toList(),
        DataTypes.of(file.data().getClass()));
  }

  /** The papers ordered by events that the actor sees. */
  List<CaseView.PaperView> papers(Actor actor, CaseFile file) {
    List<Recorded> events = engine.events(actor, file.id());
    return papers(file, Sight.of(actor, file, engine.now(), events, withheld).of(events));
  }

  private static List<CaseView.PaperView> papers(CaseFile file, List<Recorded> seen) {
    Set<Integer> revisions = seen.stream().map(Recorded::revision).collect(Collectors.toSet());
    return file.papers().entrySet().stream()
        .filter(ordered -> revisions.contains(ordered.getKey()))
        .flatMap(ordered ->
            ordered.getValue().stream()
                .map(paper -> new CaseView.PaperView(paper, ordered.getKey())))
        .toList();
  }

  /** A file is seen with the event that brought it. */
  private List<CaseView.FileView> files(CaseId id, List<Recorded> seen) {
    Set<String> hashes =
        seen.stream()
            .map(event -> HexFormat.of().formatHex(event.hash()))
            .collect(Collectors.toSet());
    return files.attachments(id).stream()
        .filter(one -> hashes.contains(one.eventHash()))
        .map(one ->
            new CaseView.FileView(
                one.file().id().sha256(),
                one.file().name(),
                one.file().type().mediaType(),
                one.file().size(),
                one.action(),
                one.field(),
                one.person(),
                one.at()))
        .toList();
  }

  private List<CaseView.ActionView> actions(Actor actor, CaseFile file, Locale locale) {
    return engine.mayI(actor, file).entrySet().stream()
        .map(may ->
            new CaseView.ActionView(
                may.getKey(),
                may(may.getValue()).word(),
                file.procedure().cites(may.getKey()),
                sentences.about(file.procedure()).view(may.getValue(), locale)))
        .toList();
  }

  private static May may(Ruling<Boolean> ruling) {
    return switch (ruling) {
      case Ruling.Granted<Boolean> _ -> May.YES;
      case Ruling.Refused<Boolean> _ -> May.NO;
      case Ruling.Undetermined<Boolean> _ -> May.ASKS;
    };
  }

  private CaseView.QuestionView question(
      Actor actor, CaseFile file, CaseFile.OpenQuestion open, Locale locale) {
    return new CaseView.QuestionView(
        open.id(),
        open.question().point(),
        open.question().clause(),
        open.question().role(),
        open.question().kind(),
        sentences.about(file.procedure()).text(open.question().sentence(), locale),
        open.asked(),
        actor.holds(open.question().role(), file, engine.now()));
  }

  String bearer(CaseFile file, Clock.Run run) {
    return declared(file, run).map(Clock::bearer).orElse("");
  }

  /** A clock of the engine's own, on a question, is declared by no procedure. */
  private static Optional<Clock> declared(CaseFile file, Clock.Run run) {
    return file.procedure().clocks().stream()
        .filter(clock -> clock.name().equals(run.clock()))
        .findFirst();
  }

  private CaseView.ClockView clock(
      CaseFile file, Clock.Run run, List<Recorded> events, Locale locale) {
    Optional<Clock> clock = declared(file, run);
    Optional<Period.Due> due = clock.flatMap(known -> engine.due(file, run));
    return new CaseView.ClockView(
        run.clock(),
        run.run(),
        clock.map(Clock::bearer).orElse(""),
        run.started(),
        run.period().map(Period::toString),
        due.map(Period.Due::over),
        due.map(Period.Due::lastDayInclusive),
        due.map(Period.Due::provisional).orElse(false),
        run.period().flatMap(period -> clock.map(known -> consumed(run, period, known))).orElse(0),
        run.state().name().toLowerCase(Locale.ROOT),
        run.ended(),
        run.suspensions().stream()
            .map(pause -> new CaseView.Suspension(pause.from(), pause.until()))
            .toList(),
        run.warned(),
        run.heldBy(),
        clock.map(Clock::cites).orElse(List.of()),
        due.flatMap(Period.Due::rolledFrom),
        changes(run, events),
        clock.map(known -> reasons(file, run, known, events, locale)).orElse(List.of()));
  }

  private static List<CaseView.ClockChange> changes(Clock.Run run, List<Recorded> events) {
    return events.stream()
        .flatMap(event ->
            event.clockChanges().stream()
                .filter(one -> one.clock().equals(run.clock()) && one.run() == run.run())
                .map(one ->
                    new CaseView.ClockChange(
                        event.action(),
                        event.effectiveAt(),
                        one.ground(),
                        one.length().map(Period::toString))))
        .toList();
  }

  /** Asks the length again, as it was asked when the run began. */
  private List<ReasonView> reasons(
      CaseFile file, Clock.Run run, Clock clock, List<Recorded> events, Locale locale) {
    Optional<Function<Law, Ruling<Period>>> length =
        switch (clock.timing()) {
          case Clock.After after -> Optional.of(after.period());
          case Clock.Every every -> Optional.of(every.period());
          case Clock.On _, Clock.From _ -> Optional.empty();
        };
    LocalDate started = LegalTime.day(run.started());
    LocalDate knownAt =
        events.stream()
            .filter(event -> event.effectiveAt().equals(run.started()))
            .map(Recorded::knownAt)
            .findFirst()
            .orElse(started);
    Tracer tracer = Tracer.on();
    Law law =
        book.get()
            .on(started, knownAt, tracer)
            .supplied(point -> file.answer(point).map(JsonNode::asString));
    return length
        .map(asked -> asked.apply(law).with(tracer.trace()))
        .map(ruling -> sentences.about(file.procedure()).reasons(ruling.trace(), locale))
        .orElse(List.of());
  }

  private int consumed(Clock.Run run, Period period, Clock clock) {
    Instant now = engine.now();
    LocalDate today = LegalTime.day(now);
    WorkCalendar calendar =
        Optional.ofNullable(book.get().calendars().get(clock.calendar()))
            .orElseThrow()
            .knownAt(today);
    Instant until = run.ended().filter(end -> end.isBefore(now)).orElse(now);
    return period.daysCounted(
        run.started(), run.suspensions(), calendar, LegalTime.day(until.minusNanos(1)));
  }

  List<CaseView.EventView> events(Actor actor, CaseId id) {
    Optional<CaseFile> file = kept.read(actor, id);
    List<Recorded> events = engine.events(actor, id);
    return file
        .map(seen -> Sight.of(actor, seen, engine.now(), events, withheld).of(events))
        .orElse(List.of())
        .stream()
        .map(CaseViews::event)
        .toList();
  }

  private static CaseView.EventView event(Recorded event) {
    return new CaseView.EventView(
        event.revision(),
        event.type(),
        event.version(),
        event.effectiveAt(),
        event.recordedAt(),
        event.actor(),
        event.organ(),
        event.role(),
        event.inPerson(),
        event.action(),
        event.byClock(),
        event.cause(),
        event.knownAt(),
        event.decidedWith(),
        event.reasons(),
        HexFormat.of().formatHex(event.traceDigest()),
        CaseJson.of(event.event()),
        HexFormat.of().formatHex(event.hash()),
        HexFormat.of().formatHex(event.previousHash()),
        DataTypes.of(event.event().getClass()));
  }
}
