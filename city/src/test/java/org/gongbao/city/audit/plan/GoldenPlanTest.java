package org.gongbao.city.audit.plan;

import static org.gongbao.city.audit.AuditCity.CHIEF;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.OFFICE;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of plans and of the activities they cover keep their form")
class GoldenPlanTest {

  @Test
  @DisplayName("every type of an annual plan")
  void annualPlan() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Units.register(city);
      PolicyCity.Case plan =
          PlanCases.draft(city, OFFICE, "u", 2026)
              .does(
                  OFFICE,
                  "revise",
                  "{'projects':[{'entity':'s','activity':'工程','priority':'年度重点'}]}")
              .does(CHIEF, "comment", "{'comment':'同意'}")
              .does(OFFICE, "submit", "{}")
              .does(HEAD, "return", "{'reason':'补充'}")
              .does(OFFICE, "submit", "{}")
              .does(HEAD, "approve", "{}")
              .does(OFFICE, "summarise", "{'summary':'全年完成一项'}");
      KeptForms.check("audit", AnnualPlanProcedure.NAME, AnnualPlanEvent.class, List.of(plan));
    }
  }

  @Test
  @DisplayName("every type of an activity")
  void activity() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Units.register(city);
      PolicyCity.Case item = PlanCases.item(city, "s", "采购", "2019-05-06");
      city.at("2024-05-07");
      city.engine().settle(item.id());
      item.does(OFFICE, "record-audit", "{'signed':'2024-05-07','report':'审计报告1号'}");
      item.does(OFFICE, "withdraw-item", "{'reason':'不再重要'}");
      KeptForms.check("audit", CoverageProcedure.NAME, CoverageEvent.class, List.of(item));
    }
  }

  @Test
  @DisplayName("every type of a work plan")
  void workPlan() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Units.register(city);
      PolicyCity.Case item = PlanCases.item(city, "s", "采购");
      String items = "'items':['%s']".formatted(item.id());
      PolicyCity.Case plan =
          city.opened(
                  OFFICE,
                  WorkPlanProcedure.NAME,
                  "{'unit':'u','first':'2021-01-01','last':'2025-12-31',%s}".formatted(items))
              .does(OFFICE, "revise", "{%s}".formatted(items))
              .does(CHIEF, "comment", "{'comment':'同意'}")
              .does(OFFICE, "submit", "{}")
              .does(HEAD, "return", "{'reason':'补充'}")
              .does(OFFICE, "submit", "{}")
              .does(HEAD, "approve", "{}");
      KeptForms.check("audit", WorkPlanProcedure.NAME, WorkPlanEvent.class, List.of(plan));
    }
  }
}
