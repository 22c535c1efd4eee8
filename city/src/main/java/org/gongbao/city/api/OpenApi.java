package org.gongbao.city.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.city.casework.Boards;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.OwnApi;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.people.PublicPaths;
import org.gongbao.engine.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API's own description, OpenAPI 3.1, made from what is declared. */
@RestController
final class OpenApi {

  /**
   * A fixed address: method, path, summary.
   *
   * @param query names of the parameters that its query may have
   */
  private record Address(String method, String path, String summary, List<String> query) {
    Address(String method, String path, String summary) {
      this(method, path, summary, List.of());
    }
  }

  private static final List<Address> FIXED =
      List.of(
          new Address("get", "/api/v1/procedures", "Procedures and versions"),
          new Address("get", "/api/v1/procedures/{name}", "One procedure as declared"),
          new Address("get", "/api/v1/procedures/{name}/bpmn", "The procedure as BPMN 2.0"),
          new Address("get", "/api/v1/procedures/{name}/svg", "The procedure as a picture"),
          new Address(
              "get",
              "/api/v1/cases",
              "Cases in sight, newest first, by keyset",
              List.of(
                  "procedure",
                  "stage",
                  "division",
                  "organ",
                  "closed",
                  "due",
                  "q",
                  "after",
                  "limit")),
          new Address(
              "get",
              "/api/v1/inbox",
              "What waits for the caller, by due time, by keyset",
              List.of("procedure", "role", "kind", "due", "after", "limit")),
          new Address("get", "/api/v1/cases/{id}", "One case"),
          new Address("get", "/api/v1/cases/{id}/events", "The log of a case with its hashes"),
          new Address("get", "/api/v1/cases/{id}/looks", "Who looked at a case"),
          new Address("get", "/api/v1/cases/{id}/receipt", "The proof that an event stands"),
          new Address("get", "/api/v1/cases/{id}/papers", "The numbered papers of a case"),
          new Address("get", "/api/v1/cases/{id}/papers/{kind}/{revision}", "A paper as PDF"),
          new Address("post", "/api/v1/files", "Brings a file, for an action to name"),
          new Address("get", "/api/v1/files/{id}", "A file"),
          new Address("get", "/api/v1/acts", "What the caller may do to organs, people, parties"),
          new Address("post", "/api/v1/acts/{name}", "Does it; a body of texts by field"),
          new Address("post", "/api/v1/parties/search", "Parties by number, code or name"),
          new Address("get", "/api/v1/parties/{id}", "One party, its number masked"),
          new Address("get", "/api/v1/parameters/{name}", "A figure on both time axes"),
          new Address("get", "/api/v1/clauses", "Coverage of the clauses"),
          new Address("get", "/api/v1/documents/{slug}/akn", "A document as Akoma Ntoso 3.0"),
          new Address("get", "/api/v1/calendar/{date}", "Whether a day is worked, and why"),
          new Address("get", "/api/v1/clock", "The time in the city"),
          new Address("put", "/api/v1/clock", "Moves a demonstration's time forward"),
          new Address("get", "/api/v1/clock/jobs/{id}", "How far a move has come"));

  private final Casework casework;
  private final Rules rules;
  private final Boards boards;

  OpenApi(Casework casework, Rules rules, Boards boards) {
    this.casework = casework;
    this.rules = rules;
    this.boards = boards;
  }

  /** The description holds nothing of any case. */
  @Configuration(proxyBeanMethods = false)
  static class Open {
    @Bean
    PublicPaths openApiPath() {
      return new PublicPaths(List.of("/api/openapi.json"));
    }
  }

