package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pages of administration and of parties")
class AdministrationPagesTest {

  private static final List<String> PAGES =
      List.of(
          "/administration",
          "/organs",
          "/organs/yunling-group",
          "/people",
          "/people/head",
          "/journal",
          "/acts/enter-organ",
          "/acts/give-role?login=auditor",
          "/acts/appoint-acting?login=deputy",
          "/acts/split-organ",
          "/acts/merge-organs",
          "/parties",
          "/acts/lend-role",
          "/account");

  private static TestBrowser browser = new TestBrowser();

  private final TestCity city = TestCity.demo();

  @BeforeAll
  static void ready() {
    assertThat(browser.isReady()).isTrue();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @DisplayName("lead an administrator without script from an organ entered to a role given")
  void administers() {
    try (BrowserContext plain = browser.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(city, plain, "admin", "zh");
      page.navigate(city.at("/acts/enter-organ").toString());
      // nothing filled in: every field is named
      page.locator("main form button").click();
      assertThat(page.locator(".error-summary a").count()).isGreaterThan(3);
      assertThat(page.locator(".error-summary").textContent()).contains("标识", "必须填写");
      Desk.fill(
          page,
          "organ",
          "yunling-finance",
          "nameZh",
          "云岭市政集团财务部",
          "nameEn",
          "Finance Office of the Yunling Group",
          "organKind",
          "office",
          "parent",
          "yunling-group",
          "division",
          "500112");
      page.locator("main form button").click();
      assertThat(page.url()).contains("/organs/yunling-finance");
      assertThat(page.locator("h1").textContent()).isEqualTo("云岭市政集团财务部");

      page.navigate(city.at("/acts/enter-person").toString());
      Desk.fill(page, "login", "cashier", "personName", "梅映雪", "organ", "yunling-finance");
      page.locator("main form button").click();
      String password = page.locator("dd.code").last().textContent().strip();
      assertThat(password).hasSizeGreaterThan(20);
      TestBrowser.picture(page, "zh/done");
      page.locator("main .buttons a").click();
      assertThat(page.url()).endsWith("/people/cashier");
      assertThat(page.content()).doesNotContain(password);

      page.navigate(city.at("/acts/give-role?login=cashier").toString());
      Desk.fill(
          page,
          "role",
          "auditee",
          "organ",
          "yunling-finance",
          "division",
          "500112",
          "capacity",
          "auditee");
      page.locator("main form button").click();
      assertThat(page.locator(".notice-good").textContent()).contains("给予职责");
      assertThat(page.locator("main table").first().textContent()).contains("被审计对象", "云岭市政集团财务部");
      page.navigate(city.at("/journal").toString());
      assertThat(page.locator("main table").textContent()).contains("登记人员", "梅映雪", "给予职责");
    }
  }

  @Test
  @DisplayName("keep a party's number masked, and each look at it with its reason")
  void parties() {
    try (BrowserContext plain = browser.context(390, 844, false)) {
      Page page = TestBrowser.signIn(city, plain, "office", "zh");
      page.navigate(city.at("/acts/enter-natural-person").toString());
      Desk.fill(page, "personName", "张三", "residentId", "110105194912310021");
      page.locator("main form button").click();
      assertThat(page.locator(".error").textContent()).contains("校验码不符");
      TestBrowser.picture(page, "zh/party-fault");
      Desk.fill(page, "residentId", "11010519491231002x");
      page.locator("main form button").click();
      assertThat(page.url()).contains("/parties/");
      assertThat(page.content())
          .contains("110*************2X")
          .doesNotContain("11010519491231002X");
      page.locator("main .buttons a").last().click();
      Desk.fill(page, "whyLook", "核对申请材料");
      page.locator("main form button").click();
      assertThat(page.content()).contains("11010519491231002X");
      page.locator("main .buttons a").click();
      assertThat(page.locator("main").textContent()).contains("核对申请材料", "陆知衡");
      TestBrowser.picture(page, "zh/party");
      page.navigate(city.at("/parties").toString());
      Desk.fill(page, "q", "11010519491231002X");
      page.locator("main form button").click();
      assertThat(page.locator("main table").textContent()).contains("张三");
      assertThat(page.url()).doesNotContain("1101051949");
    }
  }

  @Test
  @DisplayName("are shut to whoever does not administer")
  void shut() {
    try (BrowserContext plain = browser.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(city, plain, "auditee", "zh");
      for (String path :
          List.of("/administration", "/organs", "/people", "/journal", "/acts/give-role")) {
        assertThat(page.navigate(city.at(path).toString()).status()).as(path).isEqualTo(403);
      }
      assertThat(page.navigate(city.at("/acts/nothing").toString()).status()).isEqualTo(404);
      assertThat(page.navigate(city.at("/parties/nothing").toString()).status()).isEqualTo(404);
      assertThat(page.navigate(city.at("/parties").toString()).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @DisplayName(
      "have no serious fault and are no wider than the screen: a desk, and an English phone")
  @CsvSource({"1280, zh", "390, en"})
  void sound(int width, String language) {
    try (BrowserContext context = browser.context(width, 844, true)) {
      Page page = TestBrowser.signIn(city, context, "admin", language);
      for (String path : PAGES) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        assertThat(page.navigate(city.at(address).toString()).status()).as(path).isEqualTo(200);
        page.evaluate(Axe.script());
        assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(address).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as("%s is no wider than %d", address, width)
            .isEqualTo(true);
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        TestBrowser.picture(page, width + language + path);
      }
    }
  }

  @Tag("full")
  @ParameterizedTest(name = "{0} px, {1}")
  @DisplayName("and on an English desk and a Chinese phone")
  @CsvSource({"1280, en", "390, zh"})
  void soundElsewhere(int width, String language) {
    sound(width, language);
  }
}
