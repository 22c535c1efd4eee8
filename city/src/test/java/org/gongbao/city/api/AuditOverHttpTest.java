package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongbao.city.casework.ClockMoves;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An internal audit over HTTP, by the movable clock")
class AuditOverHttpTest {

  private static final List<String> NINE =
      List.of(
          "audit-plan",
          "audit-notice",
          "working-papers",
          "evidence",
          "draft-report",
          "submission-draft",
          "audit-report",
          "written-opinions",
          "rectification");

  @Test
  @DisplayName("audit.s1, s3: goes from plan to archive, with silence on the draft")
  void mainLine() throws Exception {
    try (TestCity city = TestCity.beginning("2021-03-10T09:00:00+08:00")) {
      Line line = Line.opened(city);
      prepared(line);
      workedAndDrafted(line);
      silent(line);
      signed(line);
      rectifiedAndArchived(line);
    }
  }

  private static void prepared(Line line) throws Exception {
    line.at("2021-03-15T09:00");
    line.does(
        "office",
        "form-team",
        """
        {"people": [{"person": "leader", "seat": "leader"}, {"person": "auditor", "seat": "member"}]}
        """,
        "PLANNED");
    line.refused("auditee", "serve-notice", start("2021-03-19"), 403, "engine/action");
    line.at("2021-03-16T09:00");
    line.does("office", "serve-notice", start("2021-03-19"), "NOTIFIED");
    line.at("2021-03-18T23:59");
    Client.Answer early = line.refused("leader", "begin-fieldwork", "{}", 422, "audit/21.1");
    assertThat(early.text("kind")).isEqualTo("not-yet");
    assertThat(early.text("detail")).contains("2021年3月16日", "2021年3月19日");
    assertThat(early.body().path("trace").toString()).contains("audit.notice-period");
    line.at("2021-03-19T00:00");
    line.does("leader", "begin-fieldwork", "{}", "FIELDWORK");
  }

  private static String start(String day) {
    return "{\"plannedStart\": \"" + day + "\"}";
  }

  private static void workedAndDrafted(Line line) throws Exception {
    line.does(
        "leader",
        "write-project-plan",
        """
        {"study": "情况", "assessment": "评估", "responses": "应对", "items": ["采购"]}
        """,
        "FIELDWORK");
    line.refused("leader", "close-fieldwork", "{}", 422, "audit/25.1");
    line.does(
        "auditor",
        "take-evidence",
        """
        {"item": "合同", "method": "check", "form": "copy", "provider": "采购公司",
          "providerSigned": true, "providerSealed": false, "auditorSigned": false}
        """,
        "FIELDWORK");
    line.does(
        "auditor",
        "write-working-paper",
        "{\"planItem\": 1, \"evidence\": [1], \"finding\": \"拆分采购\"}",
        "FIELDWORK");
    line.at("2021-04-09T17:00");
    line.does("leader", "close-fieldwork", "{}", "DRAFTING");
    line.at("2021-04-12T10:00");
    JsonNode received =
        line.does(
            "leader",
            "deliver-draft",
            "{\"findings\": [{\"workingPaper\": 1, \"text\": \"拆分采购\"}]}",
            "COMMENT");
    JsonNode clock = Line.clock(received, "comment-period");
    assertThat(clock.path("state").asString()).isEqualTo("open");
    assertThat(clock.path("bearer").asString()).isEqualTo("auditee");
    assertThat(clock.path("lastDayInclusive").asString()).isEqualTo("2021-04-22");
    assertThat(clock.path("due").asString()).isEqualTo("2021-04-22T16:00:00Z");
    assertThat(clock.path("consumed").asInt()).as("the day of receipt does not count").isZero();
  }

  private static void silent(Line line) throws Exception {
    line.at("2021-04-13T10:00");
    assertThat(line.clock("comment-period").path("consumed").asInt()).isEqualTo(1);
    line.does("leader", "note-oral-reply", "{\"what\": \"电话表示不同意\"}", "COMMENT");
    String draft = "{\"answers\": [], \"changes\": \"无\"}";
    line.refused("leader", "submit-draft", draft, 422, "audit/26.2");
    line.at("2021-04-22T23:58");
    assertThat(line.clock("comment-period").path("state").asString()).isEqualTo("open");
    assertThat(line.clock("comment-period").path("consumed").asInt()).isEqualTo(10);
    line.refused("leader", "submit-draft", draft, 422, "audit/26.2");
    line.at("2021-04-23T00:00");
    JsonNode over = line.seenBy("leader");
    assertThat(Line.clock(over, "comment-period").path("state").asString()).isEqualTo("fired");
    JsonNode last = over.path("events").get(over.path("events").size() - 1);
    assertThat(last.path("type").asString()).isEqualTo("audit-project/no-objection-recorded");
    assertThat(last.path("effectiveAt").asString()).isEqualTo("2021-04-22T16:00:00Z");
    assertThat(last.path("byClock").asBoolean()).isTrue();
    assertThat(last.path("data").path("since").asString()).isEqualTo("2021-04-23");
    line.does("leader", "submit-draft", draft, "SUBMITTED");
  }

