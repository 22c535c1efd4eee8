package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;

/** A unit under construction. */
final class Node {

  final UnitKind kind;
  final int number;
  private final String label;
  String heading = "";
  String text = "";
  final List<Node> children = new ArrayList<>();
  private final int fromLine;
  private final int toLine;

  Node(UnitKind kind, int number, String label, Passage source) {
    this.kind = kind;
    this.number = number;
    this.label = label;
    this.fromLine = source.fromLine();
    this.toLine = source.toLine();
  }

  /** How many children of one kind there are. */
  int count(UnitKind wanted) {
    return (int) children.stream().filter(child -> child.kind == wanted).count();
  }

  TextUnit unit() {
    List<TextUnit> units = children.stream().map(Node::unit).toList();
    int last = units.isEmpty() ? toLine : Math.max(toLine, units.getLast().toLine());
    return new TextUnit(kind, number, label, heading, text, units, fromLine, last);
  }
}
