package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Objects;
import org.gongbao.city.scenarios.Scenarios;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a whole audit, what each of its audiences sees, at a desk and on a phone. */
@DisplayName("The audiences of internal audit in a browser")
class AudiencesTest {

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final TestBrowser BROWSER = new TestBrowser();

  @BeforeAll
  static void anAuditHappened() {
    Scenarios.play(CITY, "audit.s1");
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    CITY.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a desk in Chinese and a phone in English: whole, accessible, nothing too wide")
  @CsvSource({
    "office, plan",
    "office, projects",
    "unit, set-up",
    "head, approvals",
    "auditee, auditee",
    "yubei-authority, authority"
  })
  void boards(String login, String board) {
    looks(login, "/boards/audit/" + board, board);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("and its boards, cases, inbox and the case itself")
  @CsvSource({"office", "auditee"})
  void pages(String login) {
    for (String path : List.of("/", "/boards", "/inbox", "/cases")) {
      looks(login, path, login + path);
    }
    if (!login.equals("yubei-authority")) {
      looks(login, aCase(login), login + "-case");
    }
  }

  @Tag("full")
  @ParameterizedTest(name = "{0}")
  @DisplayName("and those of the head and of the authority")
  @CsvSource({"head", "yubei-authority"})
  void pagesAbove(String login) {
    pages(login);
  }

  @ParameterizedTest(name = "{0} is not offered {1}")
  @DisplayName("nobody is offered another audience's board")
  @CsvSource({"auditee, plan", "auditee, authority", "office, authority", "party, plan"})
  void notOffered(String login, String board) {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(CITY, window, login, "zh");
      Response response = page.navigate(CITY.at("/boards/audit/" + board).toString());
      assertThat(Objects.requireNonNull(response).status()).isEqualTo(404);
    }
  }

  private static String aCase(String login) {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(CITY, window, login, "zh");
      page.navigate(CITY.at("/cases?procedure=audit-project").toString());
      return Objects.requireNonNull(
          page.locator("main table a[href^='/cases/']").first().getAttribute("href"));
    }
  }

  private static void looks(String login, String path, String name) {
    for (String language : List.of("zh", "en")) {
      int width = language.equals("zh") ? 1280 : 390;
      try (BrowserContext window = BROWSER.context(width, 900, true)) {
        Page page = TestBrowser.signIn(CITY, window, login, language);
        Response response = page.navigate(CITY.at(path).toString());
        assertThat(Objects.requireNonNull(response).status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .as("width of %s for %s", path, login)
            .isLessThanOrEqualTo(width);
        TestBrowser.picture(page, "audience-" + language + "-" + name);
        page.evaluate(Axe.script());
        assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as("%s for %s", path, login).isEmpty();
      }
    }
  }
}
