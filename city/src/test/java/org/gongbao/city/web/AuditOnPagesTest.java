package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An internal audit on the pages, by the movable clock")
class AuditOnPagesTest {

  private static final int PARTS = 9;

  @Test
  @DisplayName("audit.s1, s3: goes from plan to archive, with silence on the draft")
  void mainLine() {
    try (TestBrowser browser = new TestBrowser();
        TestCity city = TestCity.beginning("2021-03-10T09:00:00+08:00");
        Desk desk = new Desk(city, browser)) {
      Line line = Line.opened(desk);
      prepared(line);
      workedAndDrafted(line);
      silent(line);
      signed(line);
      rectifiedAndArchived(line);
    }
  }

  private static void prepared(Line line) {
    line.desk().movesByPage("office", "2021-03-15T09:00");
    line.does(
        "office",
        "form-team",
        "已列入计划",
        "add",
        "/people",
        "in/people/0/person",
        "leader",
        "in/people/0/seat",
        "leader",
        "in/people/1/person",
        "auditor",
        "in/people/1/seat",
        "member");
    line.desk().at("2021-03-17T09:00");
    line.does(
        "office",
        "serve-notice",
        "已送达通知书",
        "in/plannedStart",
        "2021-03-19",
        "in/~/effective-day",
        "2021-03-16");
    assertThat(line.desk().of("office").locator(".events > li.by-person").first().textContent())
        .as("a day alone is its beginning")
        .contains("2021年3月16日 00:00", "2021年3月17日 09:0");
    line.desk().at("2021-03-18T23:55");
    assertThat(line.shut("leader", "begin-fieldwork", "21.1")).contains("2021年3月19日");
    assertThat(
            line.desk()
                .of("leader")
                .locator("#shut-begin-fieldwork .reason-not, #shut-begin-fieldwork .reason-met")
                .count())
        .as("conditions met and not met")
        .isPositive();
    line.refused("leader", "begin-fieldwork", 422, "21.1");
    line.desk().at("2021-03-19T00:00");
    line.desk().goes("leader", line.path());
    assertThat(line.desk().of("leader").locator("main a[href$='/do/begin-fieldwork']").count())
        .as("it is offered now")
        .isEqualTo(1);
    line.does("leader", "begin-fieldwork", "现场审计");
  }

  private static void workedAndDrafted(Line line) {
    line.does(
        "leader",
        "write-project-plan",
        "现场审计",
        "in/study",
        "采购公司情况",
        "in/assessment",
        "拆分采购的可能性较高",
        "in/responses",
        "抽查全部合同",
        "in/items/0",
        "合同采购");
    line.does(
        "auditor",
        "take-evidence",
        "现场审计",
        "in/item",
        "采购合同",
        "in/method",
        "check",
        "in/form",
        "copy",
        "in/provider",
        "采购公司",
        "in/providerSigned",
        "true",
        "in/providerSealed",
        "false",
        "in/auditorSigned",
        "false");
    line.does(
        "auditor",
        "write-working-paper",
        "现场审计",
        "in/planItem",
        "1",
        "in/evidence/0",
        "1",
        "in/finding",
        "拆分采购");
    line.desk().at("2021-04-09T17:00");
    line.does("leader", "close-fieldwork", "起草报告");
    line.desk().at("2021-04-12T10:00");
    line.does(
        "leader",
        "deliver-draft",
        "征求意见",
        "in/findings/0/workingPaper",
        "1",
        "in/findings/0/text",
        "拆分采购");
  }

  private static void silent(Line line) {
    line.desk().at("2021-04-16T10:00");
    Locator clock = line.clock("auditee", "open");
    assertThat(clock.locator(".figure").textContent()).contains("2021年4月22日");
    assertThat(clock.locator(".day").count()).isEqualTo(11);
    assertThat(clock.locator(".day-used").count()).isEqualTo(4);
    assertThat(clock.locator(".day-left").count()).isEqualTo(6);
    assertThat(clock.locator(".day-skip").getAttribute("title")).contains("4月12日", "起算日");
    assertThat(clock.locator(".day-today").getAttribute("title")).contains("4月16日");
    assertThat(clock.locator("tbody tr").count()).as("days that do not count").isEqualTo(1);
    assertThat(clock.locator("details.why").textContent())
        .as("why this day")
        .contains("10 日（自然日）", "书面意见", "2021年4月12日 10:00", "起算日不计入", "不顺延")
        .doesNotContain("audit.comment-period");
    String figure = "/law/audit/26.2#figure-audit.comment-period";
    assertThat(clock.locator("details.why a[href='" + figure + "']").count()).isEqualTo(1);
    assertThat(line.desk().of("auditee").locator(".axis .bar-skip").count()).isEqualTo(1);
    assertThat(line.desk().of("auditee").locator(".axis .bar-left").count()).isEqualTo(1);
    line.desk().goes("auditee", figure);
    assertThat(line.desk().of("auditee").locator("tr[id='figure-audit.comment-period']").count())
        .isEqualTo(1);
    assertThat(line.shut("leader", "submit-draft", "26.2")).contains("时限未满");
    line.desk().at("2021-04-22T23:55");
    assertThat(line.clock("leader", "open").locator(".day-left").count()).isZero();
    line.desk().movesByPage("office", "2021-04-23T00:00");
    Locator fired = line.clock("leader", "fired");
    assertThat(fired.locator(".day-used").count()).isEqualTo(10);
    Locator last = line.desk().of("leader").locator(".events > li").first();
    assertThat(last.getAttribute("class")).isEqualTo("by-clock");
    assertThat(last.textContent()).contains("视为无异议", "2021年4月23日 00:00");
    assertThat(line.desk().of("leader").locator(".events > li").nth(1).textContent())
        .as("the instant at which it was over is no last day")
        .contains("期满于");
    line.does("leader", "submit-draft", "送审", "in/changes", "无");
  }

