package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OVERSIGHT;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What follows an audit report")
class FollowUpTest {

  @Accepts("audit/29.1#1")
  @Test
  @DisplayName("audit/29.1: the auditee's head owns rectification; it goes to nobody lower")
  void owner() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      city.at("2021-05-10");
      project.does(OFFICE, "deliver-report", "{}");
      assertThat(project.known().followUp().owner()).contains("fan");
      project.refused(OFFICE, "assign-rectification", "{'person':'he'}", "audit/29.1");
      project.refused(OFFICE, "assign-rectification", "{'person':''}", "audit/29.1");
      city.heads("wang", "auditee-head", "s");
      project.does(OFFICE, "assign-rectification", "{'person':'wang'}");
      assertThat(project.known().followUp().owner()).contains("wang");
    }
  }

  @Test
  @DisplayName("audit/28.2: a signed report that is not delivered is an open task of no last day")
  void undelivered() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      Clock.Run owed = project.file().clock(AuditProject.DELIVERY_OWED).orElseThrow();
      assertThat(owed.isOpen()).isTrue();
      assertThat(city.engine().due(project.file(), owed)).isEmpty();
      city.at("2021-12-31");
      assertThat(project.file().clock(AuditProject.DELIVERY_OWED).orElseThrow().isOpen()).isTrue();
      project.does(OFFICE, "deliver-report", "{}");
      assertThat(project.file().clock(AuditProject.DELIVERY_OWED).orElseThrow().isOpen()).isFalse();
    }
  }

  @Test
  @DisplayName("audit/29.3: each problem has its log; the head is to be told of report and silence")
  void followUp() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      city.at("2021-04-01");
      project
          .does(OFFICE, "deliver-report", "{}")
          .does(OFFICE, "log-follow-up", "{'problem':1,'step':'电话督促'}");
      project.refused(OFFICE, "log-follow-up", "{'problem':2,'step':'无'}", "audit/29.3");
      assertThat(project.known().followUp().steps()).isEqualTo(1);
      assertThat(task(project)).isEmpty();
      city.at("2021-06-01");
      assertThat(task(project)).contains(Clock.State.OPEN);
      project.does(OFFICE, "inform-head", "{'summary':'逾期'}");
      assertThat(task(project)).contains(Clock.State.STOPPED);
      project.does(AUDITEE, "file-rectification", ReportTest.done());
      assertThat(task(project)).contains(Clock.State.OPEN);
    }
  }

  private static Optional<Clock.State> task(Audit project) {
    return project.file().clock(AuditProject.HEAD_REPORT).map(Clock.Run::state);
  }

  @Accepts("audit/40.1.3#1")
  @Test
  @DisplayName("audit/40.1.3, 40.1.4: no report on 1 June of one delivered on 1 April: candidates")
  void overdue() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      city.at("2021-04-01");
      project.does(OFFICE, "deliver-report", "{}");
      city.at("2021-05-31T23:59");
      project.file();
      assertThat(WorkTest.codes(city, "organ/u", "unit")).isEmpty();
      city.at("2021-06-01T00:00");
      assertThat(project.known().followUp().overdueSince()).contains(LocalDate.of(2021, 6, 1));
      assertThat(WorkTest.codes(city, "organ/u", "unit")).containsExactly("40.1.3", "40.1.4");
    }
  }

  @Test
  @DisplayName("audit/40.1.3: who reports that he refuses is a candidate, who explains is not")
  void refuses() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit explains = ReportTest.signed(city).does(OFFICE, "deliver-report", "{}");
      explains.does(
          AUDITEE,
          "file-rectification",
          "{'problems':[{'problem':1,'done':false,'reason':'待招标','followUpOn':'2021-09-01'}]}");
      assertThat(WorkTest.codes(city, "organ/u", "unit")).isEmpty();
      Audit refuses = ReportTest.signed(city).does(OFFICE, "deliver-report", "{}");
      refuses.does(
          AUDITEE,
          "file-rectification",
          "{'problems':[{'problem':1,'done':false,'refused':true,'reason':'不认可'}]}");
      assertThat(WorkTest.codes(city, "organ/u", "unit")).containsExactly("40.1.3");
    }
  }

  @Test
  @DisplayName("audit/16.1.10: problems of a delivered report stand in the ledger and are marked")
  void ledger() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      assertThat(city.tied("audit-problem", "organ/u", "unit")).isEmpty();
      project.does(OFFICE, "deliver-report", "{}");
      List<CaseFile> problems = city.tied("audit-problem", "organ/u", "unit");
      assertThat(problems).hasSize(1);
      project.does(AUDITEE, "file-rectification", ReportTest.done());
      assertThat(city.read(problems.getFirst().id()).stage()).isEqualTo("DONE");
    }
  }

  @Accepts("audit/34.1#1")
  @Test
  @DisplayName("audit/34.1: a grave lead brings three tasks; unreferred it keeps the case open")
  void graveLead() {
    try (AuditCity city = new AuditCity("2021-04-20")) {
      Audit project = ReportTest.signed(city);
      int reports = city.tied("audit-party-report", "organ/u", "unit").size();
      int filings = city.tied("audit-filing", "organ/u", "unit").size();
      project.does(LEADER, "flag-grave-lead", "{'lead':'涉嫌侵占'}");
      assertThat(project.last(AuditEvent.GraveLeadFlagged.class).found()).isEqualTo("2021-04-20");
      List<CaseFile> referrals = city.tied("audit-referral", "organ/u", "unit");
      assertThat(referrals).hasSize(1);
      assertThat(city.tied("audit-party-report", "organ/u", "unit")).hasSize(reports + 1);
      assertThat(city.tied("audit-filing", "organ/u", "unit")).hasSize(filings + 1);
      project
          .does(OFFICE, "deliver-report", "{}")
          .does(AUDITEE, "file-rectification", ReportTest.done())
          .does(OFFICE, "inform-head", "{'summary':'已改'}");
      String archive = ScenariosTest.archive(ScenariosTest.nine());
      project.refused(OFFICE, "archive", archive, "audit/34.1");
      new PolicyCity.Case(city, referrals.getFirst().id()).does(HEAD, "refer", "{'body':'ccdi'}");
      project.does(OFFICE, "archive", archive);
    }
  }

  @Test
  @DisplayName("audit/33.1: the other oversight acts on nothing of the case")
  void oversightReads() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      assertThat(project.tries(OVERSIGHT, "deliver-report", "{}"))
          .isInstanceOf(Ruling.Refused.class);
      assertThat(project.tries(UNIT, "deliver-report", "{}")).isInstanceOf(Ruling.Refused.class);
      project.does(HEAD, "flag-joint-matter", "{'partners':['inspection-tour'],'matter':'巡审联动'}");
      assertThat(project.known().followUp().partners()).containsExactly(Partner.INSPECTION_TOUR);
    }
  }
}
