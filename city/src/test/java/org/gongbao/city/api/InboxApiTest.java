package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.casework.StallPermit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The inbox over HTTP")
class InboxApiTest {

  private static final String CASES = "/api/v1/procedures/" + StallPermit.NAME + "/cases";

  private final Client auditor = Client.of("auditor");
  private final Client decider = Client.of("reviewer");

  private String opened() throws Exception {
    String id =
        auditor
            .post(
                CASES, "{\"input\": {\"goods\": \"tea\", \"area\": 12, \"decider\": \"reviewer\"}}")
            .text("id");
    // the inbox follows the log, and so lags by a moment
    for (int looks = 0; looks < 200 && !isWaiting(id); looks++) {
      Thread.sleep(50);
    }
    return id;
  }

  private boolean isWaiting(String id) throws Exception {
    return rows(decider.get("/api/v1/inbox?limit=200")).stream()
        .anyMatch(row -> row.path("id").asString().equals(id));
  }

  private static List<JsonNode> rows(Client.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("rows").valueStream().toList();
  }

  @Test
  @DisplayName("goes page by page through every row once, by due time")
  void keyset() throws Exception {
    for (int i = 0; i < 3; i++) {
      opened();
    }
    List<JsonNode> whole = rows(decider.get("/api/v1/inbox?kind=clock&limit=200"));
    List<JsonNode> walked = new ArrayList<>();
    String after = "";
    do {
      Client.Answer page =
          decider.get(
              "/api/v1/inbox?kind=clock&limit=2" + (after.isEmpty() ? "" : "&after=" + after));
      assertThat(rows(page)).hasSizeBetween(1, 2);
      walked.addAll(rows(page));
      after = page.text("after");
    } while (!after.isEmpty());
    assertThat(walked).hasSizeGreaterThanOrEqualTo(3).isEqualTo(whole);
    assertThat(walked).extracting(row -> row.path("due").asString("~")).isSorted();
  }

  @ParameterizedTest
  @DisplayName("shows only what its filters let through")
  @CsvSource({
    "kind=clock, true",
    "kind=question, false",
    "kind=action, false",
    "role=decider, true",
    "role=auditor, false",
    "procedure=stall-permit, true",
    "procedure=audit-project, false",
    "due=overdue, false",
    "due=today, false"
  })
  void filtered(String filter, boolean shown) throws Exception {
    String id = opened();
    List<JsonNode> rows = rows(decider.get("/api/v1/inbox?limit=200&" + filter));
    assertThat(rows.stream().anyMatch(row -> row.path("id").asString().equals(id)))
        .isEqualTo(shown);
  }

  @Test
  @DisplayName("says for which role something waits")
  void role() throws Exception {
    String id = opened();
    JsonNode row =
        rows(decider.get("/api/v1/inbox?limit=200")).stream()
            .filter(one -> one.path("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("role").asString()).isEqualTo("decider");
    assertThat(row.path("kind").asString()).isEqualTo("clock");
  }

  @ParameterizedTest
  @DisplayName("refuses a filter, a place or a limit of another form")
  @ValueSource(strings = {"kind=paper", "due=month", "after=x", "after=-~x~clock~a~b", "limit=0"})
  void malformed(String query) throws Exception {
    Client.Answer answer = decider.get("/api/v1/inbox?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("kind")).isEqualTo("malformed");
  }

  @ParameterizedTest
  @DisplayName("and the list of cases tell open from closed")
  @CsvSource({"closed=false, true", "closed=true, false", "due=week, false"})
  void cases(String filter, boolean shown) throws Exception {
    String id = opened();
    Client.Answer answer = auditor.get("/api/v1/cases?q=" + id + "&" + filter);
    assertThat(answer.body().path("cases").size()).isEqualTo(shown ? 1 : 0);
  }

  @Test
  @DisplayName("stands in the description of the interface with its filters")
  void described() throws Exception {
    JsonNode get =
        auditor.get("/api/openapi.json").body().path("paths").path("/api/v1/inbox").path("get");
    assertThat(get.path("parameters").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("procedure", "role", "kind", "due", "after", "limit");
  }
}
