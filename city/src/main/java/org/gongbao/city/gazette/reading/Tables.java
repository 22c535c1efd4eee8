package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.Finding;

/** Mends tables: drops headers repeated on a new page and rejoins a row that a page break cut. */
final class Tables {

  private final List<Finding> findings;

  Tables(List<Finding> findings) {
    this.findings = findings;
  }

  /** The passages with every run of rows mended. */
  List<Passage> mend(List<Passage> passages) {
    List<Passage> result = new ArrayList<>();
    int i = 0;
    while (i < passages.size()) {
      if (passages.get(i).role() != Passage.Role.ROW) {
        result.add(passages.get(i++));
        continue;
      }
      int end = i;
      while (end < passages.size() && passages.get(end).role() == Passage.Role.ROW) {
        end++;
      }
      result.addAll(mendTable(passages.subList(i, end)));
      i = end;
    }
    return result;
  }

  private List<Passage> mendTable(List<Passage> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    Passage header = padded(rows.getFirst(), width);
    int prose = proseColumn(rows, width);
    List<Passage> mended = new ArrayList<>(List.of(header));
    for (Passage printed : rows.subList(1, rows.size())) {
      Passage row = padded(printed, width);
      if (row.cells().equals(header.cells())) {
        findings.add(
            new Finding(Finding.Kind.REPEATED_HEADER, row.fromLine(), row.cells().getFirst()));
        continue;
      }
      Passage last = mended.getLast();
      if (prose >= 0 && mended.size() > 1 && isCut(last, row, prose)) {
        mended.set(mended.size() - 1, joined(last, row));
        findings.add(
            new Finding(Finding.Kind.ROW_REJOINED, row.fromLine(), start(row.cells().get(prose))));
      } else {
        mended.add(row);
      }
    }
    return mended;
  }

  /** The column whose cells are sentences, if at least three in four of them end as such. */
  private static int proseColumn(List<Passage> rows, int width) {
    for (int column = 0; column < width; column++) {
      int at = column;
      List<String> cells =
          rows.stream()
              .skip(1)
              .map(row -> at < row.cells().size() ? row.cells().get(at) : "")
              .filter(cell -> !cell.isEmpty() && !rows.getFirst().cells().contains(cell))
              .toList();
      long closed = cells.stream().filter(Characters::isClosed).count();
      if (closed > 0 && closed * 4 >= cells.size() * 3L) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isCut(Passage last, Passage row, int prose) {
    String before = last.cells().get(prose);
    String first = row.cells().getFirst();
    boolean isSameGroup = first.isEmpty() || first.equals(last.cells().getFirst());
    return isSameGroup
        && !before.isEmpty()
        && !Characters.isClosed(before)
        && Marker.of(row.cells().get(prose)).isEmpty();
  }

  private static Passage joined(Passage last, Passage row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < last.cells().size(); i++) {
      String a = last.cells().get(i);
      String b = row.cells().get(i);
      cells.add(a.equals(b) ? a : a + b);
    }
    return new Passage(
        last.role(),
        Optional.empty(),
        String.join("\t", cells),
        List.copyOf(cells),
        last.fromLine(),
        row.toLine());
  }

  private static Passage padded(Passage row, int width) {
    if (row.cells().size() == width) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return Passage.row(cells, row.fromLine());
  }

  private static String start(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }
}
