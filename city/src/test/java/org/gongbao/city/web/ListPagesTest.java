package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.StallPermit;
import org.gongbao.city.people.People;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayName("The lists of the desk")
class ListPagesTest {

  /** More than a page has. */
  private static final int MANY = 53;

  private static final TestBrowser browser = new TestBrowser();
  private static final TestCity city = TestCity.demo();
  private static final Desk desk = new Desk(city, browser);

  private static String last = "";

  @BeforeAll
  static void cases() {
    Casework casework = city.bean(Casework.class);
    Actor auditor = casework.actor(city.bean(People.class).actor("auditor").orElseThrow());
    for (int i = 0; i < MANY; i++) {
      last =
          casework
              .open(
                  auditor,
                  StallPermit.NAME,
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("goods", "tea")
                      .put("area", 12)
                      .put("decider", "reviewer"),
                  Optional.empty(),
                  "list-" + i)
              .id()
              .toString();
    }
  }

  @AfterAll
  static void close() {
    desk.close();
    browser.close();
  }

  @ParameterizedTest
  @DisplayName("lead from page to page, each row once, and back to the first")
  @CsvSource({"reviewer, /inbox, .rows > li", "auditor, /cases, tbody > tr"})
  void pages(String login, String path, String rows) {
    desk.goes(login, path + "?procedure=" + StallPermit.NAME);
    Page page = desk.of(login);
    List<String> links = new ArrayList<>();
    int pages = 0;
    while (true) {
      pages++;
      assertThat(page.locator(rows).count()).isBetween(1, 50);
      links.addAll(page.locator(rows).allTextContents());
      if (page.locator("a[rel=next]").count() == 0) {
        break;
      }
      page.locator("a[rel=next]").click();
      // a click waits until the next page has begun, and a count does not wait at all
      page.waitForLoadState();
      assertThat(page.url()).contains("procedure=" + StallPermit.NAME);
    }
    assertThat(pages).isGreaterThanOrEqualTo(2);
    assertThat(links).hasSizeGreaterThanOrEqualTo(MANY);
    page.locator("a[rel=first]").click();
    assertThat(page.url()).endsWith(path + "?procedure=" + StallPermit.NAME + "&");
  }

  @ParameterizedTest
  @DisplayName("say that nothing matches, and lead back to the whole list")
  @CsvSource({
    "reviewer, /inbox, kind, question",
    "reviewer, /inbox, due, overdue",
    "auditor, /cases, state, closed",
    "auditor, /cases, division, 500101"
  })
  void nothing(String login, String path, String filter, String value) {
    desk.goes(login, path);
    Page page = desk.of(login);
    page.locator("[name=" + filter + "]").selectOption(value);
    page.locator("form.filters button").click();
    assertThat(page.url()).contains(filter + "=" + value);
    assertThat(page.locator("[name=" + filter + "]").inputValue()).isEqualTo(value);
    assertThat(page.locator(".empty").textContent()).contains("没有符合筛选条件的记录");
    page.locator(".empty a").click();
    assertThat(page.url()).endsWith(path);
    assertThat(page.locator(".empty").count()).isZero();
  }

  @Test
  @DisplayName("find a case by its number")
  void byNumber() {
    desk.goes("auditor", "/cases");
    Page page = desk.of("auditor");
    page.locator("[name=q]").fill(last);
    page.locator("form.filters button").click();
    assertThat(page.locator("tbody > tr").count()).isEqualTo(1);
    assertThat(page.locator("tbody").textContent()).contains(last);
  }

  @ParameterizedTest
  @DisplayName("come as files with the same rows as the filtered list")
  @ValueSource(strings = {"csv", "xlsx"})
  void files(String kind) {
    desk.goes("auditor", "/cases?q=" + last);
    Page page = desk.of("auditor");
    String address = page.locator(".export a[href*='." + kind + "']").getAttribute("href");
    APIResponse file = page.request().get(city.at(address).toString());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers().get("content-disposition")).contains("attachment", "." + kind);
    if (kind.equals("csv")) {
      assertThat(file.text().lines()).hasSize(2);
      assertThat(file.text()).startsWith("\uFEFF案卷编号,").contains(last);
    } else {
      assertThat(file.body()).startsWith('P', 'K');
    }
  }

  @ParameterizedTest
  @DisplayName("hold in a file nothing that the reader may not see")
  @ValueSource(strings = {"/cases/export.csv", "/inbox/export.csv"})
  void sameRights(String path) {
    Page stranger = desk.of("yubei-authority");
    String text = stranger.request().get(city.at(path).toString()).text();
    assertThat(text).startsWith("\uFEFF案卷编号,").doesNotContain(last);
    String all = desk.of("reviewer").request().get(city.at(path).toString()).text();
    assertThat(all).contains(last);
  }

  @Test
  @DisplayName("are no page for a place that is none")
  void noSuchPlace() {
    assertThat(desk.goes("reviewer", "/inbox?after=nowhere").status()).isEqualTo(404);
    assertThat(desk.goes("reviewer", "/cases?after=nowhere").status()).isEqualTo(404);
  }
}
