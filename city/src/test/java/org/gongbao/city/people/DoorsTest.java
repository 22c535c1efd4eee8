package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The city's doors")
class DoorsTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final TestCity city = TestCity.demo();
  private final HttpClient browser = TestCity.browser();

  @Test
  @DisplayName("open to login and password, and show who is in; signing out closes them")
  void signInAndOut() throws Exception {
    assertThat(get("/account").statusCode()).isEqualTo(302);
    HttpResponse<String> in = signIn("leader", city.password("leader"), csrf("/sign-in"));
    assertThat(in.statusCode()).isEqualTo(302);
    HttpResponse<String> account = get("/account");
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(account.body()).contains("沈砚秋", "auditor", "云岭市政集团", "渝北区");
    assertThat(post("/sign-out", "_csrf=" + encode(csrf("/account"))).statusCode()).isEqualTo(302);
    assertThat(get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName(
      "stay shut to a wrong password and to a login that there is not, with the same words")
  void wrongPassword() throws Exception {
    for (String login : new String[] {"reviewer", "nobody"}) {
      HttpResponse<String> answer = signIn(login, "wrong", csrf("/sign-in"));
      assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/sign-in?failed");
    }
    assertThat(get("/sign-in?failed").body()).contains("用户名或密码不正确", "value=\"nobody\"");
    assertThat(get("/sign-in").body()).doesNotContain("value=\"nobody\"");
    assertThat(get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName("stay shut to a form that did not come from a page of the city")
  void withoutCsrf() throws Exception {
    HttpResponse<String> answer =
        post("/sign-in", "login=leader&password=" + encode(city.password("leader")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("没有提交", "重新填写").doesNotContain("没有任何内容丢失");
    assertThat(get("/account").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @DisplayName("of the API know no caller without a good token")
  @ValueSource(strings = {"", "Bearer ", "Bearer gb_wrong", "Basic YWRtaW46YWRtaW4=", "gb_x"})
  void apiWithoutToken(String header) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(city.at("/api/v1/nothing"));
    if (!header.isEmpty()) {
      request.header("Authorization", header);
    }
    HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  @DisplayName("of the API know a caller by a token, and answer unknown addresses with a problem")
  void apiWithToken() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/api/v1/nothing"))
            .header("Authorization", "Bearer " + city.token("leader"))
            .build();
    HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"kind\":\"missing\"");
  }

  @Test
  @DisplayName("send the headers that keep pages to themselves")
  void headers() throws Exception {
    HttpResponse<String> page = get("/sign-in");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
    assertThat(page.headers().firstValue("strict-transport-security")).isEmpty();
    assertThat(page.headers().firstValue("set-cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(page.body()).doesNotContain("<script", "style=");
  }

  @Test
  @DisplayName("of the clock say why it was not moved: too far is not back")
  void clockSaysWhy() throws Exception {
    signIn("leader", city.password("leader"), csrf("/sign-in"));
    HttpResponse<String> far =
        post("/clock", "to=2100-06-01T09%3A00&_csrf=" + encode(csrf("/clock")));
    assertThat(far.statusCode()).isEqualTo(422);
    assertThat(far.body()).contains("太远", "2100年1月1日").doesNotContain("不能倒退");
  }

  @Test
  @DisplayName("lead to no other host, whatever address was asked for")
  void noOtherHost() throws Exception {
    HttpResponse<String> answer = get("//evil.example/x");
    assertThat(answer.body()).doesNotContain("=\"//");
  }

  @Test
  @DisplayName("tell anybody whether the city is well, and nothing more")
  void health() throws Exception {
    assertThat(get("/actuator/health").body()).contains("\"UP\"").doesNotContain("jdbc", "disk");
    for (String closed : new String[] {"/actuator/env", "/actuator/beans", "/actuator/heapdump"}) {
      assertThat(get(closed).statusCode()).as(closed).isIn(302, 404);
    }
  }

  private HttpResponse<String> signIn(String login, String password, String csrf) throws Exception {
    return post(
        "/sign-in",
        "login=%s&password=%s&_csrf=%s".formatted(login, encode(password), encode(csrf)));
  }

  private String csrf(String path) throws Exception {
    Matcher matcher = CSRF.matcher(get(path).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at(path)).header("Accept", "text/html, */*;q=0.8").build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at(path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
