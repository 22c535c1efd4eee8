package org.gongbao.city.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Waiting;

/**
 * The place of a row in an inbox, which is also the order of its rows. No two rows share one.
 *
 * @param due when it is due; {@link Instant#MAX} if nothing says
 */
record InboxPlace(Instant due, CaseId id, String kind, String name, String role) {

  private static final String NO_DUE = "-";
  private static final String SEPARATOR = "~";
  private static final int PARTS = 5;

  static InboxPlace of(InboxRow row) {
    return new InboxPlace(
        row.due().orElse(Instant.MAX), row.id(), row.kind(), row.name(), row.role());
  }

  /**
   * Reads the text that {@link #text} makes.
   *
   * @throws IllegalArgumentException naming the text, if it has another form
   */
  static InboxPlace of(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    if (parts.size() != PARTS) {
      throw new IllegalArgumentException("Expected a place in an inbox but got " + text);
    }
    try {
      return new InboxPlace(
          parts.get(0).equals(NO_DUE) ? Instant.MAX : Instant.parse(parts.get(0)),
          CaseId.of(parts.get(1)),
          parts.get(2),
          parts.get(3),
          parts.get(4));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Expected a place in an inbox but got " + text, e);
    }
  }

  String text() {
    String when = due.equals(Instant.MAX) ? NO_DUE : due.toString();
    return String.join(SEPARATOR, when, id.toString(), kind, name, role);
  }

  /** The row that stands there, as far as its place tells. */
  Waiting waiting() {
    return new Waiting(
        id,
        "",
        "",
        Waiting.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        name,
        role,
        Optional.of(due).filter(at -> !at.equals(Instant.MAX)));
  }
}
