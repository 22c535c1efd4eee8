package org.gongbao.engine;

import java.util.List;

/**
 * A case on its way to another node (案卷移交): all of its events as hashed, and what the vault holds
 * of them in the clear. It must travel sealed; the exchange sees to that.
 *
 * @param id the case; it keeps its id
 * @param from number of the node that gives it away
 * @param to number of the node that may take it over
 * @param events in order; the last releases the case
 * @param parts sealed parts, each a salt and canonical JSON
 */
public record HandOver(CaseId id, int from, int to, List<Line> events, List<Part> parts) {

  /** One event's row. */
  public record Line(
      int revision,
      String type,
      int version,
      String effectiveAt,
      String recordedAt,
      String actor,
      String cause,
      String key,
      byte[] header,
      byte[] open,
      byte[] commitments,
      byte[] trace,
      byte[] previous,
      byte[] hash) {}

  /** One sealed part of an event. */
  public record Part(int revision, String subject, byte[] salted) {}

  /** As JSON text. */
  public String text() {
    return Json.MAPPER.writeValueAsString(this);
  }

  /**
   * A hand-over out of its text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static HandOver read(String text) {
    try {
      return Json.MAPPER.readValue(text, HandOver.class);
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("Expected a case handed over", e);
    }
  }

  /** What the node that gives the case away signs: its head, and who may go on from it. */
  static String statement(CaseId id, int revision, byte[] head, int to) {
    return "gongbao hand-over/1\n%s\n%d\n%s\n%d\n"
        .formatted(id, revision, java.util.HexFormat.of().formatHex(head), to);
  }
}
