package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;
import org.gongbao.law.Tracer;
import tools.jackson.databind.JsonNode;

/** One case while one command is worked on: what was read, and what will be written. */
final class Proceeding {

  private final Setting setting;
  private final Instant now;
  private final int expected;
  private int owner;
  private final Set<String> breached;
  private Facts facts;
  private Optional<Facts> scheduling = Optional.empty();
  private boolean rebuilt;
  private final List<Recorded> written = new ArrayList<>();
  private final Map<Integer, List<Sealer.Sealed>> sealed = new HashMap<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Sending> sends = new ArrayList<>();
  private CaseFile file;
  private byte[] head;

  /**
   * One case.
   *
   * @param breached accounts that firings would have breached at an earlier try
   */
  Proceeding(
      Setting setting,
      Instant now,
      CaseFile file,
      byte[] head,
      int owner,
      Set<String> breached,
      Facts facts) {
    this.setting = setting;
    this.now = now.truncatedTo(ChronoUnit.MICROS);
    this.file = file;
    this.head = head;
    this.owner = owner;
    this.breached = breached;
    this.facts = facts;
    expected = file.revision();
  }

  /** A command to another case, and the event that brought it about. */
  record Sending(Command command, String cause) {}

  CaseFile file() {
    return file;
  }

  Instant now() {
    return now;
  }

  Facts facts() {
    return facts;
  }

  /** The node that owns the case; what it opens is owned alike. */
  int owner() {
    return owner;
  }

  /** From now on another node owns the case. */
  void givenTo(int node) {
    owner = node;
    rebuilt = true;
  }

  byte[] head() {
    return head;
  }

  /** Facts for another command on the same case. */
  void knows(Facts more) {
    facts = more;
  }

  /** Facts by which the case, as it now is, is scheduled; what is decided is decided by its own. */
  void schedulesBy(Facts after) {
    scheduling = Optional.of(after);
  }

  /** The snapshot had an older form: whatever is written now must renew it. */
  void wasRebuilt() {
    rebuilt = true;
  }

  List<Recorded> written() {
    return written;
  }

  List<Sending> sends() {
    return sends;
  }

  LocalDate today() {
    return LegalTime.day(now);
  }

  /** What is known for a decision on {@code about}, by the law of a day as published by another. */
  Known known(CaseFile about, Instant effectiveAt, LocalDate knownAt, Tracer tracer) {
    return new Known(
        about,
        facts,
        about.suppliedTo(setting.law().get().on(LegalTime.day(effectiveAt), knownAt, tracer)),
        now,
        effectiveAt);
  }

  /** What is known to a firing: nothing later than the instant due, whenever somebody looks. */
  Known knownWhenDue(CaseFile about, Instant due, Tracer tracer) {
    LocalDate day = LegalTime.day(due);
    return new Known(
        about, facts, about.suppliedTo(setting.law().get().on(day, day, tracer)), due, due);
  }

  /** A firing that would draw more than there is, or fill beyond the brim, is refused. */
  Ruling<Judged> withinBounds(Judged judged) {
    for (Effect effect : judged.effects()) {
      if (effect instanceof Effect.Posted(Posting posting)) {
        boolean drawn = posting.from().floor().isPresent() && breaches(posting.from());
        boolean filled = posting.to().ceiling().isPresent() && breaches(posting.to());
        if (drawn || filled) {
          return Ruling.refused(
              RefusalKind.OUT_OF_BOUNDS,
              judged.verdict().action().clause(),
              "engine.out-of-bounds",
              (drawn ? posting.from() : posting.to()).name(),
              "");
        }
      }
    }
    return Ruling.granted(judged);
  }

  private boolean breaches(Posting.Account account) {
    return breached.contains(account.name());
  }

  Known knownNow(Tracer tracer) {
    return known(file, now, today(), tracer);
  }

