package org.gongbao.city.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP interface. */
final class ApiDoor implements Door {

  private final TestCity city;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private int keys;

  ApiDoor(TestCity city) {
    this.city = city;
  }

  @Override
  public Came opens(String who, String procedure, JsonNode input) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("input", input);
    return came(send(who, "POST", "/api/v1/procedures/" + procedure + "/cases", body.toString()));
  }

  @Override
  public Came does(String who, CaseId id, String action, JsonNode input, Optional<String> day) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("input", input);
    day.ifPresent(one -> body.put("effectiveAt", one + "T00:00:00+08:00"));
    return came(send(who, "POST", "/api/v1/cases/" + id + "/actions/" + action, body.toString()));
  }

  @Override
  public Came answers(String who, CaseId id, int question, JsonNode answer, String why) {
    ObjectNode input = JsonMapper.shared().createObjectNode();
    input.put("question", question).set("answer", answer);
    return does(who, id, "answer", input.put("why", why), Optional.empty());
  }

  @Override
  public void brings(String who, CaseId id, String csv) {
    HttpResponse<String> taken =
        send(who, "POST", "/api/v1/cases/" + id + "/rows?name=rows.csv", csv, "text/csv");
    assertThat(taken.statusCode()).as("%s", taken.body()).isEqualTo(202);
  }

  @Override
  public Optional<Map<Long, Fault>> faults(String who, CaseId id) {
    JsonNode run = read(who, "/api/v1/cases/" + id + "/rows").path("runs").path(0);
    String state = run.path("state").asString();
    if (state.equals("waiting") || state.equals("running")) {
      return Optional.empty();
    }
    assertThat(state).as("%s", run).isEqualTo("done");
    Map<Long, Fault> faults = new HashMap<>();
    for (JsonNode one :
        read(who, "/api/v1/intake/" + run.path("id").asString() + "/faults").path("faults")) {
      faults.put(
          one.path("row").asLong(), new Fault(one.path("clause").asStringOpt(), one.toString()));
    }
    return Optional.of(faults);
  }

  private JsonNode read(String who, String path) {
    return JsonMapper.shared().readTree(send(who, "GET", path, "").body());
  }

  @Override
  public boolean sees(String who, CaseId id) {
    return send(who, "GET", "/api/v1/cases/" + id, "").statusCode() == 200;
  }

  private static Came came(HttpResponse<String> response) {
    JsonNode body = JsonMapper.shared().readTree(response.body());
    String id = body.path("case").path("id").asString(body.path("id").asString(""));
    boolean granted = response.statusCode() < 300;
    return new Came(
        granted && !id.isEmpty() ? Optional.of(CaseId.of(id)) : Optional.empty(),
        granted ? Optional.empty() : Optional.of(body.path("clause").asString("?")),
        body.path("ruling").asString("").equals("undetermined"),
        response.statusCode() + " " + response.body());
  }

  private HttpResponse<String> send(String who, String method, String path, String body) {
    return send(who, method, path, body, "application/json");
  }

  private HttpResponse<String> send(
      String who, String method, String path, String body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(city.at(path))
            .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, city::token))
            .header("Content-Type", type)
            .header("Accept-Language", "zh")
            .header("Idempotency-Key", "scenario-" + ++keys)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("Expected an answer of the city", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to wait for the city", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