  private static void signed(Line line) {
    line.refused(
        "head",
        "sign-report",
        422,
        "27.1",
        "in/problems/0/category",
        "采购",
        "in/problems/0/text",
        "拆分采购");
    line.desk().at("2021-04-28T09:00");
    line.does(
        "reviewer",
        "review",
        "已复核",
        "in/major",
        "false",
        "in/disagreement",
        "true",
        "in/result",
        "分歧较大");
    line.desk().at("2021-05-05T09:00");
    line.refused(
        "head",
        "sign-report",
        422,
        "27.2",
        "in/problems/0/category",
        "采购",
        "in/problems/0/text",
        "拆分采购");
    line.desk().at("2021-05-06T09:00");
    line.does("office", "hold-special-meeting", "已复核", "in/conclusion", "维持");
    line.desk().at("2021-05-08T09:00");
    line.does(
        "head", "sign-report", "已签发", "in/problems/0/category", "采购", "in/problems/0/text", "拆分采购");
    line.desk().at("2021-05-10T09:00");
    line.refused("auditee", "deliver-report", 403, "28.2");
    line.does("office", "deliver-report", "报告已送达");
    Locator clock = line.clock("auditee-head", "open");
    assertThat(clock.locator(".figure").textContent()).contains("2021年7月9日");
    assertThat(clock.locator(".day").count()).isEqualTo(61);
    assertThat(clock.locator(".day-skip").count()).isEqualTo(1);
  }

  private static void rectifiedAndArchived(Line line) {
    line.desk().at("2021-07-05T09:00");
    line.does(
        "auditee-head",
        "file-rectification",
        "已报整改",
        "in/problems/0/problem",
        "1",
        "in/problems/0/done",
        "true");
    assertThat(line.clock("auditee-head", "stopped", "整改").locator(".day-used").count())
        .isEqualTo(56);
    line.desk().at("2021-07-08T09:00");
    line.does("office", "inform-head", "已报主要负责人", "in/summary", "已改");
    line.desk().at("2021-07-12T09:00");
    line.refused("office", "archive", 422, "30.2", archive(PARTS - 1));
    line.does("office", "archive", "已归档", archive(PARTS));
    assertThat(line.desk().of("office").locator("#actions ~ .rows a").count()).isZero();
  }

  /** The first parts of the archive. */
  private static String[] archive(int parts) {
    List<String> fields = new ArrayList<>();
    IntStream.range(0, parts).forEach(part -> fields.addAll(List.of("in/parts/" + part, "")));
    return fields.toArray(String[]::new);
  }

  /** One project and the desks at which it is worked on. */
  private record Line(Desk desk, String path) {

    static Line opened(Desk desk) {
      Page page = desk.of("office");
      desk.goes("office", "/cases/new/audit-project");
      Desk.fill(
          page,
          "in/unit",
          "yunling-group",
          "in/auditee",
          "yunling-procurement",
          "in/plan",
          desk.plan(),
          "in/number",
          "1",
          "in/category",
          "management-and-performance",
          "in/subject",
          "采购");
      Desk.send(page);
      assertThat(page.url()).endsWith("?done");
      return new Line(desk, page.url().replaceAll("^.*(/cases/[^?]+).*$", "$1"));
    }

    /** Takes an action by its form; the page of the case, which follows, tells the stage. */
    void does(String login, String action, String stage, String... fields) {
      Page page = desk.of(login);
      desk.goes(login, path + "/do/" + action);
      Desk.fill(page, fields);
      Desk.send(page);
      assertThat(page.url())
          .as("%s: %s", action, page.locator(".error-summary").allTextContents())
          .endsWith("?done");
      assertThat(page.locator(".page-head .tag").first().textContent()).as(action).isEqualTo(stage);
    }

    /** Tries an action by its address, and is refused by that clause. */
    void refused(String login, String action, int status, String clause, String... fields) {
      Page page = desk.of(login);
      assertThat(desk.goes(login, path + "/do/" + action).status()).isEqualTo(200);
      Desk.fill(page, fields);
      assertThat(Desk.send(page).status()).as(action).isEqualTo(status);
      Locator refusal = page.locator(".error-summary");
      assertThat(refusal.locator("a.clause").first().getAttribute("href"))
          .isEqualTo("/law/audit/" + clause);
      assertThat(refusal.locator("p").first().textContent()).isNotBlank();
    }

    /** Why an action is shut, by that clause. */
    String shut(String login, String action, String clause) {
      desk.goes(login, path);
      Locator row =
          desk.of(login)
              .locator("#actions ~ details li#shut-" + action)
              .filter(
                  new Locator.FilterOptions()
                      .setHas(desk.of(login).locator("a[href='/law/audit/" + clause + "']")));
      return String.valueOf(row.textContent());
    }

    /** The clock of the case that is in that state. */
    Locator clock(String login, String state) {
      return clock(login, state, "");
    }

    /** The clock that is in that state and of whose name this is a part. */
    Locator clock(String login, String state, String name) {
      desk.goes(login, path);
      Locator clock =
          desk.of(login)
              .locator(".clock-" + state)
              .filter(new Locator.FilterOptions().setHasText(name));
      assertThat(clock.count()).as(state).isEqualTo(1);
      return clock;
    }
  }
}
