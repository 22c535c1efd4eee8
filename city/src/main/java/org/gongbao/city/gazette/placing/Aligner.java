package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.gazette.AlignmentReport;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.DocumentAlignment;
import org.gongbao.city.gazette.Gazette;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.Placement;
import org.gongbao.city.gazette.UnitKind;
import org.gongbao.city.gazette.reading.Characters;

/** Aligns an imported text with the clause catalogues. */
public final class Aligner {

  private static final Set<UnitKind> NOT_RULED = Set.of(UnitKind.SIGNATURE, UnitKind.TABLE);

  private Aligner() {}

  /** Places every clause of every document of the text that has a catalogue. */
  public static AlignmentReport align(Gazette gazette, Catalogues catalogues) {
    List<DocumentAlignment> aligned = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> absent = new ArrayList<>(catalogues.all().stream().map(Catalogue::slug).toList());
    for (GazetteDocument document : gazette.documents()) {
      Optional<Catalogue> catalogue =
          catalogues.all().stream().filter(one -> describes(one, document)).findFirst();
      if (catalogue.isPresent()) {
        aligned.add(align(document, catalogue.get()));
        absent.remove(catalogue.get().slug());
      } else {
        unknown.add((document.number() + " " + document.title()).strip());
      }
    }
    return new AlignmentReport(gazette, aligned, unknown, absent);
  }

  /** A catalogue describes a document of the same number, or of the same title without a number. */
  static boolean describes(Catalogue catalogue, GazetteDocument document) {
    if (!document.number().isEmpty()) {
      return same(catalogue.document().number(), document.number());
    }
    String title = catalogue.document().title();
    return same(title, document.title());
  }

  private static boolean same(String left, String right) {
    return Characters.comparable(left).equals(Characters.comparable(right));
  }

  private static DocumentAlignment align(GazetteDocument document, Catalogue catalogue) {
    DocumentMap map = new DocumentMap(document);
    List<Placement> placements =
        catalogue.clauses().stream().map(clause -> place(clause, map)).toList();
    List<Placement> shared = withItems(withShared(placements), map);
    return new DocumentAlignment(
        catalogue.slug(),
        document.number(),
        shared,
        uncovered(map, shared),
        Annexes.fit(catalogue, map.rows()));
  }

  private static Placement place(CatalogueClause clause, DocumentMap map) {
    Optional<Where> where = Where.of(clause.where());
    if (where.isEmpty()) {
      return new Placement.NotPlaced(
          clause.id(), "the catalogue's words have no known form: " + clause.where());
    }
    if (!IdCheck.agrees(clause.id(), where.get())) {
      return new Placement.NotPlaced(
          clause.id(), "the id and the catalogue's place differ: " + clause.where());
    }
    return switch (map.find(where.get())) {
      case Place.Found found -> new Placement.Placed(clause.id(), found.spans(), found.isWhole());
      case Place.Missing missing ->
          new Placement.NotPlaced(
              clause.id(), "expected " + missing.reason() + " (" + clause.where() + ")");
    };
  }

  /** A place that several clauses name belongs to none of them alone. */
  private static List<Placement> withShared(List<Placement> placements) {
    Map<List<Placement.Span>, Integer> users = new HashMap<>();
    for (Placement placement : placements) {
      if (placement instanceof Placement.Placed placed) {
        users.merge(placed.spans(), 1, Integer::sum);
      }
    }
    return placements.stream()
        .map(placement ->
            placement instanceof Placement.Placed(var clause, var spans, var isExact)
                    && isExact
                    && users.getOrDefault(spans, 0) > 1
                ? new Placement.Placed(clause, spans, false)
                : placement)
        .toList();
  }

  /** Items that no clause names belong to the clause of the paragraph that introduces them. */
  private static List<Placement> withItems(List<Placement> placements, DocumentMap map) {
    Set<String> named = new HashSet<>();
    for (Placement placement : placements) {
      if (placement instanceof Placement.Placed placed) {
        placed.spans().forEach(span -> named.add(span.unit()));
      }
    }
    return placements.stream().map(placement -> withItems(placement, map, named)).toList();
  }

  private static Placement withItems(Placement placement, DocumentMap map, Set<String> named) {
    if (!(placement instanceof Placement.Placed(var clause, var spans, var isExact))
        || !spans.getLast().text().matches("(?s).*[：:]")) {
      return placement;
    }
    List<Leaf> items = map.below(spans.getLast().unit());
    if (items.isEmpty() || items.stream().anyMatch(item -> named.contains(item.address()))) {
      return placement;
    }
    List<Placement.Span> all = new ArrayList<>(spans);
    items.forEach(item -> all.add(item.whole()));
    return new Placement.Placed(clause, all, isExact);
  }

  private static List<DocumentAlignment.Uncovered> uncovered(
      DocumentMap map, List<Placement> placements) {
    Map<String, BitSet> covered = new HashMap<>();
    for (Placement placement : placements) {
      if (placement instanceof Placement.Placed placed) {
        for (Placement.Span span : placed.spans()) {
          covered
              .computeIfAbsent(span.unit(), unit -> new BitSet())
              .set(span.firstSentence(), span.lastSentenceInclusive() + 1);
        }
      }
    }
    List<DocumentAlignment.Uncovered> uncovered = new ArrayList<>();
    for (Leaf leaf : map.leaves()) {
      if (NOT_RULED.contains(leaf.unit().kind())) {
        continue;
      }
      BitSet sentences = covered.getOrDefault(leaf.address(), new BitSet());
      if (sentences.isEmpty()) {
        uncovered.add(piece(leaf, 0, leaf.sentences().getFirst()));
        continue;
      }
      for (int i = 1; i <= leaf.sentences().size(); i++) {
        if (!sentences.get(i)) {
          uncovered.add(piece(leaf, i, leaf.sentences().get(i - 1)));
        }
      }
    }
    return uncovered;
  }

  private static DocumentAlignment.Uncovered piece(Leaf leaf, int sentence, String text) {
    String start = text.length() > 24 ? text.substring(0, 24) + "…" : text;
    return new DocumentAlignment.Uncovered(leaf.address(), sentence, start, leaf.unit().fromLine());
  }
}
