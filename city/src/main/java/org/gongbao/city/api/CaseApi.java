package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.InboxFilter;
import org.gongbao.city.casework.Looks;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Receipt;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases: opened, listed, read, acted on. */
@RestController
@RequestMapping("/api/v1")
final class CaseApi {

  private static final List<String> KINDS = List.of("clock", "question", "action");

  private final Casework casework;
  private final Answers answers;

  CaseApi(Casework casework, Answers answers) {
    this.casework = casework;
    this.answers = answers;
  }

  @PostMapping("/procedures/{procedure}/cases")
  ResponseEntity<JsonNode> open(
      @PathVariable String procedure, SignedIn person, HttpServletRequest request)
      throws IOException {
    Call call = new Call(request);
    Procedure declared =
        casework
            .engine()
            .procedure(procedure)
            .orElseThrow(() -> Unanswerable.notFound("procedure", procedure));
    if (casework.opening(declared).isEmpty()) {
      throw new Unanswerable(
          HttpStatus.FORBIDDEN,
          RefusalKind.WRONG_ROLE,
          Sentence.of("api.not-openable", procedure),
          Optional.empty());
    }
    JsonNode body = call.body("input", "effectiveAt");
    Actor actor = casework.actor(person);
    Outcome outcome =
        casework.open(
            actor,
            procedure,
            Call.object(body, "input"),
            Call.instant(body, "effectiveAt"),
            call.key());
    return answers.of(outcome, actor, call.locale(), HttpStatus.CREATED);
  }

  @GetMapping("/cases")
  JsonNode list(SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    Optional<String> after = call.parameter("after");
    after.ifPresent(Call::caseId);
    CaseFilter filter =
        new CaseFilter(
            call.parameter("procedure"),
            call.parameter("stage"),
            call.parameter("division"),
            call.parameter("organ"),
            call.parameter("closed")
                .map(text -> {
                  if (!text.equals("true") && !text.equals("false")) {
                    throw Unanswerable.field("closed", "input.choice", text);
                  }
                  return text.equals("true");
                }),
            call.due(),
            call.parameter("q"));
    return CaseJson.of(casework.list(casework.actor(person), filter, after, call.limit()));
  }

  /** What waits for the caller, by due time. */
  @GetMapping("/inbox")
  JsonNode inbox(SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    InboxFilter filter =
        new InboxFilter(
            call.parameter("procedure"),
            call.parameter("role"),
            call.parameter("kind")
                .map(text -> {
                  if (!KINDS.contains(text)) {
                    throw Unanswerable.field("kind", "input.choice", text);
                  }
                  return text;
                }),
            call.due());
    Optional<String> after = call.parameter("after");
    try {
      return CaseJson.of(casework.inbox(casework.actor(person), filter, after, call.limit()));
    } catch (IllegalArgumentException e) {
      throw Unanswerable.field("after", "input.form", after.orElse(""));
    }
  }

  @GetMapping("/cases/{id}")
  ResponseEntity<JsonNode> read(
      @PathVariable String id, SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    Optional<CaseView> view = casework.view(casework.actor(person), caseId, call.locale());
    return view.map(
            seen -> ResponseEntity.ok().eTag("\"" + seen.revision() + "\"").body(CaseJson.of(seen)))
        .orElseGet(() -> answers.outOfSight(caseId, call.locale()));
  }

  @PostMapping("/cases/{id}/actions/{action}")
  ResponseEntity<JsonNode> act(
      @PathVariable String id,
      @PathVariable String action,
      SignedIn person,
      HttpServletRequest request)
      throws IOException {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    JsonNode body = call.body("input", "effectiveAt");
    Actor actor = casework.actor(person);
    Outcome outcome =
        casework.act(
            actor,
            caseId,
            action,
            Call.object(body, "input"),
            Call.instant(body, "effectiveAt"),
            call.key(),
            call.ifMatch());
    return answers.of(outcome, actor, call.locale(), HttpStatus.OK);
  }

  /** The proof that an event stands in the log, as a text to be checked without the database. */
  @GetMapping("/cases/{id}/receipt")
  ResponseEntity<?> receipt(@PathVariable String id, SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    Optional<CaseFile> file = casework.read(casework.actor(person), caseId);
    if (file.isEmpty()) {
      return answers.outOfSight(caseId, call.locale());
    }
    int newest = file.get().revision();
    int revision =
        call.parameter("revision")
            .map(text -> {
              if (!text.matches("[0-9]{1,9}")) {
                throw Unanswerable.field("revision", "input.form", text);
              }
              if (Integer.parseInt(text) < 1 || Integer.parseInt(text) > newest) {
                throw Unanswerable.notFound("revision", text);
              }
              return Integer.parseInt(text);
            })
            .orElse(newest);
    Optional<Receipt> receipt = casework.receipt(caseId, revision);
    if (receipt.isEmpty()) {
      return ResponseEntity.accepted()
          .header("Retry-After", "1")
          .body(CaseJson.of(Map.of("waits", "checkpoint")));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%d.receipt\"".formatted(caseId, revision))
        .body(receipt.get().text());
  }

  /** The log of a case; each event names the hash of the one before it. */
  @GetMapping("/cases/{id}/events")
  ResponseEntity<JsonNode> events(
      @PathVariable String id, SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    JsonNode events = CaseJson.of(casework.events(casework.actor(person), caseId));
    if (events.isEmpty()) {
      return answers.outOfSight(caseId, call.locale());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.set("events", events);
    return ResponseEntity.ok(body);
  }

  /** Who looked at a case, for those whom its policy lets know. */
  @GetMapping("/cases/{id}/looks")
  ResponseEntity<JsonNode> looks(
      @PathVariable String id, SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    Actor actor = casework.actor(person);
    OptionalLong before =
        call.parameter("before")
            .map(text -> {
              if (!text.matches("[0-9]{1,18}")) {
                throw Unanswerable.field("before", "input.form", text);
              }
              return OptionalLong.of(Long.parseLong(text));
            })
            .orElse(OptionalLong.empty());
    Optional<List<Looks.Look>> looks = casework.looks(actor, caseId, before, call.limit());
    if (looks.isEmpty()) {
      return answers.outOfSight(caseId, call.locale());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.set("looks", CaseJson.of(looks.get()));
    return ResponseEntity.ok(body);
  }
}
