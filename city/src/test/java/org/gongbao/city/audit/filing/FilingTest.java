package org.gongbao.city.audit.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.PARTY;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.liability.ViolationFile;
import org.gongbao.city.audit.plan.PlanCases;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Papers filed with the audit authority and reported to the Party committee")
class FilingTest {

  private static PolicyCity.Case filing(AuditCity city, Matter kind) {
    CaseFile file =
        city.tied(FilingProcedure.NAME, "organ/u", "unit").stream()
            .filter(one -> FilingFile.of(one).opened().kind() == kind)
            .findFirst()
            .orElseThrow();
    return new PolicyCity.Case(city, file.id());
  }

  private static PolicyCity.Case filing(AuditCity city, PolicyCity.Case paper) {
    return city.tied(FilingProcedure.NAME, "organ/u", "unit").stream()
        .filter(one -> FilingFile.of(one).opened().paper().orElseThrow().equals(paper.id()))
        .map(file -> new PolicyCity.Case(city, file.id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<CaseFile> candidates(AuditCity city) {
    return city.tied("audit-violation", "division/500112", "competent");
  }

  @Test
  @Accepts("audit/19.1#1")
  @Accepts("audit/42.1.4#1")
  @DisplayName(
      "19.1, 42.1.4 due thirty days after approval where the authority set that; then overdue")
  void due() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city).does(YUBEI, "set-filing-period", "{'days':30}");
      PolicyCity.Case inTime = filing(city, PlanCases.approved(city, 2021));
      PolicyCity.Case open = filing(city, PlanCases.approved(city, 2021));
      assertThat(open.id()).isNotEqualTo(inTime.id());
      assertThat(FilingFile.of(open.file()).opened().due()).contains(LocalDate.of(2021, 4, 9));
      city.at("2021-04-09T23:59");
      inTime.does(OFFICE, "send", "{'authority':'500112'}");
      assertThat(FilingFile.of(inTime.file()).daysLate()).isZero();
      city.engine().settle(open.id());
      assertThat(FilingFile.of(open.file()).overdue()).isFalse();
      assertThat(candidates(city)).isEmpty();
      city.at("2021-04-10T00:00");
      city.engine().settle(open.id());
      city.engine().settle(inTime.id());
      assertThat(open.last(FilingEvent.FilingOverdue.class).since())
          .isEqualTo(LocalDate.of(2021, 4, 10));
      assertThat(FilingFile.of(inTime.file()).overdue()).isFalse();
      assertThat(FilingProcedure.procedure().clocks())
          .singleElement()
          .satisfies(clock -> assertThat(clock.cites().toString()).contains("audit/19.1"));
      assertThat(candidates(city))
          .singleElement()
          .satisfies(file -> assertThat(file.data().toString()).contains("42.1.4"));
    }
  }

