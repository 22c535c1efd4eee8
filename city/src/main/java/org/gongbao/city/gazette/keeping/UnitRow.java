package org.gongbao.city.gazette.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;

/** A row of the table {@code unit}: a piece of text with its address, without what lies below. */
record UnitRow(String path, TextUnit unit) {

  static UnitRow of(ResultSet row) throws SQLException {
    return new UnitRow(
        row.getString("path"),
        new TextUnit(
            UnitKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getInt("number"),
            row.getString("label"),
            row.getString("heading"),
            row.getString("text"),
            List.of(),
            row.getInt("from_line"),
            row.getInt("to_line")));
  }

  /** The units of a document, from its rows in order of the text. */
  static List<TextUnit> tree(List<UnitRow> rows) {
    Map<String, List<UnitRow>> below = new HashMap<>();
    for (UnitRow row : rows) {
      below.computeIfAbsent(row.above(), path -> new ArrayList<>()).add(row);
    }
    return children("", below);
  }

  private static List<TextUnit> children(String path, Map<String, List<UnitRow>> below) {
    return below.getOrDefault(path, List.of()).stream()
        .map(row -> row.with(children(row.path, below)))
        .toList();
  }

  private String above() {
    return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
  }

  private TextUnit with(List<TextUnit> children) {
    return new TextUnit(
        unit.kind(),
        unit.number(),
        unit.label(),
        unit.heading(),
        unit.text(),
        children,
        unit.fromLine(),
        unit.toLine());
  }
}
