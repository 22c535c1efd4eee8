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
    Contracting contracting,
    Fieldwork fieldwork,
    WorkRecords records,
    Consultation consultation,
    Conclusion conclusion,
    FollowUp followUp) {

  /** Nothing yet. */
  public static final AuditFile EMPTY =
      new AuditFile(
          Optional.empty(),
          Preparation.NONE,
          Contracting.NONE,
          Fieldwork.NONE,
          WorkRecords.NONE,
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

  /**
   * True if the form should preset wide disagreement: a point of the opinion was not accepted. Only
   * a suggestion (audit/27.2); the reviewer sets the flag.
   */
  public boolean suggestsDisagreement() {
    return consultation.notAccepted() > 0;
  }

  /** The file after one more event. */
  AuditFile apply(AuditEvent event) {
    return switch (event) {
      case AuditEvent.ProjectOpened e -> with(Project.opened(e));
      case AuditEvent.TeamFormed e -> with(preparation.formed(e));
      case AuditEvent.PersonSetAside _, AuditEvent.PersonLetBack _ -> this;
      case AuditEvent.AssignmentKept e -> with(preparation.kept(e));
      case AuditEvent.ContractorEngaged e -> with(contracting.engaged(e));
      case AuditEvent.ResultHandedIn e -> with(contracting.handedIn(e));
      case AuditEvent.QualityChecked e -> with(contracting.checked(e));
      case AuditEvent.ResultAdopted e -> with(contracting.adopted(e));
      case AuditEvent.NoticeServed e -> with(preparation.served(e));
      case AuditEvent.EarlyStartApproved e -> with(preparation.approved(e));
      case AuditEvent.FieldworkBegun e -> with(fieldwork.begun(e));
      case AuditEvent.StartRefused e -> with(preparation.refused(e));
      case AuditEvent.AdviceNotKept _ -> this;
      case AuditEvent.ProjectPlanWritten e -> with(fieldwork.planned(e));
      case AuditEvent.EvidenceTaken e -> with(fieldwork.taken(e));
      case AuditEvent.MeetingCalled e -> with(records.called(e));
      case AuditEvent.InspectionRecorded e -> with(records.inspected(e));
      case AuditEvent.EnquiryRecorded e -> with(records.asked(e));
      case AuditEvent.MeetingRecorded e -> with(records.recorded(e));
      case AuditEvent.WorkLogged e -> with(records.logged(e.number()));
      case AuditEvent.WorkLogCorrected e -> with(records.logged(e.number()));
      case AuditEvent.ChiefCommented e -> with(records.commented(e));
      case AuditEvent.WorkingPaperWritten e -> with(fieldwork.written(e));
      case AuditEvent.FieldworkClosed e -> with(fieldwork.closed(e));
      case AuditEvent.DraftDelivered e -> with(consultation.delivered(e));
      case AuditEvent.OralReplyNoted _ -> this;
      case AuditEvent.OpinionFiled e -> with(consultation.filed(e));
      case AuditEvent.NoObjectionRecorded e -> with(consultation.silent(e));
      case AuditEvent.DraftSubmitted e -> with(consultation.submitted(e));
      case AuditEvent.DraftReviewed e -> with(conclusion.reviewed(e));
      case AuditEvent.SpecialMeetingHeld e -> with(conclusion.met(e));
      case AuditEvent.ReportSigned e -> with(conclusion.signed(e, fieldwork.papers().size()));
      case AuditEvent.FindingsLeftOut e -> with(conclusion.accounted(e));
      case AuditEvent.JointMatterFlagged e -> with(followUp.joined(e));
      case AuditEvent.ReportDelivered e -> with(conclusion.delivered(e));
      case AuditEvent.RectificationAssigned e -> with(followUp.assigned(e));
      case AuditEvent.RectificationOverdue e -> with(followUp.overdue(e));
      case AuditEvent.FollowUpLogged _ -> with(followUp.logged());
      case AuditEvent.GraveLeadFlagged e -> with(followUp.flagged(e));
      case AuditEvent.RectificationReported e -> with(followUp.reported(e));
      case AuditEvent.HeadInformed e -> with(followUp.informed(e));
      case AuditEvent.ProjectArchived e -> with(followUp.archived(e));
    };
  }

  private AuditFile with(Project next) {
    return new AuditFile(
        Optional.of(next),
        preparation,
        contracting,
        fieldwork,
        records,
        consultation,
        conclusion,
        followUp);
  }

  private AuditFile with(Preparation next) {
    return new AuditFile(
        project, next, contracting, fieldwork, records, consultation, conclusion, followUp);
  }

  private AuditFile with(Contracting next) {
    return new AuditFile(
        project, preparation, next, fieldwork, records, consultation, conclusion, followUp);
  }

  private AuditFile with(Fieldwork next) {
    return new AuditFile(
        project, preparation, contracting, next, records, consultation, conclusion, followUp);
  }

  private AuditFile with(WorkRecords next) {
    return new AuditFile(
        project, preparation, contracting, fieldwork, next, consultation, conclusion, followUp);
  }

  private AuditFile with(Consultation next) {
    return new AuditFile(
        project, preparation, contracting, fieldwork, records, next, conclusion, followUp);
  }

  private AuditFile with(Conclusion next) {
    return new AuditFile(
        project, preparation, contracting, fieldwork, records, consultation, next, followUp);
  }

  private AuditFile with(FollowUp next) {
    return new AuditFile(
        project, preparation, contracting, fieldwork, records, consultation, conclusion, next);
  }
}
