package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.ReliefSimulation;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pages that simulate relief insurance, in a browser without script")
class SimulationPagesTest {

  private static final String FORM = "/relief/simulation";
  private static final int MOST_LOOKS = 200;
  private static final String DRAFT =
      """
      title: 提高意外医疗限额，学生重大疾病从低
      changes:
        - parameter: relief.accident.medical.max
          from: 2020-11-01
          published: 2021-02-01
          value: '8000.00'
        - parameter: relief.student.benefit
          from: 2020-11-01
          published: 2021-02-01
          value: '6000.00'
        - parameter: relief.supplement.bands
          from: 2020-11-01
          published: 2021-02-01
          bands:
            - {over: '0.00', upto: '10000.00', rate: '0.20'}
            - {over: '10000.00', upto: '50000.00', rate: '0.35'}
            - {over: '50000.00', upto: null, rate: '0.45'}
      """;

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final TestBrowser BROWSER = new TestBrowser();

  @AfterAll
  static void close() {
    BROWSER.close();
    CITY.close();
  }

  private static Page form(BrowserContext window, String language) {
    Page page = TestBrowser.signIn(CITY, window, "admin", language);
    page.navigate(CITY.at(FORM).toString());
    return page;
  }

  private static void sends(Page page, String yaml, String persons) {
    page.locator("#yaml").fill(yaml);
    page.locator("#persons").fill(persons);
    page.locator("#seed").fill("7");
    page.locator("#known").fill("2020-12-01");
    page.locator("main form button").first().click();
  }

  private static void awaitResult(Page page) {
    for (int look = 0; look < MOST_LOOKS && page.locator("#deciles").count() == 0; look++) {
      page.reload();
    }
    assertThat(page.locator("#deciles").count()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{1} px, {0}")
  @DisplayName("show form and result with charts, sound and no wider than the screen")
  @CsvSource({"zh, 1280", "en, 390"})
  void result(String language, int width) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = form(window, language);
      sound(page, "simulation-form-" + language + "-" + width);
      sends(page, DRAFT, "320000");
      awaitResult(page);
      assertThat(page.locator("h1").textContent()).contains("提高意外医疗限额");
      assertThat(page.locator(".board-number").count()).isEqualTo(4);
      assertThat(page.locator(".gauge").count()).isEqualTo(2);
      assertThat(page.locator("main .notice").textContent()).contains("0.00");
      sound(page, "simulation-result-" + language + "-" + width);
      for (String part : List.of("deciles", "ratio", "items")) {
        page.locator("section[aria-labelledby=" + part + "]")
            .screenshot(
                new Locator.ScreenshotOptions()
                    .setPath(
                        Path.of(
                            "target/pictures/simulation-%s-%s-%d.png"
                                .formatted(part, language, width))));
      }
    }
  }

  @Tag("full")
  @ParameterizedTest(name = "{1} px, {0}")
  @DisplayName("and on an English desk and a Chinese phone")
  @CsvSource({"en, 1280", "zh, 390"})
  void resultElsewhere(String language, int width) {
    result(language, width);
  }

  private static void sound(Page page, String name) {
    page.evaluate(Axe.script());
    assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s is no wider than the screen", name)
        .isEqualTo(true);
    TestBrowser.picture(page, name);
  }

  @Test
  @DisplayName("give the result that the command gives, and files of it")
  void sameAsCommand() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = form(window, "zh");
      sends(page, DRAFT, "100000");
      awaitResult(page);
      ReliefSimulation.Outcome outcome =
          new ReliefSimulation()
              .simulate(
                  DRAFT,
                  7,
                  100_000,
                  Optional.of(java.time.LocalDate.of(2020, 12, 1)),
                  Optional.empty(),
                  true,
                  percent -> {});
      String address = page.url().replaceFirst("\\?.*", "");
      APIResponse json = window.request().get(address + ".json");
      assertThat(json.text()).isEqualTo(((ReliefSimulation.Done) outcome).lines().getLast());
      APIResponse csv = window.request().get(address + ".csv");
      assertThat(csv.text().lines().filter(line -> line.startsWith("place,"))).hasSize(47);
    }
  }

  @Test
  @DisplayName("say what is wrong with a draft, by line and field, and keep what was written")
  void faulty() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = form(window, "zh");
      sends(page, "changes:\n  - parameter: relief.none\n    from: x\n    published: y\n", "0");
      assertThat(page.locator(".error-summary li").allTextContents())
          .containsExactly(
              "人数应在 1 至 32,000,000 之间", "第 2 行，changes/1/parameter：惠民济困保没有名为 relief.none 的法定参数");
      assertThat(page.locator("#yaml").inputValue()).contains("relief.none");
    }
  }

  @Test
  @DisplayName("run in the background, tell how far they are, and can be stopped")
  void stopped() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = form(window, "zh");
      sends(page, DRAFT, "32000000");
      assertThat(page.locator("progress").count()).isEqualTo(1);
      page.locator("main form button").first().click();
      for (int look = 0; look < MOST_LOOKS && page.locator("progress").count() > 0; look++) {
        page.reload();
      }
      assertThat(page.locator("h1").textContent()).isEqualTo("模拟已停止");
    }
  }

  @Test
  @DisplayName("at an address whose result is not here, offer to run it again")
  void unknown() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = form(window, "zh");
      sends(page, DRAFT, "50000");
      awaitResult(page);
      String shared = page.url().replaceFirst("runs/[0-9a-f]+", "runs/0000");
      page.navigate(shared);
      assertThat(page.locator("h1").textContent()).isEqualTo("此处尚无这次模拟的结果");
      page.locator("main form button").first().click();
      awaitResult(page);
    }
  }

  @Test
  @DisplayName("begin with the present value of a figure, and are found among the boards")
  void figure() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = form(window, "zh");
      page.locator("main a[href$='figure=relief.accident.death']").click();
      assertThat(page.locator("#yaml").inputValue()).contains("value: '2000.00'");
      page.navigate(CITY.at("/boards").toString());
      page.locator("main a[href='" + FORM + "']").click();
      assertThat(page.url()).endsWith(FORM);
    }
  }

  @Test
  @DisplayName("are for those who signed in")
  void strangers() {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = window.newPage();
      page.navigate(CITY.at(FORM).toString());
      assertThat(page.url()).contains("sign-in");
    }
  }
}
