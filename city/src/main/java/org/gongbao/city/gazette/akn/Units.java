package org.gongbao.city.gazette.akn;

import java.util.List;
import java.util.Map;
import org.gongbao.city.gazette.UnitKind;
import org.gongbao.city.gazette.akn.Divided.Piece;

/** Writes units, each with what lies below it. */
final class Units {

  private final Markup out;
  private final Ids ids;
  private final Map<String, String> references;

  /**
   * @param references by the path of a unit, the references to the clauses that stand in it
   */
  Units(Markup out, Ids ids, Map<String, String> references) {
    this.out = out;
    this.ids = ids;
    this.references = references;
  }

  String refersTo(Piece piece) {
    return references.getOrDefault(piece.path(), "");
  }

  /** All of a body; the schema wants something in it, so an empty one says that it is. */
  void all(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      out.empty("hcontainer", "name", "empty");
    }
    pieces.forEach(this::unit);
  }

  /** A piece of the wrapper: who is addressed, what is ordered, who signed. */
  void container(Piece piece) {
    out.element(
        "container",
        () -> out.text("p", piece.unit().text()),
        "name",
        piece.kind().word(),
        "eId",
        ids.of(piece),
        "refersTo",
        refersTo(piece));
  }

  /** Number and heading, where they are printed. */
  void head(String label, String heading) {
    if (!label.isEmpty()) {
      out.text("num", label);
    }
    if (!heading.isEmpty()) {
      out.text("heading", heading);
    }
  }

  private void unit(Piece piece) {
    Element element = Element.of(piece.kind());
    String id = ids.of(piece);
    out.element(
        element.name(),
        () -> {
          head(piece.unit().label(), piece.unit().heading());
          if (piece.kind() == UnitKind.TABLE) {
            out.element("content", () -> table(piece, id), "eId", id + "__content");
          } else {
            words(piece, id);
          }
        },
        "name",
        element.called(),
        "eId",
        id,
        "refersTo",
        refersTo(piece));
  }

  private void words(Piece piece, String id) {
    String text = piece.unit().text();
    boolean isLeaf = piece.unit().children().isEmpty();
    if (!text.isEmpty()) {
      String part = isLeaf ? "content" : "intro";
      out.element(part, () -> out.text("p", text), "eId", id + "__" + part);
    }
    piece.children().forEach(this::unit);
  }

  private void table(Piece table, String id) {
    out.element(
        "table",
        () -> {
          out.element("tr", () -> cells("th", table.unit().text()));
          table
              .children()
              .forEach(row ->
                  out.element(
                      "tr",
                      () -> cells("td", row.unit().text()),
                      "eId",
                      ids.of(row),
                      "refersTo",
                      refersTo(row)));
        },
        "eId",
        id + "__table_1");
  }

  private void cells(String name, String row) {
    for (String cell : row.split("\t", -1)) {
      if (cell.isEmpty()) {
        out.empty(name);
      } else {
        out.element(name, () -> out.text("p", cell));
      }
    }
  }
}
