package org.gongbao.city.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places a flowchart: stages side by side in the order of the articles, what may be done in each
 * below one another; arrows to the next stage go straight, all others through channels above.
 * Tracks lie in lanes below one another.
 */
final class Layout {

  private static final int PITCH = 400;
  private static final int ROW = 76;
  private static final int MARGIN = 24;
  private static final int CHANNEL = 9;
  private static final int STAGE_SIZE = 44;
  private static final int TASK_AT = 130;
  private static final int TASK_WIDTH = 168;
  private static final int TASK_HEIGHT = 52;
  private static final int ROUND = 36;
  private static final int TITLE = 24;

  /** A rectangle, in pixels. */
  record Box(int x, int y, int width, int height) {
    int middle() {
      return y + height / 2;
    }

    int center() {
      return x + width / 2;
    }

    int right() {
      return x + width;
    }

    /** As XML attributes, names and values in turn. */
    String[] attributes() {
      return new String[] {
        "x", Integer.toString(x),
        "y", Integer.toString(y),
        "width", Integer.toString(width),
        "height", Integer.toString(height)
      };
    }
  }

  /** A corner of an arrow. */
  record Point(int x, int y) {}

  private final Flowchart chart;
  private final Map<String, Box> boxes = new HashMap<>();
  private final List<List<Point>> ways = new ArrayList<>();
  private final List<Box> bands = new ArrayList<>();
  private int bandTop;
  private int channelTop;
  private int channels;
  private int height;

  private Layout(Flowchart chart) {
    this.chart = chart;
  }

  static Layout of(Flowchart chart) {
    Layout layout = new Layout(chart);
    chart.lanes().forEach(layout::lane);
    chart.beginnings().forEach(arrow -> layout.ways.add(layout.beginning(arrow)));
    return layout;
  }

  /** A lane: its title if there are several, its channels, its nodes. */
  private void lane(Lane lane) {
    int title = chart.lanes().size() > 1 ? TITLE : 0;
    int aside = (int) lane.arrows().stream().filter(this::isAside).count();
    channelTop = bandTop + title + MARGIN;
    channels = 0;
    int top = channelTop + aside * CHANNEL + MARGIN;
    height = top;
    lane.nodes().forEach(node -> place(node, top));
    lane.arrows().forEach(arrow -> ways.add(way(arrow)));
    bands.add(new Box(0, bandTop, width(), height + MARGIN - bandTop));
    bandTop = height + MARGIN;
  }

  /** The ground of the n-th lane. */
  Box band(int lane) {
    return bands.get(lane);
  }

  Box box(Flowchart.Node node) {
    return box(node.id());
  }

  private Box box(String id) {
    return Optional.ofNullable(boxes.get(id)).orElseThrow();
  }

  /** The corners of the n-th arrow. */
  List<Point> way(int arrow) {
    return ways.get(arrow);
  }

  int width() {
    return (chart.columns() - 1) * PITCH + 2 * MARGIN + STAGE_SIZE;
  }

  int height() {
    return height + MARGIN;
  }

  private void place(Flowchart.Node node, int top) {
    int x = MARGIN + node.column() * PITCH;
    int y = top + node.row() * ROW;
    Box box =
        switch (node.kind()) {
          case START, END -> new Box(x, top + (TASK_HEIGHT - ROUND) / 2, ROUND, ROUND);
          case STAGE -> new Box(x, top + (TASK_HEIGHT - STAGE_SIZE) / 2, STAGE_SIZE, STAGE_SIZE);
          case TASK, CLOCK_TASK -> new Box(x + TASK_AT, y, TASK_WIDTH, TASK_HEIGHT);
          case TIMER -> new Box(x + TASK_AT - 54, y + (TASK_HEIGHT - ROUND) / 2, ROUND, ROUND);
        };
    boxes.put(node.id(), box);
    height = Math.max(height, y + TASK_HEIGHT);
  }

  /** Not to the next column on the right, nor within the column. */
  private boolean isAside(Flowchart.Arrow arrow) {
    Flowchart.Node from = chart.node(arrow.from());
    Flowchart.Node to = chart.node(arrow.to());
    boolean enters = from.kind() == Flowchart.Kind.STAGE || from.kind() == Flowchart.Kind.START;
    boolean timed = from.kind() == Flowchart.Kind.TIMER;
    return !timed && !(enters && to.column() == from.column()) && to.column() != from.column() + 1;
  }

  /** Straight down from an opening to where another track begins. */
  private List<Point> beginning(Flowchart.Arrow arrow) {
    Box from = box(arrow.from());
    Box to = box(arrow.to());
    int x = from.x() - 8;
    return List.of(
        new Point(from.x(), from.middle()),
        new Point(x, from.middle()),
        new Point(x, to.middle()),
        new Point(to.right(), to.middle()));
  }

  private List<Point> way(Flowchart.Arrow arrow) {
    Box from = box(arrow.from());
    Box to = box(arrow.to());
    Flowchart.Node start = chart.node(arrow.from());
    if (isAside(arrow)) {
      int y = channelTop + channels * CHANNEL;
      int x = from.right() + 14 + channels % 5 * 6;
      channels++;
      return List.of(
          new Point(from.right(), from.middle()),
          new Point(x, from.middle()),
          new Point(x, y),
          new Point(to.center(), y),
          new Point(to.center(), to.y()));
    }
    boolean down =
        chart.node(arrow.to()).column() == start.column() && from.middle() != to.middle();
    if (down) {
      return List.of(
          new Point(from.center(), from.y() + from.height()),
          new Point(from.center(), to.middle()),
          new Point(to.x(), to.middle()));
    }
    if (from.middle() == to.middle()) {
      return List.of(new Point(from.right(), from.middle()), new Point(to.x(), to.middle()));
    }
    int x = to.x() - 18;
    return List.of(
        new Point(from.right(), from.middle()),
        new Point(x, from.middle()),
        new Point(x, to.middle()),
        new Point(to.x(), to.middle()));
  }
}
