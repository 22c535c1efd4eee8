package org.gongbao.city.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the city (附件): kept once each, by their content, and never changed. It asks nobody's
 * rights; {@code Casework} does, before it gives one out.
 */
@Component
public class Files {

  /** A name longer than this is no name. */
  static final int LONGEST_NAME = 200;

  private static final ClauseId CLAUSE = ClauseId.of("engine/action");

  private final JdbcClient jdbc;
  private final SystemClock clock;
  private final int mostBytes;

  /** The files in a database. */
  @Autowired
  public Files(DataSource app, SystemClock clock, UploadLimit limit) {
    this.jdbc = JdbcClient.create(app);
    this.clock = clock;
    this.mostBytes = limit.mostBytes();
  }

  /**
   * Keeps a file that a person brings; the same content is kept once.
   *
   * @param field the field to name where it is refused
   * @param name its name with whoever brings it; folders before it are left out
   * @return refused as malformed if it is empty, too large or of a kind that is not taken
   */
  public Ruling<KeptFile> keep(String person, String field, String name, byte[] bytes) {
    String plain = plain(name);
    if (bytes.length == 0) {
      return refused(field, "input.file-empty", "");
    }
    if (bytes.length > mostBytes) {
      return refused(field, "input.file-large", Integer.toString(mostBytes));
    }
    Optional<FileType> type = FileType.of(bytes, plain);
    if (type.isEmpty()) {
      return refused(field, "input.file-type", "");
    }
    KeptFile file = new KeptFile(FileId.of(bytes), type.get(), bytes.length, plain);
    insert(file, bytes);
    jdbc.sql(
            """
            insert into files.upload (sha256, person, name, at) values (?, ?, ?, ?)
            """)
        .params(file.id().digest(), person, plain, Timestamp.from(clock.instant()))
        .update();
    return Ruling.granted(file);
  }

  private void insert(KeptFile file, byte[] bytes) {
    boolean known =
        jdbc.sql(
                """
                select exists (select from files.blob where sha256 = ?)
                """)
            .param(file.id().digest())
            .query(Boolean.class)
            .single();
    if (!known) {
      jdbc.sql(
              """
              insert into files.blob (sha256, type, size, first_at, bytes) values (?, ?, ?, ?, ?)
              on conflict (sha256) do nothing
              """)
          .params(
              file.id().digest(),
              file.type().mediaType(),
              file.size(),
              Timestamp.from(clock.instant()),
              bytes)
          .update();
    }
  }

  private static <T> Ruling<T> refused(String field, String key, String value) {
    return Ruling.refused(RefusalKind.MALFORMED, CLAUSE, "engine.input", field, key, value);
  }

  /** The last part of a path, without what no name holds; "file" where nothing is left. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        last.codePoints()
            .filter(c ->
                !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE
                    && "\"<>:|?*".indexOf(c) < 0)
            .limit(LONGEST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.isEmpty() ? "file" : clean;
  }

  /** The file as that person brought it last; empty if he never did. */
  public Optional<KeptFile> broughtBy(String person, FileId id) {
    return jdbc.sql(
            """
            select b.sha256, b.type, b.size, u.name
            from files.upload u join files.blob b on b.sha256 = u.sha256
            where u.sha256 = ? and u.person = ? order by u.id desc limit 1
            """)
        .params(id.digest(), person)
        .query(Files::file)
        .optional();
  }

  /** Where a file came to cases, the last first. */
  public List<Attachment> attachments(FileId id) {
    return jdbc.sql(
            """
            select b.sha256, b.type, b.size, a.name, a.case_id, a.event_hash, a.field, a.action,
              a.person, a.at
            from files.attachment a join files.blob b on b.sha256 = a.sha256
            where a.sha256 = ? order by a.at desc
            """)
        .param(id.digest())
        .query(Files::attachment)
        .list();
  }

  /** The files that came to a case, in order. */
  public List<Attachment> attachments(CaseId id) {
    return jdbc.sql(
            """
            select b.sha256, b.type, b.size, a.name, a.case_id, a.event_hash, a.field, a.action,
              a.person, a.at
            from files.attachment a join files.blob b on b.sha256 = a.sha256
            where a.case_id = ? order by a.at, a.field
            """)
        .param(id.uuid())
        .query(Files::attachment)
        .list();
  }

  /**
   * Says that files came to a case by an action; said again, it changes nothing.
   *
   * @param eventHash hash of the action's first event
   * @param files by the pointer of their field
   */
  public void attach(
      CaseId id, byte[] eventHash, String action, String person, Map<String, FileId> files) {
    files.forEach((field, file) ->
        jdbc.sql(
                """
                insert into files.attachment
                  (case_id, event_hash, field, sha256, action, name, person, at)
                select ?, ?, ?, u.sha256, ?, u.name, u.person, ?
                from files.upload u where u.sha256 = ? and u.person = ?
                order by u.id desc limit 1
                on conflict do nothing
                """)
            .params(
                id.uuid(),
                eventHash,
                field,
                action,
                Timestamp.from(clock.instant()),
                file.digest(),
                person)
            .update());
  }

  /** The bytes of a file. */
  public byte[] bytes(FileId id) {
    return jdbc.sql(
            """
            select bytes from files.blob where sha256 = ?
            """)
        .param(id.digest())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  private static KeptFile file(ResultSet row, int number) throws SQLException {
    return new KeptFile(
        new FileId(HexFormat.of().formatHex(row.getBytes("sha256"))),
        FileType.of(row.getString("type")),
        row.getInt("size"),
        row.getString("name"));
  }

  private static Attachment attachment(ResultSet row, int number) throws SQLException {
    return new Attachment(
        CaseId.of(row.getObject("case_id", UUID.class)),
        HexFormat.of().formatHex(row.getBytes("event_hash")),
        row.getString("field"),
        file(row, number),
        row.getString("action"),
        row.getString("person"),
        row.getTimestamp("at").toInstant());
  }
}
