package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.SECOND;
import static org.gongbao.city.relief.claims.ClaimCity.answer;
import static org.gongbao.city.relief.claims.ClaimCity.costs;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A family and whoever helps it, on a phone and at a desk: claims of every kind lie in the city
 * before it serves.
 */
@DisplayName("The audiences of relief insurance in a browser")
class ReliefAudiencesTest {

  private static final String NUMBER = "500103195203120025";
  private static final String MINE = "/relief/mine";
  private static final String CLAIMS = "/relief/claims/";
  private static final int NARROW = 360;

  private static final ClaimCity RELIEF = new ClaimCity("2021-02-20");
  private static final TestBrowser BROWSER = new TestBrowser();
  private static final Map<String, String> CLAIM = new HashMap<>();
  private static final TestCity CITY = city();

  private static TestCity city() {
    String person = new PersonKeys(RELIEF.city().database().secrets()).key(new ResidentId(NUMBER));
    RELIEF.enrolKey(person);
    RELIEF.account(person, "2021-02-20", "S-1", "23500.00");
    RELIEF.at("2021-06-01");
    CLAIM.put("paid", RELIEF.settlesDraft(person).id().toString());
    for (String one : List.of("decided-1", "decided-2", "decided-3", "decided-4", "decided-5")) {
      CLAIM.put(one, medical(person, one, "400.00").does(INSURER, "decide", "{}").id().toString());
    }
    CLAIM.put("filed", medical(person, "F", "4200.00").id().toString());
    CLAIM.put(
        "more-asked",
        medical(person, "M", "310.00")
            .does(INSURER, "ask-for-more", "{'what':'出院记录'}")
            .id()
            .toString());
    CLAIM.put(
        "approved",
        medical(person, "A", "2400.00")
            .does(INSURER, "decide", "{}")
            .does(SECOND, "approve", "{}")
            .id()
            .toString());
    PolicyCity.Case wound = RELIEF.files(person, "disability", "2021-05-01", "'grade':9");
    wound.tries(INSURER, "decide", "{}");
    CLAIM.put("question", wound.id().toString());
    CLAIM.put(
        "rejected",
        RELIEF
            .files(person, "education", "2021-03-01", "'exam':'upgrade','fullTime':true")
            .does(INSURER, "reject", "{'reason':'专升本不在里面'}")
            .id()
            .toString());
    CLAIM.put(
        "repaid",
        ClaimCity.paid(medical(person, "R", "390.00").does(INSURER, "decide", "{}"))
            .does(INSURER, "reverse", "{'reason':'算错了'}")
            .does(INSURER, "record-repayment", "{'voucher':'退-1'}")
            .id()
            .toString());
    PolicyCity.Case taken = RELIEF.files(person, "death", "2021-04-02", "");
    taken.tries(INSURER, "decide", "{}");
    answer(taken, INSURER, "cause", "'accident'");
    CLAIM.put("reversed", taken.does(INSURER, "reverse", "{'reason':'重复申请'}").id().toString());
    return TestCity.on(RELIEF.city().database(), "2021-06-01T09:00:00+08:00");
  }

  private static PolicyCity.Case medical(String person, String bill, String total) {
    return RELIEF.files(
        person,
        "accident-medical",
        "2021-05-02",
        costs(bill, total, "100.00", "200.00") + ",'name':'秦桂兰'");
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    CITY.close();
  }

