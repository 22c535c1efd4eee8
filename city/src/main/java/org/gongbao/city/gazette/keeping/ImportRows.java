package org.gongbao.city.gazette.keeping;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.AlignmentReport;
import org.gongbao.city.gazette.DocumentAlignment;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.Placement;
import org.gongbao.city.gazette.TextUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the rows below an import: documents, units, places of clauses. */
final class ImportRows {

  private static final String DOCUMENT =
      """
      insert into gazette.document
        (import, position, number, title, kind, issuers, issued, slug, attached_title)
      values (?, ?, ?, ?, ?, string_to_array(?, chr(10)), ?, ?, ?)
      """;
  private static final String UNIT =
      """
      insert into gazette.unit
        (import, document, path, kind, number, label, heading, text, from_line, to_line)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String PLACEMENT =
      """
      insert into gazette.placement
        (import, clause, position, document, unit, first_sentence, last_sentence, text, exact)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;

  ImportRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long id, AlignmentReport report) {
    List<GazetteDocument> documents = report.gazette().documents();
    for (int i = 0; i < documents.size(); i++) {
      GazetteDocument document = documents.get(i);
      Optional<DocumentAlignment> alignment =
          report.documents().stream()
              .filter(one -> one.number().equals(document.number()))
              .findFirst();
      jdbc.update(
          DOCUMENT,
          id,
          i + 1,
          document.number(),
          document.title(),
          document.kind().name(),
          String.join("\n", document.issuers()),
          document.date().map(Date::valueOf).orElse(null),
          alignment.map(DocumentAlignment::slug).orElse(null),
          document.attachedTitle().orElse(null));
      List<Object[]> units = new ArrayList<>();
      units(id, i + 1, "", document.units(), units);
      jdbc.batchUpdate(UNIT, units);
      if (alignment.isPresent()) {
        jdbc.batchUpdate(PLACEMENT, placements(id, i + 1, alignment.get()));
      }
    }
  }

  private static void units(
      long id, int document, String prefix, List<TextUnit> units, List<Object[]> rows) {
    for (int i = 0; i < units.size(); i++) {
      TextUnit unit = units.get(i);
      String path = prefix + (i + 1);
      rows.add(
          new Object[] {
            id,
            document,
            path,
            unit.kind().word(),
            unit.number(),
            unit.label(),
            unit.heading(),
            unit.text(),
            unit.fromLine(),
            unit.toLine()
          });
      units(id, document, path + ".", unit.children(), rows);
    }
  }

  private static List<Object[]> placements(long id, int document, DocumentAlignment alignment) {
    List<Object[]> rows = new ArrayList<>();
    for (Placement.Placed placed : alignment.placed()) {
      for (int i = 0; i < placed.spans().size(); i++) {
        Placement.Span span = placed.spans().get(i);
        rows.add(
            new Object[] {
              id,
              placed.clause().toString(),
              i + 1,
              document,
              span.unit(),
              span.firstSentence(),
              span.lastSentenceInclusive(),
              span.text(),
              placed.isExact()
            });
      }
    }
    return rows;
  }
}