  @GetMapping("/api/openapi.json")
  JsonNode describe() {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    document.putObject("info").put("title", "Gongbao").put("version", "1");
    document.putArray("security").addObject().putArray("bearer");
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer");
    ObjectNode paths = document.putObject("paths");
    FIXED.forEach(address -> operation(paths, address));
    boards.apis().forEach(api -> own(paths, api));
    ((ObjectNode) paths.path("/api/v1/clock").path("put")).set("requestBody", body(clockBody()));
    Map<String, ObjectNode> actions = new TreeMap<>();
    for (Procedure procedure : casework.engine().procedures()) {
      casework
          .opening(procedure)
          .ifPresent(opening -> {
            String path = "/api/v1/procedures/" + procedure.name() + "/cases";
            ObjectNode post =
                operation(paths, new Address("post", path, "Opens a case by " + opening));
            post.set("requestBody", body(command(procedure.schema(opening).document())));
          });
      procedure.actions().stream()
          .filter(action -> !procedure.openings().contains(action))
          .filter(action -> !procedure.roles(action).isEmpty())
          .forEach(action ->
              ((ArrayNode) actions.computeIfAbsent(action, name -> alternatives()).path("anyOf"))
                  .add(procedure.schema(action).document()));
    }
    actions.forEach((action, schema) -> {
      String path = "/api/v1/cases/{id}/actions/" + action;
      operation(paths, new Address("post", path, "Takes the action " + action))
          .set("requestBody", body(command(schema)));
    });
    String answer = "/api/v1/cases/{id}/actions/answer";
    operation(paths, new Address("post", answer, "Answers a question of the case"))
        .set("requestBody", body(command(answerBody())));
    rules
        .all()
        .forEach(rule -> {
          String path = "/api/v1/rules/" + rule.name();
          ObjectNode post =
              operation(paths, new Address("post", path, "Asks the rule " + rule.name()));
          ObjectNode schema = object();
          ObjectNode properties = schema.putObject("properties");
          properties.set("in", rule.schema());
          properties.putObject("asOf").put("type", "string").put("format", "date");
          properties.putObject("knownAt").put("type", "string").put("format", "date");
          post.set("requestBody", body(schema));
        });
    return document;
  }

  private static ObjectNode operation(ObjectNode paths, Address address) {
    ObjectNode path =
        paths.has(address.path())
            ? (ObjectNode) paths.get(address.path())
            : paths.putObject(address.path());
    ObjectNode operation = path.putObject(address.method()).put("summary", address.summary());
    operation.put(
        "operationId",
        address.method()
            + address.path().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT));
    ArrayNode parameters = operation.putArray("parameters");
    for (String part : address.path().split("/", -1)) {
      if (part.startsWith("{")) {
        ObjectNode parameter =
            parameters
                .addObject()
                .put("name", part.substring(1, part.length() - 1))
                .put("in", "path")
                .put("required", true);
        parameter.putObject("schema").put("type", "string");
      }
    }
    for (String name : address.query()) {
      parameters
          .addObject()
          .put("name", name)
          .put("in", "query")
          .putObject("schema")
          .put("type", "string");
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject("default").put("description", "The answer, or application/problem+json");
    return operation;
  }

  /** What a policy answers itself: its fields stand in the query, or in the body. */
  private static void own(ObjectNode paths, OwnApi api) {
    boolean reads = api.method().equals("get");
    ObjectNode operation =
        operation(
            paths,
            new Address(api.method(), api.path(), api.summary(), reads ? api.fields() : List.of()));
    if (!reads) {
      ObjectNode schema = object();
      ObjectNode properties = schema.putObject("properties");
      api.fields().forEach(field -> properties.putObject(field).put("type", "string"));
      operation.set("requestBody", body(schema));
    }
  }

  private static ObjectNode body(ObjectNode schema) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("content").putObject("application/json").set("schema", schema);
    return body;
  }

  private static ObjectNode command(JsonNode input) {
    ObjectNode schema = object();
    ObjectNode properties = schema.putObject("properties");
    properties.set("input", input);
    properties.putObject("effectiveAt").put("type", "string").put("format", "date-time");
    return schema;
  }

  private static ObjectNode clockBody() {
    ObjectNode schema = object();
    schema
        .putObject("properties")
        .putObject("now")
        .put("type", "string")
        .put("format", "date-time");
    return schema;
  }

  private static ObjectNode answerBody() {
    ObjectNode schema = object();
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("question").put("type", "integer");
    properties.putObject("answer");
    properties.putObject("why").put("type", "string");
    return schema;
  }

  private static ObjectNode alternatives() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("anyOf");
    return schema;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("type", "object");
  }
}
