package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.LegalTime;

/** A unit that may audit, and its approved plan: what every project begins with. */
public final class Ready {

  private static final List<String> ENTITIES = List.of("s", "u", "s2");

  private Ready() {}

  /** Unit u, with an office of its own, an auditor and a rule on archives; entered once. */
  public static PolicyCity.Case unit(AuditCity city) {
    return city.tied("audit-unit", "organ/u", "unit").stream()
        .findFirst()
        .map(file -> new PolicyCity.Case(city, file.id()))
        .orElseGet(() -> entered(city, "state-organ", true, "covered"));
  }

  /** Unit u of a type and in a mode, ready to audit. */
  public static PolicyCity.Case entered(
      AuditCity city, String type, boolean stateAudit, String mode) {
    return bare(city, type, stateAudit, mode)
        .does(UNIT, "record-archive-rule", "{'retentionYears':10,'keeper':'档案室'}");
  }

  /** The same unit, before it has a rule on archives. */
  public static PolicyCity.Case withoutArchiveRule(AuditCity city) {
    return bare(city, "state-organ", true, "covered");
  }

  private static PolicyCity.Case bare(
      AuditCity city, String type, boolean stateAudit, String mode) {
    return city.opened(
            UNIT,
            "audit-unit",
            "{'unit':'u','type':'%s','stateAudit':%s,'level':'district','mode':'%s'}"
                .formatted(type, stateAudit, mode))
        .does(HEAD, "choose-office-form", "{'form':'independent'}")
        .does(HEAD, "approve-office-form", "{'approvalNumber':'2021-1'}")
        .does(
            OFFICE,
            "enter-staff",
            "{'person':'li','fullTime':true,'professionalField':'auditing','experience':true}");
  }

  /** The approved plan of the unit; made once, on the city's day. */
  public static PolicyCity.Case plan(AuditCity city) {
    return city.tied("audit-annual-plan", "organ/u", "unit").stream()
        .filter(file -> file.stage().equals("APPROVED"))
        .findFirst()
        .map(file -> new PolicyCity.Case(city, file.id()))
        .orElseGet(() -> submitted(city).does(HEAD, "approve", "{}"));
  }

  /** A plan that waits for the unit head. */
  public static PolicyCity.Case submitted(AuditCity city) {
    unit(city);
    String projects =
        String.join(
            ",",
            ENTITIES.stream()
                .map(entity ->
                    "{'entity':'%s','activity':'procurement','priority':'年度重点'}".formatted(entity))
                .toList());
    int year = LegalTime.day(city.engine().now()).getYear();
    return city.opened(
            OFFICE,
            "audit-annual-plan",
            "{'unit':'u','year':%d,'projects':[%s]}".formatted(year, projects))
        .does(OFFICE, "submit", "{}");
  }

  /** Number of an organ's audit in the plan; the first where the plan has none. */
  static int number(String entity) {
    return Math.max(ENTITIES.indexOf(entity), 0) + 1;
  }
}
