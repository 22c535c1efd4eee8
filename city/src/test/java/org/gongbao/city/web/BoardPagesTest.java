package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.StallPermit;
import org.gongbao.city.people.People;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Boards, and who looked at a case, in a browser")
class BoardPagesTest {

  private static final String BOARD = "/boards/audit/stalls";
  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final TestBrowser BROWSER = new TestBrowser();

  private static String project = "";

  @BeforeAll
  static void cases() {
    opened("auditor", StallPermit.NAME, "{'goods':'鲜花','area':5,'decider':'leader'}");
    project = opened("office", "audit-project", PlannedAudit.input(CITY.plan()));
  }

  private static String opened(String login, String procedure, String input) {
    Casework casework = CITY.bean(Casework.class);
    Actor actor = casework.actor(CITY.bean(People.class).actor(login).orElseThrow());
    return casework
        .open(
            actor,
            procedure,
            JsonMapper.shared().readTree(input.replace('\'', '"')),
            Optional.empty(),
            "board-" + procedure)
        .id()
        .toString();
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    CITY.close();
  }

  @ParameterizedTest(name = "{1} px, {0}")
  @DisplayName("show figures, wheel and rows, sound and no wider than the screen")
  @CsvSource({"zh, 1280", "en, 1280", "zh, 390", "en, 390"})
  void board(String language, int width) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "auditor", language);
      page.navigate(CITY.at("/boards").toString());
      page.locator("main .tile a").first().click();
      assertThat(page.url()).endsWith(BOARD);
      assertThat(page.locator(".board-number").allTextContents()).containsExactly("1", "100.0%");
      assertThat(page.locator(".wheel-arc").count()).as("a part of none is not drawn").isEqualTo(1);
      assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("main tbody").textContent()).contains("鲜花");
      assertThat(page.locator(".empty").count()).isEqualTo(1);
      sound(page, "board-" + language + "-" + width);
    }
  }

  @ParameterizedTest(name = "{1} px, {0}")
  @DisplayName("the page of looks names who opened the case, and is linked from it")
  @CsvSource({"zh, 1280", "en, 1280", "zh, 390", "en, 390"})
  void looks(String language, int width) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "office", language);
      page.navigate(CITY.at("/cases/" + project).toString());
      page.locator("main a[href$='/looks']").click();
      assertThat(page.locator("main tbody tr").first().textContent()).contains("陆知衡");
      sound(page, "looks-" + language + "-" + width);
    }
  }

  @Test
  @DisplayName("give each table as CSV and Excel, and nothing of what is no table")
  void files() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      TestBrowser.signIn(CITY, window, "auditor", "en");
      APIResponse csv = window.request().get(CITY.at(BOARD + "/rows.csv").toString());
      assertThat(csv.status()).isEqualTo(200);
      assertThat(csv.text().lines()).hasSize(2).last().asString().contains("鲜花");
      APIResponse excel = window.request().get(CITY.at(BOARD + "/rows.xlsx").toString());
      assertThat(excel.status()).isEqualTo(200);
      assertThat(new String(excel.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("PK");
      for (String none : List.of("/stages.csv", "/nothing.csv", "/rows.pdf")) {
        assertThat(window.request().get(CITY.at(BOARD + none).toString()).status())
            .as(none)
            .isEqualTo(404);
      }
    }
  }

  @Test
  @DisplayName("are offered to their roles alone: others have neither the link nor the page")
  void notOffered() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(CITY, window, "reviewer", "zh");
      assertThat(page.locator("nav a[href='/boards']").count()).isZero();
      assertThat(window.request().get(CITY.at(BOARD).toString()).status()).isEqualTo(404);
      assertThat(window.request().get(CITY.at("/cases/" + project + "/looks").toString()).status())
          .isEqualTo(404);
    }
  }

  private static void sound(Page page, String name) {
    page.evaluate(Axe.script());
    assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s is no wider than the screen", name)
        .isEqualTo(true);
    TestBrowser.picture(page, name);
  }
}
