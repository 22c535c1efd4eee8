package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.city.testing.TestCity;

/** Debian's Chromium; a test fails where there is none. */
final class TestBrowser implements AutoCloseable {

  private static final int LONGEST_PICTURE = 5000;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox")));

  boolean isReady() {
    return browser.isConnected();
  }

  BrowserContext context(int width, int height, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setJavaScriptEnabled(script)
            .setLocale("zh-CN")
            .setTimezoneId("Asia/Shanghai"));
  }

  /** A page of somebody who has just signed in. */
  static Page signIn(TestCity city, BrowserContext context, String login, String language) {
    Page page = context.newPage();
    page.navigate(city.at("/sign-in?lang=" + language).toString());
    page.locator("#login").fill(login);
    page.locator("#password").fill(city.password(login));
    page.locator("main form button").click();
    assertThat(page.url()).doesNotContain("sign-in");
    return page;
  }

  /** Keeps what the page looks like, for people to look at; of a very long page its head. */
  static void picture(Page page, String name) {
    String file =
        name.chars()
            .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "-")
            .collect(Collectors.joining());
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/pictures/" + file + ".png"))
            .setFullPage(height <= LONGEST_PICTURE));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
