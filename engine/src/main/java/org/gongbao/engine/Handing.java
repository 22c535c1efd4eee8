package org.gongbao.engine;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands a case from node to node, its chain unbroken: {@code released} here with its head signed,
 * {@code taken-over} there with that event as the one before. Only the owner of a case writes it;
 * what stays behind is a mirror. Accounts stay where they are.
 */
final class Handing {

  private static final ClauseId CLAUSE = ClauseId.of("engine/handover");

  private final Setting setting;
  private final Reading reading;
  private final Writing writing;
  private final Map<String, Procedure> procedures;
  private final LogKey key;

  Handing(
      Setting setting,
      Reading reading,
      Writing writing,
      Map<String, Procedure> procedures,
      LogKey key) {
    this.setting = setting;
    this.reading = reading;
    this.writing = writing;
    this.procedures = procedures;
    this.key = key;
  }

  /** Gives a case away; empty if it moved on meanwhile. */
  Optional<Ruling<HandOver>> release(
      Actor actor, String scope, CaseId id, int to, Set<String> breached) {
    Reading.Loaded loaded = reading.one(scope, id, "");
    if (loaded.file().isEmpty()) {
      return refused(RefusalKind.WRONG_PLACE, "engine.no-such-case", id);
    }
    int here = loaded.now().node();
    CaseFile file = loaded.file().get();
    if (loaded.owner() == to && to != here && isReleased(file, to)) {
      // given before, and perhaps never arrived
      return Optional.of(Ruling.granted(packed(file, here, to)));
    }
    if (loaded.owner() != here || to == here) {
      return refused(RefusalKind.CONFLICT, "engine.mirror", loaded.owner());
    }
    if (reading.hasEntries(id)) {
      return refused(RefusalKind.CONFLICT, "engine.hand-over-batch", id);
    }
    Sitting sitting = new Sitting(setting, reading, procedures, breached);
    Proceeding on = sitting.takeUp(loaded, Sitting.NO_COMMAND);
    sitting.settle(on);
    String signed = signedHead(on, to);
    on.givenTo(to);
    ObjectNode input = Json.MAPPER.createObjectNode().put("to", to);
    on.append(new EngineEvent.Released(to, signed), stamp(on, actor, "release", input), List.of());
    Writing.Result result = writing.write(sitting.writes());
    if (result instanceof Writing.Result.OutOfBounds(String account, var _)) {
      breached.add(account);
    }
    return result instanceof Writing.Result.Done
        ? Optional.of(Ruling.granted(packed(on.file(), here, to)))
        : Optional.empty();
  }

  private boolean isReleased(CaseFile file, int to) {
    return reading.events(file.id(), file.procedure()).getLast().event()
            instanceof EngineEvent.Released released
        && released.toNode() == to;
  }

  private String signedHead(Proceeding on, int to) {
    byte[] signature =
        key.sign(HandOver.statement(on.file().id(), on.file().revision(), on.head(), to));
    return Base64.getEncoder().encodeToString(signature);
  }

  private static Stamp stamp(Proceeding on, Actor actor, String action, JsonNode input) {
    Command command =
        new Command(
            on.file().id(), action, input, actor, on.now(), action + "/" + UUID.randomUUID());
    return on.stamp(command, Tracer.OFF.trace(), "");
  }

  private HandOver packed(CaseFile file, int from, int to) {
    List<HandOver.Line> lines = new ArrayList<>();
    for (Recorded event : reading.events(file.id(), file.procedure())) {
      lines.add(
          new HandOver.Line(
              event.revision(),
              event.type(),
              event.version(),
              event.effectiveAt().toString(),
              event.recordedAt().toString(),
              event.actor(),
              event.cause(),
              event.key().orElse(""),
              event.bytes().header(),
              event.bytes().open(),
              event.bytes().commitments(),
              event.bytes().traceDigest(),
              event.bytes().previous(),
              event.bytes().hash()));
    }
    return new HandOver(file.id(), from, to, lines, reading.salted(file.id()));
  }