  private static void signed(Line line) throws Exception {
    String problems =
        """
        {"problems": [{"category": "采购", "text": "拆分采购"},
          {"category": "采购", "text": "未留存比价记录"}], "omitted": []}
        """;
    line.refused("head", "sign-report", problems, 422, "audit/27.1");
    String review = "{\"major\": false, \"disagreement\": true, \"result\": \"分歧较大\"}";
    line.refused("leader", "review", review, 403, "audit/27.1");
    line.at("2021-04-28T09:00");
    line.does("reviewer", "review", review, "REVIEWED");
    line.at("2021-05-05T09:00");
    line.refused("head", "sign-report", problems, 422, "audit/27.2");
    line.at("2021-05-06T09:00");
    line.does("office", "hold-special-meeting", "{\"conclusion\": \"维持\"}", "REVIEWED");
    line.refused("office", "sign-report", problems, 403, "audit/28.1");
    line.at("2021-05-08T09:00");
    line.does("head", "sign-report", problems, "SIGNED");
    line.at("2021-05-10T09:00");
    line.refused("auditee", "deliver-report", "{}", 403, "audit/28.2");
    JsonNode delivered = line.does("office", "deliver-report", "{}", "DELIVERED");
    JsonNode clock = Line.clock(delivered, "rectification-period");
    assertThat(clock.path("lastDayInclusive").asString()).isEqualTo("2021-07-09");
    assertThat(clock.path("bearer").asString()).isEqualTo("auditee-head");
  }

  private static void rectifiedAndArchived(Line line) throws Exception {
    line.refused("office", "inform-head", "{\"summary\": \"无\"}", 422, "audit/29.3");
    line.at("2021-07-05T09:00");
    String one = "{\"problem\": 1, \"done\": true}";
    line.refused(
        "auditee-head", "file-rectification", "{\"problems\": [" + one + "]}", 422, "audit/29.2");
    JsonNode filed =
        line.does(
            "auditee-head",
            "file-rectification",
            "{\"problems\": [" + one + ", {\"problem\": 2, \"done\": false, \"reason\": \"待招标\"}]}",
            "RECTIFIED");
    JsonNode clock = Line.clock(filed, "rectification-period");
    assertThat(clock.path("state").asString()).isEqualTo("stopped");
    assertThat(clock.path("consumed").asInt()).isEqualTo(56);
    line.at("2021-07-08T09:00");
    line.does("office", "inform-head", "{\"summary\": \"两项已改一项\"}", "REPORTED");
    line.at("2021-07-12T09:00");
    String parts =
        String.join("\", \"", NINE.stream().filter(part -> !part.equals("evidence")).toList());
    String archive = "{\"parts\": [\"%s\"]}";
    line.refused("office", "archive", archive.formatted(parts), 422, "audit/30.2");
    JsonNode closed =
        line.does("office", "archive", archive.formatted(String.join("\", \"", NINE)), "ARCHIVED");
    assertThat(closed.path("closed").asString()).startsWith("2021-07-12T01:");
    for (JsonNode action : closed.path("actions")) {
      assertThat(action.path("may").asString()).isEqualTo("no");
    }
  }

  /** One project and who works on it. */
  private record Line(TestCity city, String id) {

    static Line opened(TestCity city) throws Exception {
      String input = "{\"input\": " + PlannedAudit.input(city.plan()) + "}";
      String path = "/api/v1/procedures/audit-project/cases";
      Client.Answer refused = Client.of(city, "auditee").post(path, input);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("clause")).isEqualTo("audit/15.3");
      Client.Answer opened = Client.of(city, "office").post(path, input);
      assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
      return new Line(city, opened.text("id"));
    }

    /** Moves the city's clock to a time of its own, and waits until it is there. */
    void at(String local) throws Exception {
      Client.Answer moved =
          Client.of(city, "office").put("/api/v1/clock", "{\"now\": \"" + local + ":00+08:00\"}");
      assertThat(moved.status()).as(moved.body().toString()).isEqualTo(202);
      ClockMoves moves = city.bean(ClockMoves.class);
      var job = moves.await(moves.job(moved.text("id")).orElseThrow(), Duration.ofSeconds(30));
      assertThat(job.state()).isEqualTo("done");
    }

    JsonNode does(String login, String action, String input, String stage) throws Exception {
      Client.Answer answer = tries(login, action, input);
      assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
      assertThat(answer.text("stage")).as(action).isEqualTo(stage);
      return answer.body();
    }

    Client.Answer refused(String login, String action, String input, int status, String clause)
        throws Exception {
      Client.Answer answer = tries(login, action, input);
      assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(status);
      assertThat(answer.text("clause")).as("%s: %s", action, answer.body()).isEqualTo(clause);
      assertThat(answer.text("detail")).isNotBlank();
      return answer;
    }

    private Client.Answer tries(String login, String action, String input) throws Exception {
      return Client.of(city, login)
          .post("/api/v1/cases/" + id + "/actions/" + action, "{\"input\": " + input + "}");
    }

    JsonNode seenBy(String login) throws Exception {
      return Client.of(city, login).get("/api/v1/cases/" + id).body();
    }

    JsonNode clock(String name) throws Exception {
      return clock(seenBy("office"), name);
    }

    static JsonNode clock(JsonNode body, String name) {
      return body.path("clocks")
          .valueStream()
          .filter(one -> one.path("clock").asString().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
