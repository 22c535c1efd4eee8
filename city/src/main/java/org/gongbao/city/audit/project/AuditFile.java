package org.gongbao.city.audit.project;

import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of its audit project, part by part in the order of the articles; made from its
 * events and nothing else.
 *
 * @param project empty before the project is opened
 */
public record AuditFile(
    Optional<Project> project,
    Preparation preparation,
    Fieldwork fieldwork,
    Consultation consultation,
    Conclusion conclusion,
    FollowUp followUp) {

  /** Nothing yet. */
  public static final AuditFile EMPTY =
      new AuditFile(
          Optional.empty(),
          Preparation.NONE,
          Fieldwork.NONE,
          Consultation.NONE,
          Conclusion.NONE,
          FollowUp.NONE);

  /** What the audit project of a case knows. */
  public static AuditFile of(Known known) {
    return of(known.file());
  }

  /** What the audit project of a case knows. */
  public static AuditFile of(CaseFile file) {
    return file.data(AuditFile.class);
  }

  /** The project of a case that is open. */
  public Project opened() {
    return project.orElseThrow();
  }

  /** The file after one more event. */
  AuditFile apply(AuditEvent event) {
    return switch (event) {
      case AuditEvent.ProjectOpened e ->
          new AuditFile(
              Optional.of(new Project(e.unit(), e.auditee(), e.planApproved(), e.subject())),
              preparation,
              fieldwork,
              consultation,
              conclusion,
              followUp);
      case AuditEvent.TeamFormed e -> with(preparation.formed(e));
      case AuditEvent.PersonSetAside _, AuditEvent.PersonLetBack _ -> this;
      case AuditEvent.NoticeServed e -> with(preparation.served(e));
      case AuditEvent.EarlyStartApproved e -> with(preparation.approved(e));
      case AuditEvent.FieldworkBegun e -> with(fieldwork.begun(e));
      case AuditEvent.ProjectPlanWritten e -> with(fieldwork.planned(e));
      case AuditEvent.EvidenceTaken e -> with(fieldwork.taken(e));
      case AuditEvent.WorkingPaperWritten e -> with(fieldwork.written(e));
      case AuditEvent.FieldworkClosed e -> with(fieldwork.closed(e));
      case AuditEvent.DraftDelivered e -> with(consultation.delivered(e));
      case AuditEvent.OralReplyNoted _ -> this;
      case AuditEvent.OpinionFiled e -> with(consultation.filed(e));
      case AuditEvent.NoObjectionRecorded e -> with(consultation.silent(e));
      case AuditEvent.DraftSubmitted e -> with(consultation.submitted(e));
      case AuditEvent.DraftReviewed e -> with(conclusion.reviewed(e));
      case AuditEvent.SpecialMeetingHeld e -> with(conclusion.met(e));
      case AuditEvent.ReportSigned e -> with(conclusion.signed(e));
      case AuditEvent.ReportDelivered e -> with(conclusion.delivered(e));
      case AuditEvent.RectificationReported e -> with(followUp.reported(e));
      case AuditEvent.HeadInformed e -> with(followUp.informed(e));
      case AuditEvent.ProjectArchived e -> with(followUp.archived(e));
    };
  }

  private AuditFile with(Preparation next) {
    return new AuditFile(project, next, fieldwork, consultation, conclusion, followUp);
  }

  private AuditFile with(Fieldwork next) {
    return new AuditFile(project, preparation, next, consultation, conclusion, followUp);
  }

  private AuditFile with(Consultation next) {
    return new AuditFile(project, preparation, fieldwork, next, conclusion, followUp);
  }

  private AuditFile with(Conclusion next) {
    return new AuditFile(project, preparation, fieldwork, consultation, next, followUp);
  }

  private AuditFile with(FollowUp next) {
    return new AuditFile(project, preparation, fieldwork, consultation, conclusion, next);
  }
}
