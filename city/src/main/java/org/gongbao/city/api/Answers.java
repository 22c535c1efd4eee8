package org.gongbao.city.api;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.RulingView;
import org.gongbao.city.casework.Sentences;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Outcome;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Trace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns outcomes and rulings into answers. */
@Component
final class Answers {

  private final Casework casework;
  private final Sentences sentences;

  Answers(Casework casework, Sentences sentences) {
    this.casework = casework;
    this.sentences = sentences;
  }

  /** The answer to a command. */
  ResponseEntity<JsonNode> of(Outcome outcome, Actor actor, Locale locale, HttpStatus granted) {
    return switch (outcome.ruling()) {
      case Ruling.Refused<?> refused -> problem(refused, about(outcome, actor), locale);
      case Ruling.Undetermined<?> open ->
          done(HttpStatus.ACCEPTED, outcome, actor, locale, Optional.of(open));
      case Ruling.Granted<?> _ -> done(granted, outcome, actor, locale, Optional.empty());
    };
  }

  private ResponseEntity<JsonNode> done(
      HttpStatus status,
      Outcome outcome,
      Actor actor,
      Locale locale,
      Optional<Ruling<?>> undetermined) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", outcome.id().toString());
    body.put("revision", outcome.revision());
    Optional<CaseView> view = casework.viewAfterActing(actor, outcome.id(), locale);
    view.ifPresent(seen -> body.setAll((ObjectNode) CaseJson.of(seen)));
    undetermined.ifPresent(open -> {
      RulingView shown = about(outcome, actor).view(open, locale);
      body.put("ruling", shown.ruling());
      if (view.isEmpty()) {
        body.set("questions", CaseJson.of(shown.questions()));
      }
      body.set("trace", CaseJson.of(shown.trace()));
    });
    ArrayNode hashes = body.putArray("hashes");
    outcome.hashes().forEach(hash -> hashes.add(HexFormat.of().formatHex(hash)));
    body.put("repeated", outcome.repeated());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .eTag("\"" + view.map(CaseView::revision).orElse(outcome.revision()) + "\"");
    if (status != HttpStatus.OK) {
      answer.header(HttpHeaders.LOCATION, "/api/v1/cases/" + outcome.id());
    }
    return answer.body(body);
  }

  /** A refusal as a problem. */
  ResponseEntity<JsonNode> problem(Ruling.Refused<?> refused, Locale locale) {
    return problem(refused, sentences, locale);
  }

  /** The same answer for a case that there is not and for one behind the wall. */
  ResponseEntity<JsonNode> outOfSight(CaseId id, Locale locale) {
    return problem(
        new Ruling.Refused<>(
            RefusalKind.WRONG_PLACE,
            ClauseId.of("engine/action"),
            Sentence.of("engine.no-such-case", id),
            Trace.NONE),
        locale);
  }

  /** The texts about a case; one that is out of sight has no procedure to be named by. */
  private Sentences about(Outcome outcome, Actor actor) {
    return casework
        .engine()
        .read(actor, outcome.id())
        .map(file -> sentences.about(file.procedure()))
        .orElse(sentences);
  }

  private static ResponseEntity<JsonNode> problem(
      Ruling.Refused<?> refused, Sentences sentences, Locale locale) {
    RulingView shown = sentences.view(refused, locale);
    ObjectNode problem = problem(status(refused.kind()), refused.kind(), shown.detail().orElse(""));
    problem.put("clause", refused.clause().toString());
    if (!shown.fields().isEmpty()) {
      problem.set("fields", CaseJson.of(shown.fields()));
    }
    problem.set("trace", CaseJson.of(shown.trace()));
    return answer(status(refused.kind()), problem);
  }

  /** A request that could not be put to anybody. */
  ResponseEntity<JsonNode> problem(Unanswerable failure, Locale locale) {
    ObjectNode problem =
        problem(failure.status, failure.kind, sentences.text(failure.sentence, locale));
    failure.field.ifPresent(field -> problem.putArray("fields").addObject().put("field", field));
    return answer(failure.status, problem);
  }

  private static ResponseEntity<JsonNode> answer(HttpStatus status, ObjectNode problem) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ObjectNode problem(HttpStatus status, RefusalKind kind, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", status.getReasonPhrase())
        .put("status", status.value())
        .put("detail", detail)
        .put("kind", kind.word());
  }

  private static HttpStatus status(RefusalKind kind) {
    return switch (kind) {
      case CONFLICT -> HttpStatus.CONFLICT;
      case WRONG_ROLE, WRONG_PLACE, RECUSED -> HttpStatus.FORBIDDEN;
      case MALFORMED, NOT_YET, TOO_LATE, CONDITION_NOT_MET, MISSING, OUT_OF_BOUNDS, NOT_IN_FORCE ->
          HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
