package org.gongbao.city.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every audit project of the demonstration begins with, over HTTP: a unit that has its audit
 * office, an auditor and a rule on archives, and an annual plan that its head approved.
 */
public final class PlannedAudit {

  private static final int FAILED = 300;

  private PlannedAudit() {}

  /** Sends an input as somebody of the demonstration, and answers the body of a grant. */
  @FunctionalInterface
  public interface Post {

    /** Sends it; a refusal is an exception. */
    JsonNode send(String login, String path, String input) throws IOException, InterruptedException;
  }

  /** Makes the unit ready and has its plan approved; the answer is the plan's id. */
  public static String plan(Post post) throws IOException, InterruptedException {
    String unit =
        opens(
            post,
            "unit",
            "audit-unit",
            """
            {"unit": "yunling-group", "type": "state-enterprise", "size": "large",
              "stateAudit": true, "level": "district", "mode": "covered"}
            """);
    does(post, "unit", unit, "choose-office-form", "{\"form\": \"independent\"}");
    does(post, "unit", unit, "approve-office-form", "{\"approvalNumber\": \"2021-2\"}");
    does(
        post,
        "office",
        unit,
        "enter-staff",
        """
        {"person": "leader", "fullTime": true, "professionalField": "auditing", "experience": true}
        """);
    does(
        post,
        "office",
        unit,
        "record-archive-rule",
        "{\"retentionYears\": 10, \"keeper\": \"档案室\"}");
    String plan =
        opens(
            post,
            "office",
            "audit-annual-plan",
            """
            {"unit": "yunling-group", "year": 2021, "projects": [
              {"entity": "yunling-procurement", "activity": "procurement", "priority": "年度重点"}]}
            """);
    does(post, "office", plan, "submit", "{}");
    does(post, "head", plan, "approve", "{}");
    return plan;
  }

  /** What opens the project of such a plan. */
  public static String input(String plan) {
    return input(plan, "yunling-procurement");
  }

  /** What would open a project on an organ. */
  public static String input(String plan, String auditee) {
    return """
    {"unit": "yunling-group", "auditee": "%s", "plan": "%s", "number": 1,
      "category": "management-and-performance", "subject": "采购"}
    """
        .formatted(auditee, plan);
  }

  static String plan(TestCity city) {
    HttpClient http = HttpClient.newHttpClient();
    try {
      return plan((login, path, input) -> {
        HttpRequest request =
            HttpRequest.newBuilder(city.at(path))
                .header("Authorization", "Bearer " + city.token(login))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"input\": " + input + "}"))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= FAILED) {
          throw new IllegalStateException(
              "Expected %s to be granted but got %s".formatted(path, answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
      });
    } catch (IOException e) {
      throw new IllegalStateException("Expected the city to answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected the city to answer", e);
    }
  }

  private static String opens(Post post, String login, String procedure, String input)
      throws IOException, InterruptedException {
    return post.send(login, "/api/v1/procedures/" + procedure + "/cases", input)
        .path("id")
        .asString();
  }

  private static void does(Post post, String login, String id, String action, String input)
      throws IOException, InterruptedException {
    post.send(login, "/api/v1/cases/%s/actions/%s".formatted(id, action), input);
  }
}
