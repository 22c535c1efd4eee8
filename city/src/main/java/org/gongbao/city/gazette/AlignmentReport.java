package org.gongbao.city.gazette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the catalogues and an imported text fit, as data and as plain text.
 *
 * @param gazette the text
 * @param documents documents that have a catalogue, in the order of the text
 * @param unknownDocuments documents of the text without a catalogue
 * @param absent slugs of catalogues whose document is not in this text
 */
public record AlignmentReport(
    Gazette gazette,
    List<DocumentAlignment> documents,
    List<String> unknownDocuments,
    List<String> absent) {

  public AlignmentReport {
    documents = List.copyOf(documents);
    unknownDocuments = List.copyOf(unknownDocuments);
    absent = List.copyOf(absent);
  }

  /** Every placement of every document. */
  public Stream<Placement> placements() {
    return documents.stream().flatMap(document -> document.placements().stream());
  }

  /** Clauses with a place. */
  public long placed() {
    return placements().filter(Placement.Placed.class::isInstance).count();
  }

  /** The report in plain text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d documents, %d units"
            .formatted(
                gazette.title(),
                gazette.documents().size(),
                gazette.documents().stream().mapToLong(d -> d.all().count()).sum()));
    documents.forEach(document -> lines.addAll(document.lines()));
    unknownDocuments.forEach(number -> lines.add("without a catalogue: " + number));
    if (!absent.isEmpty()) {
      lines.add("not in this text: " + String.join(", ", absent));
    }
    lines.addAll(findingLines());
    long all = placements().count();
    lines.add(
        "in total: %d of %d clauses placed (%s %%), %d pieces uncovered"
            .formatted(
                placed(),
                all,
                percent(placed(), all),
                documents.stream().mapToInt(document -> document.uncovered().size()).sum()));
    return lines;
  }

  private List<String> findingLines() {
    List<String> lines = new ArrayList<>();
    Arrays.stream(Finding.Kind.values())
        .filter(kind -> gazette.count(kind) > 0)
        .forEach(kind ->
            lines.add(
                "%s: %s %d"
                    .formatted(
                        kind.effect().name().toLowerCase(java.util.Locale.ROOT),
                        kind.word(),
                        gazette.count(kind))));
    gazette.findings().stream()
        .filter(finding -> finding.kind().effect() == Finding.Effect.DOUBTFUL)
        .forEach(finding ->
            lines.add(
                "  line %d: %s: %s"
                    .formatted(finding.line(), finding.kind().word(), finding.text())));
    return lines;
  }

  /** Tenths of a percent, rounded down, so that 100.0 means all. */
  private static String percent(long part, long whole) {
    long tenths = whole == 0 ? 0 : part * 1000 / whole;
    return tenths / 10 + "." + tenths % 10;
  }
}
