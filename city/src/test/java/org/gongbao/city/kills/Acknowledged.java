package org.gongbao.city.kills;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An action that the city said it had recorded.
 *
 * @param hashes of the events written for it
 */
record Acknowledged(
    String login, String path, String body, String key, String caseId, List<String> hashes) {

  static Acknowledged of(String login, String path, String body, String key, JsonNode answer) {
    return new Acknowledged(login, path, body, key, answer.path("id").asString(), hashes(answer));
  }

  static List<String> hashes(JsonNode answer) {
    return answer.path("hashes").valueStream().map(JsonNode::asString).toList();
  }

  /** True if an answer to the same request tells the same case and the very same events. */
  boolean isToldAgainBy(JsonNode answer) {
    return answer.path("id").asString().equals(caseId) && hashes(answer).equals(hashes);
  }
}