  /** What is due by now, the earliest first. */
  Optional<Settling.Pending> due() {
    return pending().filter(next -> !next.at().isAfter(now));
  }

  private Optional<Settling.Pending> pending() {
    return Settling.next(file, facts, setting.law().get(), today());
  }

  /**
   * The earliest instant at which a clock of it warns, recurs or falls due. A derived instant can
   * move by what happens elsewhere, so such a case is looked at once a day.
   */
  Optional<Instant> nextAt() {
    Optional<Instant> next =
        Settling.next(file, scheduling.orElse(facts), setting.law().get(), today())
            .map(Settling.Pending::at);
    if (!hasDerivedClock()) {
      return next;
    }
    Instant tomorrow = LegalTime.startOf(today().plusDays(1));
    return Optional.of(next.filter(at -> at.isBefore(tomorrow)).orElse(tomorrow));
  }

  /** True if an open clock's end follows from facts beyond the case. */
  boolean hasDerivedClock() {
    return file.closed().isEmpty()
        && file.clocks().stream()
            .filter(Clock.Run::isOpen)
            .anyMatch(run -> !file.procedure().clock(run.clock()).needs().isEmpty());
  }

  /** The case as it will be after events were passed over. */
  void rebase(CaseFile other) {
    file = other.at(file.revision(), false);
  }

  /** How far the case had come. */
  record Mark(CaseFile file, byte[] head, int written, int effects) {}

  Mark mark() {
    return new Mark(file, head, written.size(), effects.size());
  }

  void backTo(Mark mark) {
    file = mark.file();
    head = mark.head();
    written.subList(mark.written(), written.size()).clear();
    effects.subList(mark.effects(), effects.size()).clear();
    sealed.keySet().removeIf(revision -> revision > mark.file().revision());
    sends.clear();
  }

  /** Writes the events of a granted action, its effects with the first. */
  void take(Deciding.Verdict verdict, List<Effect> effectsOfAction, Stamp stamp) {
    List<CaseEvent> events = verdict.change().events();
    if (events.isEmpty()) {
      events = List.of(new EngineEvent.Acted());
    }
    Recorded first = append(events.getFirst(), stamp, effectsOfAction);
    for (CaseEvent event : events.subList(1, events.size())) {
      append(event, stamp.following(), List.of());
    }
    for (Command send : verdict.change().sends()) {
      sends.add(new Sending(send, first.asCause()));
    }
  }

  /** Asks the open points, one event a question; the command waits sealed in the first. */
  void ask(Command command, List<Question> questions, List<Effect> more, Stamp stamp) {
    int heldIn = file.revision() + 1;
    List<String> holds = heldBy(command);
    Stamp own = stamp;
    for (Question question : questions) {
      int id = file.revision() + 1;
      List<Effect> asks = new ArrayList<>(id == heldIn ? more : List.of());
      asks.add(new Effect.Asked(id, question, heldIn, holds));
      shownTo(question).ifPresent(asks::add);
      Optional<Personal<JsonNode>> held =
          id == heldIn
              ? Optional.of(Personal.of("case/" + file.id(), Codec.held(command)))
              : Optional.empty();
      append(new EngineEvent.Asked(question.clause(), held), own, asks);
      own = own.following();
    }
  }

  /** A role of the installation has no place: the question itself lets it see the case. */
  private Optional<Effect> shownTo(Question question) {
    if (!question.role().equals(Law.ADMINISTRATOR)) {
      return Optional.empty();
    }
    Tie tie = Tie.of(Grant.ofInstallation(question.role()).asSubject(), Tie.ASKED, now);
    return file.tied(Tie.ASKED, now).stream().anyMatch(tie::sameRelation)
        ? Optional.empty()
        : Optional.of(new Effect.Tied(tie));
  }

