package org.gongbao.city.audit.plan;

import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.OFFICE;

import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;

/** Activities and plans of a unit, made the usual way. */
public final class PlanCases {

  private PlanCases() {}

  /** An important activity of an organ that U covers. */
  public static PolicyCity.Case item(AuditCity city, String entity, String activity) {
    return city.opened(
        OFFICE,
        CoverageProcedure.NAME,
        "{'unit':'u','entity':'%s','activity':'%s'}".formatted(entity, activity));
  }

  /** The same, last audited on a day. */
  static PolicyCity.Case item(AuditCity city, String entity, String activity, String lastAudited) {
    return city.opened(
        OFFICE,
        CoverageProcedure.NAME,
        "{'unit':'u','entity':'%s','activity':'%s','lastAudited':'%s'}"
            .formatted(entity, activity, lastAudited));
  }

  /** A draft of an annual plan with one project for a priority of the year. */
  public static PolicyCity.Case draft(AuditCity city, Actor actor, String unit, int year) {
    return city.opened(
        actor,
        AnnualPlanProcedure.NAME,
        "{'unit':'%s','year':%d,'projects':[{'entity':'%s','activity':'采购','priority':'年度重点'}]}"
            .formatted(unit, year, unit));
  }

  /** An approved annual plan of U with one project: procurement of S, for a priority. */
  public static PolicyCity.Case approved(AuditCity city, int year) {
    return city.opened(
            OFFICE,
            AnnualPlanProcedure.NAME,
            "{'unit':'u','year':%d,'projects':[{'entity':'s','activity':'采购','priority':'年度重点'}]}"
                .formatted(year))
        .does(OFFICE, "submit", "{}")
        .does(HEAD, "approve", "{}");
  }
}
