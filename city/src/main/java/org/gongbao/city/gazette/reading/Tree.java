package org.gongbao.city.gazette.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.Finding;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;

/** Builds the tree of a document from its passages. */
final class Tree {

  /** First sentence of an item, taken as its heading if short and not the only one. */
  private static final Pattern HEADED = Pattern.compile("^([^。；：]+)。(.+)$");

  private static final Pattern CLOSING =
      Pattern.compile("^本\\p{IsHan}{1,8}自.{2,24}(?:施行|试行|执行|实施)。$");
  private static final int LONGEST_HEADING = 24;
  private static final int LONGEST_HEADING_IN_ARTICLE = 12;

  private final List<Finding> findings;
  private final List<Node> roots = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Map<UnitKind, Integer> lastNumbers = new EnumMap<>(UnitKind.class);
  private boolean isArticled;
  private boolean isDecree;

  Tree(List<Finding> findings) {
    this.findings = findings;
  }

  /** The units of one document; titles are left out. */
  List<TextUnit> of(List<Passage> passages, boolean startsAsDecree) {
    isDecree = startsAsDecree;
    isArticled =
        passages.stream()
            .anyMatch(p -> p.marker().filter(m -> m.kind() == UnitKind.ARTICLE).isPresent());
    for (Passage passage : passages) {
      add(passage);
    }
    return roots.stream().map(Node::unit).toList();
  }

  private void add(Passage passage) {
    switch (passage.role()) {
      case TITLE -> title(passage);
      case ADDRESSEES -> root(UnitKind.ADDRESSEES, passage);
      case SIGNATURE -> root(UnitKind.SIGNATURE, passage);
      case DATE -> {
        root(UnitKind.SIGNATURE, passage);
        isDecree = false;
      }
      case ANNEX -> open.push(root(UnitKind.ANNEX, passage));
      case ROW -> row(passage);
      case TEXT -> passage.marker().ifPresentOrElse(m -> marked(passage, m), () -> plain(passage));
    }
  }

  private void title(Passage passage) {
    Node top = open.peek();
    if (top != null && top.kind == UnitKind.ANNEX && top.children.isEmpty()) {
      top.heading += Characters.withoutSpaces(passage.text());
    }
  }

  private Node root(UnitKind kind, Passage passage) {
    open.clear();
    int number = (int) roots.stream().filter(node -> node.kind == kind).count() + 1;
    Node node = new Node(kind, number, kind == UnitKind.ANNEX ? passage.text() : "", passage);
    node.text = kind == UnitKind.ANNEX ? "" : passage.text();
    roots.add(node);
    return node;
  }

  private void row(Passage passage) {
    Node top = open.peek();
    if (top == null || top.kind != UnitKind.TABLE) {
      Node table = child(UnitKind.TABLE, passage);
      table.text = passage.text();
      open.push(table);
      return;
    }
    Node row = new Node(UnitKind.ROW, top.children.size() + 1, "", passage);
    row.text = passage.text();
    String first = passage.cells().getFirst();
    boolean isGrouped = !first.isEmpty() && !first.chars().allMatch(Character::isDigit);
    if (isGrouped) {
      row.heading = first;
    } else if (first.isEmpty() && !top.children.isEmpty()) {
      row.heading = top.children.getLast().heading;
    }
    top.children.add(row);
  }

  private void marked(Passage passage, Marker marker) {
    UnitKind kind = marker.kind();
    close(kind);
    if (kind.compareTo(UnitKind.PARAGRAPH) > 0 && isArticled) {
      Node top = open.peek();
      if (top != null && top.kind == UnitKind.ARTICLE && !top.children.isEmpty()) {
        open.push(top.children.getLast());
      }
    }
    int number = kind == UnitKind.DASH ? siblings(kind) + 1 : marker.number();
    checkSequence(kind, number, passage, marker);
    Node node = new Node(kind, number, kind == UnitKind.DASH ? "——" : marker.label(), passage);
    attach(node);
    open.push(node);
    switch (kind) {
      case CHAPTER, SECTION -> node.heading = Characters.withoutSpaces(marker.rest());
      case ARTICLE -> {
        Node first = new Node(UnitKind.PARAGRAPH, 1, "", passage);
        first.text = marker.rest();
        node.children.add(first);
      }
      default -> {
        if (isArticled) {
          headedItem(node, marker.rest());
        } else {
          headed(node, marker.rest());
        }
      }
    }
  }

