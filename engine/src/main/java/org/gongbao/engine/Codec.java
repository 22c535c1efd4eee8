package org.gongbao.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Between records and stored bytes: events, headers and the state of a case. */
final class Codec {

  /** Version of the engine's part of a state; a snapshot of another form is rebuilt from events. */
  static final int STATE_VERSION = 1;

  /** A client may send fractions; they are refused by the schema, not by the digest. */
  private static final ObjectWriter LENIENT =
      Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private Codec() {}

  /** An event split into its open part and the sealed part of each subject. */
  record Split(byte[] open, SequencedMap<String, ArrayNode> sealed) {}

  static Split split(CaseEvent event) {
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
    return Canonical.bytes(Json.MAPPER.valueToTree(header));
  }

  static Header header(byte[] bytes) {
    return Json.MAPPER.readValue(bytes, Header.class);
  }

  /**
   * The form of a case in its row; relations that are over and closed runs beyond the last stay
   * out.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record State(
      int acted,
      Optional<Instant> accepted,
      Map<String, String> tracks,
      JsonNode data,
      List<Clock.Run> clocks,
      List<CaseFile.OpenQuestion> questions,
      Map<String, JsonNode> answers,
      List<Tie> ties,
      Map<Integer, List<String>> papers,
      Optional<Instant> closed) {}

  static byte[] state(CaseFile file) {
    return Json.MAPPER.writeValueAsBytes(
        new State(
            file.acted(),
            file.accepted(),
            file.tracks(),
            Json.MAPPER.valueToTree(file.data()),
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
    ObjectNode node = Json.MAPPER.readTree(state).asObject();
    Record data =
        Json.MAPPER
            .readerFor(procedure.emptyData().getClass())
            .withAttributes(PersonalJson.attributes(revision, vault))
            .readValue(node.has("data") ? node.path("data") : Json.MAPPER.createObjectNode());
    return new CaseFile(
        id,
        procedure,
        revision,
        node.path("acted").asInt(0),
        read(node.path("accepted"), Instant.class),
        map(node.path("tracks"), String.class),
        data,
        list(node.path("clocks"), Clock.Run.class),
        list(node.path("questions"), CaseFile.OpenQuestion.class),
        map(node.path("answers"), JsonNode.class),
        list(node.path("ties"), Tie.class),
        papers(node.path("papers")),
        read(node.path("closed"), Instant.class));
  }

  private static SequencedMap<Integer, List<String>> papers(JsonNode node) {
    TreeMap<Integer, List<String>> papers = new TreeMap<>();
    node.properties()
        .forEach(field ->
            papers.put(Integer.valueOf(field.getKey()), list(field.getValue(), String.class)));
    return papers;
  }

  private static <T> Optional<T> read(JsonNode node, Class<T> type) {
    return node.isMissingNode() || node.isNull()
        ? Optional.empty()
        : Optional.of(Json.MAPPER.treeToValue(node, type));
  }

  private static <T> List<T> list(JsonNode node, Class<T> type) {
    return node.isMissingNode()
        ? List.of()
        : List.copyOf(Json.MAPPER.readerForListOf(type).<List<T>>readValue(node));
  }

  private static <T> Map<String, T> map(JsonNode node, Class<T> type) {
    return node.isMissingNode()
        ? Map.of()
        : Json.MAPPER.readerForMapOf(type).<Map<String, T>>readValue(node);
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
