package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OVERSIGHT;
import static org.gongbao.city.audit.AuditCity.REVIEWER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Withheld;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the auditee sees of its audit")
class AuditeeSightTest {

  private static final String QUIET = "{'major':false,'disagreement':true,'result':'复核意见'}";

  /** What the auditee's own steps, or steps towards it, record; everything else is the unit's. */
  private static final Set<String> SHOWN =
      Set.of(
          "project-opened",
          "team-formed",
          "person-set-aside",
          "person-let-back",
          "notice-served",
          "fieldwork-begun",
          "fieldwork-closed",
          "draft-delivered",
          "oral-reply-noted",
          "opinion-filed",
          "no-objection-recorded",
          "report-delivered",
          "rectification-assigned",
          "rectification-overdue",
          "rectification-reported");

  /** What the unit's other oversight sees, which is tied to the case by the signing. */
  private static final Set<String> SHARED =
      Set.of(
          "project-opened",
          "report-signed",
          "joint-matter-flagged",
          "report-delivered",
          "rectification-assigned",
          "rectification-overdue",
          "follow-up-logged",
          "rectification-reported",
          "head-informed",
          "project-archived");

  @Test
  @DisplayName("audit/21.1: nothing before the notice; the opening and the team after it")
  void notice() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project =
          Audit.open(city).formTeam().does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}");
      assertThat(city.casework().view(AUDITEE, project.id(), Locale.ENGLISH)).isEmpty();
      assertThat(city.casework().events(AUDITEE, project.id())).isEmpty();
      Ruling<?> early = project.tries(AUDITEE, "file-opinion", "{'points':['一']}");
      assertThat(((Ruling.Refused<?>) early).kind()).isEqualTo(RefusalKind.WRONG_PLACE);

      project.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-08'}");
      assertThat(types(project, AUDITEE))
          .containsExactly("project-opened", "team-formed", "notice-served");
      assertThat(json(project, AUDITEE)).contains("采购").doesNotContain("账册", "earlyStartApproved");
    }
  }

  @Test
  @DisplayName("audit/26.1: after the draft its findings, not the plan, the proof and the papers")
  void draft() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = Audit.open(city).startAtOnce().fieldwork();
      project.does(LEADER, "deliver-draft", "{'findings':[{'workingPaper':1,'text':'拆分采购'}]}");
      assertThat(types(project, AUDITEE))
          .containsExactly(
              "project-opened",
              "team-formed",
              "notice-served",
              "fieldwork-begun",
              "fieldwork-closed",
              "draft-delivered");
      assertThat(json(project, AUDITEE))
          .contains("拆分采购")
          .doesNotContain("事项1", "合同", "应对", "账册", "\"papers\":[{\"planItem\"");
      assertThat(json(project, OFFICE)).contains("事项1", "合同", "应对", "账册");
      Actor both =
          Actor.of(
              "he",
              "s",
              new Grant("auditee", "s", "500105", "auditee"),
              new Grant("audit-authority", "", "500112", "competent"));
      assertThat(types(project, both)).isEqualTo(types(project, OFFICE));
    }
  }

  @Test
  @DisplayName("audit/28.2: the report from its delivery on; the review and the meeting never")
  void report() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city);
      project
          .does(REVIEWER, "review", QUIET)
          .does(OFFICE, "hold-special-meeting", "{'conclusion':'会议结论'}")
          .does(HEAD, "sign-report", Audit.report("报告问题"));
      assertThat(json(project, AUDITEE)).doesNotContain("报告问题", "复核意见", "会议结论", "\"review\":{");
      project.does(OFFICE, "deliver-report", "{}");
      assertThat(json(project, AUDITEE)).contains("报告问题").doesNotContain("复核意见", "会议结论");
      assertThat(types(project, AUDITEE))
          .endsWith("report-signed", "report-delivered", "rectification-assigned");
    }
  }

  @Test
  @DisplayName("is decided for every event there is")
  void decided() {
    decided("auditee", SHOWN);
    decided("oversight", SHARED);
  }

  private static void decided(String capacity, Set<String> shown) {
    Set<String> withheld =
        UnitsOwn.WITHHELD.stream()
            .filter(own -> own.capacity().equals(capacity))
            .map(Withheld::events)
            .flatMap(Set::stream)
            .filter(type -> !type.startsWith("engine/"))
            .map(AuditeeSightTest::word)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(withheld).doesNotContainAnyElementsOf(shown);
    withheld.addAll(shown);
    assertThat(withheld)
        .as(capacity)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AuditEvent.class.getPermittedSubclasses())
                .map(type ->
                    type.getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT))
                .toList());
  }

  @Accepts("audit/33.1#1")
  @Test
  @DisplayName("audit/33.1: the other oversight sees the signed report, never the draft before it")
  void oversight() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ProjectTest.submitted(city);
      assertThat(city.casework().view(OVERSIGHT, project.id(), Locale.ENGLISH)).isEmpty();
      assertThat(city.casework().events(OVERSIGHT, project.id())).isEmpty();
      project
          .does(REVIEWER, "review", "{'major':false,'disagreement':false,'result':'复核意见'}")
          .does(HEAD, "sign-report", Audit.report("报告问题"))
          .does(
              OFFICE,
              "flag-joint-matter",
              "{'partners':['discipline-inspection','personnel'],'matter':'联合办理'}");
      assertThat(types(project, OVERSIGHT))
          .containsExactly("project-opened", "report-signed", "joint-matter-flagged");
      assertThat(json(project, OVERSIGHT))
          .contains("报告问题", "discipline-inspection", "personnel")
          .doesNotContain("复核意见", "合同", "发现", "\"review\":{", "draftReceived\":\"");
      project.refused(OFFICE, "flag-joint-matter", "{'partners':[],'matter':'联合办理'}", "audit/33.1");
      Ruling<?> own = project.tries(OVERSIGHT, "deliver-report", "{}");
      assertThat(own).isInstanceOf(Ruling.Refused.class);
    }
  }

  private static List<String> types(Audit project, Actor actor) {
    return project.city().casework().events(actor, project.id()).stream()
        .map(CaseView.EventView::type)
        .map(AuditeeSightTest::word)
        .filter(type -> !type.startsWith("clock-") && !type.startsWith("acted"))
        .toList();
  }

  private static String word(String type) {
    return type.substring(type.indexOf('/') + 1);
  }

  private static String json(Audit project, Actor actor) {
    CaseView view =
        project.city().casework().view(actor, project.id(), Locale.ENGLISH).orElseThrow();
    return CaseJson.of(view).toString();
  }
}
