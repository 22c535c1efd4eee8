package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.rules.ArchiveParts;
import org.gongbao.city.audit.rules.Category;
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
      @Open String unit,
      @Open String auditee,
      Planned planned,
      Category category,
      boolean classified,
      Personal<String> subject,
      Optional<Personal<Particulars>> particulars,
      Optional<Accountable> accountable)
      implements AuditEvent {}

  /**
   * What a category needs to be said besides the subject.
   *
   * @param investment name of a fixed-asset project
   * @param country where an activity abroad lies
   * @param reference rule or instruction by which it is done
   */
  record Particulars(
      Optional<String> investment, Optional<String> country, Optional<String> reference) {}

  /** The audit team was formed. */
  record TeamFormed(@Open String leader, @Open List<String> members, LocalDate formed)
      implements AuditEvent {}

  /** Somebody stands aside (回避) from the project, or must until his recusal is decided. */
  record PersonSetAside(@Open String person, LocalDate aside) implements AuditEvent {}

  /** The recusal was rejected; he may act again. */
  record PersonLetBack(@Open String person, LocalDate back) implements AuditEvent {}

  /** The unit head kept somebody in the team although his other duties may harm independence. */
  record AssignmentKept(@Open String person, LocalDate kept, Personal<String> reason)
      implements AuditEvent {}

  /** A contractor was engaged; its person works under the guards of the team. */
  record ContractorEngaged(@Open String person, LocalDate engaged, Personal<Engagement> contract)
      implements AuditEvent {}

  /** The service contract: who, for what, and that it follows the standards. */
  record Engagement(String firm, String scope, boolean standardsAcknowledged) {}

  /** A contractor handed in a result, which does not count yet. */
  record ResultHandedIn(
      int number,
      @Open String by,
      int planItem,
      List<Integer> evidence,
      LocalDate handedIn,
      Personal<String> finding)
      implements AuditEvent {}

  /** The unit checked the quality of a contractor's result. */
  record QualityChecked(int result, LocalDate checked, Personal<String> record)
      implements AuditEvent {}

  /** The unit adopted a contractor's result as a working paper, and answers for it. */
  record ResultAdopted(int result, LocalDate adopted, @Open String answerable)
      implements AuditEvent {}

  /** The notice reached the auditee. */
  record NoticeServed(LocalDate delivered, LocalDate plannedStart) implements AuditEvent {}

  /** The unit head approved a start in special circumstances. */
  record EarlyStartApproved(LocalDate approved, Personal<String> reason) implements AuditEvent {}

  /** Fieldwork began, by the ordinary rule or by the exception. */
  record FieldworkBegun(LocalDate started, ClauseId by) implements AuditEvent {}

  /** A lawful start was refused by the auditee. */
  record StartRefused(LocalDate refused, Personal<String> what) implements AuditEvent {}

  /** A clause that binds this unit as advice alone was not kept. */
  record AdviceNotKept(ClauseId clause, LocalDate day, LocalDate earliest) implements AuditEvent {}

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

  /**
   * What a piece of proof is, who gave it, and what else was noted.
   *
   * @param file name or digest of the file that holds it
   */
  record EvidenceText(
      String item,
      String provider,
      Optional<String> otherMethod,
      Optional<String> reasonUnsigned,
      Optional<String> file) {}

  /** The audit office called a meeting on audit matters. */
  record MeetingCalled(int number, LocalDate called, LocalDate on, Personal<String> topic)
      implements AuditEvent {}

  /** Something was inspected on site. */
  record InspectionRecorded(
      int number, LocalDate inspected, @Open String by, Personal<Inspected> inspection)
      implements AuditEvent {}

  /** What was inspected, and where. */
  record Inspected(String what, String place) {}

  /** Somebody was asked about the matter under audit; what he answered is a piece of proof. */
  record EnquiryRecorded(int number, LocalDate asked, int evidence, Personal<Enquiry> enquiry)
      implements AuditEvent {}

  /** Who was asked, and what. */
  record Enquiry(String respondent, String question) {}

  /** A meeting or talk was put on record. */
  record MeetingRecorded(int number, LocalDate held, Origin origin, Personal<String> content)
      implements AuditEvent {}

  /** Who made the record of a meeting. */
  enum Origin {
    /** An auditor. */
    MADE_BY_AUDITOR,
    /** The auditee, whose minutes they are. */
    SUPPLIED_BY_AUDITEE;

    /** As written in JSON: {@code made-by-auditor}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The course of the audit was entered in the work log. */
  record WorkLogged(int number, LocalDate day, @Open String by, Personal<String> text)
      implements AuditEvent {}

  /** An entry of the work log was corrected by a new one; both remain. */
  record WorkLogCorrected(
      int number, int corrects, LocalDate day, @Open String by, Personal<String> text)
      implements AuditEvent {}

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

  /** The chief auditor commented on the project. */
  record ChiefCommented(int number, LocalDate commented, Personal<String> comment)
      implements AuditEvent {}

  /** The audit office reviewed the submission draft. */
  record DraftReviewed(
      LocalDate reviewed, boolean major, boolean disagreement, Personal<String> result)
      implements AuditEvent {}

  /** The special meeting was held. */
  record SpecialMeetingHeld(LocalDate held, Personal<String> conclusion) implements AuditEvent {}

  /** The unit head approved and signed the report. */
  record ReportSigned(LocalDate signed, List<Problem> problems) implements AuditEvent {}

  /**
   * One problem of the report.
   *
   * @param category class of problem, a code word that is compared across cases and tells of no
   *     person: {@code travel-claims}
   * @param workingPaper number of the working paper it was found in
   */
  record Problem(@Open String category, Personal<String> text, Optional<Integer> workingPaper) {}

  /** Findings that the signed report leaves out were accounted for. */
  record FindingsLeftOut(List<Omission> omitted) implements AuditEvent {}

  /** A working paper whose finding the report leaves out, and why. */
  record Omission(int workingPaper, Personal<String> reason) {}

  /** Other oversight of the unit takes part in the matter. */
  record JointMatterFlagged(LocalDate flagged, List<Partner> partners, Personal<String> matter)
      implements AuditEvent {}

  /** The auditee got the signed report. */
  record ReportDelivered(LocalDate delivered) implements AuditEvent {}

  /**
   * Rectification has an owner, the auditee's head as first person responsible.
   *
   * @param owner id of that person; empty while nobody is entered as head
   */
  record RectificationAssigned(LocalDate assigned, @Open Optional<String> owner)
      implements AuditEvent {}

  /** No report on rectification came in time. */
  record RectificationOverdue(LocalDate since) implements AuditEvent {}

  /** Rectification of a problem was guided, urged or checked. */
  record FollowUpLogged(int problem, LocalDate day, Personal<String> step) implements AuditEvent {}

  /** A lead on a grave breach of discipline or law was found. */
  record GraveLeadFlagged(int number, LocalDate found, Personal<String> lead)
      implements AuditEvent {}

  /** The auditee reported its rectification. */
  record RectificationReported(LocalDate received, boolean late, List<ProblemHandled> problems)
      implements AuditEvent {}

  /** How one problem of the report stands. */
  record ProblemHandled(
      int problem,
      boolean done,
      boolean refused,
      Optional<Personal<String>> reason,
      Optional<LocalDate> followUpOn) {}

  /** The audit office told the unit head how rectification stands. */
  record HeadInformed(LocalDate informed, Personal<String> summary) implements AuditEvent {}

  /** The project went to the archive. */
  record ProjectArchived(
      LocalDate archived, List<ArchiveParts.Part> parts, boolean noObjection, int retentionYears)
      implements AuditEvent {}
}
