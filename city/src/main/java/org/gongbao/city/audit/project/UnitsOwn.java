package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.casework.Withheld;

/**
 * What stays within the auditing unit (内部资料): plan, proof, working papers, review, meeting. The
 * auditee sees what is addressed to it — notice, draft, report — and what it wrote itself.
 */
public final class UnitsOwn {

  /** All of it, by capacity. */
  public static final List<Withheld> WITHHELD =
      List.of(
          new Withheld(
              AuditProject.NAME,
              AuditProject.AUDITEE_CAPACITY,
              Set.of(
                  "audit-project/early-start-approved",
                  "audit-project/project-plan-written",
                  "audit-project/evidence-taken",
                  "audit-project/working-paper-written",
                  "audit-project/draft-submitted",
                  "audit-project/draft-reviewed",
                  "audit-project/special-meeting-held",
                  "audit-project/head-informed",
                  "audit-project/project-archived",
                  "engine/asked",
                  "engine/answered",
                  "engine/held-refused"),
              Set.of(
                  "/preparation/earlyStartApproved",
                  "/fieldwork/items",
                  "/fieldwork/evidence",
                  "/fieldwork/papers",
                  "/consultation/submitted",
                  "/conclusion/review",
                  "/conclusion/meeting",
                  "/followUp/headInformed",
                  "/followUp/archived"),
              Optional.empty()),
          // signed is not yet given: the report speaks to the auditee from its delivery on
          new Withheld(
              AuditProject.NAME,
              AuditProject.AUDITEE_CAPACITY,
              Set.of("audit-project/report-signed"),
              Set.of("/conclusion/signed", "/conclusion/problems"),
              Optional.of("audit-project/report-delivered")));

  private UnitsOwn() {}
}
