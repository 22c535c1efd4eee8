package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gongbao.city.casework.ClockJob;
import org.gongbao.city.casework.ClockMoves;
import org.gongbao.city.testing.TestCity;
import org.gongbao.law.Ruling;

/** The desks of a city's people: each sits before a window of the browser, signed in. */
final class Desk implements AutoCloseable {

  private static final int MOST_LOOKS = 200;
  private static final int LONGEST_MOVE = 30;

  private final TestCity city;
  private final TestBrowser browser;
  private final Map<String, BrowserContext> windows = new HashMap<>();
  private final Map<String, Page> pages = new HashMap<>();

  Desk(TestCity city, TestBrowser browser) {
    this.city = city;
    this.browser = browser;
  }

  /** Where somebody sits; he signs in the first time. */
  Page of(String login) {
    return pages.computeIfAbsent(login, key -> TestBrowser.signIn(city, window(key), key, "zh"));
  }

  private BrowserContext window(String login) {
    return windows.computeIfAbsent(login, key -> browser.context(1280, 900, false));
  }

  Response goes(String login, String path) {
    return Objects.requireNonNull(of(login).navigate(city.at(path).toString()));
  }

  /** Id of an approved annual plan of the city. */
  String plan() {
    return city.plan();
  }

  /** Moves the city's clock, and waits until it is there. */
  void at(String local) {
    ClockMoves moves = city.bean(ClockMoves.class);
    Ruling<ClockJob> begun = moves.move(instant(local));
    assertThat(begun).as("a move to %s", local).isInstanceOf(Ruling.Granted.class);
    try {
      ClockJob job =
          moves.await(((Ruling.Granted<ClockJob>) begun).value(), Duration.ofSeconds(LONGEST_MOVE));
      assertThat(job.state()).isEqualTo("done");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to wait for the clock", e);
    }
  }

  /** Moves it by its page, and looks until it is there. */
  void movesByPage(String login, String local) {
    Page page = of(login);
    goes(login, "/clock");
    page.locator("[name=to]").fill(local);
    page.locator("main form button").first().click();
    Instant target = instant(local);
    for (int look = 0; look < MOST_LOOKS && shown(page).isBefore(target); look++) {
      goes(login, "/clock");
    }
    assertThat(shown(page)).as("the city's time").isAfterOrEqualTo(target);
  }

  private static Instant instant(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }

  private static Instant shown(Page page) {
    String time = page.locator(".city-clock time").getAttribute("datetime");
    return OffsetDateTime.parse(time).toInstant();
  }

  /** Fills in the form that is open; a name with a value, or {@code add} with a list's pointer. */
  static void fill(Page page, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equals("add")) {
        page.locator("button[name=add][value='" + fields[i + 1] + "']").click();
      } else {
        Locator closed = page.locator("details.late:not([open]) > summary");
        if (fields[i].startsWith("in/~/") && closed.count() > 0) {
          closed.click();
        }
        fill(page.locator("[name='" + fields[i] + "']"), fields[i + 1]);
      }
    }
  }

  private static void fill(Locator field, String value) {
    Locator first = field.first();
    switch (String.valueOf(first.evaluate("one => one.type"))) {
      case "radio" -> field.locator("xpath=self::*[@value='" + value + "']").check();
      case "checkbox" -> first.check();
      // what a reader sends who has not this page but a tool
      case "hidden" -> first.evaluate("(one, text) => one.value = text", value);
      case "select-one" -> first.selectOption(value);
      default -> first.fill(value);
    }
  }

  /** Checks what was filled in and sends it. */
  static Response send(Page page) {
    page.locator("main button[name=step][value=check]").last().click();
    assertThat(page.locator(".error").allTextContents()).as("faults").isEmpty();
    return page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.locator("main button[name=step][value=send]").click());
  }

  @Override
  public void close() {
    windows.values().forEach(BrowserContext::close);
  }
}
