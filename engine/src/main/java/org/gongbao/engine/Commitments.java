package org.gongbao.engine;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The commitments of an event, one a subject: what the log keeps of a sealed part for ever. */
final class Commitments {

  private Commitments() {}

  static byte[] bytes(Collection<Sealer.Sealed> rows) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    for (Sealer.Sealed row : rows) {
      array
          .addObject()
          .put("c", Base64.getEncoder().encodeToString(row.commitment()))
          .put("s", row.subject());
    }
    return Canonical.bytes(array);
  }

  static Map<String, byte[]> bySubject(byte[] bytes) {
    Map<String, byte[]> commitments = new TreeMap<>();
    for (JsonNode commitment : Json.MAPPER.readTree(bytes)) {
      commitments.put(
          commitment.path("s").asString(),
          Base64.getDecoder().decode(commitment.path("c").asString()));
    }
    return commitments;
  }
}
