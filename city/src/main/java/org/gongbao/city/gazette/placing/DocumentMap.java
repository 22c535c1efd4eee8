package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;
import org.gongbao.city.gazette.reading.Numerals;

/** Finds the units of one document by their printed numbers. */
final class DocumentMap {

  private static final Pattern SEGMENT = Pattern.compile("^第(%s)段(.*)$".formatted(Where.N));
  private static final Pattern DASHED = Pattern.compile("^第(%s)项(.*)$".formatted(Where.N));
  private static final Pattern GROUP = Pattern.compile("^[（(](%s)[)）].*$".formatted(Where.N));

  private final GazetteDocument document;
  private final IdentityHashMap<TextUnit, Leaf> leaves = new IdentityHashMap<>();
  private final List<Leaf> ordered = new ArrayList<>();

  DocumentMap(GazetteDocument document) {
    this.document = document;
    index(document.units(), "");
  }

  private void index(List<TextUnit> units, String prefix) {
    for (int i = 0; i < units.size(); i++) {
      TextUnit unit = units.get(i);
      String address = prefix + (i + 1);
      if (!unit.text().isEmpty() && unit.kind() != UnitKind.TABLE) {
        Leaf leaf = Leaf.of(address, unit);
        leaves.put(unit, leaf);
        ordered.add(leaf);
      }
      index(unit.children(), address + ".");
    }
  }

  /** Everything with words of its own, in order of the text. */
  List<Leaf> leaves() {
    return List.copyOf(ordered);
  }

  /** The leaves below an address, in order. */
  List<Leaf> below(String address) {
    return ordered.stream().filter(leaf -> leaf.address().startsWith(address + ".")).toList();
  }

  /** The rows of its annexes, in order. */
  List<TextUnit> rows() {
    return document.all().filter(unit -> unit.kind() == UnitKind.ROW).toList();
  }

  Place find(Where where) {
    return switch (where) {
      case Where.Article article -> article(article);
      case Where.Numbered numbered -> numbered(numbered);
      case Where.AnnexRow row -> row(row);
      case Where.Annex annex -> whole(rows().stream(), "an annex with rows");
      case Where.Decree decree -> whole(kind(UnitKind.DECREE), "a promulgating order");
      case Where.Frame frame -> frame(frame);
    };
  }

  private Place article(Where.Article where) {
    Optional<TextUnit> article = numbered(kind(UnitKind.ARTICLE), where.article());
    if (article.isEmpty()) {
      return new Place.Missing("article " + where.article());
    }
    Optional<TextUnit> unit =
        numbered(article.get().children(UnitKind.PARAGRAPH), where.paragraph());
    if (unit.isPresent() && where.item().isPresent()) {
      unit = numbered(unit.get().children(UnitKind.ITEM), where.item().getAsInt());
    }
    if (unit.isPresent() && where.point().isPresent()) {
      unit = numbered(unit.get().children(UnitKind.POINT), where.point().getAsInt());
    }
    return unit.map(found -> part(found, where.part()))
        .orElseGet(
            () -> new Place.Missing("the paragraph, item or point in article " + where.article()));
  }

  private Place numbered(Where.Numbered where) {
    Optional<TextUnit> unit = numbered(kind(UnitKind.PART), where.part());
    unit = below(unit, UnitKind.ITEM, where.item());
    unit = below(unit, UnitKind.POINT, where.point());
    if (unit.isEmpty()) {
      return new Place.Missing("a unit with these numbers");
    }
    Matcher segment = SEGMENT.matcher(where.rest());
    if (segment.matches()) {
      Optional<TextUnit> paragraph =
          numbered(unit.get().children(UnitKind.PARAGRAPH), Numerals.value(segment.group(1)));
      return paragraph
          .map(found -> part(found, segment.group(2)))
          .orElseGet(() -> new Place.Missing("paragraph " + segment.group(1)));
    }
    Matcher dashed = DASHED.matcher(where.rest());
    if (dashed.matches()) {
      return numbered(unit.get().children(UnitKind.DASH), Numerals.value(dashed.group(1)))
          .map(found -> part(found, dashed.group(2)))
          .orElseGet(() -> new Place.Missing("the dashed line " + dashed.group(1)));
    }
    return part(unit.get(), where.rest());
  }

  private static Optional<TextUnit> below(
      Optional<TextUnit> unit, UnitKind kind, OptionalInt number) {
    return number.isEmpty()
        ? unit
        : unit.flatMap(found -> numbered(found.children(kind), number.getAsInt()));
  }

  /** The own words of a unit, or those of its unnumbered paragraphs. */
  private Place part(TextUnit unit, String part) {
    List<Leaf> words =
        Stream.concat(Stream.of(unit), unit.children(UnitKind.PARAGRAPH))
            .map(leaves::get)
            .filter(java.util.Objects::nonNull)
            .toList();
    return words.isEmpty()
        ? new Place.Missing("words of its own below the heading " + unit.heading())
        : Part.of(words, part, unit.heading());
  }

  private Place row(Where.AnnexRow where) {
    List<TextUnit> rows =
        rows().stream()
            .filter(row -> where.group().isEmpty() || groupOf(row).equals(where.group()))
            .toList();
    return where.row() <= rows.size()
        ? whole(Stream.of(rows.get(where.row() - 1)), "")
        : new Place.Missing("row " + where.row() + " of " + rows.size());
  }

  private static OptionalInt groupOf(TextUnit row) {
    Matcher group = GROUP.matcher(row.heading());
    return group.matches() ? OptionalInt.of(Numerals.value(group.group(1))) : OptionalInt.empty();
  }

  private Place frame(Where.Frame frame) {
    List<Leaf> found = new ArrayList<>();
    List<TextUnit> roots = document.units();
    for (Where.Piece piece : frame.pieces()) {
      Stream<TextUnit> units =
          switch (piece) {
            case TITLE -> Stream.empty();
            case ADDRESSEES -> kind(UnitKind.ADDRESSEES);
            case OPENING ->
                roots.stream().filter(unit -> unit.kind() == UnitKind.PARAGRAPH).limit(1);
            case SIGNATURE -> kind(UnitKind.SIGNATURE);
            case CLOSING ->
                roots.reversed().stream()
                    .filter(unit -> unit.kind() == UnitKind.PARAGRAPH)
                    .limit(1);
          };
      units.map(leaves::get).filter(java.util.Objects::nonNull).forEach(found::add);
    }
    return found.isEmpty()
        ? new Place.Missing("addressees, opening, signature or closing")
        : new Place.Found(found.stream().map(Leaf::whole).toList(), true);
  }

  private Place whole(Stream<TextUnit> units, String expected) {
    List<Leaf> found = units.map(leaves::get).filter(java.util.Objects::nonNull).toList();
    return found.isEmpty()
        ? new Place.Missing(expected)
        : new Place.Found(found.stream().map(Leaf::whole).toList(), true);
  }

  private Stream<TextUnit> kind(UnitKind kind) {
    return document.all().filter(unit -> unit.kind() == kind);
  }

  private static Optional<TextUnit> numbered(Stream<TextUnit> units, int number) {
    return units.filter(unit -> unit.number() == number).findFirst();
  }
}
