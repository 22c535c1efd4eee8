package org.gongbao.city.audit.project;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.casework.Withheld;

/**
 * What stays within the auditing unit (内部资料): plan, proof, working papers, review, meeting. The
 * auditee sees what is addressed to it — notice, draft, report — and what it wrote itself. The
 * unit's other oversight is tied to the case by the signing, and sees the signed report and what
 * follows it.
 */
public final class UnitsOwn {

  private static final Set<String> ENGINE =
      Set.of("engine/asked", "engine/answered", "engine/held-refused");

  /** All of it, by capacity. */
  public static final List<Withheld> WITHHELD =
      List.of(
          new Withheld(
              AuditProject.NAME,
              AuditProject.AUDITEE_CAPACITY,
              events(
                  "assignment-kept",
                  "contractor-engaged",
                  "result-handed-in",
                  "quality-checked",
                  "result-adopted",
                  "early-start-approved",
                  "start-refused",
                  "advice-not-kept",
                  "project-plan-written",
                  "evidence-taken",
                  "meeting-called",
                  "inspection-recorded",
                  "enquiry-recorded",
                  "meeting-recorded",
                  "work-logged",
                  "work-log-corrected",
                  "chief-commented",
                  "working-paper-written",
                  "draft-submitted",
                  "draft-reviewed",
                  "special-meeting-held",
                  "findings-left-out",
                  "joint-matter-flagged",
                  "follow-up-logged",
                  "grave-lead-flagged",
                  "head-informed",
                  "project-archived"),
              Set.of(
                  "/preparation/earlyStartApproved",
                  "/preparation/kept",
                  "/preparation/startRefused",
                  "/contracting",
                  "/fieldwork/items",
                  "/fieldwork/evidence",
                  "/fieldwork/papers",
                  "/records",
                  "/consultation/submitted",
                  "/consultation/notAccepted",
                  "/conclusion/review",
                  "/conclusion/meeting",
                  "/conclusion/unreported",
                  "/followUp/steps",
                  "/followUp/leads",
                  "/followUp/partners",
                  "/followUp/headInformed",
                  "/followUp/archived"),
              Optional.empty()),
          // signed is not yet given: the report speaks to the auditee from its delivery on
          new Withheld(
              AuditProject.NAME,
              AuditProject.AUDITEE_CAPACITY,
              events("report-signed"),
              Set.of("/conclusion/signed", "/conclusion/problems"),
              Optional.of(AuditProject.NAME + "/report-delivered")),
          new Withheld(
              AuditProject.NAME,
              AuditProject.OVERSIGHT,
              events(
                  "team-formed",
                  "person-set-aside",
                  "person-let-back",
                  "assignment-kept",
                  "contractor-engaged",
                  "result-handed-in",
                  "quality-checked",
                  "result-adopted",
                  "notice-served",
                  "early-start-approved",
                  "fieldwork-begun",
                  "start-refused",
                  "advice-not-kept",
                  "project-plan-written",
                  "evidence-taken",
                  "meeting-called",
                  "inspection-recorded",
                  "enquiry-recorded",
                  "meeting-recorded",
                  "work-logged",
                  "work-log-corrected",
                  "chief-commented",
                  "working-paper-written",
                  "fieldwork-closed",
                  "draft-delivered",
                  "oral-reply-noted",
                  "opinion-filed",
                  "no-objection-recorded",
                  "draft-submitted",
                  "draft-reviewed",
                  "special-meeting-held",
                  "findings-left-out",
                  "grave-lead-flagged"),
              Set.of(
                  "/preparation",
                  "/contracting",
                  "/fieldwork",
                  "/records",
                  "/consultation",
                  "/conclusion/review",
                  "/conclusion/meeting",
                  "/conclusion/unreported",
                  "/followUp/leads"),
              Optional.empty()));

  private UnitsOwn() {}

  private static Set<String> events(String... names) {
    Set<String> types = new HashSet<>(ENGINE);
    for (String name : names) {
      types.add(AuditProject.NAME + "/" + name);
    }
    return types;
  }
}
