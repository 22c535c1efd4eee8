package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.papers.Paper;

/**
 * A paper of a case, as its page shows it.
 *
 * @param label its number (文号); empty until it has one
 * @param path where it lies; empty until it is made
 */
public record PaperRow(String kind, int revision, String label, String path) {

  /** The papers that a view shows, with their numbers where they have one by now. */
  static List<PaperRow> of(CaseView view, List<Paper> papers) {
    return view.papers().stream().map(shown -> of(view, shown, papers)).toList();
  }

  private static PaperRow of(CaseView view, CaseView.PaperView shown, List<Paper> papers) {
    Optional<Paper> paper =
        papers.stream()
            .filter(one -> one.kind().equals(shown.kind()) && one.revision() == shown.revision())
            .findFirst();
    return new PaperRow(
        shown.kind(),
        shown.revision(),
        paper.map(Paper::label).orElse(""),
        paper
            .filter(one -> one.sha256().isPresent())
            .map(one -> "/cases/" + view.id() + "/papers/" + shown.kind() + "/" + shown.revision())
            .orElse(""));
  }
}
