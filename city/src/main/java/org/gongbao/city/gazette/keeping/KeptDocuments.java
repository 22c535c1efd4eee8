package org.gongbao.city.gazette.keeping;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.gongbao.city.gazette.DocumentKind;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.Issue;
import org.gongbao.city.gazette.KeptDocument;
import org.gongbao.city.gazette.KeptDocument.ClausePlace;
import org.gongbao.law.ClauseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole documents read back from the database. */
public final class KeptDocuments {

  private final JdbcClient jdbc;

  /** The documents of the schema {@code gazette} of this database. */
  public KeptDocuments(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** The document of a slug from the newest import that holds it. */
  public Optional<KeptDocument> newest(String slug) {
    // An import is never changed, so what is read in several trips belongs together.
    return jdbc.sql(
            """
            select i.id, i.title as gazette, i.year, i.issue, i.total, i.published,
              (i.imported_at at time zone 'Asia/Shanghai')::date as imported, d.position, d.number,
              d.title, d.kind, d.issuers, d.issued, d.attached_title
            from gazette.document d join gazette.import i on i.id = d.import
            where d.slug = :slug
            order by i.id desc, d.position
            limit 1
            """)
        .param("slug", slug)
        .query((row, number) -> kept(row))
        .optional();
  }

  private KeptDocument kept(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    int position = row.getInt("position");
    Issue issue =
        new Issue(
            row.getString("gazette"),
            number(row, "year"),
            number(row, "issue"),
            number(row, "total"),
            Optional.ofNullable(row.getObject("published", LocalDate.class)));
    Array issuers = row.getArray("issuers");
    GazetteDocument document =
        new GazetteDocument(
            row.getString("number"),
            row.getString("title"),
            Arrays.asList((String[]) issuers.getArray()),
            Optional.ofNullable(row.getObject("issued", LocalDate.class)),
            DocumentKind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getString("attached_title")),
            UnitRow.tree(units(id, position)));
    return new KeptDocument(
        issue, row.getObject("imported", LocalDate.class), document, places(id, position));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private List<UnitRow> units(long id, int position) {
    return jdbc.sql(
            """
            select path, kind, number, label, heading, text, from_line, to_line
            from gazette.unit
            where import = :import and document = :document
            order by string_to_array(path, '.')::int[]
            """)
        .param("import", id)
        .param("document", position)
        .query((row, number) -> UnitRow.of(row))
        .list();
  }

  private List<ClausePlace> places(long id, int position) {
    return jdbc.sql(
            """
            select clause, unit, first_sentence, last_sentence, exact
            from gazette.placement
            where import = :import and document = :document
            order by clause collate "C", position
            """)
        .param("import", id)
        .param("document", position)
        .query((row, number) ->
            new ClausePlace(
                ClauseId.of(row.getString("clause")),
                row.getString("unit"),
                row.getInt("first_sentence"),
                row.getInt("last_sentence"),
                row.getBoolean("exact")))
        .list();
  }
}
