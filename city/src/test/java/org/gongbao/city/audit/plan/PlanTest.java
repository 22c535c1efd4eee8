package org.gongbao.city.audit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CHIEF;
import static org.gongbao.city.audit.AuditCity.DEPUTY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work plan and annual project plan")
class PlanTest {

  private static String plan(String projects) {
    return "{'unit':'u','year':2026,'projects':[%s]}".formatted(projects);
  }

  @Test
  @Accepts("audit/9.1#1")
  @DisplayName("9.1, 15.3 a plan is approved by the unit head himself, not by a deputy")
  void approvedByHead() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      PolicyCity.Case plan = PlanCases.draft(city, OFFICE, "u", 2021);
      plan.refused(HEAD, "approve", "{}", "audit/9.1");
      plan.does(OFFICE, "submit", "{}");
      var refused = plan.refused(DEPUTY, "approve", "{}", "audit/9.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_ROLE);
      assertThat(AnnualPlanProcedure.procedure().cites("approve"))
          .containsExactly(ClauseId.of("audit/9.1"), ClauseId.of("audit/15.3"));
      Actor delegate = new Actor("fu", "u", HEAD.grants(), false);
      plan.refused(delegate, "approve", "{}", "audit/9.1");
      plan.refused(CHIEF, "approve", "{}", "audit/9.1");
      plan.does(HEAD, "return", "{'reason':'补充重点'}");
      assertThat(plan.file().stage()).isEqualTo("DRAFT");
      plan.does(OFFICE, "submit", "{}").does(HEAD, "approve", "{}");
      assertThat(plan.file().stage()).isEqualTo("APPROVED");
    }
  }

  @Test
  @DisplayName("10.2, 28.1 the chief auditor comments, and signs no report")
  void chiefAuditor() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      PolicyCity.Case plan = PlanCases.draft(city, OFFICE, "u", 2021);
      plan.does(CHIEF, "comment", "{'comment':'建议增加采购审计'}");
      assertThat(plan.last(AnnualPlanEvent.AnnualPlanCommented.class).comment().value())
          .contains("建议增加采购审计");
      assertThat(city.engine().read(CHIEF, plan.id())).isPresent();
      plan.refused(LEADER, "comment", "{'comment':'意见'}", "audit/10.2");
    }
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      assertThat(project.refused(CHIEF, "sign-report", "{'problems':[]}", "audit/28.1").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      assertThat(city.engine().read(CHIEF, project.id())).isPresent();
    }
  }

  @Test
  @Accepts("audit/15.2#1")
  @DisplayName("15.2 the check lists what falls due in the year and is not in the plan")
  void check() {
    try (AuditCity city = new AuditCity("2021-07-01")) {
      Units.register(city);
      PolicyCity.Case left = PlanCases.item(city, "s", "采购", "2021-06-30");
      PolicyCity.Case planned = PlanCases.item(city, "s", "资产", "2021-06-30");
      PlanCases.item(city, "s", "工程");
      city.at("2026-01-05");
      PolicyCity.Case plan =
          city.opened(
              OFFICE,
              AnnualPlanProcedure.NAME,
              plan("{'entity':'s','activity':'资产','coverageItem':'%s'}".formatted(planned.id())));
      plan.does(OFFICE, "check", "{}");
      AnnualPlanEvent.AnnualPlanChecked found = plan.last(AnnualPlanEvent.AnnualPlanChecked.class);
      assertThat(found.missing())
          .contains(new AnnualPlanEvent.Missing(left.id(), "s", "采购", LocalDate.of(2026, 6, 30)))
          .noneMatch(missing -> missing.coverageItem().equals(planned.id()));
      assertThat(found.whole()).isTrue();
      assertThat(AnnualPlanProcedure.procedure().cites("check"))
          .containsExactly(ClauseId.of("audit/15.2"), ClauseId.of("audit/15.1"));
      plan.does(OFFICE, "submit", "{}");
      assertThat(plan.last(AnnualPlanEvent.AnnualPlanChecked.class)).isEqualTo(found);
    }
  }

  @Test
  @Accepts("audit/15.2#2")
  @DisplayName("15.2 a project follows from the work plan or from a priority of the year")
  void grounded() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Units.register(city);
      PolicyCity.Case item = PlanCases.item(city, "s", "采购");
      var refused =
          city.refused(
              OFFICE,
              AnnualPlanProcedure.NAME,
              plan("{'entity':'s','activity':'采购'}"),
              "audit/15.2");
      assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
      city.refused(OFFICE, AnnualPlanProcedure.NAME, plan(""), "audit/15.2");
      city.refused(
          OFFICE,
          AnnualPlanProcedure.NAME,
          plan("{'entity':'s','activity':'资产','coverageItem':'%s'}".formatted(item.id())),
          "audit/15.2");
      city.refused(
          OFFICE,
          AnnualPlanProcedure.NAME,
          plan("{'entity':'x','activity':'资产','priority':'重点'}"),
          "audit/2.2");
      PolicyCity.Case plan =
          city.opened(
              OFFICE,
              AnnualPlanProcedure.NAME,
              plan("{'entity':'s','activity':'采购','coverageItem':'%s'}".formatted(item.id())));
      plan.does(OFFICE, "revise", "{'projects':[{'entity':'u','activity':'资产','priority':'重点'}]}");
      plan.refused(OFFICE, "revise", "{'projects':[{'entity':'u','activity':'资产'}]}", "audit/15.2");
      assertThat(AnnualPlanFile.of(plan.file()).projects()).hasSize(1);
    }
  }

  @Test
  @DisplayName("15.3 a project of the plan may be taken up from the day of its approval on")
  void takenUp() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      AnnualPlanFile plan = AnnualPlanFile.of(PlanCases.approved(city, 2021).file());
      assertThat(Asked.answer(AnnualPlans.approved(Asked.on("2021-03-09"), plan, 1)))
          .isEqualTo("refused audit/15.3 not-yet");
      Asked.granted(AnnualPlans.approved(Asked.on("2021-03-10"), plan, 1));
      assertThat(Asked.answer(AnnualPlans.approved(Asked.on("2021-03-10"), plan, 2)))
          .isEqualTo("refused audit/15.3 missing");
    }
  }

  @Test
  @Accepts("audit/16.1.11#1")
  @DisplayName(
      "16.1.11 the office of U reads and guides the plan of S; the office of S sees none of U")
  void subordinates() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      Units.register(city, Units.S, "s");
      PolicyCity.Case below = PlanCases.draft(city, Units.S, "s", 2021);
      PolicyCity.Case own = PlanCases.draft(city, OFFICE, "u", 2021);
      assertThat(city.engine().read(Units.ABOVE, below.id())).isPresent();
      below.does(Units.ABOVE, "comment", "{'comment':'请补充工程项目'}");
      below.refused(Units.ABOVE, "submit", "{}", "audit/15.3");
      assertThat(city.engine().read(Units.S, own.id())).isEmpty();
      own.refused(Units.S, "comment", "{'comment':'意见'}", "engine/action");
      assertThat(city.engine().read(YUBEI, own.id())).isPresent();
    }
  }

  @Test
  @DisplayName("15.1, 15.3 a work plan names activities of the unit and is approved by the head")
  void workPlan() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      PolicyCity.Case item = PlanCases.item(city, "s", "采购");
      String draft = "{'unit':'u','first':'%s','last':'2025-12-31','items':[%s]}";
      city.refused(OFFICE, WorkPlanProcedure.NAME, draft.formatted("2021-01-01", ""), "audit/15.1");
      city.refused(
          OFFICE,
          WorkPlanProcedure.NAME,
          draft.formatted("2026-01-01", "'" + item.id() + "'"),
          "audit/15.1");
      PolicyCity.Case plan =
          city.opened(
              OFFICE, WorkPlanProcedure.NAME, draft.formatted("2021-01-01", "'" + item.id() + "'"));
      plan.refused(OFFICE, "revise", "{'items':['%s']}".formatted(plan.id()), "audit/15.1");
      plan.does(OFFICE, "revise", "{'items':['%s']}".formatted(item.id()));
      plan.does(OFFICE, "submit", "{}");
      plan.refused(DEPUTY, "approve", "{}", "audit/9.1");
      plan.does(HEAD, "return", "{'reason':'补充'}").does(OFFICE, "submit", "{}");
      plan.does(CHIEF, "comment", "{'comment':'同意'}").does(HEAD, "approve", "{}");
      assertThat(WorkPlanFile.of(plan.file()).approved()).contains(LocalDate.of(2021, 3, 10));
      assertThat(city.tied("audit-filing", "organ/u", "unit")).hasSize(1);
      assertThat(city.tied("audit-party-report", "organ/u", "party-committee")).hasSize(1);
      assertThat(List.of(plan.file().stage())).containsExactly("APPROVED");
    }
  }
}
