package org.gongbao.city.audit.plan;

/** How far a plan has come. */
enum PlanStage {
  /** Being drawn up. */
  DRAFT,
  /** With the unit head. */
  SUBMITTED,
  /** Approved: it is carried out. */
  APPROVED,
  /** The work of its year is summed up. */
  SUMMARISED;

  static final String OFFICE = "audit-office";
  static final String HEAD = "unit-head";
  static final String CHIEF = "chief-auditor";

  /** The audit office of a unit above; it reads, and comments. */
  static final String PARENT = "parent-audit-office";
}
