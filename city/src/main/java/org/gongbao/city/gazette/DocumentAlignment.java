package org.gongbao.city.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the catalogue of a document and its imported text fit.
 *
 * @param slug the document
 * @param number its printed number
 * @param placements one for every clause of the catalogue, in the catalogue's order
 * @param uncovered pieces of text that no clause covers
 * @param annex how the tasks of its annex fit, if the catalogue lists them
 */
public record DocumentAlignment(
    String slug,
    String number,
    List<Placement> placements,
    List<Uncovered> uncovered,
    Optional<AnnexFit> annex) {

  public DocumentAlignment {
    placements = List.copyOf(placements);
    uncovered = List.copyOf(uncovered);
  }

  /**
   * A piece of text that no clause covers.
   *
   * @param unit address of the unit
   * @param sentence one-based sentence; 0 for the whole unit
   * @param text the beginning of it
   * @param line line of the source
   */
  public record Uncovered(String unit, int sentence, String text, int line) {}

  /**
   * The tasks of an annex in the catalogue against the rows of its table.
   *
   * @param tasks tasks in the catalogue
   * @param rows rows of the table, cut ones rejoined
   * @param leadsAgreeing rows whose lead bodies are the catalogue's
   * @param differences what does not agree
   */
  public record AnnexFit(int tasks, int rows, int leadsAgreeing, List<String> differences) {
    public AnnexFit {
      differences = List.copyOf(differences);
    }
  }

  /** Clauses with a place. */
  public List<Placement.Placed> placed() {
    return placements.stream()
        .filter(Placement.Placed.class::isInstance)
        .map(Placement.Placed.class::cast)
        .toList();
  }

  /** Clauses without a place. */
  public List<Placement.NotPlaced> notPlaced() {
    return placements.stream()
        .filter(Placement.NotPlaced.class::isInstance)
        .map(Placement.NotPlaced.class::cast)
        .toList();
  }

  /** The report in plain text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    long exact = placed().stream().filter(Placement.Placed::isExact).count();
    lines.add(
        "%s  %s: %d of %d clauses placed (%d exactly, %d within a shared text), %d pieces uncovered"
            .formatted(
                slug,
                number,
                placed().size(),
                placements.size(),
                exact,
                placed().size() - exact,
                uncovered.size()));
    notPlaced().forEach(miss -> lines.add("  not placed: " + miss.clause() + ": " + miss.reason()));
    annex.ifPresent(fit -> {
      lines.add(
          "  annex: %d tasks in the catalogue, %d rows in the text, %d lead bodies agree"
              .formatted(fit.tasks(), fit.rows(), fit.leadsAgreeing()));
      fit.differences().forEach(difference -> lines.add("    " + difference));
    });
    uncovered.forEach(piece ->
        lines.add(
            "  uncovered: line %d, %s%s: %s"
                .formatted(
                    piece.line(),
                    piece.unit(),
                    piece.sentence() == 0 ? "" : " sentence " + piece.sentence(),
                    piece.text())));
    return lines;
  }
}
