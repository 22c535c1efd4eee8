package org.gongbao.city.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.engine.Procedure;

/**
 * A procedure as a picture, a lane for each track, with the present stages marked. No script, no
 * style of its own inside.
 */
public final class Svg {

  private static final int LINE = 10;

  private final Naming naming;
  private final Set<String> present;
  private final Flowchart chart;
  private final Layout layout;
  private final Xml xml = new Xml();

  private Svg(Procedure procedure, Naming naming, Map<String, String> present) {
    this.naming = naming;
    this.chart = Flowchart.of(procedure);
    this.present = present.isEmpty() ? Set.of() : marked(present);
    this.layout = Layout.of(chart);
  }

  /** Ids of the nodes that stand for the present stages. */
  private Set<String> marked(Map<String, String> stages) {
    return chart.lanes().stream()
        .flatMap(lane -> lane.present(stages.getOrDefault(lane.track(), "")).stream())
        .map(Flowchart.Node::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The picture.
   *
   * @param present stages to be marked, by track; a track that is not named has not begun; empty
   *     for a procedure without a case
   */
  public static String of(Procedure procedure, Naming naming, Map<String, String> present) {
    Svg svg = new Svg(procedure, naming, present);
    svg.document();
    return svg.xml.toString();
  }

  private void document() {
    String width = Integer.toString(layout.width());
    String height = Integer.toString(layout.height());
    xml.element(
        "svg",
        () -> {
          xml.text("title", naming.procedure());
          if (chart.lanes().size() > 1) {
            for (int i = 0; i < chart.lanes().size(); i++) {
              band(chart.lanes().get(i), i);
            }
          }
          for (int i = 0; i < chart.arrows().size(); i++) {
            arrow(layout.way(i));
          }
          chart.nodes().forEach(this::node);
        },
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height,
        "role",
        "img",
        "font-family",
        "sans-serif",
        "font-size",
        "13");
  }

  private void band(Lane lane, int number) {
    Layout.Box box = layout.band(number);
    xml.element(
        "g",
        () -> xml.empty("rect", box.attributes()),
        "fill",
        ground(number),
        "stroke",
        "#ddd6cc");
    xml.text(
        "text",
        naming.track(lane.track()),
        "x",
        "12",
        "y",
        Integer.toString(box.y() + 22),
        "fill",
        "#1f1a17",
        "font-size",
        "15",
        "font-weight",
        "bold");
  }

  private static String ground(int lane) {
    return lane % 2 == 0 ? "#ffffff" : "#faf7f2";
  }

  private void arrow(List<Layout.Point> way) {
    String points = way.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    xml.empty("polyline", "points", points, "fill", "none", "stroke", "#8a8178");
    Layout.Point end = way.getLast();
    Layout.Point before = way.get(way.size() - 2);
    boolean down = before.x() == end.x();
    String head =
        down
            ? "%d,%d %d,%d %d,%d"
                .formatted(end.x(), end.y(), end.x() - 4, end.y() - 8, end.x() + 4, end.y() - 8)
            : "%d,%d %d,%d %d,%d"
                .formatted(end.x(), end.y(), end.x() - 8, end.y() - 4, end.x() - 8, end.y() + 4);
    xml.empty("polygon", "points", head, "fill", "#8a8178");
  }

  private void node(Flowchart.Node node) {
    Layout.Box box = layout.box(node);
    switch (node.kind()) {
      case START -> {
        boolean now = present.contains(node.id());
        circle(box, now ? "#96150f" : "#ffffff", now ? "#96150f" : "#1f1a17", "2");
        if (now) {
          label("●", box.center(), box.y() - 8, "#96150f", "14");
        }
      }
      case END -> circle(box, "#1f1a17", "#1f1a17", "2");
      case TIMER -> {
        circle(box, "#f3ece2", "#8a5a00", "2");
        label(naming.clock(node.of()), box.center(), box.y() - 6, "#6b4700", "11");
      }
      case STAGE -> stage(node, box);
      case TASK -> task(box, naming.action(node.of()), "#ffffff", "#1b4b82");
      case CLOCK_TASK -> task(box, naming.action(node.of()), "#f3ece2", "#8a5a00");
    }
  }

  private void circle(Layout.Box box, String fill, String stroke, String width) {
    xml.empty(
        "circle",
        "cx",
        Integer.toString(box.center()),
        "cy",
        Integer.toString(box.middle()),
        "r",
        Integer.toString(box.width() / 2),
        "fill",
        fill,
        "stroke",
        stroke,
        "stroke-width",
        width);
  }

  private void stage(Flowchart.Node node, Layout.Box box) {
    boolean now = present.contains(node.id());
    String points =
        "%d,%d %d,%d %d,%d %d,%d"
            .formatted(
                box.center(),
                box.y(),
                box.right(),
                box.middle(),
                box.center(),
                box.y() + box.height(),
                box.x(),
                box.middle());
    xml.empty(
        "polygon",
        "points",
        points,
        "fill",
        now ? "#96150f" : "#ffffff",
        "stroke",
        now ? "#96150f" : "#1f1a17",
        "stroke-width",
        "2");
    // arrows come in from above: the ground around the letters keeps them readable
    xml.text(
        "text",
        (now ? "● " : "") + naming.stage(node.of()),
        "x",
        Integer.toString(box.center()),
        "y",
        Integer.toString(box.y() - 10),
        "text-anchor",
        "middle",
        "fill",
        now ? "#96150f" : "#1f1a17",
        "font-size",
        "14",
        "stroke",
        ground(node.lane()),
        "stroke-width",
        "5",
        "paint-order",
        "stroke");
  }

  private void task(Layout.Box box, String name, String fill, String stroke) {
    xml.element("g", () -> xml.empty("rect", box.attributes()), "fill", fill, "stroke", stroke);
    List<String> lines = Lines.of(name, box.width() - 2 * LINE);
    int y = box.middle() + 5 - (lines.size() - 1) * 8;
    for (String line : lines) {
      label(line, box.center(), y, "#1f1a17", "13");
      y += 16;
    }
  }

  private void label(String text, int x, int y, String fill, String size) {
    xml.text(
        "text",
        text,
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "text-anchor",
        "middle",
        "fill",
        fill,
        "font-size",
        size);
  }
}
