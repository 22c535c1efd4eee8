package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.ClockJob;
import org.gongbao.city.casework.ClockMoves;
import org.gongbao.city.casework.Explanation;
import org.gongbao.city.casework.InboxFilter;
import org.gongbao.city.casework.StallPermit;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.CaseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A case over HTTP")
class CaseApiTest {

  private static final String CASES = "/api/v1/procedures/" + StallPermit.NAME + "/cases";

  private final Client auditor = Client.of("auditor");
  private final Client decider = Client.of("reviewer");
  private final Client stranger = Client.of("yubei-authority");

  private static String application(int area) {
    return """
    {"input": {"goods": "tea", "area": %d, "decider": "reviewer"}}
    """
        .formatted(area);
  }

  private String opened() throws Exception {
    Client.Answer answer = auditor.post(CASES, application(12));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("id");
  }

  private static String action(String id, String action) {
    return "/api/v1/cases/" + id + "/actions/" + action;
  }

  @Test
  @DisplayName("is opened, shown with clocks and permissions, decided and closed")
  void lifecycle() throws Exception {
    Client.Answer answer = auditor.post(CASES, application(12));
    assertThat(answer.status()).isEqualTo(201);
    String id = answer.text("id");
    assertThat(answer.header("location")).isEqualTo("/api/v1/cases/" + id);
    assertThat(answer.body().path("hashes").get(0).asString()).matches("[0-9a-f]{64}");
    Client.Answer read = decider.get("/api/v1/cases/" + id);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text("stage")).isEqualTo("FILED");
    assertThat(read.body().path("data").path("goods").asString()).isEqualTo("tea");
    JsonNode clock = read.body().path("clocks").get(0);
    assertThat(clock.path("state").asString()).isEqualTo("open");
    assertThat(clock.path("cites").get(0).asString()).isEqualTo("audit/26.2");
    assertThat(clock.path("due").asString()).isNotEmpty();
    assertThat(may(read.body(), "decide")).isEqualTo("yes");
    assertThat(may(read.body(), "note")).isEqualTo("no");
    Client.Answer decided = decider.post(action(id, "decide"), "{\"input\": {\"granted\": true}}");
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.text("stage")).isEqualTo("DECIDED");
    assertThat(decided.body().path("closed").asString()).isNotEmpty();
    assertThat(decided.body().path("clocks").get(0).path("state").asString()).isEqualTo("stopped");
  }

  private static String may(JsonNode body, String action) {
    for (JsonNode one : body.path("actions")) {
      if (one.path("action").asString().equals(action)) {
        return one.path("may").asString();
      }
    }
    return "absent";
  }

  @Test
  @DisplayName("keeps its log: each event names the hash before it, a note is readable inside")
  void events() throws Exception {
    String id = opened();
    assertThat(
            auditor.post(action(id, "note"), "{\"input\": {\"text\": \"by the gate\"}}").status())
        .isEqualTo(200);
    JsonNode events = auditor.get("/api/v1/cases/" + id + "/events").body().path("events");
    assertThat(events.size()).isEqualTo(2);
    assertThat(events.get(1).path("previous")).isEqualTo(events.get(0).path("hash"));
    assertThat(events.get(0).path("previous").asString()).isEqualTo("0".repeat(64));
    assertThat(events.get(1).path("action").asString()).isEqualTo("note");
    assertThat(events.get(1).path("data").path("text").asString()).isEqualTo("by the gate");
    assertThat(events.get(1).path("actor").asString()).isEqualTo("auditor");
  }

  @Test
  @DisplayName("stands behind the wall: a stranger gets 403 everywhere and lists nothing")
  void wall() throws Exception {
    String id = opened();
    for (String path : List.of("/api/v1/cases/" + id, "/api/v1/cases/" + id + "/events")) {
      assertThat(stranger.get(path).status()).isEqualTo(403);
    }
    Client.Answer acted = stranger.post(action(id, "decide"), "{\"input\": {\"granted\": true}}");
    assertThat(acted.status()).isEqualTo(403);
    assertThat(acted.text("kind")).isEqualTo("wrong-place");
    assertThat(stranger.get("/api/v1/cases?q=" + id).body().path("cases").size()).isZero();
    assertThat(auditor.get("/api/v1/cases?q=" + id).body().path("cases").size()).isEqualTo(1);
  }

  @Test
  @DisplayName("is refused with 403 to who has not the role, and with 422 to who has")
  void roles() throws Exception {
    Client.Answer noRole = Client.of("auditee").post(CASES, application(12));
    assertThat(noRole.status()).isEqualTo(403);
    assertThat(noRole.text("kind")).isEqualTo("wrong-role");
    assertThat(noRole.header("content-type")).contains("application/problem+json");
    Client.Answer tooLarge = auditor.post(CASES, application(21));
    assertThat(tooLarge.status()).isEqualTo(422);
    assertThat(tooLarge.text("clause")).isEqualTo("audit/21.1");
    assertThat(tooLarge.body().path("trace").toString()).contains("small-enough");
    String id = opened();
    assertThat(auditor.post(action(id, "decide"), "{\"input\": {\"granted\": true}}").status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("is opened once however often the same key is sent; another body is a conflict")
  void idempotency() throws Exception {
    String key = UUID.randomUUID().toString();
    Client.Answer first = auditor.post(CASES, application(11), "Idempotency-Key", key);
    Client.Answer second = auditor.post(CASES, application(11), "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.body().path("repeated").asBoolean()).isTrue();
    assertThat(second.body().path("hashes")).isEqualTo(first.body().path("hashes"));
    assertThat(auditor.post(CASES, application(10), "Idempotency-Key", key).status())
        .isEqualTo(409);
  }

  @Test
  @DisplayName(
      "that has changed since the client saw it answers 409; the revision seen is let pass")
  void stale() throws Exception {
    String id = opened();
    String note = "{\"input\": {\"text\": \"one\"}}";
    assertThat(auditor.post(action(id, "note"), note, "If-Match", "\"1\"").status()).isEqualTo(200);
    Client.Answer stale = auditor.post(action(id, "note"), note, "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text("kind")).isEqualTo("conflict");
    assertThat(auditor.get("/api/v1/cases/" + id).header("etag")).isEqualTo("\"2\"");
    assertThat(auditor.post(action(id, "note"), note, "If-Match", "\"2\"").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("asks with 202 what a role must judge, and goes on when it is answered")
  void question() throws Exception {
    Client.Answer asked = auditor.post(CASES, application(13));
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.text("stage")).isEqualTo("asked");
    JsonNode question = asked.body().path("questions").get(0);
    assertThat(question.path("point").asString()).isEqualTo("unlucky");
    assertThat(question.path("clause").asString()).isEqualTo("audit/21.1");
    String answer =
        """
        {"input": {"question": %d, "answer": true, "why": "no superstition here"}}
        """
            .formatted(question.path("id").asInt());
    String path = asked.header("location") + "/actions/answer";
    assertThat(auditor.post(path, answer).status()).isEqualTo(403);
    Client.Answer answered = decider.post(path, answer);
    assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
    assertThat(answered.text("stage")).isEqualTo("FILED");
    assertThat(answered.body().path("questions").size()).isZero();
  }

  @Test
  @DisplayName("lists by keyset pages, the newest first, each case once")
  void pages() throws Exception {
    for (int i = 0; i < 3; i++) {
      opened();
    }
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Client.Answer page =
          auditor.get("/api/v1/cases?limit=2&procedure=" + StallPermit.NAME + after);
      page.body().path("cases").forEach(row -> ids.add(row.path("id").asString()));
      after = page.text("after").isEmpty() ? "" : "&after=" + page.text("after");
    } while (!after.isEmpty());
    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(ids).isSortedAccordingTo((a, b) -> b.compareTo(a));
    for (String none : List.of("stage=DREAMT", "division=500101", "organ=nobody", "q=x")) {
      assertThat(auditor.get("/api/v1/cases?" + none).body().path("cases").size()).isZero();
    }
    assertThat(auditor.get("/api/v1/cases?organ=stall-office").body().path("cases").size())
        .isPositive();
  }

  @Test
  @DisplayName("fires what falls due while the clock is moved, at the instant due")
  void clock() throws Exception {
    String id = opened();
    String due =
        auditor.get("/api/v1/cases/" + id).body().path("clocks").get(0).path("due").asString();
    Instant target = Instant.parse(due).plus(Duration.ofHours(5));
    Client.Answer moved = auditor.put("/api/v1/clock", "{\"now\": \"" + target + "\"}");
    assertThat(moved.status()).isEqualTo(202);
    assertThat(moved.header("location")).startsWith("/api/v1/clock/jobs/");
    ClockMoves moves = TestCity.demo().bean(ClockMoves.class);
    ClockJob done = moves.await(moves.job(moved.text("id")).orElseThrow(), Duration.ofSeconds(30));
    assertThat(done.state()).isEqualTo("done");
    Client.Answer job = auditor.get(moved.header("location"));
    assertThat(job.text("state")).isEqualTo("done");
    assertThat(job.body().path("percent").asInt()).isEqualTo(100);
    Client.Answer lapsed = auditor.get("/api/v1/cases/" + id);
    assertThat(lapsed.text("stage")).isEqualTo("LAPSED");
    JsonNode fired = lapsed.body().path("events").get(1);
    assertThat(fired.path("effectiveAt").asString()).isEqualTo(due);
    assertThat(fired.path("byClock").asBoolean()).isTrue();
    Client.Answer back = auditor.put("/api/v1/clock", "{\"now\": \"2020-01-01T00:00:00+08:00\"}");
    assertThat(back.status()).isEqualTo(422);
    assertThat(Instant.parse(auditor.get("/api/v1/clock").text("now"))).isAfterOrEqualTo(target);
  }

  @Test
  @DisplayName("is explained to the operator event by event, with what can be done and why not")
  void explained() throws Exception {
    CaseId id = CaseId.of(opened());
    Casework casework = TestCity.demo().bean(Casework.class);
    Explanation explanation =
        new Explanation(casework, TestCity.demo().bean(CityDatabase.class).keeper());
    String text =
        String.join("\n", explanation.of(id, java.util.OptionalInt.empty()).orElseThrow());
    assertThat(text).contains("action apply, clauses audit/21.1", "clock decision run 1, open");
    assertThat(text).contains("may note: yes").doesNotContain("may lapse");
    assertThat(explanation.of(id, java.util.OptionalInt.of(9))).isEmpty();
    assertThat(casework.engine().log().verify().isIntact()).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("has no receipt of a revision that there is not, and none of what is no number")
  @CsvSource({"0, 404", "2, 404", "999999999, 404", "-1, 422", "one, 422"})
  void noSuchReceipt(String revision, int status) throws Exception {
    Client.Answer answer =
        auditor.get("/api/v1/cases/" + opened() + "/receipt?revision=" + revision);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.text("kind")).isEqualTo(status == 404 ? "missing" : "malformed");
  }

  @ParameterizedTest
  @DisplayName("waits in the inbox of who must decide, and of nobody else")
  @CsvSource({"reviewer, true", "yubei-authority, false"})
  void inbox(String login, boolean waits) throws Exception {
    String id = opened();
    // the inbox follows the log, and so lags by a moment
    for (int looks = 0; looks < 200 && !isWaitingFor("reviewer", id); looks++) {
      Thread.sleep(50);
    }
    assertThat(isWaitingFor(login, id)).isEqualTo(waits);
  }

  private static boolean isWaitingFor(String login, String id) {
    Casework casework = TestCity.demo().bean(Casework.class);
    var people = TestCity.demo().bean(org.gongbao.city.people.People.class);
    return casework
        .inbox(
            casework.actor(people.actor(login).orElseThrow()),
            InboxFilter.ALL,
            Optional.empty(),
            200)
        .rows()
        .stream()
        .anyMatch(row -> row.id().toString().equals(id));
  }
}
