package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Statements of the books of relief insurance, in a browser")
class BooksPagesTest {

  private static final String BOOKS = "/relief/books";
  private static final int LINES = 60;

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final TestBrowser BROWSER = new TestBrowser();

  /** Lines as the follower writes them: of insurer 1 in Yuzhong, and one of insurer 3. */
  @BeforeAll
  static void lines() {
    for (int i = 0; i < LINES; i++) {
      line(1_000_000 + i, "relief-insurer-1", "500103", 100);
    }
    line(2_000_000, "relief-insurer-3", "500233", 77);
  }

  private static void line(long place, String party, String of, long fen) {
    JdbcClient.create(CITY.bean(CityDatabase.class).keeper())
        .sql(
            """
            insert into ledger.entry (log_place, line, book, month, day, debit, credit, quantity,
              unit, clause, party, place, kind, period, case_id, revision, hash)
            values (?, 1, 'relief', '2021-03-01', ?, 'claims-granted', 'claims-owed', ?, 'fen',
              'relief/3.1.3', ?, ?, 'orphan', '1', ?, 3, ?)
            """)
        .params(place, LocalDate.of(2021, 2, 27), fen, party, of, new UUID(1, 2), new byte[32])
        .update();
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    CITY.close();
  }

  @ParameterizedTest(name = "{1} px, {0}")
  @DisplayName("lead from a sum to its entries, sound and no wider than the screen")
  @CsvSource({"zh, 1280", "en, 390"})
  void statement(String language, int width) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "civil-affairs", language);
      page.navigate(CITY.at("/boards").toString());
      page.locator("main a[href='" + BOOKS + "']").click();
      page.locator("#by").selectOption("party");
      page.locator("main form button").click();
      assertThat(page.locator("main tbody tr").count()).isEqualTo(4);
      assertThat(page.locator("main tbody tr").first().textContent()).contains("60.00");
      sound(page, "books-" + language + "-" + width);
      page.locator("main tbody tr a").first().click();
      assertThat(page.locator("main tbody tr").count()).isEqualTo(50);
      assertThat(page.locator("main tbody tr").first().textContent())
          .contains("relief/3.1.3", "1.00", "2021-03");
      sound(page, "books-lines-" + language + "-" + width);
      page.locator("main a[rel=next]").click();
      assertThat(page.locator("main tbody tr").count()).isEqualTo(LINES - 50);
    }
  }

  @Test
  @DisplayName("show an insurer and a district their own, whatever the address says, as files too")
  void own() {
    for (String login : List.of("insurer1", "yuzhong")) {
      try (BrowserContext window = BROWSER.context(1280, 900, false)) {
        TestBrowser.signIn(CITY, window, login, "en");
        APIResponse sums =
            window
                .request()
                .get(CITY.at(BOOKS + ".csv?party=relief-insurer-3&place=500233").toString());
        assertThat(sums.text()).as(login).doesNotContain("0.77");
        APIResponse sum = window.request().get(CITY.at(BOOKS + "/sums.csv").toString());
        assertThat(sum.text().lines()).hasSize(3).last().asString().contains("60.00");
        APIResponse lines = window.request().get(CITY.at(BOOKS + "/lines.csv").toString());
        assertThat(lines.text().lines()).hasSize(LINES + 1);
      }
    }
  }

  @Test
  @DisplayName("are not there for whoever has no part in them, and for what is malformed")
  void refused() {
    for (String login : List.of("village", "auditor", "yuzhong-veterans")) {
      try (BrowserContext window = BROWSER.context(1280, 900, false)) {
        TestBrowser.signIn(CITY, window, login, "zh");
        for (String path : List.of("", "/sums.csv", "/lines", "/lines.csv")) {
          assertThat(window.request().get(CITY.at(BOOKS + path).toString()).status())
              .as(login + path)
              .isEqualTo(404);
        }
      }
    }
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      TestBrowser.signIn(CITY, window, "finance", "zh");
      assertThat(window.request().get(CITY.at(BOOKS + "?month=x").toString()).status())
          .isEqualTo(400);
      assertThat(window.request().get(CITY.at(BOOKS).toString()).status()).isEqualTo(200);
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
