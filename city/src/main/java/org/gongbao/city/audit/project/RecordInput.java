package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.EvidenceProof;

/** What the records of the work ask for (articles 14, 17 and 23). */
sealed interface RecordInput {

  /**
   * Calls a meeting.
   *
   * @param on day for which it is called
   */
  record CallMeeting(LocalDate on, String topic) implements RecordInput {}

  /** Comments on the project as the chief auditor, who helps the unit head (audit/10.2). */
  record CommentOnProject(String comment) implements RecordInput {}

  /** Records an inspection; its day is the day of effect, its inspector who enters it. */
  record RecordInspection(String what, String place) implements RecordInput {}

  /**
   * Records an enquiry; the answer becomes a piece of proof.
   *
   * @param respondent unit or person asked
   * @param reasonUnsigned why the respondent neither signed nor sealed the answer
   */
  record RecordEnquiry(
      String respondent,
      String question,
      String answer,
      Optional<EvidenceProof.Form> form,
      boolean providerSigned,
      boolean providerSealed,
      Optional<String> reasonUnsigned,
      boolean auditorSigned)
      implements RecordInput {

    EvidenceProof.Proof proof() {
      return new EvidenceProof.Proof(
          EvidenceProof.Method.QUESTION,
          Optional.empty(),
          form,
          providerSigned,
          providerSealed,
          reasonUnsigned,
          auditorSigned);
    }
  }

  /**
   * Records a meeting or talk.
   *
   * @param held day on which it was held, which may lie before the record
   */
  record RecordMeeting(LocalDate held, AuditEvent.Origin origin, String content)
      implements RecordInput {}

  /**
   * Enters the work log.
   *
   * @param number number of the entry; the next one if it is not said
   */
  record LogWork(Optional<Integer> number, String text) implements RecordInput {}

  /** Corrects an entry of the work log by a new one. */
  record CorrectLog(int corrects, String text) implements RecordInput {}

  /** Hands in a contractor's result, which is to become a working paper. */
  record HandInResult(int planItem, List<Integer> evidence, String finding)
      implements RecordInput {}

  /** Records the quality of a contractor's result. */
  record CheckQuality(int result, String record) implements RecordInput {}

  /** Adopts a contractor's result. */
  record AdoptResult(int result) implements RecordInput {}
}
