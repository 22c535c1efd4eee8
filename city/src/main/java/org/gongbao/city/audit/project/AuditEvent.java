package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.ArchiveParts;
import org.gongbao.city.audit.rules.EvidenceProof;
import org.gongbao.city.audit.rules.OpinionAnswers;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/**
 * What can happen on an internal audit project. Days are days of effect in law. All text is sealed
 * for the auditee's organ, of which it speaks; ids of persons are the ids they act under.
 */
sealed interface AuditEvent extends CaseEvent {

  /** A project of the approved plan was taken up. */
  record ProjectOpened(
      @Open String unit, @Open String auditee, LocalDate planApproved, Personal<String> subject)
      implements AuditEvent {}

  /** The audit team was formed. */
  record TeamFormed(@Open String leader, @Open List<String> members, LocalDate formed)
      implements AuditEvent {}

  /** Somebody stands aside (回避) from the project, or must until his recusal is decided. */
  record PersonSetAside(@Open String person, LocalDate aside) implements AuditEvent {}

  /** The recusal was rejected; he may act again. */
  record PersonLetBack(@Open String person, LocalDate back) implements AuditEvent {}

  /** The notice reached the auditee. */
  record NoticeServed(LocalDate delivered, LocalDate plannedStart) implements AuditEvent {}

  /** The unit head approved a start in special circumstances. */
  record EarlyStartApproved(LocalDate approved, Personal<String> reason) implements AuditEvent {}

  /** Fieldwork began, by the ordinary rule or by the exception. */
  record FieldworkBegun(LocalDate started, ClauseId by) implements AuditEvent {}

  /** The project plan was written. */
  record ProjectPlanWritten(
      LocalDate written, Personal<Considerations> considerations, List<Personal<String>> items)
      implements AuditEvent {}

  /** The first three parts of a project plan; the items are the fourth. */
  record Considerations(String study, String assessment, String responses) {}

  /** Proof was taken to the file. */
  record EvidenceTaken(
      int number,
      LocalDate taken,
      EvidenceProof.Method method,
      EvidenceProof.Form form,
      boolean providerSigned,
      boolean providerSealed,
      boolean auditorSigned,
      Personal<EvidenceText> text)
      implements AuditEvent {}

  /** What a piece of proof is, who gave it, and what else was noted. */
  record EvidenceText(
      String item,
      String provider,
      Optional<String> otherMethod,
      Optional<String> reasonUnsigned) {}

  /** A working paper was written. */
  record WorkingPaperWritten(
      int number, int planItem, List<Integer> evidence, LocalDate written, Personal<String> finding)
      implements AuditEvent {}

  /** Fieldwork was closed. */
  record FieldworkClosed(LocalDate closed) implements AuditEvent {}

  /** The auditee received the draft. */
  record DraftDelivered(LocalDate received, List<Finding> findings) implements AuditEvent {}

  /** One finding of the draft and the working paper it stands on. */
  record Finding(int workingPaper, Personal<String> text) {}

  /** The auditee said something about the draft, but not in writing. */
  record OralReplyNoted(LocalDate said, Personal<String> what) implements AuditEvent {}

  /** The auditee's written opinion came. */
  record OpinionFiled(LocalDate received, boolean late, List<Personal<String>> points)
      implements AuditEvent {}

  /** No written opinion came in time: that counts as no objection. */
  record NoObjectionRecorded(LocalDate since) implements AuditEvent {}

  /** The submission draft went to the audit office. */
  record DraftSubmitted(LocalDate submitted, List<PointAnswered> answers, Personal<String> changes)
      implements AuditEvent {}

  /** What the team made of one point of the opinion. */
  record PointAnswered(
      int point, OpinionAnswers.Verdict verdict, Optional<Personal<String>> reason) {}

  /** The audit office reviewed the submission draft. */
  record DraftReviewed(
      LocalDate reviewed, boolean major, boolean disagreement, Personal<String> result)
      implements AuditEvent {}

  /** The special meeting was held. */
  record SpecialMeetingHeld(LocalDate held, Personal<String> conclusion) implements AuditEvent {}

  /** The unit head approved and signed the report. */
  record ReportSigned(LocalDate signed, List<Personal<String>> problems) implements AuditEvent {}

  /** The auditee got the signed report. */
  record ReportDelivered(LocalDate delivered) implements AuditEvent {}

  /** The auditee reported its rectification. */
  record RectificationReported(LocalDate received, boolean late, List<ProblemHandled> problems)
      implements AuditEvent {}

  /** How one problem of the report stands. */
  record ProblemHandled(int problem, boolean done, Optional<Personal<String>> reason) {}

  /** The audit office told the unit head how rectification stands. */
  record HeadInformed(LocalDate informed, Personal<String> summary) implements AuditEvent {}

  /** The project went to the archive. */
  record ProjectArchived(
      LocalDate archived, List<ArchiveParts.Part> parts, boolean noObjection, int retentionYears)
      implements AuditEvent {}
}
