package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Large letters")
class LargeLettersTest {

  private static final List<String> PAGES =
      List.of("/", "/inbox", "/cases", "/cases/new", "/law", "/law/audit/26.2", "/design");

  /** The lower edge of what a finger needs, for all that is no word within a sentence. */
  private static final String SMALL =
      """
      [...document.querySelectorAll(
          '.button, .nav a, .tools a, .plain-button, .select, .input, summary, .row-link, .clause')]
        .map(one => [one.className + one.textContent, one.getBoundingClientRect()])
        .filter(([name, box]) => box.height > 0 && box.height < 47.9)
        .map(([name, box]) => name.trim() + ' ' + box.height)
      """;

  private static final TestBrowser browser = new TestBrowser();
  private static final TestCity city = TestCity.demo();

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @DisplayName("have a contrast of 7, targets of 48 pixels, and nothing wider than the screen")
  @CsvSource("390, zh")
  void onAPhone(int width, String language) {
    sound(width, language);
  }

  @Tag("full")
  @ParameterizedTest(name = "{0} pixels, {1}")
  @DisplayName("and so at a desk, and in English")
  @CsvSource({"1280, zh", "390, en"})
  void elsewhere(int width, String language) {
    sound(width, language);
  }

  private static void sound(int width, String language) {
    try (BrowserContext context = browser.context(width, 844, true)) {
      Page page = TestBrowser.signIn(city, context, "leader", language);
      page.navigate(city.at("/?letters=large").toString());
      for (String path : PAGES) {
        page.navigate(city.at(path).toString());
        assertThat(page.locator("html").getAttribute("class")).as(path).isEqualTo("large");
        page.evaluate(Axe.script());
        assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(path).isEmpty();
        assertThat((List<?>) page.evaluate(Axe.CONTRAST_OF_7)).as(path).isEmpty();
        assertThat((List<?>) page.evaluate(SMALL)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as("%s is no wider than the screen", path)
            .isEqualTo(true);
        TestBrowser.picture(page, "large-" + width + language + path);
      }
    }
  }

  @Test
  @DisplayName("are switched on without script, kept, and switched off on the same page")
  void switched() {
    try (BrowserContext context = browser.context(1280, 900, false)) {
      Page page = context.newPage();
      page.navigate(city.at("/calendar?year=2021").toString());
      double before = size(page);
      page.locator(".tools a[href*='letters=large']").click();
      assertThat(page.url()).contains("year=2021");
      assertThat(page.locator("html").getAttribute("class")).isEqualTo("large");
      page.navigate(city.at("/law").toString());
      assertThat(page.locator("html").getAttribute("class")).isEqualTo("large");
      page.locator(".tools a[href*='letters=normal']").click();
      assertThat(page.locator("html").getAttribute("class")).isNull();
      assertThat(before).isEqualTo(16);
    }
  }

  @Test
  @DisplayName("show one thing to do first, and few rows a page")
  void few() {
    try (BrowserContext context = browser.context(390, 844, false)) {
      Page page = TestBrowser.signIn(city, context, "reviewer", "zh");
      page.navigate(city.at("/?letters=large").toString());
      assertThat(page.locator("main .rows > li").count()).isLessThanOrEqualTo(1);
      page.navigate(city.at("/inbox").toString());
      assertThat(page.locator("main .rows > li").count()).isLessThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @DisplayName("are a choice of two words and no other")
  @CsvSource({"/law?letters=huge", "/law?letters=", "/law?xletters=large"})
  void noOther(String path) {
    try (BrowserContext context = browser.context(390, 844, false)) {
      Page page = context.newPage();
      page.navigate(city.at(path).toString());
      assertThat(page.locator("html").getAttribute("class")).isNull();
    }
  }

  private static double size(Page page) {
    return ((Number)
            page.locator("html").evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))
        .doubleValue();
  }
}