  /** Who was helped opens his page, reads how a claim was reckoned, and says that it is wrong. */
  private static void citizen(String language, int width, String letters, String claim) {
    String id = CLAIM.get(claim);
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "citizen", language);
      assertThat(page.url()).as("he comes to his own page").endsWith(MINE);
      page.navigate(CITY.at(MINE + "?letters=" + letters).toString());
      String name = "relief-" + language + "-" + width + "-" + letters;
      sound(page, width, letters, name + "-mine");
      page.locator("main a[href='" + CLAIMS + id + "']").click();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.locator("main").textContent())
          .contains("秦桂兰", "100.00", "400.00 − 100.00 − 200.00 = 100.00");
      page.locator(".sums summary").last().click();
      assertThat(page.locator(".sums details[open]").textContent()).contains("5000.00", "2020");
      sound(page, width, letters, name + "-claim");
      page.locator("main a[href='/cases/" + id + "/do/object']").click();
      sound(page, width, letters, name + "-object");
      Desk.fill(page, "in/objection", "救护车费没有算");
      Desk.send(page);
      page.navigate(CITY.at(CLAIMS + id).toString());
      assertThat(page.locator("#wrong").locator("xpath=..").textContent()).contains("救护车费没有算");
      assertThat(page.locator("main a[href$='/do/object']").count())
          .as("one objection at a time")
          .isZero();
      sound(page, width, letters, name + "-objected");
    }
  }

  @Test
  @DisplayName("a citizen at a desk in Chinese: mine, how a claim was reckoned, an objection")
  void deskInChinese() {
    citizen("zh", 1280, "normal", "decided-1");
  }

  @Test
  @DisplayName("a citizen on a phone in English, in large letters")
  void phoneInEnglish() {
    citizen("en", NARROW, "large", "decided-2");
  }

  @Tag("full")
  @ParameterizedTest(name = "{0}, {1} px, {2}")
  @DisplayName("a citizen the other way round")
  @CsvSource({
    "en, 1280, normal, decided-3",
    "zh, 360, large, decided-4",
    "zh, 360, normal, decided-5"
  })
  void otherwise(String language, int width, String letters, String claim) {
    citizen(language, width, letters, claim);
  }

  @Tag("full")
  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("each way a claim can stand is told, sound at a desk in Chinese")
  @CsvSource({
    "paid, 23500.00 − 3000.00 = 20500.00",
    "filed, 4200.00",
    "more-asked, 出院记录",
    "approved, 2100.00",
    "question, 百分之几",
    "rejected, 专升本不在里面",
    "reversed, 重复申请",
    "repaid, 2021年6月1日 已经退回来了"
  })
  void standings(String standing, String told) {
    standing("zh", 1280, standing, told);
  }

  @Tag("full")
  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("and on a phone in English")
  @CsvSource({
    "paid, 23500.00 − 3000.00 = 20500.00",
    "filed, 4200.00",
    "more-asked, 出院记录",
    "approved, 2100.00",
    "question, wound",
    "rejected, two tests",
    "reversed, no longer counts",
    "repaid, The money came back on"
  })
  void standingsOnAPhone(String standing, String told) {
    standing("en", NARROW, standing, told);
  }

  private static void standing(String language, int width, String standing, String told) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "citizen", language);
      page.navigate(CITY.at(CLAIMS + CLAIM.get(standing)).toString());
      assertThat(page.locator("main").textContent()).as(standing).contains(told);
      sound(page, width, "normal", "relief-" + language + "-" + width + "-" + standing);
    }
  }

  /** Village staff act for who has no telephone: the page says for whom. */
  private static void village(String language, int width, String bill) {
    try (BrowserContext window = BROWSER.context(width, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "village", language);
      page.navigate(CITY.at("/boards").toString());
      page.locator("main a[href='/relief/claims']").click();
      String name = "relief-" + language + "-" + width;
      sound(page, width, "normal", name + "-helped");
      page.locator("main a[href='/cases/new/relief-claim']").click();
      sound(page, width, "normal", name + "-form");
      Desk.fill(
          page,
          "in/person",
          NUMBER,
          "in/benefit",
          "accident-medical",
          "in/event",
          "2021-05-20",
          "in/name",
          "秦桂兰",
          "in/hospital",
          "重庆市人民医院",
          "in/billNumber",
          bill,
          "in/total",
          "350.00");
      Desk.send(page);
      page.locator("main a[href^='" + CLAIMS + "']").click();
      assertThat(page.locator(".page-head").textContent())
          .contains("秦桂兰", language.equals("zh") ? "您在帮别人看" : "You help someone else");
      assertThat(page.locator("main").textContent()).contains("350.00 − 0.00 − 0.00 = 350.00");
      sound(page, width, "normal", name + "-helping");
    }
  }

  @Test
  @DisplayName("a village's staff at a desk in Chinese: files for a person, and reads for whom")
  void villageAtADesk() {
    village("zh", 1280, "V-1");
  }

  @Test
  @DisplayName("a village's staff on a phone in English")
  void villageOnAPhone() {
    village("en", NARROW, "V-2");
  }

  @Test
  @DisplayName("the insurer finds the page from the case; it decides nothing there")
  void insurer() {
    try (BrowserContext window = BROWSER.context(1280, 900, true)) {
      Page page = TestBrowser.signIn(CITY, window, "insurer1", "zh");
      page.navigate(CITY.at("/cases/" + CLAIM.get("approved")).toString());
      page.locator("main a[href='" + CLAIMS + CLAIM.get("approved") + "']").click();
      assertThat(page.locator("main").textContent()).contains("2100.00");
      assertThat(page.locator("main a[href$='/do/object']").count()).isZero();
      sound(page, 1280, "normal", "relief-insurer-claim");
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("whoever may not see a claim is told what is told of a claim that is not there")
  @CsvSource({"insurer3", "zhongxian", "auditee", "third-party"})
  void unseen(String login) {
    try (BrowserContext window = BROWSER.context(1280, 900, false)) {
      Page page = TestBrowser.signIn(CITY, window, login, "zh");
      for (String id : List.of(CLAIM.get("paid"), "0000-unknown")) {
        Response response = page.navigate(CITY.at(CLAIMS + id).toString());
        assertThat(Objects.requireNonNull(response).status()).as(id).isEqualTo(404);
        assertThat(page.locator("main").textContent()).doesNotContain("秦桂兰");
      }
    }
  }

  private static void sound(Page page, int width, String letters, String name) {
    page.evaluate(Axe.script());
    assertThat((List<?>) page.evaluate(Axe.SERIOUS)).as(name).isEmpty();
    if (letters.equals("large")) {
      assertThat((List<?>) page.evaluate(Axe.CONTRAST_OF_7)).as(name).isEmpty();
    }
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("%s is no wider than the screen", name)
        .isLessThanOrEqualTo(width);
    TestBrowser.picture(page, name);
  }
}
