package org.gongbao.city.gazette;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a document with the pieces below it.
 *
 * @param kind what it is
 * @param number its number as printed, or its position among its like where none is printed
 * @param label the printed number ({@code 第三条}, {@code （一）}); empty where none is printed
 * @param heading its heading, without a full stop; of a row the group it stands in; may be empty
 * @param text its own words, without those of its children; may be empty
 * @param children the pieces below, in order
 * @param fromLine first line of the source, one-based
 * @param toLine last line of the source
 */
public record TextUnit(
    UnitKind kind,
    int number,
    String label,
    String heading,
    String text,
    List<TextUnit> children,
    int fromLine,
    int toLine) {

  public TextUnit {
    children = List.copyOf(children);
  }

  /** This unit and everything below it, in order of the text. */
  public Stream<TextUnit> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(TextUnit::all));
  }

  /** Its children of one kind. */
  public Stream<TextUnit> children(UnitKind wanted) {
    return children.stream().filter(child -> child.kind == wanted);
  }

  /** Label, heading and text as one would read them; rows with bars between the cells. */
  public String reading() {
    String name = heading.isEmpty() || kind == UnitKind.ROW ? label : label + heading;
    String words = kind == UnitKind.ROW ? text.replace("\t", " | ") : text;
    if (name.isEmpty() || words.isEmpty()) {
      return name + words;
    }
    return name + (heading.isEmpty() ? " " : "。") + words;
  }
}
