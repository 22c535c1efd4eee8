package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages that simulate relief insurance, without a browser")
class SimulationAccessTest {

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String DRAFT =
      """
      title: %s
      changes:
        - parameter: relief.accident.death
          from: 2020-11-01
          published: 2021-02-01
          value: '2500.00'
      """;

  private final Map<String, HttpClient> windows = new HashMap<>();

  @AfterAll
  static void close() {
    CITY.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("are not there for whoever holds none of their roles")
  @ValueSource(strings = {"village", "third-party", "yuzhong-veterans", "auditee"})
  void otherRoles(String login) throws Exception {
    String run = begun("finance", "1000", login);
    assertThat(get("finance", run).statusCode()).isEqualTo(200);
    for (String path :
        new String[] {
          SimulationPages.PATH,
          SimulationPages.PATH + "/runs/0000",
          run,
          run.replaceFirst("\\?.*", ".csv"),
          run.replaceFirst("\\?.*", ".json"),
          run.replace("/relief", "/%72elief")
        }) {
      assertThat(get(login, path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(send(login, "1000", login).statusCode()).isEqualTo(404);
    assertThat(cancel(login, run).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("a run is ended by the one who began it alone, and by an address that is whole")
  void cancelled() throws Exception {
    String run = begun("insurer1", "32000000", "long");
    assertThat(get("insurer1", run).body()).contains("/cancel", "<progress");
    assertThat(get("finance", run).body()).contains("<progress").doesNotContain("/cancel");
    assertThat(cancel("finance", run).statusCode()).isEqualTo(403);
    assertThat(
            post("insurer1", address(run) + "/cancel", "query=" + encoded("a=<script>"))
                .statusCode())
        .isEqualTo(404);
    assertThat(get("insurer1", run).body()).as("it goes on").contains("<progress");
    assertThat(cancel("insurer1", run).statusCode()).isEqualTo(302);
    for (int look = 0; get("insurer1", run).body().contains("<progress"); look++) {
      assertThat(look).isLessThan(10_000);
    }
    assertThat(get("insurer1", run).body()).contains("模拟已停止");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("refuse numbers and days that are none, and say so")
  @CsvSource({
    "+5, 7, '', 人数应在",
    "０５, 7, '', 人数应在",
    "32000001, 7, '', 人数应在",
    "99999999999999999999, 7, '', 人数应在",
    "5, +7, '', 种子应为整数",
    "5, 7e3, '', 种子应为整数",
    "5, 7, +12020-12-01, 知悉日应为"
  })
  void numbers(String persons, String seed, String known, String words) throws Exception {
    HttpResponse<String> answer =
        post(
            "finance",
            SimulationPages.PATH,
            "yaml=%s&seed=%s&persons=%s&known=%s"
                .formatted(
                    encoded(DRAFT.formatted("numbers")),
                    encoded(seed),
                    encoded(persons),
                    encoded(known)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  @Test
  @DisplayName("refuse a draft that an address would not hold whole")
  void tooLong() throws Exception {
    HttpResponse<String> answer =
        post(
            "finance",
            SimulationPages.PATH,
            "yaml=" + encoded(DRAFT.formatted("long") + "# " + "x".repeat(20_000)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("草案不得超过");
  }

  @Test
  @DisplayName("show each title on its own page")
  void titles() throws Exception {
    String one = begun("finance", "1000", "first");
    String other = begun("finance", "1000", "second");
    assertThat(address(other)).isNotEqualTo(address(one));
    assertThat(done("finance", one)).contains("<h1>first</h1>");
    assertThat(done("finance", other)).contains("<h1>second</h1>");
  }

  private String done(String login, String run) throws Exception {
    String body = get(login, run).body();
    for (int look = 0; body.contains("<progress"); look++) {
      assertThat(look).isLessThan(10_000);
      body = get(login, run).body();
    }
    return body;
  }

  /** Where a simulation runs; whatever ran before is waited for. */
  private String begun(String login, String persons, String title) throws Exception {
    HttpResponse<String> answer = send(login, persons, title);
    for (int look = 0; answer.statusCode() == 422; look++) {
      assertThat(look).isLessThan(10_000);
      answer = send(login, persons, title);
    }
    assertThat(answer.statusCode()).isEqualTo(302);
    String run = answer.headers().firstValue("Location").orElseThrow();
    return run.substring(run.indexOf("/relief/"));
  }

  private HttpResponse<String> send(String login, String persons, String title) throws Exception {
    return post(
        login,
        SimulationPages.PATH,
        "seed=7&persons=" + persons + "&yaml=" + encoded(DRAFT.formatted(title)));
  }

  private HttpResponse<String> cancel(String login, String run) throws Exception {
    return post(login, address(run) + "/cancel", "query=" + encoded(run.replaceFirst(".*\\?", "")));
  }

  private static String address(String run) {
    return run.replaceFirst("\\?.*", "");
  }

  private HttpResponse<String> get(String login, String path) throws Exception {
    return window(login)
        .send(HttpRequest.newBuilder(CITY.at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String login, String path, String fields) throws Exception {
    return post(window(login), path, fields + "&_csrf=" + csrf(window(login), "/account"));
  }

  private static HttpResponse<String> post(HttpClient window, String path, String fields)
      throws Exception {
    return window.send(
        HttpRequest.newBuilder(CITY.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpClient window(String login) throws Exception {
    HttpClient known = windows.get(login);
    if (known != null) {
      return known;
    }
    HttpClient window = TestCity.browser();
    String token = csrf(window, "/sign-in?lang=zh");
    HttpResponse<String> in =
        post(
            window,
            "/sign-in",
            "login=%s&password=%s&_csrf=%s".formatted(login, encoded(CITY.password(login)), token));
    assertThat(in.headers().firstValue("Location").orElse("")).as(login).doesNotContain("sign-in");
    windows.put(login, window);
    return window;
  }

  private static String csrf(HttpClient window, String path) throws Exception {
    String page =
        window
            .send(
                HttpRequest.newBuilder(CITY.at(path)).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher token = CSRF.matcher(page);
    assertThat(token.find()).as(path).isTrue();
    return encoded(token.group(1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
