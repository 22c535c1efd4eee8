package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.people.Act;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.CreditCode;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.Parties;
import org.gongbao.city.people.PartySight;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Acts on organs, people, roles and parties; parties found. */
@RestController
@RequestMapping("/api/v1")
final class PeopleApi {

  private static final String NUMBER = "residentId";
  private static final String CODE = "creditCode";

  private final Acts acts;
  private final Parties parties;
  private final PartySight sight;
  private final Answers answers;

  PeopleApi(Acts acts, Parties parties, PartySight sight, Answers answers) {
    this.acts = acts;
    this.parties = parties;
    this.sight = sight;
    this.answers = answers;
  }

  /** The acts that the caller may take, with their fields. */
  @GetMapping("/acts")
  JsonNode list(SignedIn who) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Act act : acts.all()) {
      if (act.isFor(who)) {
        ObjectNode one = all.addObject().put("act", act.name());
        ArrayNode fields = one.putArray("fields");
        for (Act.Asked asked : act.asks()) {
          fields.addObject().put("field", asked.name()).put("required", asked.required());
        }
      }
    }
    return all;
  }

  @PostMapping("/acts/{name}")
  ResponseEntity<JsonNode> take(@PathVariable String name, SignedIn who, HttpServletRequest request)
      throws IOException {
    Act act = acts.find(name).orElseThrow(() -> Unanswerable.notFound("act", name));
    Call call = new Call(request);
    Map<String, String> given =
        texts(call.body(act.asks().stream().map(Act.Asked::name).toArray(String[]::new)));
    return switch (acts.take(who, name, given)) {
      case Ruling.Granted<Act.Done>(Act.Done done, var _) -> {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("subject", done.subject());
        if (!done.shownOnce().isEmpty()) {
          body.put("shownOnce", done.shownOnce());
        }
        yield ResponseEntity.ok(body);
      }
      case Ruling.Refused<Act.Done> refused -> answers.problem(refused, call.locale());
      case Ruling.Undetermined<Act.Done> _ ->
          throw new IllegalStateException("Expected an act to be decided at once");
    };
  }

  private static Map<String, String> texts(JsonNode body) {
    Map<String, String> given = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!field.getValue().isString()) {
        throw Unanswerable.field("/" + field.getKey(), "input.type", "string");
      }
      given.put(field.getKey(), field.getValue().stringValue());
    }
    return given;
  }

  /** By a number or code exactly, or by the beginning of a name. Not by address: it is logged. */
  @PostMapping("/parties/search")
  JsonNode search(SignedIn who, HttpServletRequest request) throws IOException {
    official(who);
    Map<String, String> by = texts(new Call(request).body(NUMBER, CODE, "name"));
    if (by.size() != 1 || by.values().stream().anyMatch(String::isBlank)) {
      throw Unanswerable.field("/name", "input.missing", "");
    }
    List<Parties.Entry> found =
        by.containsKey(NUMBER)
            ? read(NUMBER, ResidentId.parse(NUMBER, by.getOrDefault(NUMBER, "")))
                .flatMap(parties::find)
                .stream()
                .toList()
            : by.containsKey(CODE)
                ? read(CODE, CreditCode.parse(CODE, by.getOrDefault(CODE, "")))
                    .flatMap(parties::find)
                    .stream()
                    .toList()
                : parties.search(who, by.getOrDefault("name", "").strip(), sight);
    return CaseJson.of(found);
  }

  private static <T> Optional<T> read(String field, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Read<T>(T value) -> Optional.of(value);
      case Parsed.Malformed<T>(var _, Sentence sentence) ->
          throw Unanswerable.field("/" + field, sentence.key(), "");
    };
  }

  @GetMapping("/parties/{id}")
  JsonNode party(@PathVariable String id, SignedIn who) {
    official(who);
    return CaseJson.of(
        parties.find(who, id, sight).orElseThrow(() -> Unanswerable.notFound("party", id)));
  }

  private static void official(SignedIn who) {
    if (who.grants().isEmpty()) {
      throw new Unanswerable(
          HttpStatus.FORBIDDEN,
          RefusalKind.WRONG_ROLE,
          Sentence.of("people.not-yours", "official"),
          Optional.empty());
    }
  }
}
