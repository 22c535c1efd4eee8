package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.gongbao.city.casework.StallPermit;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form in a browser")
class TaskPagesTest {

  private static final TestBrowser browser = new TestBrowser();
  private static final TestCity city = TestCity.demo();
  private static final Desk desk = new Desk(city, browser);

  @AfterAll
  static void close() {
    desk.close();
    browser.close();
  }

  /** Opens a stall permit; its path. */
  private static String stall(int area) {
    desk.goes("auditor", "/cases/new/" + StallPermit.NAME);
    Page page = desk.of("auditor");
    Desk.fill(page, "in/goods", "tea", "in/area", "" + area, "in/decider", "reviewer");
    Desk.send(page);
    return page.url().replaceAll("^.*(/cases/[^?]+).*$", "$1");
  }

  private static String project() {
    desk.goes("office", "/cases/new/audit-project");
    Page page = desk.of("office");
    assertThat(page.locator("details.late").count())
        .as("an opening is not recorded later")
        .isZero();
    Desk.fill(
        page,
        "in/unit",
        "yunling-group",
        "in/auditee",
        "yunling-procurement",
        "in/plan",
        city.plan(),
        "in/number",
        "1",
        "in/category",
        "management-and-performance",
        "in/subject",
        "采购");
    Desk.send(page);
    return page.url().replaceAll("^.*(/cases/[^?]+).*$", "$1");
  }

  @Test
  @DisplayName("offers an earlier effect only where a clause allows it, and names that clause")
  void late() {
    String path = project();
    Page page = desk.of("office");
    desk.goes("office", path + "/do/form-team");
    assertThat(page.locator("details.late").count()).isZero();
    desk.goes("office", path + "/do/serve-notice");
    assertThat(page.locator("details.late a.clause").getAttribute("href"))
        .isEqualTo("/law/audit/21.1");
    desk.goes("head", path + "/do/serve-notice");
    assertThat(desk.of("head").locator("details.late").count())
        .as("nobody else may record it later")
        .isZero();
  }

  @Test
  @DisplayName("says at the field what is wrong with the time of effect, and never takes it as now")
  void unreadable() {
    String path = project();
    assertThat(faults(path, "", "09:30")).containsExactly("#f-~-effective-day");
    Page page = desk.of("office");
    assertThat(page.locator("details.late").getAttribute("open")).isNotNull();
    // a browser's own field would not let these through
    page.locator("[name='in/~/effective-day']").evaluate("one => one.type = 'text'");
    page.locator("[name='in/~/effective-time']").evaluate("one => one.type = 'text'");
    assertThat(again("2021-02-30", "")).containsExactly("#f-~-effective-day");
    assertThat(again("soon", "09:30")).containsExactly("#f-~-effective-day");
    assertThat(again("2021-03-01", "25:00")).containsExactly("#f-~-effective-time");
    desk.goes("office", path);
    assertThat(page.locator(".events > li").count()).isEqualTo(1);
  }

  private static List<String> faults(String path, String day, String time) {
    desk.goes("office", path + "/do/serve-notice");
    Page page = desk.of("office");
    page.locator("summary").click();
    Desk.fill(page, "in/plannedStart", "2099-03-19");
    return again(day, time);
  }

  private static List<String> again(String day, String time) {
    Page page = desk.of("office");
    page.locator("[name='in/~/effective-day']").evaluate("one => one.type = 'text'");
    page.locator("[name='in/~/effective-time']").evaluate("one => one.type = 'text'");
    Desk.fill(page, "in/~/effective-day", day, "in/~/effective-time", time);
    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> page.locator("main button[name=step][value=check]").last().click());
    assertThat(answer.status()).isEqualTo(422);
    Locator links = page.locator(".error-summary a");
    return links.all().stream().map(link -> link.getAttribute("href")).toList();
  }

  @Test
  @DisplayName(
      "of a case that has changed meanwhile is answered 409, shows the change, and keeps the input")
  void stale() {
    String path = stall(12);
    try (var other = browser.context(1280, 900, false)) {
      Page second = TestBrowser.signIn(city, other, "auditor", "zh");
      second.navigate(city.at(path + "/do/note").toString());
      desk.goes("auditor", path + "/do/note");
      Page first = desk.of("auditor");
      Desk.fill(first, "in/text", "first");
      assertThat(Desk.send(first).status()).isEqualTo(302);
      Desk.fill(second, "in/text", "second");
      assertThat(Desk.send(second).status()).isEqualTo(409);
      assertThat(second.locator(".error-summary li").count()).as("what changed").isEqualTo(1);
      assertThat(second.locator(".error-summary a[href='" + path + "']").count()).isEqualTo(1);
      assertThat(second.locator("dd").allTextContents()).anyMatch(text -> text.contains("second"));
      TestBrowser.picture(second, "zh/stale");
      second.locator("[value=send]").click();
      assertThat(second.url()).endsWith("?done");
      assertThat(second.locator(".events > li").count()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("sent twice is done once, and both times one is shown that it is done")
  void twice() {
    String path = stall(11);
    desk.goes("auditor", path + "/do/note");
    Page page = desk.of("auditor");
    Desk.fill(page, "in/text", "once");
    page.locator("main button[name=step][value=check]").last().click();
    page.locator("main form").evaluate("form => form.target = '_blank'");
    for (int sending = 0; sending < 2; sending++) {
      Page shown = page.waitForPopup(() -> page.locator("button[name=step][value=send]").click());
      shown.waitForLoadState();
      assertThat(shown.url()).endsWith("?done");
      assertThat(shown.locator(".events > li").count()).isEqualTo(2);
      shown.close();
    }
  }

  @Test
  @DisplayName("that answers a question asks for what the question wants, and for the reason")
  void question() {
    String path = stall(13);
    Page page = desk.of("reviewer");
    desk.goes("reviewer", path);
    page.locator("main a[href*='/answer/']").click();
    assertThat(page.locator("[type=radio]").count()).isEqualTo(2);
    TestBrowser.picture(page, "zh/question");
    Desk.fill(page, "in/why", "看过现场");
    page.locator("main button[name=step][value=check]").last().click();
    assertThat(page.locator(".error-summary a").getAttribute("href")).isEqualTo("#f-answer");
    Desk.fill(page, "in/answer", "true");
    Desk.send(page);
    assertThat(page.url()).endsWith("?done");
    assertThat(page.locator("main a[href*='/answer/']").count()).isZero();
  }

  @Test
  @DisplayName("with ids that were tampered with is refused at the field")
  void tampered() {
    String path = project();
    Page page = desk.of("office");
    for (String bad : List.of("auditor|team-leader", "auditor\nperson/head")) {
      desk.goes("office", path + "/do/form-team");
      page.locator("[name='in/people/0/person'] option[value=auditor]")
          .evaluate("(one, text) => one.value = text", bad);
      page.locator("[name='in/people/0/person']").selectOption(bad);
      Desk.fill(page, "in/people/0/seat", "leader");
      Response answer = Desk.send(page);
      assertThat(answer.status()).as(bad).isEqualTo(422);
      assertThat(page.locator(".error-summary a").getAttribute("href"))
          .isEqualTo("#f-people-0-person");
    }
  }
}