  /**
   * Takes a case over; empty if it moved on meanwhile.
   *
   * @param sender public log key of the node that gave it away
   */
  Optional<Ruling<CaseId>> takeOver(Actor actor, HandOver given, PublicKey sender) {
    Reading.Now now = reading.now();
    Reading.Loaded mirror = reading.some(List.of(given.id())).get(given.id());
    int known = mirror == null ? 0 : mirror.file().map(CaseFile::revision).orElse(0);
    Optional<String> wrong = wrong(given, sender, now.node(), mirror);
    if (wrong.isPresent()) {
      return refused(RefusalKind.CONFLICT, "engine.hand-over-" + wrong.get(), given.id());
    }
    Header first = Codec.header(given.events().getFirst().header());
    Procedure procedure = procedures.get(first.procedure());
    if (procedure == null) {
      return refused(RefusalKind.MALFORMED, "engine.unknown-procedure", first.procedure());
    }
    List<Recorded> events = recorded(given, procedure);
    CaseFile file = Replaying.all(given.id(), procedure.versions(), events);
    byte[] head = events.getLast().bytes().hash();
    Proceeding on =
        new Proceeding(setting, now.city(), file, head, now.node(), Set.of(), Facts.NONE);
    Recorded released = events.getLast();
    EngineEvent.Released release = (EngineEvent.Released) released.event();
    ObjectNode input = Json.MAPPER.createObjectNode().put("from", given.from());
    on.knows(new FactPool(reading).facts(Sitting.keys(file, Sitting.NO_COMMAND), now.city()));
    on.append(
        new EngineEvent.TakenOver(given.from(), release.signedHead()),
        stamp(on, actor, "take-over", input),
        List.of());
    List<Recorded> fresh = new ArrayList<>(events.subList(known, events.size()));
    Writing.CaseWrite own = on.write().orElseThrow();
    fresh.addAll(own.events());
    Writing.CaseWrite write =
        new Writing.CaseWrite(
            own.file(),
            known,
            own.nextAt(),
            now.node(),
            true,
            fresh,
            resealed(given, known),
            fresh.stream()
                .flatMap(event -> event.header().effects().stream())
                .filter(Effect.Tied.class::isInstance)
                .toList());
    return writing.write(List.of(write)) instanceof Writing.Result.Done
        ? Optional.of(Ruling.granted(given.id()))
        : Optional.empty();
  }

  /** What is wrong with a case handed over, as the end of a word. */
  private static Optional<String> wrong(
      HandOver given, PublicKey sender, int here, Reading.@Nullable Loaded mirror) {
    if (given.to() != here || given.events().size() < 2) {
      return Optional.of("elsewhere");
    }
    if (mirror != null && mirror.owner() == here) {
      return Optional.of("owned");
    }
    ChainCheck chain = new ChainCheck();
    for (HandOver.Line line : given.events()) {
      chain.event(
          columns(given.id(), line),
          bytes(line),
          given.events().size(),
          Optional.of(given.events().getLast().hash()));
    }
    if (!chain.done().isEmpty() || !continues(given, mirror) || !partsFit(given)) {
      return Optional.of("broken");
    }
    HandOver.Line last = given.events().getLast();
    JsonNode open = Json.MAPPER.readTree(last.open());
    String statement = HandOver.statement(given.id(), last.revision() - 1, last.previous(), here);
    boolean released =
        last.type().equals("engine/released")
            && LogKey.hasSigned(
                sender, statement, Base64.getDecoder().decode(open.path("signedHead").asString()));
    return released ? Optional.empty() : Optional.of("unsigned");
  }

