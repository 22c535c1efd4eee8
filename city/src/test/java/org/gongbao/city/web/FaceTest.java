package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Drives Chromium; it is part of the default run and fails where there is no browser. */
@DisplayName("The face in a browser")
class FaceTest {

  private static final List<String> OPEN =
      List.of(
          "/sign-in", "/law", "/law/audit", "/law/audit/26.2", "/calendar?year=2021", "/design");
  private static final List<String> DESK = List.of("/", "/inbox", "/cases", "/cases/new", "/clock");

  private final TestCity city = TestCity.demo();

  private static TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void ready() {
    assertThat(browser.isReady()).isTrue();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @DisplayName("serves an official at a desk, in Chinese, without script, with no serious fault")
  void officialAtDesk() {
    try (BrowserContext plain = context(1280, 900, false)) {
      Page page = signIn(plain, "leader", "zh");
      for (String path : DESK) {
        page.navigate(city.at(path).toString());
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(page.locator("[style], script").count()).as(path).isZero();
        picture(page, "zh" + path);
      }
    }
    check(1280, "zh");
  }

  @Test
  @DisplayName("serves a reader on a phone, in English, with nothing wider than the screen")
  void readerOnPhone() {
    try (BrowserContext plain = context(390, 844, false)) {
      Page page = signIn(plain, "auditee", "en");
      for (String path : DESK) {
        page.navigate(city.at(path).toString());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        picture(page, "en" + path);
      }
    }
    check(390, "en");
  }

  @Test
  @DisplayName("leads a keyboard first to the content, then to every link")
  void keyboard() {
    try (BrowserContext context = context(1280, 900, true)) {
      Page page = context.newPage();
      page.navigate(city.at("/law").toString());
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("/law/audit");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @Test
  @DisplayName("says kindly in both languages that there is no such page")
  void noSuchPage() {
    try (BrowserContext context = context(390, 844, false)) {
      Page page = signIn(context, "auditor", "zh");
      for (String language : List.of("zh", "en")) {
        int status = page.navigate(city.at("/cases/nothing?lang=" + language).toString()).status();
        assertThat(status).isEqualTo(404);
        assertThat(page.locator("h1").count()).isEqualTo(1);
      }
      picture(page, "en/missing");
    }
  }

  private void check(int width, String language) {
    try (BrowserContext context = context(width, 844, true)) {
      Page page = context.newPage();
      for (String path : OPEN) {
        sound(page, path, language);
      }
    }
    try (BrowserContext context = context(width, 844, true)) {
      Page page = signIn(context, "leader", language);
      for (String path : DESK) {
        sound(page, path, language);
      }
    }
  }

  /** No serious fault of accessibility, and nothing wider than the screen. */
  private void sound(Page page, String path, String language) {
    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    page.navigate(city.at(address).toString());
    // The policy of the pages forbids foreign script; the browser's own tools stand above it.
    page.evaluate(Axe.script());
    assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(address).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s is no wider than the screen", address)
        .isEqualTo(true);
    picture(page, language + path);
  }

  private static BrowserContext context(int width, int height, boolean script) {
    return browser.context(width, height, script);
  }

  private Page signIn(BrowserContext context, String login, String language) {
    return TestBrowser.signIn(city, context, login, language);
  }

  private static void picture(Page page, String name) {
    TestBrowser.picture(page, name);
  }
}
