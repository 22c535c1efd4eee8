package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OUTSIDER;
import static org.gongbao.city.audit.AuditCity.STRANGER;
import static org.gongbao.city.audit.AuditCity.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Tie;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An internal audit project, article by article")
class ProjectTest {

  private static final String EARLY = "{'reason':'账册可能被转移'}";

  @Test
  @DisplayName("audit/45.1: on 28 February 2021 no project opens, on 1 March it does")
  void inForce() {
    try (AuditCity city = new AuditCity("2021-02-28T23:59")) {
      CaseId none = city.engine().newCase();
      refused(Audit.open(city, OFFICE, opening(none, "u")).ruling(), "audit/45.1");
      city.at("2021-03-01T00:00");
      Audit.open(city);
    }
  }

  @Accepts("audit/15.3#1")
  @Test
  @DisplayName("audit/15.3: of a plan approved on 10 March nothing opens on the 9th, on the 10th")
  void opening() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      PolicyCity.Case plan = Ready.submitted(city);
      String input = opening(plan.id(), "u");
      refused(Audit.open(city, OFFICE, input).ruling(), "audit/15.3");
      city.at("2021-03-10");
      plan.does(HEAD, "approve", "{}");
      Audit project = new Audit(city.opened(OFFICE, AuditProject.NAME, input));
      assertThat(project.known().opened().planned().approved()).isEqualTo("2021-03-10");
    }
  }

  @Test
  @DisplayName("audit/15.3, 2.2: only what the plan names, and nobody opens for another unit")
  void asPlanned() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      CaseId plan = Ready.plan(city).id();
      refused(Audit.open(city, OFFICE, opening(plan, "x")).ruling(), "audit/2.2");
      refused(Audit.open(city, OFFICE, opening(plan, "u|v")).ruling(), "audit/2.2");
      refused(Audit.open(city, MEMBER, opening(plan, "u")).ruling(), "audit/15.3");
      String input = opening(plan, "u");
      refused(
          Audit.open(city, OFFICE, input.replace("'number':1", "'number':2")).ruling(),
          "audit/15.3");
      refused(
          Audit.open(city, OFFICE, input.replace("'number':1", "'number':9")).ruling(),
          "audit/15.3");
      refused(
          Audit.open(city, OFFICE, opening(city.engine().newCase(), "u")).ruling(), "audit/15.3");
      Audit project = Audit.open(city);
      assertThat(project.file().ties().stream().map(ProjectTest::relation))
          .containsExactlyInAnyOrder(
              "organ/u unit", "division/500112 competent", "division/500000 overseeing");
    }
  }

  @Test
  @DisplayName("audit/2.1: a unit that is not registered takes up no project")
  void unregistered() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      refused(
          Audit.open(city, OFFICE, opening(city.engine().newCase(), "u")).ruling(), "audit/2.1");
    }
  }

  @Accepts("audit/2.2#1")
  @Test
  @DisplayName(
      "audit/2.2: U audits itself and what lies below it, no unrelated X, no invented organ")
  void ownLine() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      for (String below : List.of("u", "s", "s2")) {
        assertThat(Audit.open(city, OFFICE, audit(city, below)).ruling().isGranted())
            .as(below)
            .isTrue();
      }
      assertThat(refused(Audit.open(city, OFFICE, audit(city, "x")).ruling(), "audit/2.2"))
          .isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(refused(Audit.open(city, OFFICE, audit(city, "nowhere")).ruling(), "audit/2.2"))
          .isEqualTo(RefusalKind.MISSING);
    }
  }

  private static String audit(AuditCity city, String auditee) {
    return Audit.opening(city, auditee, "revenue-and-expenditure", "");
  }

  @Accepts("audit/20.1#1")
  @Test
  @DisplayName("audit/20.1: without a team it does not start, with one formed before it does")
  void teamFirst() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit without = Audit.open(city);
      Audit with = Audit.open(city).formTeam();
      city.at("2021-03-08");
      without.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-11'}");
      with.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-11'}");
      city.at("2021-03-11");
      without.refused(OFFICE, "begin-fieldwork", "{}", "audit/20.1");
      with.does(OFFICE, "begin-fieldwork", "{}");
    }
  }

  @Test
  @DisplayName("audit/20.2: a refused team changes nothing; a new one replaces the old")
  void team() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city);
      project.refused(
          OFFICE, "form-team", "{'people':[{'person':'zhao','seat':'leader'}]}", "audit/20.2");
      assertThat(
              project
                  .refused(
                      OFFICE,
                      "form-team",
                      "{'people':[{'person':'nobody','seat':'leader'},"
                          + "{'person':'li','seat':'member'}]}",
                      "audit/20.2")
                  .kind())
          .as("somebody who does not exist")
          .isEqualTo(RefusalKind.MISSING);
      project.refused(LEADER, "write-project-plan", plan(), "audit/22.1");
      project.formTeam();
      project.does(
          OFFICE,
          "form-team",
          "{'people':[{'person':'li','seat':'leader'},{'person':'sun','seat':'member'}]}");
      assertThat(
              project.file().ties().stream()
                  .filter(tie -> tie.isCurrent(city.engine().now()))
                  .map(ProjectTest::relation)
                  .filter(text -> text.startsWith("person/")))
          .containsExactlyInAnyOrder("person/li team-leader", "person/sun team-member");
      project.refused(LEADER, "write-project-plan", plan(), "audit/22.1");
    }
  }

  @Accepts("audit/21.2#1")
  @Test
  @DisplayName("audit/21.2: an approval of the day before lets it start with the notice in hand")
  void earlyStart() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Audit approved = Audit.open(city).formTeam().does(HEAD, "approve-early-start", EARLY);
      Audit not = Audit.open(city).formTeam();
      city.at("2021-03-09");
      approved.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-09'}");
      not.refused(OFFICE, "serve-notice", "{'plannedStart':'2021-03-09'}", "audit/21.1");
      not.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-12'}");
      not.refused(OFFICE, "begin-fieldwork", "{}", "audit/21.1");
      approved.does(OFFICE, "begin-fieldwork", "{}");
      assertThat(approved.last(AuditEvent.FieldworkBegun.class).by())
          .isEqualTo(ClauseId.of("audit/21.2"));
    }
  }

  @Accepts("audit/21.2#2")
  @Test
  @DisplayName("audit/21.2: approved, but no notice at all, it does not start")
  void noNotice() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Audit.open(city)
          .formTeam()
          .does(HEAD, "approve-early-start", EARLY)
          .refused(OFFICE, "begin-fieldwork", "{}", "audit/21.2");
    }
  }

  @Test
  @DisplayName("audit/21.2: a delegate does not approve, and an approval is not dated back")
  void approval() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Audit project = Audit.open(city);
      Actor delegate = new Actor("deputy", "u", HEAD.grants(), false);
      project.refused(delegate, "approve-early-start", EARLY, "audit/21.2");
      city.at("2021-03-09");
      refused(
          project.tries(HEAD, "approve-early-start", EARLY, Optional.of(instant("2021-03-08"))),
          "audit/21.2");
    }
  }

  @Accepts("audit/22.1#1")
  @Test
  @DisplayName("audit/22.1: a plan without risk assessment is refused, one of four parts is ready")
  void projectPlan() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).formTeam();
      project.refused(
          LEADER,
          "write-project-plan",
          "{'study':'情况','responses':'应对','items':['一','二','三']}",
          "audit/22.1");
      project.refused(
          LEADER,
          "write-project-plan",
          "{'study':'情况','assessment':'评估','responses':'应对','items':[]}",
          "audit/22.1");
      project.plan(3);
      assertThat(project.known().fieldwork().items()).hasSize(3);
    }
  }

  @Accepts("audit/23.1#1")
  @Test
  @DisplayName("audit/23.1, 24.1: a guess is no method, and proof nobody vouches for is none")
  void evidence() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).startAtOnce().plan(1);
      project.refused(
          MEMBER, "take-evidence", Audit.signed(true).replace("'check'", "'guess'"), "audit/23.1");
      project.refused(MEMBER, "take-evidence", Audit.signed(false), "audit/24.1");
      project.refused(OUTSIDER, "take-evidence", Audit.signed(true), "audit/23.1");
      project.evidence();
      assertThat(project.known().fieldwork().evidence()).isEqualTo(1);
    }
  }

  @Accepts("audit/25.1#1")
  @Accepts("audit/25.1#2")
  @Test
  @DisplayName("audit/25.1: fieldwork closes when each of three items has a paper with evidence")
  void workingPapers() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).startAtOnce().plan(3).evidence();
      project.refused(
          MEMBER,
          "write-working-paper",
          "{'planItem':3,'evidence':[],'finding':'发现'}",
          "audit/25.1");
      project.paper(1, 1).paper(2, 1);
      assertThat(project.refused(LEADER, "close-fieldwork", "{}", "audit/25.1").sentence().values())
          .containsExactly("3");
      project.paper(3, 1).does(LEADER, "close-fieldwork", "{}");
    }
  }

  @Accepts("audit/26.1#1")
  @Test
  @DisplayName("audit/26.1: no draft before fieldwork is closed, no finding without a paper")
  void draft() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).startAtOnce().plan(1).evidence().paper(1, 1);
      String draft = "{'findings':[{'workingPaper':%d,'text':'发现'}]}";
      project.refused(LEADER, "deliver-draft", draft.formatted(1), "audit/26.1");
      project.does(LEADER, "close-fieldwork", "{}");
      project.refused(LEADER, "deliver-draft", draft.formatted(2), "audit/26.1");
      project.refused(MEMBER, "deliver-draft", draft.formatted(1), "audit/26.1");
      project.does(LEADER, "deliver-draft", draft.formatted(1));
    }
  }

  @Accepts("audit/26.2#1")
  @Test
  @DisplayName(
      "audit/26.2: an opinion on the last day is in time; silence is no objection next day")
  void lastDay() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit speaks = Audit.open(city).startAtOnce().fieldwork().draft();
      Audit silent = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-11T23:59");
      speaks.does(AUDITEE, "file-opinion", "{'points':['一']}");
      assertThat(speaks.last(AuditEvent.OpinionFiled.class).late()).isFalse();
      assertThat(silent.known().consultation().reply()).isInstanceOf(Reply.Awaited.class);
      city.at("2021-03-12T00:00");
      assertThat(silent.known().consultation().reply()).isInstanceOf(Reply.NoObjection.class);
      assertThat(silent.last(AuditEvent.NoObjectionRecorded.class).since()).isEqualTo("2021-03-12");
      assertThat(silent.file().procedure().cites("record-no-objection"))
          .containsExactly(ClauseId.of("audit/26.2"));
      assertThat(speaks.known().consultation().reply()).isInstanceOf(Reply.InTime.class);
    }
  }

  @Accepts("audit/26.2#2")
  @Test
  @DisplayName("audit/26.2: an opinion a day late is kept and marked, no objection stands")
  void late() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-12");
      project.does(AUDITEE, "file-opinion", "{'points':['一']}");
      assertThat(project.last(AuditEvent.OpinionFiled.class).late()).isTrue();
      assertThat(project.known().consultation().reply())
          .isInstanceOfSatisfying(
              Reply.NoObjection.class,
              silence ->
                  assertThat(silence.late().orElseThrow().received()).isEqualTo("2021-03-12"));
      assertThat(project.file().procedure().cites("file-opinion"))
          .containsExactly(ClauseId.of("audit/26.2"));
    }
  }

  @Accepts("audit/26.2#3")
  @Test
  @DisplayName("audit/26.2: what was only said stops no clock and lets nothing be submitted")
  void oral() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-05");
      project.does(LEADER, "note-oral-reply", "{'what':'不同意'}");
      assertThat(project.file().clock(AuditProject.COMMENT_PERIOD).orElseThrow().state())
          .isEqualTo(Clock.State.OPEN);
      city.at("2021-03-08");
      project.refused(LEADER, "submit-draft", ScenariosTest.unanswered(), "audit/26.2");
    }
  }

  @Test
  @DisplayName("audit/26.2: a stranger files no opinion, and sees no case")
  void stranger() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      Ruling<?> ruling = project.tries(STRANGER, "file-opinion", "{'points':['一']}");
      assertThat(((Ruling.Refused<?>) ruling).kind()).isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(city.engine().read(STRANGER, project.id())).isEmpty();
      Actor wrongCapacity = Actor.of("ma", "s", new Grant("auditee", "s", "500105", "unit"));
      assertThat(city.engine().read(wrongCapacity, project.id())).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "audit/26.2: the office enters a letter that came in time; no objection is taken back")
  void posted() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-15");
      assertThat(project.known().consultation().reply()).isInstanceOf(Reply.NoObjection.class);
      refused(
          project.tries(
              AUDITEE, "file-opinion", "{'points':['一']}", Optional.of(instant("2021-03-10"))),
          "audit/26.2");
      project.does(OFFICE, "file-opinion", "{'points':['一']}", "2021-03-10");
      assertThat(project.last(AuditEvent.OpinionFiled.class).late()).isFalse();
      assertThat(project.known().consultation().reply())
          .isInstanceOfSatisfying(
              Reply.InTime.class,
              reply -> assertThat(reply.opinion().received()).isEqualTo("2021-03-10"));
      project.refused(LEADER, "submit-draft", ScenariosTest.unanswered(), "audit/26.3");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'findings':[]}",
        "{'findings':[],'nothingFound':false}",
        "{'findings':[{'workingPaper':1,'text':'发现'}],'nothingFound':true}"
      })
  @DisplayName("audit/26.1: a draft names its findings, or says that there is none; not neither")
  void findingsOrNone(String draft) {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit.open(city)
          .startAtOnce()
          .fieldwork()
          .refused(LEADER, "deliver-draft", draft, "audit/26.1");
    }
  }

  @Test
  @DisplayName("audit/26.2: a draft entered later than it was received counts from the receipt")
  void receivedEarlier() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork();
      city.at("2021-03-09");
      project.does(LEADER, "deliver-draft", "{'findings':[],'nothingFound':true}", "2021-03-02");
      assertThat(project.known().consultation().draftReceived()).contains(LocalDate.of(2021, 3, 2));
      city.at("2021-03-12T23:59");
      assertThat(project.known().consultation().reply()).isInstanceOf(Reply.Awaited.class);
      city.at("2021-03-13T00:00");
      assertThat(project.known().consultation().reply()).isInstanceOf(Reply.NoObjection.class);
    }
  }

  @Accepts("audit/26.3#1")
  @Test
  @DisplayName("audit/26.3: with one of two points answered it is not submitted, with both it is")
  void answers() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      project.does(AUDITEE, "file-opinion", "{'points':['一','二']}");
      String first = "{'point':1,'verdict':'accepted'}";
      project.refused(
          LEADER, "submit-draft", "{'answers':[" + first + "],'changes':'无'}", "audit/26.3");
      project.does(
          LEADER,
          "submit-draft",
          "{'answers':[" + first + ",{'point':2,'verdict':'partly'}],'changes':'无'}");
      assertThat(project.file().stage()).isEqualTo("SUBMITTED");
      assertThat(project.known().consultation().reply().written().orElseThrow().points())
          .hasSize(2);
    }
  }

  @Accepts("audit/26.3#2")
  @Test
  @DisplayName("audit/26.3: no objection lets it be submitted without an opinion")
  void submittedOnSilence() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = submitted(city);
      assertThat(project.known().consultation().reply())
          .isEqualTo(new Reply.NoObjection(LocalDate.of(2021, 3, 12), Optional.empty()));
      assertThat(project.file().stage()).isEqualTo("SUBMITTED");
    }
  }

  /** A project of 1 March whose draft was handed in on 12 March, after silence. */
  static Audit submitted(AuditCity city) {
    Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
    if (city.engine().now().isBefore(instant("2021-03-12"))) {
      city.at("2021-03-12");
    }
    return project.does(LEADER, "submit-draft", ScenariosTest.unanswered());
  }

  private static String plan() {
    return "{'study':'情况','assessment':'评估','responses':'应对','items':['一']}";
  }

  private static String opening(CaseId plan, String unit) {
    return Audit.opening(plan, 1, unit, "s", "revenue-and-expenditure", "");
  }

  private static String relation(Tie tie) {
    return tie.subject() + " " + tie.capacity();
  }

  private static RefusalKind refused(Ruling<?> ruling, String clause) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    assertThat(((Ruling.Refused<?>) ruling).clause().toString()).isEqualTo(clause);
    return ((Ruling.Refused<?>) ruling).kind();
  }
}
