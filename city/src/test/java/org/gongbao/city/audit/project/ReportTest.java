package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.CHIEF;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.REVIEWER;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.instant;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.plan.PlanCases;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Recorded;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From the review to the archive, article by article")
class ReportTest {

  private static final String QUIET = "{'major':false,'disagreement':false,'result':'同意'}";
  private static final String ONE_PROBLEM = Audit.report("问题");

  @Accepts("audit/27.1#1")
  @Accepts("audit/27.1#2")
  @Test
  @DisplayName("audit/27.1: unreviewed it is not signed; the team's leader does not review it")
  void review() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city);
      project.refused(HEAD, "sign-report", ONE_PROBLEM, "audit/27.1");
      assertThat(project.refused(LEADER, "review", QUIET, "audit/27.1").sentence().key())
          .isEqualTo("audit.reviewer-in-team");
      project.does(REVIEWER, "review", QUIET).does(HEAD, "sign-report", ONE_PROBLEM);
    }
  }

  @Accepts("audit/27.2#1")
  @Test
  @DisplayName("audit/27.2: with wide disagreement it is signed after the minutes of 6 May")
  void specialMeeting() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city);
      project.does(REVIEWER, "review", "{'major':false,'disagreement':true,'result':'分歧较大'}");
      city.at("2021-05-05");
      project.refused(HEAD, "sign-report", ONE_PROBLEM, "audit/27.2");
      city.at("2021-05-06");
      project.does(OFFICE, "hold-special-meeting", "{'conclusion':'维持'}");
      assertThat(project.known().conclusion().meeting()).contains(LocalDate.of(2021, 5, 6));
      project.does(HEAD, "sign-report", ONE_PROBLEM);
    }
  }

  @Test
  @DisplayName(
      "audit/20.2, 13.1: another leads on where the leader stands aside; nobody of either team reviews")
  void newLeader() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().plan(1).evidence();
      project
          .does(
              OFFICE,
              "form-team",
              "{'people':[{'person':'sun','seat':'leader'},{'person':'li','seat':'member'}]}")
          .refused(LEADER, "deliver-draft", "{'findings':[]}", "audit/26.1");
      assertThat(project.file().tied(AuditProject.TEAM_LEADER, city.engine().now()))
          .extracting(tie -> tie.subject())
          .containsExactly("person/sun");
    }
  }

  @Accepts("audit/28.1#1")
  @Test
  @DisplayName("audit/28.1: the chief auditor does not sign; the unit head does, himself")
  void signing() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city).does(REVIEWER, "review", QUIET);
      city.at("2021-05-08");
      project.refused(CHIEF, "sign-report", ONE_PROBLEM, "audit/28.1");
      Actor delegate = new Actor("deputy", "u", HEAD.grants(), false);
      project.refused(delegate, "sign-report", ONE_PROBLEM, "audit/28.1");
      project.does(HEAD, "sign-report", ONE_PROBLEM);
      assertThat(project.file().stage()).isEqualTo("SIGNED");
      assertThat(project.known().conclusion().signed()).contains(LocalDate.of(2021, 5, 8));
    }
  }

  @Accepts("audit/28.2#1")
  @Accepts("audit/28.2#2")
  @Test
  @DisplayName("audit/28.2: delivered on 10 May, due 9 July; never delivered before it was signed")
  void delivery() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city).does(REVIEWER, "review", QUIET);
      city.at("2021-05-08");
      project.does(HEAD, "sign-report", ONE_PROBLEM);
      city.at("2021-05-12");
      refused(
          project.tries(OFFICE, "deliver-report", "{}", Optional.of(instant("2021-05-07"))),
          "audit/28.2");
      project.does(OFFICE, "deliver-report", "{}", "2021-05-10");
      assertThat(project.file().stage()).isEqualTo("DELIVERED");
      assertThat(
              city.engine()
                  .due(
                      project.file(),
                      project.file().clock(AuditProject.RECTIFICATION_PERIOD).orElseThrow())
                  .orElseThrow()
                  .lastDayInclusive())
          .isEqualTo("2021-07-09");
    }
  }

  @Accepts("audit/29.2#1")
  @Test
  @DisplayName("audit/29.2: delivered on 1 April, a report on 31 May is in time, on 1 June late")
  void rectificationDue() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit first = signed(city);
      Audit second = signed(city);
      city.at("2021-04-01");
      List.of(first, second).forEach(project -> project.does(OFFICE, "deliver-report", "{}"));
      assertThat(
              city.engine()
                  .due(
                      first.file(),
                      first.file().clock(AuditProject.RECTIFICATION_PERIOD).orElseThrow())
                  .orElseThrow()
                  .lastDayInclusive())
          .isEqualTo("2021-05-31");
      city.at("2021-05-31T23:59");
      first.does(AUDITEE, "file-rectification", done());
      city.at("2021-06-01");
      second.does(AUDITEE, "file-rectification", done());
      assertThat(first.last(AuditEvent.RectificationReported.class).late()).isFalse();
      assertThat(second.last(AuditEvent.RectificationReported.class).late()).isTrue();
      assertThat(second.file().procedure().cites("file-rectification"))
          .containsExactly(ClauseId.of("audit/29.2"));
    }
  }

  @Accepts("audit/29.2#3")
  @Test
  @DisplayName("audit/29.2: a problem not done without a reason is refused")
  void unexplained() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project =
          ProjectTest.submitted(city)
              .does(REVIEWER, "review", QUIET)
              .does(HEAD, "sign-report", Audit.report("一", "二"))
              .does(OFFICE, "deliver-report", "{}");
      String open = "{'problems':[{'problem':1,'done':true},{'problem':2,'done':false%s}]}";
      project.refused(AUDITEE, "file-rectification", open.formatted(""), "audit/29.2");
      project.refused(AUDITEE, "file-rectification", open.formatted(",'reason':''"), "audit/29.2");
      project.does(AUDITEE, "file-rectification", open.formatted(",'reason':'待招标'"));
    }
  }

  @Accepts("audit/29.3#1")
  @Test
  @DisplayName("audit/29.3: the head is told before the case closes")
  void headInformed() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = signed(city).does(OFFICE, "deliver-report", "{}");
      project.refused(OFFICE, "inform-head", "{'summary':'无'}", "audit/29.3");
      city.at("2021-05-05");
      project.does(AUDITEE, "file-rectification", done());
      assertThat(city.engine().mayI(OFFICE, project.file()).get("inform-head"))
          .isInstanceOf(Ruling.Granted.class);
      project.refused(OFFICE, "archive", ScenariosTest.archive(parts()), "audit/29.3");
      city.at("2021-05-08");
      project.does(OFFICE, "inform-head", "{'summary':'已改'}");
      project.does(OFFICE, "archive", ScenariosTest.archive(parts()));
      assertThat(project.file().closed()).isPresent();
    }
  }

  @Test
  @DisplayName("audit/29.3: overdue, the head is told of it; a late report must be told too")
  void overdue() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = signed(city).does(OFFICE, "deliver-report", "{}");
      city.at("2021-06-01");
      project.does(OFFICE, "inform-head", "{'summary':'逾期未报'}");
      project.refused(OFFICE, "archive", ScenariosTest.archive(parts()), "audit/30.2");
      project.does(AUDITEE, "file-rectification", done());
      project.refused(OFFICE, "archive", ScenariosTest.archive(parts()), "audit/29.3");
    }
  }

  @Accepts("audit/10.2#1")
  @Test
  @DisplayName("audit/10.2, 28.1: the chief auditor comments on a report, and does not sign it")
  void chiefAuditor() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city).does(REVIEWER, "review", QUIET);
      assertThat(project.refused(CHIEF, "sign-report", ONE_PROBLEM, "audit/28.1").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      project.does(CHIEF, "comment", "{'comment':'第二个问题证据不足'}");
      assertThat(project.last(AuditEvent.ChiefCommented.class).comment().value())
          .contains("第二个问题证据不足");
      assertThat(project.known().records().comments()).isEqualTo(1);
      for (Actor other : List.of(LEADER, HEAD, OFFICE, AUDITEE)) {
        project.refused(other, "comment", "{'comment':'意见'}", "audit/10.2");
      }
      assertThat(city.casework().events(AUDITEE, project.id()))
          .extracting(CaseView.EventView::type)
          .doesNotContain("audit-project/chief-commented");
      project.does(HEAD, "sign-report", ONE_PROBLEM);
    }
  }

  @Test
  @DisplayName("audit/15.1, 28.1: an item withdrawn since the plan keeps no report from signing")
  void withdrawnItem() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Ready.unit(city);
      PolicyCity.Case withdrawn = PlanCases.item(city, "s", "procurement");
      PolicyCity.Case counted = PlanCases.item(city, "s2", "procurement");
      CaseId plan =
          city.opened(OFFICE, "audit-annual-plan", planned(withdrawn.id(), counted.id()))
              .does(OFFICE, "submit", "{}")
              .does(HEAD, "approve", "{}")
              .id();
      Audit first = project(city, plan, 1, "s");
      Audit second = project(city, plan, 2, "s2");
      withdrawn.does(OFFICE, "withdraw-item", "{'reason':'不再重要'}");
      city.at("2021-03-12");
      for (Audit project : List.of(first, second)) {
        project
            .does(LEADER, "submit-draft", ScenariosTest.unanswered())
            .does(REVIEWER, "review", QUIET)
            .does(HEAD, "sign-report", ONE_PROBLEM);
      }
      assertThat(events(withdrawn)).doesNotContain("audit-coverage/audit-counted");
      assertThat(events(counted)).contains("audit-coverage/audit-counted");
    }
  }

  private static String planned(CaseId first, CaseId second) {
    String one = "{'entity':'%s','activity':'procurement','priority':'年度重点','coverageItem':'%s'}";
    return "{'unit':'u','year':2021,'projects':[%s,%s]}"
        .formatted(one.formatted("s", first), one.formatted("s2", second));
  }

  private static Audit project(AuditCity city, CaseId plan, int number, String auditee) {
    String input = Audit.opening(plan, number, "u", auditee, "revenue-and-expenditure", "");
    return new Audit(city.opened(OFFICE, AuditProject.NAME, input))
        .startAtOnce()
        .fieldwork()
        .draft();
  }

  private static List<String> events(PolicyCity.Case one) {
    return one.events().stream().map(Recorded::type).toList();
  }

  @Accepts("audit/30.2#1")
  @Accepts("audit/30.2#2")
  @Test
  @DisplayName(
      "audit/30.2: eight parts of nine do not close it; no objection stands in for the opinion")
  void archive() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = signed(city).does(OFFICE, "deliver-report", "{}");
      project.does(AUDITEE, "file-rectification", done());
      project.does(OFFICE, "inform-head", "{'summary':'已改'}");
      String eight = ScenariosTest.nine().replace("'submission-draft',", "");
      Ruling.Refused<?> refused =
          project.refused(OFFICE, "archive", ScenariosTest.archive(eight), "audit/30.2");
      assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
      assertThat(refused.sentence().values())
          .as("the part by name")
          .containsExactly("submission-draft");
      String twice = eight.replace("'draft-report'", "'draft-report','draft-report'");
      project.refused(OFFICE, "archive", ScenariosTest.archive(twice), "audit/30.2");
      assertThat(project.file().closed()).isEmpty();
      assertThat(project.known().followUp().archived()).isEmpty();
      project.does(OFFICE, "archive", ScenariosTest.archive(parts()));
      project.refused(OFFICE, "note-oral-reply", "{'what':'迟了'}", "audit/26.2");
      assertThat(project.known().consultation().reply().written()).isEmpty();
      assertThat(project.last(AuditEvent.ProjectArchived.class).noObjection()).isTrue();
    }
  }

  @Accepts("audit/30.1#1")
  @Test
  @DisplayName("audit/30.1: without a rule on archives no case closes")
  void archiveRule() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      PolicyCity.Case unit = Ready.withoutArchiveRule(city);
      Audit project = signed(city).does(OFFICE, "deliver-report", "{}");
      project.does(AUDITEE, "file-rectification", done());
      project.does(OFFICE, "inform-head", "{'summary':'已改'}");
      project.refused(OFFICE, "archive", ScenariosTest.archive(parts()), "audit/30.1");
      unit.does(UNIT, "record-archive-rule", "{'retentionYears':30,'keeper':'档案室'}");
      project.does(OFFICE, "archive", ScenariosTest.archive(parts()));
      assertThat(project.last(AuditEvent.ProjectArchived.class).retentionYears()).isEqualTo(30);
    }
  }

  @Test
  @DisplayName("audit/30.2: a late opinion stands in the archive, whatever the silence was worth")
  void lateOpinion() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-12");
      project
          .does(AUDITEE, "file-opinion", "{'points':['不同意']}")
          .does(LEADER, "submit-draft", ScenariosTest.unanswered())
          .does(REVIEWER, "review", QUIET)
          .does(HEAD, "sign-report", ONE_PROBLEM)
          .does(OFFICE, "deliver-report", "{}")
          .does(AUDITEE, "file-rectification", done())
          .does(OFFICE, "inform-head", "{'summary':'已改'}");
      assertThat(
              project
                  .refused(OFFICE, "archive", ScenariosTest.archive(parts()), "audit/30.2")
                  .sentence()
                  .values())
          .containsExactly("written-opinions");
      project.does(OFFICE, "archive", ScenariosTest.archive(ScenariosTest.nine()));
    }
  }

  @Test
  @DisplayName("audit/28.1: what the draft found is named by the report, or left out with a reason")
  void emptyReport() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city).does(REVIEWER, "review", QUIET);
      project.refused(HEAD, "sign-report", "{'problems':[],'omitted':[]}", "audit/28.1");
      project.refused(
          HEAD,
          "sign-report",
          "{'problems':[],'omitted':[{'workingPaper':9,'reason':'无'}]}",
          "audit/28.1");
      project.refused(
          HEAD,
          "sign-report",
          "{'problems':[{'category':'two words','text':'问题'}],'omitted':[]}",
          "audit/32.1");
      String many = String.join(",", Collections.nCopies(91, "{'category':'差旅','text':'超标'}"));
      project.refused(
          HEAD, "sign-report", "{'problems':[%s],'omitted':[]}".formatted(many), "audit/28.1");
      project.does(
          HEAD, "sign-report", "{'problems':[],'omitted':[{'workingPaper':1,'reason':'已核实无误'}]}");
      assertThat(project.known().conclusion().unreported()).isEmpty();
    }
  }

  @Accepts("audit/41.1.2#1")
  @Test
  @DisplayName("audit/41.1.2: a finding that the signed report is silent on is hinted at")
  void unreported() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project =
          Audit.open(city).startAtOnce().plan(3).evidence().paper(1, 1).paper(2, 1).paper(3, 1);
      project.does(LEADER, "close-fieldwork", "{}").draft();
      city.at("2021-03-12");
      project
          .does(LEADER, "submit-draft", ScenariosTest.unanswered())
          .does(REVIEWER, "review", QUIET)
          .does(
              HEAD,
              "sign-report",
              "{'problems':[{'category':'差旅','text':'超标','workingPaper':1}],"
                  + "'omitted':[{'workingPaper':2,'reason':'金额极小'}]}");
      assertThat(project.known().conclusion().unreported()).containsExactly(3);
    }
  }

  @Test
  @DisplayName("audit/27.2: a point not accepted suggests wide disagreement; the reviewer decides")
  void suggestion() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      project.does(AUDITEE, "file-opinion", "{'points':['一','二']}");
      assertThat(project.known().suggestsDisagreement()).isFalse();
      project.does(
          LEADER,
          "submit-draft",
          "{'answers':[{'point':1,'verdict':'accepted'},"
              + "{'point':2,'verdict':'not-accepted','reason':'证据充分'}],'changes':'无'}");
      assertThat(project.known().suggestsDisagreement()).isTrue();
      project.does(REVIEWER, "review", QUIET).does(HEAD, "sign-report", ONE_PROBLEM);
    }
  }

  /** The same, reviewed and signed with one problem. */
  static Audit signed(AuditCity city) {
    Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
    if (city.engine().now().isBefore(instant("2021-03-12"))) {
      city.at("2021-03-12");
    } else {
      project.does(AUDITEE, "file-opinion", "{'points':['一']}");
    }
    boolean silent = project.known().consultation().reply() instanceof Reply.NoObjection;
    return project
        .does(
            LEADER,
            "submit-draft",
            silent
                ? ScenariosTest.unanswered()
                : "{'answers':[{'point':1,'verdict':'accepted'}],'changes':'无'}")
        .does(REVIEWER, "review", QUIET)
        .does(HEAD, "sign-report", ONE_PROBLEM);
  }

  static String parts() {
    return ScenariosTest.nine().replace("'written-opinions',", "");
  }

  static String done() {
    return "{'problems':[{'problem':1,'done':true}]}";
  }

  private static void refused(Ruling<?> ruling, String clause) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    assertThat(((Ruling.Refused<?>) ruling).clause().toString()).isEqualTo(clause);
  }
}
