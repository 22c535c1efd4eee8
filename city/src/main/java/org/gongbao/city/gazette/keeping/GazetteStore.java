package org.gongbao.city.gazette.keeping;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongbao.city.gazette.AlignmentReport;
import org.gongbao.city.gazette.ClauseText;
import org.gongbao.city.gazette.Gazette;
import org.gongbao.city.gazette.ImportedDocument;
import org.gongbao.law.ClauseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imported gazettes in the database; an import is one transaction. */
public final class GazetteStore {

  private final JdbcClient jdbc;
  private final ImportRows rows;
  private final TransactionTemplate transaction;

  /** A store in the schema {@code gazette} of this database. */
  public GazetteStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.rows = new ImportRows(new JdbcTemplate(database));
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /**
   * Keeps a file with everything read from it.
   *
   * @return the number of the import; empty if the very same bytes are kept already
   */
  public Optional<Long> keep(byte[] bytes, String name, Instant now, AlignmentReport report) {
    Optional<Long> kept =
        transaction.execute(status -> {
          Optional<Long> id = insertImport(bytes, name, now, report.gazette());
          id.ifPresent(number -> rows.insert(number, report));
          return id;
        });
    return kept == null ? Optional.empty() : kept;
  }

  private Optional<Long> insertImport(byte[] bytes, String name, Instant now, Gazette gazette) {
    return jdbc.sql(
            """
            insert into gazette.import
              (sha256, name, imported_at, title, year, issue, total, published, bytes)
            values (:sha256, :name, :now, :title, :year, :issue, :total, :published, :bytes)
            on conflict (sha256) do nothing
            returning id
            """)
        .param("sha256", sha256(bytes))
        .param("name", name)
        .param("now", Timestamp.from(now))
        .param("title", gazette.title())
        .param("year", gazette.year().isPresent() ? gazette.year().getAsInt() : null)
        .param("issue", gazette.issue().isPresent() ? gazette.issue().getAsInt() : null)
        .param("total", gazette.total().isPresent() ? gazette.total().getAsInt() : null)
        .param("published", gazette.published().map(Date::valueOf).orElse(null))
        .param("bytes", bytes)
        .query(Long.class)
        .optional();
  }

  /** The import that keeps these bytes. */
  public Optional<Long> find(byte[] bytes) {
    return jdbc.sql(
            """
            select id from gazette.import where sha256 = :sha256
            """)
        .param("sha256", sha256(bytes))
        .query(Long.class)
        .optional();
  }

  /** The text of a clause in the newest import that holds it. */
  public Optional<ClauseText> text(ClauseId clause) {
    List<ClauseText> spans =
        jdbc.sql(
                """
                select p.text, p.exact, d.number, i.title, u.from_line, i.id
                from gazette.placement p
                join gazette.import i on i.id = p.import
                join gazette.document d on d.import = p.import and d.position = p.document
                join gazette.unit u
                  on u.import = p.import and u.document = p.document and u.path = p.unit
                where p.clause = :clause
                  and p.import = (select max(import) from gazette.placement where clause = :clause)
                order by p.position
                """)
            .param("clause", clause.toString())
            .query((row, number) -> span(clause, row))
            .list();
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    ClauseText first = spans.getFirst();
    return Optional.of(
        new ClauseText(
            clause,
            String.join("\n", spans.stream().map(ClauseText::text).toList()),
            first.isExact(),
            first.document(),
            first.gazette(),
            first.fromLine(),
            first.importId()));
  }

  private static ClauseText span(ClauseId clause, ResultSet row) throws SQLException {
    return new ClauseText(
        clause,
        row.getString("text"),
        row.getBoolean("exact"),
        row.getString("number"),
        row.getString("title"),
        row.getInt("from_line"),
        row.getLong("id"));
  }

  /** True if an import holds the document of a slug. */
  public boolean holds(String slug) {
    return jdbc.sql(
            """
            select exists (select 1 from gazette.document where slug = :slug)
            """)
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }

  /** Every imported document, newest import first, in the order of the text. */
  public List<ImportedDocument> documents() {
    return jdbc.sql(
            """
            select i.id, i.title as gazette, d.number, d.title, d.issuers, d.issued, d.slug
            from gazette.document d join gazette.import i on i.id = d.import
            order by i.id desc, d.position
            """)
        .query((row, number) -> document(row))
        .list();
  }

  private static ImportedDocument document(ResultSet row) throws SQLException {
    Array issuers = row.getArray("issuers");
    return new ImportedDocument(
        row.getLong("id"),
        row.getString("gazette"),
        row.getString("number"),
        row.getString("title"),
        Arrays.asList((String[]) issuers.getArray()),
        Optional.ofNullable(row.getObject("issued", LocalDate.class)),
        Optional.ofNullable(row.getString("slug")));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
