package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.OpinionAnswers;

/**
 * The auditee's word on the draft (article 26).
 *
 * @param draftReceived day on which the auditee received the draft for comment (征求意见稿)
 * @param findings working papers on which the findings of the draft stand
 * @param submitted day on which the submission draft (送审稿) went to the audit office
 * @param notAccepted points of the opinion that the team did not accept
 */
public record Consultation(
    Optional<LocalDate> draftReceived,
    List<Integer> findings,
    Reply reply,
    Optional<LocalDate> submitted,
    int notAccepted) {

  static final Consultation NONE =
      new Consultation(Optional.empty(), List.of(), new Reply.Awaited(), Optional.empty(), 0);

  Consultation delivered(AuditEvent.DraftDelivered e) {
    List<Integer> papers = e.findings().stream().map(AuditEvent.Finding::workingPaper).toList();
    return new Consultation(Optional.of(e.received()), papers, reply, submitted, notAccepted);
  }

  Consultation silent(AuditEvent.NoObjectionRecorded e) {
    return new Consultation(
        draftReceived,
        findings,
        new Reply.NoObjection(e.since(), Optional.empty()),
        submitted,
        notAccepted);
  }

  Consultation filed(AuditEvent.OpinionFiled e) {
    Reply.Opinion opinion = new Reply.Opinion(e.received(), e.points());
    Reply next =
        reply instanceof Reply.NoObjection(LocalDate since, var _)
            ? new Reply.NoObjection(since, Optional.of(opinion))
            : new Reply.InTime(opinion);
    return new Consultation(draftReceived, findings, next, submitted, notAccepted);
  }

  Consultation submitted(AuditEvent.DraftSubmitted e) {
    int refused =
        (int)
            e.answers().stream()
                .filter(answer -> answer.verdict() == OpinionAnswers.Verdict.NOT_ACCEPTED)
                .count();
    return new Consultation(draftReceived, findings, reply, Optional.of(e.submitted()), refused);
  }
}
