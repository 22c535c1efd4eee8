package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.http.Attached;
import org.gongbao.city.papers.Paper;
import org.gongbao.city.papers.Papers;
import org.gongbao.city.people.SignedIn;
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
      @PathVariable int revision,
      HttpServletRequest request) {
    CaseView view =
        context
            .casework()
            .view(context.actor(reader), Context.caseId(id), context.words(request).locale())
            .orElseThrow(Context::notFound);
    Paper paper =
        papers.of(view.id()).stream()
            .filter(one -> one.kind().equals(kind) && one.revision() == revision)
            .filter(one -> view.papers().contains(new CaseView.PaperView(kind, revision)))
            .findFirst()
            .orElseThrow(Context::notFound);
    byte[] bytes = papers.bytes(paper).orElseThrow(Context::notFound);
    return Attached.answer(MediaType.APPLICATION_PDF_VALUE, paper.fileName(), bytes);
  }
}