  @Test
  @DisplayName("audit.s6: sent three days late, and the candidate stands")
  void late() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city).does(YUBEI, "set-filing-period", "{'days':30}");
      PlanCases.approved(city, 2021);
      PolicyCity.Case filing = filing(city, Matter.ANNUAL_PLAN);
      assertThat(FilingFile.of(filing.file()).opened().due()).contains(LocalDate.of(2021, 4, 9));
      city.at("2021-04-12");
      filing.does(OFFICE, "send", "{'authority':'500112'}");
      FilingEvent.PaperSent sent = filing.last(FilingEvent.PaperSent.class);
      assertThat(sent).isEqualTo(new FilingEvent.PaperSent(LocalDate.of(2021, 4, 12), 3));
      assertThat(candidates(city))
          .singleElement()
          .satisfies(file -> assertThat(file.data().toString()).contains("42.1.4"));
      filing.refused(YUBEI, "send", "{'authority':'500112'}", "audit/19.1");
      filing.does(YUBEI, "acknowledge", "{}");
      assertThat(filing.file().stage()).isEqualTo("RECEIVED");
      assertThat(filing.file().closed()).isPresent();
    }
  }

  @Test
  @Accepts("audit/19.1#2")
  @DisplayName("19.1 without a period the task stays open and is never overdue")
  void withoutPeriod() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      PlanCases.approved(city, 2021);
      PolicyCity.Case filing = filing(city, Matter.ANNUAL_PLAN);
      FilingFile.Owed owed = FilingFile.of(filing.file()).opened();
      assertThat(owed.due()).isEmpty();
      city.at("2026-03-10");
      city.engine().settle(filing.id());
      assertThat(filing.file().stage()).isEqualTo("OWED");
      assertThat(FilingFile.of(filing.file()).overdue()).isFalse();
      Clock.Run task = filing.file().clock(FilingProcedure.PERIOD).orElseThrow();
      assertThat(task.isOpen()).isTrue();
      assertThat(task.fixed()).isEmpty();
      assertThat(task.started()).isEqualTo(AuditCity.instant("2021-03-10"));
      assertThat(candidates(city).stream().map(one -> one.data(ViolationFile.class)))
          .as("the years without an audit are another matter")
          .noneMatch(one -> one.charge().orElseThrow().conduct().toString().equals("42.1.4"));
      assertThat(owed.finalised()).isEqualTo(LocalDate.of(2021, 3, 10));
    }
  }

  @Test
  @Accepts("audit/19.1#3")
  @DisplayName("19.1, 3.2 a district unit files with its district authority and no other")
  void sameLevel() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city).does(UNIT, "show-rules", "{'evidence':'内部审计制度'}");
      PolicyCity.Case filing = filing(city, Matter.RULES);
      var refused = filing.refused(OFFICE, "send", "{'authority':'500000'}", "audit/19.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(refused.sentence().values()).containsExactly("500000", "500112");
      filing.does(OFFICE, "send", "{'authority':'500112'}");
      filing.refused(CITY, "acknowledge", "{}", "audit/19.1");
      filing.does(YUBEI, "acknowledge", "{}");
    }
  }

  @Test
  @DisplayName("42.1.4 a paper that the authority finds false is a candidate, and owed again")
  void falsePaper() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city).does(UNIT, "show-rules", "{'evidence':'内部审计制度'}");
      PolicyCity.Case filing = filing(city, Matter.RULES);
      filing.does(OFFICE, "send", "{'authority':'500112'}");
      filing.refused(OFFICE, "mark-false", "{'reason':'不实'}", "audit/42.1.4");
      filing.does(YUBEI, "mark-false", "{'reason':'制度未经批准'}");
      assertThat(filing.file().stage()).isEqualTo("OWED");
      assertThat(candidates(city)).hasSize(1);
      filing.does(OFFICE, "send", "{'authority':'500112'}").does(YUBEI, "acknowledge", "{}");
    }
  }

  @Test
  @DisplayName("44.1 a unit that follows the Measures by reference files nothing")
  void byReference() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Actor village = Units.actor("cun", "x", "500112", "unit", "audit-office", "unit-head");
      city.opened(
          village,
          "audit-unit",
          "{'unit':'x','type':'rural-collective','stateAudit':false,'level':'district',"
              + "'mode':'by-reference'}");
      PolicyCity.Case plan = PlanCases.draft(city, village, "x", 2021);
      plan.does(village, "submit", "{}").does(village, "approve", "{}");
      assertThat(city.engine().read(village, plan.id()).orElseThrow().stage())
          .isEqualTo("APPROVED");
      assertThat(cases(city, FilingProcedure.NAME)).isZero();
      assertThat(cases(city, PartyReportProcedure.NAME)).isOne();
    }
  }

  private static int cases(AuditCity city, String procedure) {
    return JdbcClient.create(ThrowAwayDatabases.owner(city.database()))
        .sql("select count(*) from gb.case_file where procedure = ?")
        .param(1, procedure)
        .query(Integer.class)
        .single();
  }

  @Test
  @Accepts("audit/9.2#1")
  @DisplayName("9.2 an approved annual plan is one task towards the Party committee until reported")
  void partyReport() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city);
      PlanCases.approved(city, 2021);
      assertThat(city.tied(PartyReportProcedure.NAME, "organ/u", "party-committee"))
          .singleElement()
          .satisfies(file -> {
            assertThat(PartyReportFile.of(file).task().orElseThrow().matter())
                .isEqualTo(Matter.ANNUAL_PLAN);
            assertThat(file.clock(PartyReportProcedure.TASK).orElseThrow().isOpen()).isTrue();
            assertThat(file.clock(PartyReportProcedure.TASK).orElseThrow().fixed()).isEmpty();
          });
      assertThat(PartyReportProcedure.procedure().clocks().iterator().next().cites().toString())
          .contains("audit/9.2");
      PolicyCity.Case report =
          new PolicyCity.Case(
              city,
              city.tied(PartyReportProcedure.NAME, "organ/u", "party-committee").getFirst().id());
      assertThat(city.engine().read(PARTY, report.id())).isPresent();
      report.refused(HEAD, "report", "{'item':'三'}", "audit/9.2");
      city.at("2021-03-12");
      report.does(OFFICE, "report", "{'item':'党委会议题三'}");
      assertThat(PartyReportFile.of(report.file()).reported()).contains(LocalDate.of(2021, 3, 12));
      assertThat(report.file().closed()).isPresent();
    }
  }

  @Test
  @Accepts("audit/9.2#2")
  @DisplayName("9.2 an ordinary working paper is nothing to report")
  void workingPaper() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = Audit.open(city).startAtOnce().plan(1).evidence();
      int before = cases(city, PartyReportProcedure.NAME);
      project.paper(1, 1);
      assertThat(cases(city, PartyReportProcedure.NAME)).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("9.2, 19.1 the events of both keep their form")
  void golden() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Units.register(city)
          .does(YUBEI, "set-filing-period", "{'days':30}")
          .does(UNIT, "show-rules", "{'evidence':'内部审计制度'}");
      PolicyCity.Case filing = filing(city, Matter.RULES);
      city.at("2021-04-12");
      filing
          .does(OFFICE, "send", "{'authority':'500112'}")
          .does(YUBEI, "mark-false", "{'reason':'不实'}")
          .does(OFFICE, "send", "{'authority':'500112'}")
          .does(YUBEI, "acknowledge", "{}");
      KeptForms.check("audit", FilingProcedure.NAME, FilingEvent.class, List.of(filing));
      PlanCases.approved(city, 2021);
      PolicyCity.Case owed =
          new PolicyCity.Case(
              city,
              city.tied(PartyReportProcedure.NAME, "organ/u", "party-committee").getFirst().id());
      owed.does(OFFICE, "report", "{'item':'议题三'}");
      PolicyCity.Case added =
          city.opened(OFFICE, PartyReportProcedure.NAME, "{'unit':'u','what':'机构调整'}");
      KeptForms.check(
          "audit", PartyReportProcedure.NAME, PartyReportEvent.class, List.of(owed, added));
    }
  }
}
