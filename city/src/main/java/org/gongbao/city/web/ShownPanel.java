package org.gongbao.city.web;

import java.util.List;
import java.util.Locale;
import org.gongbao.city.casework.Panel;

/** A panel of a board as a page writes it: its words found, its cells written. */
public sealed interface ShownPanel {

  /** The name of the panel in its address. */
  String name();

  /** The heading. */
  String title();

  /** A few numbers. */
  record Figures(String name, String title, List<Labelled> figures) implements ShownPanel {}

  /** A number under its word. */
  record Labelled(String label, Shown value) {}

  /** A wheel and the same in words. */
  record Wheel(String name, String title, List<Arc> arcs, int all) implements ShownPanel {}

  /**
   * A part of the wheel; the whole round has a hundred parts.
   *
   * @param from where it begins
   * @param length how long it is
   */
  record Arc(String label, int count, String share, String from, String length, Panel.Tone tone) {

    /** The class that colours it. */
    public String colour() {
      return "wheel-" + tone.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A table. */
  record Rows(String name, String title, List<String> columns, List<List<Shown>> rows, boolean cut)
      implements ShownPanel {}
}
