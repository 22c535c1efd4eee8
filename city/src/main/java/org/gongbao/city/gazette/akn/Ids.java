package org.gongbao.city.gazette.akn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.gazette.UnitKind;
import org.gongbao.city.gazette.akn.Divided.Annexed;
import org.gongbao.city.gazette.akn.Divided.Piece;

/**
 * The {@code eId} of every unit, by the Akoma Ntoso Naming Convention 1.0: those above, two low
 * lines, a short name, a low line and the printed number ({@code chp_1__art_3__para_2}). A number
 * printed twice under one roof is told apart by {@code _inst2}.
 */
final class Ids {

  private final Map<String, String> byPath = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Ids() {}

  static Ids of(Divided divided) {
    Ids ids = new Ids();
    ids.containers("preface", divided.preface());
    ids.below("", divided.body());
    ids.containers("conclusions", divided.conclusions());
    int attachment = 0;
    if (!divided.passedOn().isEmpty()) {
      ids.below(attachment(++attachment) + "__", divided.passedOn());
    }
    for (Annexed annexed : divided.annexes()) {
      String id = attachment(++attachment);
      ids.byPath.put(annexed.annex().path(), id);
      ids.below(id + "__", annexed.annex().children());
      ids.below(id + "__", annexed.behind());
    }
    return ids;
  }

  /** The id of the n-th attachment, one-based. */
  static String attachment(int number) {
    return "att_" + number;
  }

  String of(Piece piece) {
    return of(piece.path());
  }

  String of(String path) {
    return Optional.ofNullable(byPath.get(path)).orElseThrow();
  }

  private void containers(String above, List<Piece> pieces) {
    for (Piece piece : pieces) {
      byPath.put(piece.path(), next(above + "__container"));
    }
  }

  private void below(String above, List<Piece> pieces) {
    for (Piece piece : pieces) {
      Element element = Element.of(piece.kind());
      String start = above + element.shortName();
      // Containers of different names share a short name, so they are counted, not numbered.
      String id =
          element.called().isEmpty() ? unique(start + "_" + piece.unit().number()) : next(start);
      byPath.put(piece.path(), id);
      String inner = piece.kind() == UnitKind.TABLE ? id + "__table_1__" : id + "__";
      below(inner, piece.children());
    }
  }

  private String next(String start) {
    int number = 1;
    while (!taken.add(start + "_" + number)) {
      number++;
    }
    return start + "_" + number;
  }

  private String unique(String id) {
    String free = id;
    for (int instance = 2; !taken.add(free); instance++) {
      free = id + "_inst" + instance;
    }
    return free;
  }
}
