package org.gongbao.city.audit.project;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Personal;

/** How the auditee answered the draft (audit/26.2). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Reply.Awaited.class, name = "awaited"),
  @JsonSubTypes.Type(value = Reply.InTime.class, name = "in-time"),
  @JsonSubTypes.Type(value = Reply.NoObjection.class, name = "no-objection"),
})
sealed interface Reply {

  /** Nothing in writing yet, and the period runs. */
  record Awaited() implements Reply {}

  /** A written opinion (书面意见) came in time. */
  record InTime(Opinion opinion) implements Reply {}

  /**
   * Silence counts as no objection (视为无异议), and stands whatever comes later.
   *
   * @param since first day after the period
   */
  record NoObjection(LocalDate since, Optional<Opinion> late) implements Reply {}

  /** A written opinion, point by point, numbered from 1. */
  record Opinion(LocalDate received, List<Personal<String>> points) {}

  /** The opinion on the file, in time or late. */
  default Optional<Opinion> written() {
    return switch (this) {
      case Awaited _ -> Optional.empty();
      case InTime(Opinion opinion) -> Optional.of(opinion);
      case NoObjection(var _, Optional<Opinion> late) -> late;
    };
  }
}
