package org.gongbao.city.web;

import java.util.List;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.http.Attached;
import org.gongbao.city.papers.Paper;
import org.gongbao.city.papers.Papers;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers for readers: links of a case's page lead here. */
@Controller
class PaperPages {

  private final Context context;
  private final Papers papers;

  PaperPages(Context context, Papers papers) {
    this.context = context;
    this.papers = papers;
  }

  @GetMapping("/cases/{id}/papers/{kind}/{revision}")
  ResponseEntity<byte[]> fetch(
      SignedIn reader,
      @PathVariable String id,
      @PathVariable String kind,
      @PathVariable int revision) {
    CaseId caseId = Context.caseId(id);
    Actor actor = context.actor(reader);
    List<CaseView.PaperView> shown =
        context.casework().papers(actor, caseId).orElseThrow(Context::notFound);
    Paper paper =
        papers.of(caseId).stream()
            .filter(one -> one.kind().equals(kind) && one.revision() == revision)
            .filter(one -> shown.contains(new CaseView.PaperView(kind, revision)))
            .findFirst()
            .orElseThrow(Context::notFound);
    byte[] bytes = papers.bytes(paper).orElseThrow(Context::notFound);
    context.casework().looksAtPaper(actor, caseId);
    return Attached.answer(MediaType.APPLICATION_PDF_VALUE, paper.fileName(), bytes);
  }
}
