package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.intake.Intake;
import org.gongbao.city.intake.IntakeRun;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows for a batch: brought as a file, read in the background, their faults told row by row. */
@RestController
final class IntakeApi {

  private static final int MOST_FAULTS = 1000;

  private final Intake intake;
  private final Casework casework;
  private final Answers answers;

  IntakeApi(Intake intake, Casework casework, Answers answers) {
    this.intake = intake;
    this.casework = casework;
    this.answers = answers;
  }

  /** Takes a file of rows, the body as it is; with {@code dry=true} they are only checked. */
  @PostMapping("/api/v1/cases/{id}/rows")
  ResponseEntity<JsonNode> take(
      @PathVariable String id, SignedIn person, HttpServletRequest request) throws IOException {
    Call call = new Call(request);
    Ruling<IntakeRun> taken =
        intake.take(
            casework.actor(person),
            Call.caseId(id),
            call.parameter("name").orElse(""),
            request.getInputStream(),
            call.parameter("dry").filter("true"::equals).isPresent());
    return switch (taken) {
      case Ruling.Granted<IntakeRun> granted ->
          ResponseEntity.status(HttpStatus.ACCEPTED)
              .header("Location", "/api/v1/intake/" + granted.value().id())
              .body(json(granted.value()));
      case Ruling.Refused<IntakeRun> refused -> answers.problem(refused, call.locale());
      case Ruling.Undetermined<IntakeRun> _ ->
          throw new IllegalStateException("Expected rows to be taken or not");
    };
  }

  @GetMapping("/api/v1/cases/{id}/rows")
  JsonNode runs(@PathVariable String id, SignedIn person) {
    ArrayNode runs = JsonNodeFactory.instance.arrayNode();
    intake.runs(casework.actor(person), Call.caseId(id)).forEach(run -> runs.add(json(run)));
    return JsonNodeFactory.instance.objectNode().set("runs", runs);
  }

  @GetMapping("/api/v1/intake/{run}")
  JsonNode run(@PathVariable String run, SignedIn person) {
    return json(found(run, person));
  }

  @GetMapping("/api/v1/intake/{run}/faults")
  JsonNode faults(@PathVariable String run, SignedIn person, HttpServletRequest request) {
    IntakeRun one = found(run, person);
    long after =
        new Call(request)
            .parameter("after")
            .filter(text -> text.matches("[0-9]{1,12}"))
            .map(Long::parseLong)
            .orElse(0L);
    List<IntakeRun.Fault> faults =
        intake.faults(casework.actor(person), one.id(), after, MOST_FAULTS);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (IntakeRun.Fault fault : faults) {
      ObjectNode row =
          rows.addObject()
              .put("row", fault.row())
              .put("field", fault.field())
              .put("word", fault.word())
              .put("about", fault.about());
      fault.clause().ifPresent(clause -> row.put("clause", clause.toString()));
    }
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.set("faults", rows);
    if (faults.size() == MOST_FAULTS) {
      page.put("after", faults.getLast().row());
    }
    return page;
  }

  /** Stops it; what was staged stays. */
  @DeleteMapping("/api/v1/intake/{run}")
  JsonNode stop(@PathVariable String run, SignedIn person) {
    IntakeRun one = found(run, person);
    intake.stop(casework.actor(person), one.id());
    return json(found(run, person));
  }

  private IntakeRun found(String run, SignedIn person) {
    if (!run.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw Unanswerable.notFound("run", run);
    }
    return intake
        .run(casework.actor(person), UUID.fromString(run))
        .orElseThrow(() -> Unanswerable.notFound("run", run));
  }

  private static ObjectNode json(IntakeRun run) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", run.id().toString())
            .put("case", run.batch().toString())
            .put("name", run.name())
            .put("sha256", run.sha256())
            .put("dry", run.dry())
            .put("state", run.state().toString())
            .put("rows", run.rows())
            .put("good", run.good())
            .put("bad", run.bad());
    run.why().ifPresent(why -> json.put("why", why));
    return json;
  }
}
