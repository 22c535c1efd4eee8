package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Between records and stored bytes: events, headers and the state of a case. */
final class Codec {

  /** Version of the engine's part of a state; a snapshot of another form is rebuilt from events. */
  static final int STATE_VERSION = 1;

  private static final ObjectReader HEADER = Json.STORED.readerFor(Header.class);

  private static final ObjectWriter HEADERS = Json.STORED.writerFor(Header.class);

  /** A client may send fractions; they are refused by the schema, not by the digest. */
  private static final ObjectWriter LENIENT =
      Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private Codec() {}

  /** An event split into its open part and the sealed part of each subject. */
  record Split(byte[] open, SequencedMap<String, ArrayNode> sealed) {}

  /** A register's row of an earlier writing. */
  static <T extends Record> T row(Class<T> type, byte[] open, PersonalJson.Unsealing vault) {
    return Json.MAPPER
        .readerFor(type)
        .withAttributes(PersonalJson.attributes(0, vault))
        .readValue(open);
  }

  /** An event, or a register's row. */
  static Split split(Object event) {
    PersonalJson.Sealing sealing = new PersonalJson.Sealing();
    JsonNode open =
        Json.MAPPER.writer().withAttribute(PersonalJson.Sealing.class, sealing).valueToTree(event);
    return new Split(Canonical.bytes(open), sealing.parts());
  }

  static CaseEvent event(
      EventTypes types,
      String type,
      int version,
      byte[] open,
      int revision,
      PersonalJson.Unsealing vault) {
    JsonNode node = types.upcast(type, version, Json.MAPPER.readTree(open));
    return Json.MAPPER
        .readerFor(types.named(type))
        .withAttributes(PersonalJson.attributes(revision, vault))
        .readValue(node);
  }

  static byte[] header(Header header) {
    return HEADERS.writeValueAsBytes(header);
  }

  static Header header(byte[] bytes) {
    return HEADER.readValue(bytes);
  }

  /**
   * The form of a case in its row; relations that are over and closed runs beyond the last stay
   * out.
   *
   * @param <S> what the case knows
   */
  record State<S extends Record>(
      int acted,
      Optional<Instant> accepted,
      Map<String, String> tracks,
      S data,
      List<Clock.Run> clocks,
      List<CaseFile.OpenQuestion> questions,
      Map<String, JsonNode> answers,
      List<Tie> ties,
      Map<Integer, List<String>> papers,
      Optional<Instant> closed) {}

  static byte[] state(CaseFile file) {
    return Json.STORED.writeValueAsBytes(
        new State<>(
            file.acted(),
            file.accepted(),
            file.tracks(),
            file.data(),
            file.clocks(),
            file.questions(),
            file.answers(),
            file.ties(),
            file.papers(),
            file.closed()));
  }

  /** True if the state refers to sealed values, so that the vault must be read with it. */
  static boolean refersToVault(byte[] state) {
    return new String(state, java.nio.charset.StandardCharsets.ISO_8859_1).contains("\"sealed\":");
  }

  static CaseFile file(
      CaseId id, Procedure procedure, int revision, byte[] state, PersonalJson.Unsealing vault) {
    State<?> read =
        procedure
            .stateReader()
            .withAttributes(PersonalJson.attributes(revision, vault))
            .readValue(state);
    return new CaseFile(
        id,
        procedure,
        revision,
        read.acted(),
        read.accepted(),
        read.tracks(),
        read.data(),
        List.copyOf(read.clocks()),
        List.copyOf(read.questions()),
        read.answers(),
        List.copyOf(read.ties()),
        new TreeMap<>(read.papers()),
        read.closed());
  }

  /** Reads the states of cases that know such data. */
  static ObjectReader stateReader(Class<? extends Record> data) {
    return Json.STORED.readerFor(
        Json.STORED.getTypeFactory().constructParametricType(State.class, data));
  }

  /** A held command, as it lies sealed in the event that asks. */
  static JsonNode held(Command command) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("action", command.action());
    node.set("input", command.input());
    node.set("actor", Json.MAPPER.valueToTree(command.actor()));
    node.put("effectiveAt", command.effectiveAt().toString());
    node.put("key", command.key());
    return node;
  }

  static Command held(CaseId target, JsonNode node) {
    return new Command(
        target,
        node.path("action").asString(),
        node.path("input"),
        Json.MAPPER.treeToValue(node.path("actor"), Actor.class),
        Instant.parse(node.path("effectiveAt").asString()),
        node.path("key").asString());
  }

  /** What two commands must share to be one command repeated. */
  static String digest(Keyed keyed, Command command) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("action", command.action());
    node.set("input", command.input());
    node.put("actor", command.actor().person());
    return keyed.text(LENIENT.writeValueAsBytes(node));
  }
}
