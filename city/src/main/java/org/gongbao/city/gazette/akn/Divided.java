package org.gongbao.city.gazette.akn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.TextUnit;
import org.gongbao.city.gazette.UnitKind;

/**
 * The units of a document by the part of an Akoma Ntoso document they belong to; their order is
 * never changed.
 *
 * @param preface what stands before the body: the order that promulgates, or the addressees
 * @param body the document's own words
 * @param conclusions who signed, behind the body
 * @param passedOn the text that a notice passes on; empty if none
 * @param annexes the annexes
 */
record Divided(
    List<Piece> preface,
    List<Piece> body,
    List<Piece> conclusions,
    List<Piece> passedOn,
    List<Annexed> annexes) {

  private static final Set<UnitKind> BEFORE_AN_ACT =
      EnumSet.of(UnitKind.DECREE, UnitKind.ADDRESSEES, UnitKind.SIGNATURE);

  /** A unit with its address in the document. */
  record Piece(String path, TextUnit unit) {

    UnitKind kind() {
      return unit.kind();
    }

    List<Piece> children() {
      List<Piece> pieces = new ArrayList<>();
      for (TextUnit child : unit.children()) {
        pieces.add(new Piece(path + "." + (pieces.size() + 1), child));
      }
      return pieces;
    }
  }

  /** An annex, and what stands behind it without belonging to it. */
  record Annexed(Piece annex, List<Piece> behind) {}

  static Divided of(GazetteDocument document, boolean isAct) {
    List<Piece> all = new ArrayList<>();
    for (TextUnit unit : document.units()) {
      all.add(new Piece(Integer.toString(all.size() + 1), unit));
    }
    int annexes = first(all, 0, EnumSet.of(UnitKind.ANNEX));
    int start = 0;
    while (start < annexes && isBefore(all.get(start).kind(), isAct)) {
      start++;
    }
    int end = annexes;
    if (document.attachedTitle().isPresent() && !isAct) {
      end = behindSignature(all.subList(0, annexes), start);
    }
    int signed = end;
    while (signed > start && all.get(signed - 1).kind() == UnitKind.SIGNATURE) {
      signed--;
    }
    return new Divided(
        all.subList(0, start),
        all.subList(start, signed),
        all.subList(signed, end),
        all.subList(end, annexes),
        annexed(all.subList(annexes, all.size())));
  }

  private static boolean isBefore(UnitKind kind, boolean isAct) {
    return isAct ? BEFORE_AN_ACT.contains(kind) : kind == UnitKind.ADDRESSEES;
  }

  /** Where the text that is passed on begins: behind the notice's own signature. */
  private static int behindSignature(List<Piece> pieces, int start) {
    int at = first(pieces, start, EnumSet.of(UnitKind.SIGNATURE));
    while (at < pieces.size() && pieces.get(at).kind() == UnitKind.SIGNATURE) {
      at++;
    }
    return at;
  }

  private static int first(List<Piece> pieces, int from, Set<UnitKind> kinds) {
    int at = from;
    while (at < pieces.size() && !kinds.contains(pieces.get(at).kind())) {
      at++;
    }
    return at;
  }

  private static List<Annexed> annexed(List<Piece> pieces) {
    List<Annexed> annexes = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int next = first(pieces, at + 1, EnumSet.of(UnitKind.ANNEX));
      annexes.add(new Annexed(pieces.get(at), pieces.subList(at + 1, next)));
      at = next;
    }
    return annexes;
  }
}
