package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The auditee's word on the draft (article 26).
 *
 * @param draftReceived day on which the auditee received the draft for comment (征求意见稿)
 * @param submitted day on which the submission draft (送审稿) went to the audit office
 */
public record Consultation(
    Optional<LocalDate> draftReceived, Reply reply, Optional<LocalDate> submitted) {

  static final Consultation NONE =
      new Consultation(Optional.empty(), new Reply.Awaited(), Optional.empty());

  Consultation delivered(AuditEvent.DraftDelivered e) {
    return new Consultation(Optional.of(e.received()), reply, submitted);
  }

  Consultation silent(AuditEvent.NoObjectionRecorded e) {
    return new Consultation(
        draftReceived, new Reply.NoObjection(e.since(), Optional.empty()), submitted);
  }

  Consultation filed(AuditEvent.OpinionFiled e) {
    Reply.Opinion opinion = new Reply.Opinion(e.received(), e.points());
    Reply next =
        reply instanceof Reply.NoObjection(LocalDate since, var _)
            ? new Reply.NoObjection(since, Optional.of(opinion))
            : new Reply.InTime(opinion);
    return new Consultation(draftReceived, next, submitted);
  }

  Consultation submitted(AuditEvent.DraftSubmitted e) {
    return new Consultation(draftReceived, reply, Optional.of(e.submitted()));
  }
}
