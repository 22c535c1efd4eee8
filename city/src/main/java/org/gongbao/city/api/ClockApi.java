package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.ClockJob;
import org.gongbao.city.casework.ClockMoves;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The city's time; in a demonstration it can be moved forward. */
@RestController
@RequestMapping("/api/v1/clock")
final class ClockApi {

  private final Casework casework;
  private final ClockMoves moves;
  private final Answers answers;

  ClockApi(Casework casework, ClockMoves moves, Answers answers) {
    this.casework = casework;
    this.moves = moves;
    this.answers = answers;
  }

  @GetMapping
  JsonNode now() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("now", casework.now().toString())
        .put("day", LegalTime.day(casework.now()).toString())
        .put("movable", moves.isMovable());
  }

  @PutMapping
  ResponseEntity<JsonNode> move(HttpServletRequest request) throws IOException {
    Call call = new Call(request);
    JsonNode body = call.body("now");
    Ruling<ClockJob> ruling =
        casework.moveClock(
            Call.instant(body, "now")
                .orElseThrow(() -> Unanswerable.field("/now", "input.missing", "")));
    return switch (ruling) {
      case Ruling.Granted<ClockJob>(ClockJob job, var _) ->
          ResponseEntity.accepted()
              .header(HttpHeaders.LOCATION, "/api/v1/clock/jobs/" + job.id())
              .body(CaseJson.of(job));
      case Ruling.Refused<ClockJob> refused -> answers.problem(refused, call.locale());
      case Ruling.Undetermined<ClockJob> _ ->
          throw new IllegalStateException("Expected the clock's move to be decided at once");
    };
  }

  @GetMapping("/jobs/{id}")
  JsonNode job(@PathVariable String id) {
    return CaseJson.of(moves.job(id).orElseThrow(() -> Unanswerable.notFound("job", id)));
  }
}