  /** An item of an article is words, behind a short heading at most. */
  private static void headedItem(Node node, String rest) {
    Matcher matcher = HEADED.matcher(rest);
    boolean isHeaded = matcher.matches() && matcher.group(1).length() <= LONGEST_HEADING_IN_ARTICLE;
    node.heading = isHeaded ? matcher.group(1) : "";
    node.text = isHeaded ? matcher.group(2) : rest;
  }

  /** A part or an item of a text without articles may be a heading alone. */
  private static void headed(Node node, String rest) {
    Matcher matcher = HEADED.matcher(rest);
    if (matcher.matches() && matcher.group(1).length() <= LONGEST_HEADING) {
      node.heading = matcher.group(1);
      node.text = matcher.group(2);
    } else if (!Characters.isClosed(rest)) {
      node.heading = rest;
    } else if (rest.endsWith("。") && rest.length() <= LONGEST_HEADING && !rest.contains("；")) {
      node.heading = rest.substring(0, rest.length() - 1);
    } else {
      node.text = rest;
    }
  }

  private void plain(Passage passage) {
    boolean isClosing = !isArticled && CLOSING.matcher(passage.text()).matches();
    if (isClosing || passage.text().startsWith("附件：") || passage.text().startsWith("附件:")) {
      close(UnitKind.DECREE);
    } else if (isArticled) {
      closeDownTo(UnitKind.ARTICLE);
    }
    if (open.peek() != null && open.peek().kind == UnitKind.TABLE) {
      open.pop();
    }
    if (isDecree && open.isEmpty()) {
      root(UnitKind.DECREE, passage);
      return;
    }
    child(UnitKind.PARAGRAPH, passage).text = passage.text();
  }

  private Node child(UnitKind kind, Passage passage) {
    Node node = new Node(kind, siblings(kind) + 1, "", passage);
    attach(node);
    return node;
  }

  private void attach(Node node) {
    Node top = open.peek();
    if (top == null) {
      roots.add(node);
    } else {
      top.children.add(node);
    }
  }

  private int siblings(UnitKind kind) {
    Node top = open.peek();
    return top == null
        ? (int) roots.stream().filter(node -> node.kind == kind).count()
        : top.count(kind);
  }

  /** Closes what cannot hold a unit of this kind; an annex holds everything. */
  private void close(UnitKind kind) {
    while (!open.isEmpty() && !holds(open.peek().kind, kind)) {
      open.pop();
    }
  }

  private static boolean holds(UnitKind outer, UnitKind inner) {
    return switch (outer) {
      case ANNEX -> true;
      case TABLE, ROW, ADDRESSEES, SIGNATURE, DECREE, DASH -> false;
      case ARTICLE -> inner.compareTo(UnitKind.PARAGRAPH) > 0;
      case PARAGRAPH -> false;
      default -> outer.compareTo(inner) < 0;
    };
  }

  private void closeDownTo(UnitKind kind) {
    boolean isInside = open.stream().anyMatch(node -> node.kind == kind);
    while (isInside && !open.isEmpty() && open.peek().kind != kind) {
      open.pop();
    }
  }

  /** Articles run through the whole document, parts and items within what holds them. */
  private void checkSequence(UnitKind kind, int number, Passage passage, Marker marker) {
    Optional<Integer> last = lastOf(kind);
    boolean follows = last.map(before -> number == before + 1).orElse(true);
    boolean restarts = number == 1 && kind != UnitKind.ARTICLE;
    if (!follows && !restarts) {
      findings.add(
          new Finding(
              Finding.Kind.NUMBER_GAP,
              passage.fromLine(),
              marker.label() + " after number " + last.orElse(0)));
    }
    lastNumbers.put(kind, number);
  }

  private Optional<Integer> lastOf(UnitKind kind) {
    return Optional.ofNullable(lastNumbers.get(kind));
  }
}