  /** Each sealed part is there and is what was committed to, unless an event erased it. */
  private static boolean partsFit(HandOver given) {
    Map<Sealer.Owner, byte[]> parts = new HashMap<>();
    for (HandOver.Part part : given.parts()) {
      parts.put(Sealer.Owner.ofEvent(given.id(), part.revision(), part.subject()), part.salted());
    }
    ErasureCheck erasures = new ErasureCheck();
    for (HandOver.Line line : given.events()) {
      erasures.event(columns(given.id(), line), bytes(line));
      for (Map.Entry<String, byte[]> commitment :
          Commitments.bySubject(line.commitments()).entrySet()) {
        byte[] salted =
            parts.remove(Sealer.Owner.ofEvent(given.id(), line.revision(), commitment.getKey()));
        if (salted == null) {
          erasures.gone(given.id(), line.revision(), commitment.getKey());
        } else if (!Arrays.equals(Digest.sha256(salted), commitment.getValue())) {
          return false;
        }
      }
    }
    return parts.isEmpty() && erasures.endOfCase().isEmpty();
  }

  /** What a node that once gave the case away still mirrors must be the beginning of what comes. */
  private static boolean continues(HandOver given, Reading.@Nullable Loaded mirror) {
    int known = mirror == null ? 0 : mirror.file().map(CaseFile::revision).orElse(0);
    if (mirror == null || known == 0) {
      return true;
    }
    return given.events().size() > known
        && Arrays.equals(given.events().get(known - 1).hash(), mirror.head());
  }

  private static EventBytes.Columns columns(CaseId id, HandOver.Line line) {
    return new EventBytes.Columns(
        id,
        line.revision(),
        line.type(),
        line.version(),
        Instant.parse(line.effectiveAt()),
        Instant.parse(line.recordedAt()),
        line.actor(),
        line.cause(),
        line.key());
  }

  private static EventBytes bytes(HandOver.Line line) {
    return new EventBytes(
        line.header(), line.open(), line.commitments(), line.trace(), line.previous(), line.hash());
  }

  private static List<Recorded> recorded(HandOver given, Procedure procedure) {
    Map<Sealer.Owner, JsonNode> parts = new HashMap<>();
    for (HandOver.Part part : given.parts()) {
      parts.put(
          Sealer.Owner.ofEvent(given.id(), part.revision(), part.subject()),
          Sealer.plain(part.salted()));
    }
    PersonalJson.Unsealing vault =
        (revision, subject) ->
            Optional.ofNullable(parts.get(Sealer.Owner.ofEvent(given.id(), revision, subject)));
    List<Recorded> events = new ArrayList<>();
    for (HandOver.Line line : given.events()) {
      Header header = Codec.header(line.header());
      EventTypes types = procedure.otherVersion(header.pv()).eventTypes();
      EventBytes.Columns columns = columns(given.id(), line);
      events.add(
          new Recorded(
              given.id(),
              line.revision(),
              line.type(),
              line.version(),
              columns.effectiveAt(),
              columns.recordedAt(),
              line.actor(),
              line.cause(),
              Optional.of(line.key()).filter(text -> !text.isEmpty()),
              header,
              Codec.event(types, line.type(), line.version(), line.open(), line.revision(), vault),
              bytes(line)));
    }
    return events;
  }

  /** Sealed anew under this node's key; the salts, and so the commitments, stay. */
  private Map<Integer, List<Sealer.Sealed>> resealed(HandOver given, int known) {
    Map<Integer, List<Sealer.Sealed>> sealed = new HashMap<>();
    for (HandOver.Part part : given.parts()) {
      if (part.revision() > known) {
        Sealer.Owner owner = Sealer.Owner.ofEvent(given.id(), part.revision(), part.subject());
        sealed
            .computeIfAbsent(part.revision(), none -> new ArrayList<>())
            .add(setting.sealer().sealSalted(owner, part.salted()));
      }
    }
    return sealed;
  }

  private static <T> Optional<Ruling<T>> refused(RefusalKind kind, String key, Object value) {
    return Optional.of(Ruling.refused(kind, CLAUSE, key, value));
  }
}