  /** Answered, the installation's role has no more business with the case. */
  Optional<Effect> hiddenFrom(CaseFile.OpenQuestion answered) {
    String subject = Grant.ofInstallation(answered.question().role()).asSubject();
    boolean more =
        file.questions().stream()
            .anyMatch(open ->
                open.id() != answered.id()
                    && open.question().role().equals(answered.question().role()));
    return file.tied(Tie.ASKED, now).stream()
        .filter(tie -> tie.subject().equals(subject) && !more)
        .findFirst()
        .map(tie -> new Effect.Tied(tie.endedAt(now)));
  }

  /** Clocks that the command would stop, pause or restart: they wait with it. */
  private List<String> heldBy(Command command) {
    Optional<Action> action = file.procedure().action(command.plainAction());
    return file.clocks().stream()
        .filter(Clock.Run::isOpen)
        .map(Clock.Run::clock)
        .filter(clock -> action.map(a -> touches(a, clock)).orElse(false))
        .distinct()
        .toList();
  }

  private boolean touches(Action action, String clock) {
    Procedure.ClockActions on = file.procedure().actionsOn(clock);
    return action.closes()
        || on.stoppedBy().contains(action.name())
        || on.pausedBy().containsKey(action.name())
        || on.restartedBy().contains(action.name());
  }

  Recorded append(CaseEvent event, Stamp stamp, List<Effect> effectsOfEvent) {
    int revision = file.revision() + 1;
    EventTypes.Typed typed = file.procedure().eventTypes().of(event);
    Codec.Split split = Codec.split(event);
    SequencedMap<String, Sealer.Sealed> rows =
        setting.sealer().seal(file.id(), revision, 0, split.sealed());
    List<Effect> fresh = fresh(effectsOfEvent);
    Header header = header(stamp, fresh);
    EventBytes.Columns columns =
        new EventBytes.Columns(
            file.id(),
            revision,
            typed.name(),
            typed.version(),
            stamp.effectiveAt().truncatedTo(ChronoUnit.MICROS),
            now,
            stamp.actor().person(),
            stamp.cause(),
            stamp.key().orElse(""));
    EventBytes bytes =
        EventBytes.of(
            columns,
            Codec.header(header),
            split.open(),
            Commitments.bytes(rows.values()),
            setting.keyed().digest(stamp.trace().canonicalText().getBytes(StandardCharsets.UTF_8)),
            head);
    CaseEvent kept = split.sealed().isEmpty() ? event : reread(typed, split, revision);
    Recorded recorded =
        new Recorded(
            file.id(),
            revision,
            columns.type(),
            columns.version(),
            columns.effectiveAt(),
            columns.recordedAt(),
            columns.actor(),
            columns.cause(),
            stamp.key(),
            header,
            kept,
            bytes);
    written.add(recorded);
    if (!rows.isEmpty()) {
      sealed.put(revision, List.copyOf(rows.values()));
    }
    effects.addAll(fresh);
    file = Applying.event(file, recorded);
    head = bytes.hash();
    return recorded;
  }

  /**
   * The event with its personal values at their places in the vault, as the state must name them.
   */
  private CaseEvent reread(EventTypes.Typed typed, Codec.Split split, int revision) {
    return Codec.event(
        file.procedure().eventTypes(),
        typed.name(),
        typed.version(),
        split.open(),
        revision,
        (of, subject) ->
            of == revision ? Optional.ofNullable(split.sealed().get(subject)) : Optional.empty());
  }

  private Header header(Stamp stamp, List<Effect> effectsOfEvent) {
    return new Header(
        Header.ALGORITHM,
        file.procedure().name(),
        file.procedure().version(),
        stamp.action(),
        organ(stamp),
        stamp.role(),
        stamp.isInPerson(file, now, effectsOfEvent),
        stamp.actor().isClock(),
        setting.systemClock().instant().truncatedTo(ChronoUnit.MICROS),
        stamp.command(),
        stamp.knownAt(),
        setting.law().get().edition(),
        facts.versions(),
        setting.build(),
        stamp.keepsTrace()
            ? stamp.trace().withoutInputValues().canonicalText().lines().toList()
            : List.of(),
        effectsOfEvent);
  }

