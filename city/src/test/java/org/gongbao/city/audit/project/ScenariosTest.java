package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.REVIEWER;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.engine.Clock;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue's scenarios of internal audit")
class ScenariosTest {

  private static final String NINE =
      "'audit-plan','audit-notice','working-papers','evidence','draft-report',"
          + "'submission-draft','audit-report','written-opinions','rectification'";

  @Test
  @DisplayName("audit.s1: an ordinary audit of a subordinate, from plan to archive")
  void ordinary() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = Audit.open(city);
      city.at("2021-03-15");
      project.formTeam();
      city.at("2021-03-16");
      project.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-19'}");
      city.at("2021-03-18T23:59");
      assertThat(project.refused(OFFICE, "begin-fieldwork", "{}", "audit/21.1").sentence().values())
          .containsExactly("2021-03-16", "2021-03-18", "2021-03-19");
      city.at("2021-03-19");
      project.does(LEADER, "begin-fieldwork", "{}").plan(3).evidence().evidence().evidence();
      project.paper(1, 1).paper(2, 2).paper(3, 3);
      city.at("2021-04-09");
      project.does(LEADER, "close-fieldwork", "{}");
      city.at("2021-04-12");
      project.draft();
      assertThat(due(project, AuditProject.COMMENT_PERIOD)).isEqualTo("2021-04-22");

      city.at("2021-04-20");
      project.does(AUDITEE, "file-opinion", "{'points':['第一点','第二点']}");
      assertThat(project.last(AuditEvent.OpinionFiled.class).late()).isFalse();
      city.at("2021-04-26");
      project.does(
          LEADER,
          "submit-draft",
          "{'answers':[{'point':1,'verdict':'accepted'},"
              + "{'point':2,'verdict':'not-accepted','reason':'证据充分'}],'changes':'改第一点'}");
      city.at("2021-04-28");
      project.does(REVIEWER, "review", "{'major':false,'disagreement':true,'result':'分歧较大'}");
      city.at("2021-05-05");
      assertThat(project.refused(HEAD, "sign-report", fiveProblems(), "audit/27.2").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      city.at("2021-05-06");
      project.does(OFFICE, "hold-special-meeting", "{'conclusion':'维持'}");
      city.at("2021-05-08");
      project.does(HEAD, "sign-report", fiveProblems());
      city.at("2021-05-10");
      project.does(OFFICE, "deliver-report", "{}");
      assertThat(due(project, AuditProject.RECTIFICATION_PERIOD)).isEqualTo("2021-07-09");
      assertThat(project.file().papers().values().stream().flatMap(java.util.List::stream).toList())
          .startsWith("team-record", "audit-notice", "project-plan", "working-paper")
          .endsWith(
              "draft-report",
              "submission-draft",
              "review-record",
              "special-meeting-minutes",
              "audit-report");

      city.at("2021-07-05");
      project.does(
          AUDITEE,
          "file-rectification",
          "{'problems':[{'problem':1,'done':true},{'problem':2,'done':true},"
              + "{'problem':3,'done':true},{'problem':4,'done':true},"
              + "{'problem':5,'done':false,'reason':'待招标'}]}");
      FollowUp.Rectification report = project.known().followUp().rectification().orElseThrow();
      assertThat(report)
          .isEqualTo(new FollowUp.Rectification(LocalDate.of(2021, 7, 5), false, 4, 5));
      city.at("2021-07-08");
      project.does(OFFICE, "inform-head", "{'summary':'五项已改四项'}");
      city.at("2021-07-12");
      project.does(OFFICE, "archive", archive(NINE));
      assertThat(project.file().stage()).isEqualTo("ARCHIVED");
      assertThat(project.file().closed()).isPresent();
      assertThat(project.known().conclusion().signed()).contains(LocalDate.of(2021, 5, 8));
    }
  }

  @Test
  @DisplayName("audit.s2: a start too early is refused, then allowed as special circumstances")
  void tooEarly() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).formTeam();
      city.at("2021-03-08");
      project.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-11'}");
      city.at("2021-03-10");
      var refused = project.refused(OFFICE, "begin-fieldwork", "{}", "audit/21.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.NOT_YET);
      assertThat(refused.sentence().values()).endsWith("2021-03-11");

      project.refused(OFFICE, "approve-early-start", "{'reason':'账册可能被转移'}", "audit/21.2");
      project.does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}");
      project.does(OFFICE, "begin-fieldwork", "{}");
      assertThat(project.last(AuditEvent.FieldworkBegun.class))
          .isEqualTo(
              new AuditEvent.FieldworkBegun(LocalDate.of(2021, 3, 10), ClauseId.of("audit/21.2")));
    }
  }

  @Test
  @DisplayName("audit.s3: the auditee is silent, and then late")
  void silentThenLate() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
      city.at("2021-03-05");
      project.does(LEADER, "note-oral-reply", "{'what':'电话表示不同意'}");
      assertThat(project.file().clock(AuditProject.COMMENT_PERIOD).orElseThrow().state())
          .isEqualTo(Clock.State.OPEN);
      city.at("2021-03-08");
      assertThat(project.refused(LEADER, "submit-draft", unanswered(), "audit/26.2").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      assertThat(due(project, AuditProject.COMMENT_PERIOD)).isEqualTo("2021-03-11");

      city.at("2021-03-12T00:00");
      city.engine().sweep(10);
      assertThat(project.known().consultation().reply())
          .isEqualTo(new Reply.NoObjection(LocalDate.of(2021, 3, 12), Optional.empty()));
      city.at("2021-03-12");
      project.does(AUDITEE, "file-opinion", "{'points':['不同意']}");
      assertThat(project.last(AuditEvent.OpinionFiled.class).late()).isTrue();
      assertThat(project.known().consultation().reply()).isInstanceOf(Reply.NoObjection.class);
      project.does(LEADER, "submit-draft", unanswered());

      project.does(REVIEWER, "review", "{'major':false,'disagreement':false,'result':'同意'}");
      project.does(HEAD, "sign-report", Audit.report("问题")).does(OFFICE, "deliver-report", "{}");
      project.does(AUDITEE, "file-rectification", "{'problems':[{'problem':1,'done':true}]}");
      project.does(OFFICE, "inform-head", "{'summary':'已改'}");
      String without = archive(NINE.replace("'written-opinions',", ""));
      project.refused(OFFICE, "archive", without, "audit/30.2");
      project.does(OFFICE, "archive", archive(NINE));
      assertThat(project.file().stage()).isEqualTo("ARCHIVED");
      assertThat(project.last(AuditEvent.ProjectArchived.class).noObjection())
          .as("the late opinion does not undo the silence")
          .isTrue();
    }
  }

  private static String due(Audit project, String clock) {
    return project
        .city()
        .engine()
        .due(project.file(), project.file().clock(clock).orElseThrow())
        .orElseThrow()
        .lastDayInclusive()
        .toString();
  }

  static String unanswered() {
    return "{'answers':[],'changes':'无'}";
  }

  static String archive(String parts) {
    return "{'parts':[" + parts + "]}";
  }

  static String nine() {
    return NINE;
  }

  private static String fiveProblems() {
    return Audit.report("一", "二", "三", "四", "五");
  }
}
