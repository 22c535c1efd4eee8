package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.gongbao.city.casework.StallPermit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A hostile body")
class HostileBodiesTest {

  private static final String CASES = "/api/v1/procedures/" + StallPermit.NAME + "/cases";
  private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

  private final Client auditor = Client.of("auditor");

  @ParameterizedTest(name = "{0} levels -> {1}")
  @DisplayName("nested deeper than 64 levels is not read; at 64 its fields are looked at")
  @CsvSource({"64, 422, /x", "65, 400, ''", "100000, 400, ''"})
  void depth(int levels, int status, String field) throws Exception {
    // two levels are the body's own object and its input
    int more = levels - 2;
    String body = "{\"input\": {\"x\": " + "[".repeat(more) + "]".repeat(more) + "}}";
    Client.Answer answer = auditor.post(CASES, body);
    refused(answer, status);
    assertThat(answer.body().path("fields").toString()).contains(field);
  }

  @ParameterizedTest(name = "{0} characters -> {1}")
  @DisplayName(
      "with a text longer than a field takes is refused at the field, beyond all as a whole")
  @CsvSource({"4001, 422", "262144, 422", "262145, 400"})
  void length(int characters, int status) throws Exception {
    String body = "{\"input\": {\"goods\": \"" + "x".repeat(characters) + "\"}}";
    Client.Answer answer = auditor.post(CASES, body);
    refused(answer, status);
    assertThat(answer.body().path("fields").toString()).contains(status == 422 ? "/goods" : "");
  }

  @Test
  @DisplayName("of 50 MB is answered 413 with a problem, said or not said how long it is")
  void great() throws Exception {
    byte[] great = new byte[FIFTY_MEGABYTES];
    java.util.Arrays.fill(great, (byte) ' ');
    refused(auditor.post(CASES, BodyPublishers.ofByteArray(great)), 413);
    refused(
        auditor.post(CASES, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(great))),
        413);
  }

  @Test
  @DisplayName("that is no UTF-8 is answered 400, naming the byte")
  void utf8() throws Exception {
    byte[] body = "{\"input\": {\"goods\": \"渝\"}}".getBytes(StandardCharsets.UTF_8);
    body[22] = (byte) 0xff;
    Client.Answer answer = auditor.post(CASES, BodyPublishers.ofByteArray(body));
    refused(answer, 400);
    assertThat(answer.text("detail")).contains("第 21 字节");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("with a text that no database and no log can hold is refused at the field")
  @CsvSource({"a\\u0000b", "\\ud800", "\\udc00\\ud800", "tea\\u001bbar"})
  void characters(String text) throws Exception {
    String body =
        "{\"input\": {\"goods\": \"" + text + "\", \"area\": 12, \"decider\": \"reviewer\"}}";
    Client.Answer answer = auditor.post(CASES, body);
    refused(answer, 422);
    assertThat(answer.body().path("fields").toString()).contains("/goods");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("with a number that is no whole one, or too great, is refused at the field")
  @CsvSource({"1.5, 422", "1e400, 422", "9223372036854775808, 422", "4294967308, 422"})
  void numbers(String number, int status) throws Exception {
    String body =
        "{\"input\": {\"goods\": \"tea\", \"area\": " + number + ", \"decider\": \"reviewer\"}}";
    Client.Answer answer = auditor.post(CASES, body);
    refused(answer, status);
    assertThat(answer.body().path("fields").toString()).contains("/area");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("with an answer that no log can hold is refused at the field")
  @CsvSource({"1.5", "[]", "{}", "null", "'\"\\ud800\"'"})
  void answers(String given) throws Exception {
    Client.Answer asked =
        auditor.post(
            CASES, "{\"input\": {\"goods\": \"tea\", \"area\": 13, \"decider\": \"reviewer\"}}");
    int question = asked.body().path("questions").get(0).path("id").asInt();
    String body =
        "{\"input\": {\"question\": %d, \"answer\": %s, \"why\": \"so\"}}"
            .formatted(question, given);
    Client.Answer answer =
        Client.of("reviewer").post(asked.header("location") + "/actions/answer", body);
    refused(answer, 422);
    assertThat(answer.body().path("fields").toString()).contains("/answer");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("with an id that holds a separator is refused at the field")
  @CsvSource({"s|auditee", "s\\nx", "organ/s", "s\\u001fauditee"})
  void ids(String auditee) throws Exception {
    String body =
        "{\"input\": {\"unit\": \"yunling-group\", \"auditee\": \""
            + auditee
            + "\", \"plan\": \"000000000000000000000000000\", \"number\": 1, \"subject\": \"x\"}}";
    Client.Answer answer = Client.of("office").post("/api/v1/procedures/audit-project/cases", body);
    refused(answer, 422);
    assertThat(answer.body().path("fields").toString()).contains("/auditee");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that says it took effect at the ends of time is refused")
  @CsvSource({"-999999999-01-01T00:00:00Z", "-4713-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
  void endsOfTime(String instant) throws Exception {
    String body =
        "{\"input\": {\"goods\": \"tea\", \"area\": 12, \"decider\": \"reviewer\"},"
            + " \"effectiveAt\": \""
            + instant
            + "\"}";
    refused(auditor.post(CASES, body), 422);
  }

  private static void refused(Client.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.header("content-type")).contains("application/problem+json");
    assertThat(answer.text("kind")).isIn("malformed", "out-of-bounds", "condition-not-met");
    assertThat(answer.text("detail")).isNotBlank();
  }
}
