package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.city.casework.StallPermit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The API")
class ApiProblemsTest {

  private static final String CASES = "/api/v1/procedures/" + StallPermit.NAME + "/cases";
  private static final String GOOD =
      "{\"input\": {\"goods\": \"tea\", \"area\": 12, \"decider\": \"reviewer\"}%s}";

  private final Client auditor = Client.of("auditor");

  @ParameterizedTest(name = "{1} -> {2}")
  @DisplayName("refuses a bad body with a problem that names the field")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "not json; {; 400; ",
        "trailing; {} {}; 400; ",
        "twice; {\"input\": {}, \"input\": {}}; 400; ",
        "an array; []; 422; /",
        "unknown field; {\"inputs\": {}}; 422; /inputs",
        "input no object; {\"input\": 3}; 422; /input",
        "nothing given; {}; 422; /goods",
        "unknown input; {\"input\":{\"goods\":\"t\",\"area\":1,\"decider\":\"r\",\"x\":1}}; 422; /x",
        "wrong type; {\"input\":{\"goods\":\"t\",\"area\":\"1\",\"decider\":\"r\"}}; 422; /area",
        "a day that is none; {\"input\":{\"goods\":\"t\",\"area\":1,\"decider\":\"r\",\"opening\":\"2021-02-30\"}}; 422; /opening",
        "effectiveAt no instant; {\"input\":{},\"effectiveAt\":\"soon\"}; 422; /effectiveAt",
        "effectiveAt no text; {\"input\":{},\"effectiveAt\":7}; 422; /effectiveAt",
      })
  void bodies(String what, String body, int status, String field) throws Exception {
    Client.Answer answer = auditor.post(CASES, body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.header("content-type")).contains("application/problem+json");
    assertThat(answer.text("kind")).isEqualTo("malformed");
    assertThat(answer.text("detail")).isNotBlank();
    if (field != null) {
      assertThat(answer.body().path("fields").toString()).contains("\"" + field + "\"");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("refuses what is not there, or has no form, with the status of its kind")
  @CsvSource({
    "/api/v1/procedures/nothing, 404",
    "/api/v1/cases/nothing, 422",
    "/api/v1/cases/nothing/events, 422",
    "/api/v1/cases?after=nothing, 422",
    "/api/v1/cases?limit=0, 422",
    "/api/v1/parameters/audit.nothing, 404",
    "/api/v1/parameters/audit.comment-period?asOf=yesterday, 422",
    "/api/v1/clauses?document=nothing, 422",
    "/api/v1/clauses?status=dreamt, 422",
    "/api/v1/calendar/2021-02-30, 422",
    "/api/v1/calendar/1900-01-01, 422",
    "/api/v1/clock/jobs/nothing, 404"
  })
  void addresses(String path, int status) throws Exception {
    Client.Answer answer = auditor.get(path);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.header("content-type")).contains("application/problem+json");
  }

  @Test
  @DisplayName("refuses an effect in the future, and one recorded late without a ground")
  void effectiveAt() throws Exception {
    Client.Answer future =
        auditor.post(CASES, GOOD.formatted(", \"effectiveAt\": \"2099-01-01T00:00:00+08:00\""));
    assertThat(future.status()).isEqualTo(422);
    assertThat(future.text("detail")).contains("2099年1月1日 00:00");
    Client.Answer late =
        auditor.post(CASES, GOOD.formatted(", \"effectiveAt\": \"2020-01-01T00:00:00+08:00\""));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text("kind")).isEqualTo("condition-not-met");
  }

  @Test
  @DisplayName("refuses unknown actions and rules, and headers that are none")
  void unknown() throws Exception {
    String id = auditor.post(CASES, GOOD.formatted("")).text("id");
    String unknown = "/api/v1/cases/" + id + "/actions/nothing";
    assertThat(auditor.post(unknown, "{}").status()).isEqualTo(422);
    assertThat(auditor.post("/api/v1/rules/law/nothing", "{\"in\": {}}").status()).isEqualTo(404);
    String note = "/api/v1/cases/" + id + "/actions/note";
    assertThat(auditor.post(note, "{}", "If-Match", "seven").status()).isEqualTo(422);
    assertThat(auditor.post(note, "{}", "Idempotency-Key", "x".repeat(201)).status())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("says the detail in Chinese, or in English if asked")
  void languages() throws Exception {
    assertThat(auditor.post(CASES, "{}").text("detail")).contains("必须填写");
    assertThat(auditor.post(CASES, "{}", "Accept-Language", "en").text("detail"))
        .contains("expected a value");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("answers a rule with its trace and stores nothing; a bad input names its field")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1,\"unit\":\"working-days\"}}; 200; 2021-02-18",
        "{\"in\":{\"start\":\"2031-03-03\",\"amount\":1,\"unit\":\"working-days\"}}; 200; undetermined",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1}}; 422; /unit",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1,\"unit\":\"weeks\"}}; 422; /unit",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1.5,\"unit\":\"months\"}}; 422; /amount",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":-1,\"unit\":\"months\"}}; 422; law/period",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1,\"unit\":\"months\",\"x\":1}}; 422; /x",
        "{\"in\":{\"start\":\"2021-02-10\",\"amount\":1,\"unit\":\"months\",\"calendar\":\"mars\"}}; 422; /calendar",
        "{\"in\":{\"start\":null,\"amount\":1,\"unit\":\"months\"}}; 422; /start",
        "{\"in\":{},\"asOf\":\"2021-13-01\"}; 422; /asOf"
      })
  void rules(String body, int status, String expected) throws Exception {
    Client.Answer answer = auditor.post("/api/v1/rules/law/due", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.body().toString()).contains(expected);
  }

  @Test
  @DisplayName("tells figures on both time axes, days with their reason, and coverage")
  void law() throws Exception {
    Client.Answer figure = auditor.get("/api/v1/parameters/audit.comment-period?asOf=2021-06-01");
    assertThat(figure.body().path("current").path("value").asString()).isEqualTo("10");
    assertThat(figure.body().path("versions").size()).isPositive();
    Client.Answer before =
        auditor.get("/api/v1/parameters/audit.comment-period?asOf=2021-06-01&knownAt=2010-01-01");
    assertThat(before.body().has("current")).isFalse();
    Client.Answer day = auditor.get("/api/v1/calendar/2021-02-07");
    assertThat(day.body().path("working").asBoolean()).isTrue();
    assertThat(day.text("why")).isEqualTo("make-up");
    assertThat(auditor.get("/api/v1/clauses?document=audit&status=text-only").body().size())
        .isPositive();
  }

  @Test
  @DisplayName("describes itself by OpenAPI: every reference of a path is declared")
  void openApi() throws Exception {
    JsonNode document = auditor.get("/api/openapi.json").body();
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    JsonNode paths = document.path("paths");
    assertThat(paths.propertyNames())
        .contains(CASES, "/api/v1/cases/{id}/actions/decide", "/api/v1/rules/law/due")
        .doesNotContain("/api/v1/cases/{id}/actions/lapse");
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        assertThat(List.of("get", "post", "put")).contains(method);
        JsonNode operation = paths.path(path).path(method);
        assertThat(operation.path("responses").isEmpty()).isFalse();
        assertThat(
                operation
                    .path("parameters")
                    .valueStream()
                    .filter(one -> one.path("in").asString().equals("path"))
                    .count())
            .isEqualTo(path.chars().filter(c -> c == '{').count());
      }
    }
  }

  @Test
  @DisplayName("lists procedures, and one with stages, actions, clocks and schemas")
  void procedures() throws Exception {
    assertThat(auditor.get("/api/v1/procedures").body().toString()).contains(StallPermit.NAME);
    JsonNode one = auditor.get("/api/v1/procedures/" + StallPermit.NAME).body();
    assertThat(one.path("stages").path("main").toString()).contains("FILED");
    assertThat(one.path("actions").get(0).path("schema").path("required").toString())
        .contains("goods");
    assertThat(one.path("clocks").get(0).path("fires").asString()).isEqualTo("lapse");
  }
}