  /** The organ for which the role is held; a personal role is held for the actor's own organ. */
  private String organ(Stamp stamp) {
    return stamp.actor().grants().stream()
        .filter(grant -> grant.role().equals(stamp.role()) && !grant.organ().isEmpty())
        .filter(grant -> file.ties().stream().anyMatch(grant::reaches))
        .map(Grant::organ)
        .findFirst()
        .orElse(stamp.actor().organ());
  }

  /**
   * A relation that lasts already does not begin anew; one that ends does so from its own start.
   */
  private List<Effect> fresh(List<Effect> effectsOfEvent) {
    List<Effect> fresh = new ArrayList<>();
    for (Effect effect : effectsOfEvent) {
      if (effect instanceof Effect.Tied(Tie tie)) {
        Optional<Tie> lasting =
            file.ties().stream()
                .filter(old -> old.sameRelation(tie) && old.until().isEmpty())
                .findFirst();
        if (tie.until().isPresent()) {
          fresh.add(
              new Effect.Tied(lasting.map(old -> old.endedAt(tie.until().get())).orElse(tie)));
        } else if (lasting.isEmpty()) {
          fresh.add(effect);
        }
      } else {
        fresh.add(effect);
      }
    }
    return fresh;
  }

  /** Stamp of the engine's own event, when a clock fires. */
  Stamp byClock(Instant due, Trace trace) {
    LocalDate day = LegalTime.day(due);
    return new Stamp(
        due, Actor.CLOCK, "", "", Optional.empty(), "", "", day, trace, !trace.steps().isEmpty());
  }

  Stamp stamp(Command command, Trace trace, String cause) {
    Optional<Action> action = file.procedure().action(command.plainAction());
    return new Stamp(
        command.effectiveAt(),
        command.actor(),
        action.map(declared -> role(command.actor(), declared)).orElse(""),
        cause,
        cause.isEmpty() ? Optional.of(setting.keyed().text(command.key())) : Optional.empty(),
        command.plainAction(),
        Codec.digest(setting.keyed(), command),
        today(),
        trace,
        action.map(Action::keepsTrace).orElse(false));
  }

  /**
   * The first of the action's roles that the actor holds here; an opening's place is not tied yet.
   */
  private String role(Actor actor, Action action) {
    Actor himself = actor.asHimself();
    return action.roles().stream()
        .filter(role -> himself.holds(role, file, now))
        .findFirst()
        .or(() -> action.roles().stream().filter(role -> actor.holds(role, file, now)).findFirst())
        .or(() -> action.roles().stream().filter(actor::holds).findFirst())
        .orElse("");
  }

  /** Judges a command and derives what it does, both on {@code about}. */
  static Ruling<Judged> judge(Known known, Command command) {
    return derived(known, command, Deciding.judge(known, command));
  }

  /** The same of a command that another case sends. */
  static Ruling<Judged> judgeSent(Known known, Command command) {
    return derived(known, command, Deciding.judgeSent(known, command));
  }

  private static Ruling<Judged> derived(
      Known known, Command command, Ruling<Deciding.Verdict> verdict) {
    return verdict.then(granted ->
        Deriving.effects(known, granted, command).map(effects -> new Judged(granted, effects)));
  }

  /** A granted command with its effects. */
  record Judged(Deciding.Verdict verdict, List<Effect> effects) {}

  Optional<Writing.CaseWrite> write() {
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Writing.CaseWrite(
                file,
                expected,
                nextAt(),
                owner,
                rebuilt,
                List.copyOf(written),
                Map.copyOf(sealed),
                List.copyOf(effects)));
  }

  static List<ClauseId> clauseOf(Ruling.Refused<?> refused) {
    return List.of(refused.clause());
  }
}
