package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.http.Attached;
import org.gongbao.city.papers.Paper;
import org.gongbao.city.papers.Papers;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.CaseId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The numbered papers of a case, for whoever sees the events that ordered them. */
@RestController
@RequestMapping("/api/v1/cases/{id}/papers")
final class PaperApi {

  private final Casework casework;
  private final Papers papers;
  private final Answers answers;

  PaperApi(Casework casework, Papers papers, Answers answers) {
    this.casework = casework;
    this.papers = papers;
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<JsonNode> list(
      @PathVariable String id, SignedIn person, HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    Optional<List<Paper>> seen = seen(caseId, person);
    if (seen.isEmpty()) {
      return answers.outOfSight(caseId, call.locale());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    ArrayNode rows = body.putArray("papers");
    for (Paper paper : seen.get()) {
      ObjectNode row =
          rows.addObject()
              .put("kind", paper.kind())
              .put("revision", paper.revision())
              .put("number", paper.label())
              .put("organ", paper.organ());
      paper.sha256().ifPresent(digest -> row.put("sha256", digest));
    }
    return ResponseEntity.ok(body);
  }

  /** One paper as PDF; 202 while it is being made. */
  @GetMapping("/{kind}/{revision}")
  ResponseEntity<?> one(
      @PathVariable String id,
      @PathVariable String kind,
      @PathVariable String revision,
      SignedIn person,
      HttpServletRequest request) {
    Call call = new Call(request);
    CaseId caseId = Call.caseId(id);
    Optional<List<Paper>> seen = seen(caseId, person);
    if (seen.isEmpty()) {
      return answers.outOfSight(caseId, call.locale());
    }
    Paper paper =
        seen.get().stream()
            .filter(one -> one.kind().equals(kind))
            .filter(one -> Integer.toString(one.revision()).equals(revision))
            .findFirst()
            .orElseThrow(() -> Unanswerable.notFound("paper", kind + "/" + revision));
    Optional<byte[]> bytes = papers.bytes(paper);
    bytes.ifPresent(one -> casework.looksAtPaper(casework.actor(person), caseId));
    return bytes.isPresent()
        ? Attached.answer(MediaType.APPLICATION_PDF_VALUE, paper.fileName(), bytes.get())
        : ResponseEntity.accepted()
            .header("Retry-After", "1")
            .body(CaseJson.of(Map.of("waits", "paper")));
  }

  /** The papers that the caller sees; empty if the case is out of his sight. */
  private Optional<List<Paper>> seen(CaseId id, SignedIn person) {
    return casework
        .papers(casework.actor(person), id)
        .map(shown ->
            papers.of(id).stream()
                .filter(
                    paper -> shown.contains(new CaseView.PaperView(paper.kind(), paper.revision())))
                .toList());
  }
}
