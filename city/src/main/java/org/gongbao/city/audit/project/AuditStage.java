package org.gongbao.city.audit.project;

/** The stages of an internal audit project, in the order of the articles. */
enum AuditStage {
  /** In the approved plan; team and notice are being prepared. */
  PLANNED,
  /** The auditee has the notice. */
  NOTIFIED,
  /** The team is at the auditee. */
  FIELDWORK,
  /** Fieldwork is closed; the draft is being written. */
  DRAFTING,
  /** The draft is with the auditee for its written opinion. */
  COMMENT,
  /** The submission draft is with the audit office. */
  SUBMITTED,
  /** The audit office has reviewed it. */
  REVIEWED,
  /** The unit head has signed the report. */
  SIGNED,
  /** The auditee has the report and rectifies. */
  DELIVERED,
  /** The auditee has reported its rectification. */
  RECTIFIED,
  /** The unit head has been told. */
  REPORTED,
  /** Closed. */
  ARCHIVED
}
