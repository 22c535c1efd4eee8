package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an insured person finds about himself")
class MinePagesTest {

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");

  @AfterAll
  static void close() {
    CITY.close();
  }

  private static HttpResponse<String> get(HttpClient window, String path) throws Exception {
    return window.send(
        HttpRequest.newBuilder(CITY.at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  @Test
  @DisplayName(
      "is where somebody without an office comes after signing in; who is on no list is"
          + " told so, and what there would be")
  void citizen() throws Exception {
    HttpClient window = CITY.signedIn("citizen");
    HttpResponse<String> first = get(window, "/");
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location").orElse("")).endsWith(MinePages.PATH);
    HttpResponse<String> mine = get(window, MinePages.PATH);
    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.body()).contains("名单上没有您", "还没有申请", "因为意外去世", "2000.00 元");
    assertThat(get(window, "/parties").statusCode()).isEqualTo(403);
    assertThat(get(window, SimulationPages.PATH).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is not there for offices")
  @ValueSource(strings = {"village", "insurer1", "finance", "auditee"})
  void offices(String login) throws Exception {
    assertThat(get(CITY.signedIn(login), MinePages.PATH).statusCode()).isEqualTo(404);
  }
}
