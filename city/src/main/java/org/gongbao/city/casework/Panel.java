package org.gongbao.city.casework;

import java.util.List;

/** One part of a {@link Board}; its name is unique on the board and finds its texts. */
public sealed interface Panel {

  /** Lower-case words. */
  String name();

  /** A few numbers that are to be seen first. */
  record Figures(String name, List<Figure> figures) implements Panel {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /** A number with the word for it. */
  record Figure(String name, Cell value, Tone tone) {}

  /** Parts of a whole, drawn as a wheel and told in words. */
  record Wheel(String name, List<Slice> slices) implements Panel {
    public Wheel {
      slices = List.copyOf(slices);
    }

    /** How many there are in all. */
    public int all() {
      return slices.stream().mapToInt(Slice::count).sum();
    }
  }

  /** A part of a wheel. */
  record Slice(String name, int count, Tone tone) {}

  /**
   * Rows that can be taken along as a file.
   *
   * @param cut true if there are more than are shown
   */
  record Rows(String name, List<String> columns, List<List<Cell>> rows, boolean cut)
      implements Panel {

    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("Expected rows of " + width + " cells in " + name);
      }
    }
  }

  /** How something stands, beside what it says. */
  enum Tone {
    PLAIN,
    GOOD,
    WARN,
    BAD
  }
}
