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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Books and time axes of relief insurance, over HTTP")
class OwnApisTest {

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String NUMBER = "11010519491231002X";

  @AfterAll
  static void close() {
    CITY.close();
  }

  private static HttpRequest.Builder as(String login, String path) {
    return HttpRequest.newBuilder(CITY.at(path))
        .header("Authorization", "Bearer " + CITY.token(login));
  }

  private static HttpResponse<String> get(String login, String path) throws Exception {
    return CLIENT.send(as(login, path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> person(String login, String number) throws Exception {
    return CLIENT.send(
        as(login, "/api/v1/relief/axes/person")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"number\":\"%s\"}".formatted(number)))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("answer the roles of the page, and are not there for others")
  @CsvSource({
    "finance, /api/v1/relief/books/sums, 200",
    "insurer1, /api/v1/relief/books/lines?limit=2, 200",
    "yuzhong, /api/v1/relief/axes?day=2020-12-01, 200",
    "citizen, /api/v1/relief/axes/mine, 200",
    "village, /api/v1/relief/books/sums, 404",
    "citizen, /api/v1/relief/books/lines, 404",
    "auditor, /api/v1/relief/axes, 404",
    "finance, /api/v1/relief/axes/mine, 404",
    "finance, /api/v1/relief/books/sums?by=person, 422",
    "finance, /api/v1/relief/books/lines?limit=0, 422",
    "finance, /api/v1/relief/axes?day=soon, 422"
  })
  void roles(String login, String path, int status) throws Exception {
    assertThat(get(login, path).statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("narrow whatever is asked for to what is the caller's own")
  void own() throws Exception {
    JsonNode sums =
        body(get("insurer1", "/api/v1/relief/books/sums?party=relief-insurer-3&own=500233"));
    assertThat(sums.path("party").asString()).isEqualTo("relief-insurer-1");
    assertThat(
            body(get("yuzhong", "/api/v1/relief/books/sums?own=500240")).path("place").asString())
        .isEqualTo("500103");
  }

  @Test
  @DisplayName("tell a place of somebody else's people no more than of nobody, an insurer nothing")
  void persons() throws Exception {
    assertThat(body(person("yuzhong", NUMBER)).path("rows")).isEmpty();
    assertThat(person("yuzhong", "110105194912310021").statusCode()).isEqualTo(422);
    assertThat(person("insurer1", NUMBER).statusCode()).isEqualTo(404);
    assertThat(person("finance", NUMBER).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("are described with the fields that they take")
  void described() throws Exception {
    JsonNode paths =
        body(CLIENT.send(
                HttpRequest.newBuilder(CITY.at("/api/openapi.json")).build(),
                BodyHandlers.ofString()))
            .path("paths");
    assertThat(paths.path("/api/v1/relief/books/lines").path("get").path("parameters").toString())
        .contains("\"after\"", "\"own\"", "\"place\"");
    assertThat(paths.path("/api/v1/relief/axes/person").path("post").path("requestBody").toString())
        .contains("\"number\"", "\"then\"");
  }
}
