package org.gongbao.city.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A procedure of several tracks, drawn")
class TracksTest {

  private final Procedure procedure = Countersigned.procedure();
  private final Flowchart chart = Flowchart.of(procedure);

  private List<String> tasks(int lane) {
    return chart.nodes().stream()
        .filter(node -> node.lane() == lane && node.kind() == Flowchart.Kind.TASK)
        .map(Flowchart.Node::of)
        .toList();
  }

  @Test
  @DisplayName("has a lane for each track, each with its own actions and no other's")
  void lanes() {
    assertThat(chart.lanes().stream().map(Lane::track))
        .containsExactly("main", "opinion.planning", "opinion.finance", "print");
    assertThat(tasks(0)).containsExactly("draft", "issue");
    assertThat(tasks(1))
        .containsExactly(
            "sign-opinion-by-planning",
            "return-opinion-by-planning",
            "resubmit-opinion-to-planning");
    assertThat(tasks(2)).allMatch(task -> task.endsWith("finance"));
    assertThat(tasks(3)).containsExactly("order-print", "deliver-print");
  }

  @Test
  @DisplayName("marks the present stage of each track; one that has not begun, where it begins")
  void present() {
    String svg =
        Svg.of(
            procedure,
            Naming.ids("countersigned"),
            Map.of("main", "DRAFTED", "opinion.finance", "SIGNED"));
    assertThat(svg.split("●", -1)).hasSize(5);
    assertThat(svg)
        .containsOnlyOnce("● DRAFTED")
        .containsOnlyOnce("● OPEN")
        .containsOnlyOnce("● SIGNED")
        .containsOnlyOnce(">●<")
        .contains("opinion.planning", "opinion.finance", "print");
    assertThat(Svg.of(procedure, Naming.ids("countersigned"), Map.of())).doesNotContain("●");
  }

  @Test
  @DisplayName("overlaps nowhere, and every lane holds its own")
  void layout() {
    Layout layout = Layout.of(chart);
    List<Layout.Box> boxes = new ArrayList<>();
    for (Flowchart.Node node : chart.nodes()) {
      Layout.Box box = layout.box(node);
      Layout.Box band = layout.band(node.lane());
      assertThat(box.y()).isGreaterThan(band.y());
      assertThat(box.y() + box.height()).isLessThan(band.y() + band.height());
      assertThat(box.right()).isLessThanOrEqualTo(layout.width());
      assertThat(boxes).noneMatch(other -> meet(box, other));
      boxes.add(box);
    }
    assertThat(layout.band(3).y() + layout.band(3).height()).isLessThanOrEqualTo(layout.height());
  }

  private static boolean meet(Layout.Box a, Layout.Box b) {
    return a.x() < b.right()
        && b.x() < a.right()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  @Test
  @DisplayName("is BPMN in which the other tracks begin with the case, beside the main one")
  void bpmn() {
    String bpmn = Bpmn.of(procedure, Naming.ids("countersigned"));
    assertThat(bpmn.split("<startEvent ", -1)).hasSize(2);
    assertThat(bpmn.split("<intermediateThrowEvent ", -1)).hasSize(4);
    assertThat(bpmn).contains("name=\"opinion.finance: SIGNED\"");
    assertThat(chart.beginnings())
        .extracting(Flowchart.Arrow::from)
        .containsOnly("open_draft")
        .hasSize(3);
    assertThat(Stream.of(bpmn.split("\n", -1)).filter(line -> line.contains("BPMNEdge")))
        .isNotEmpty();
  }
}
