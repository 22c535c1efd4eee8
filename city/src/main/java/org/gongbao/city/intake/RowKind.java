package org.gongbao.city.intake;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;

/**
 * One kind of rows that come in files (导入行), as a policy declares it: into which register they go,
 * from which columns, and what makes one good.
 *
 * @param <T> row of the register
 */
public interface RowKind<T extends Record> {

  /** The procedure whose cases are batches of such rows. */
  String procedure();

  /** The register they go into. */
  Register<T> register();

  /** The columns, in the order in which a template has them. */
  List<Column> columns();

  /** Rows of the register for some rows of a file: as many, in the same order. */
  List<Checked<T>> check(RowDesk desk, CaseFile batch, List<RawRow> rows);

  /**
   * A row that was looked at.
   *
   * @param entry good, or bad with a word for its error, as {@code column.word}
   * @param clause by which it is bad; empty for a fault of form
   * @param about what the fault is about beyond the row, such as who has the person already; goes
   *     into the sentence of the word
   */
  record Checked<T extends Record>(Entry<T> entry, Optional<ClauseId> clause, String about) {

    /** A good row. */
    public static <T extends Record> Checked<T> good(Entry<T> entry) {
      return new Checked<>(entry, Optional.empty(), "");
    }

    /** A row of another form than is wanted. */
    public static <T extends Record> Checked<T> malformed(long row, String word) {
      return new Checked<>(Entry.bad(row, word), Optional.empty(), "");
    }

    /** A row that a clause keeps out. */
    public static <T extends Record> Checked<T> refused(
        long row, String word, ClauseId clause, String about) {
      return new Checked<>(Entry.bad(row, word), Optional.of(clause), about);
    }
  }

  /**
   * A column.
   *
   * @param name word in code and texts; {@code intake.{procedure}.{name}} in bundles
   * @param headings what a file may call it
   * @param optional true if a file need not have it
   */
  record Column(String name, List<String> headings, boolean optional) {

    /** A column by its name and what files call it. */
    public static Column of(String name, String... headings) {
      return new Column(name, List.of(headings), false);
    }

    /** The same column, which a file need not have. */
    public Column mayLack() {
      return new Column(name, headings, true);
    }

    boolean isCalled(String heading) {
      return name.equalsIgnoreCase(heading) || headings.contains(heading);
    }
  }
}
