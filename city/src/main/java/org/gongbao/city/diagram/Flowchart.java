package org.gongbao.city.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Procedure;

/**
 * A procedure as nodes and arrows, a lane for each track: a decision for each stage, a task for
 * each action that may be taken there, a timer before what a clock takes, a start and an end.
 */
final class Flowchart {

  /** What a node is. */
  enum Kind {
    START,
    END,
    STAGE,
    TASK,
    CLOCK_TASK,
    TIMER
  }

  /**
   * A node.
   *
   * @param id unique, an XML name
   * @param of the stage, action or clock it stands for
   * @param lane place of its track from top to bottom, from 0, which is the main one
   * @param column place from left to right, from 0
   * @param row place within the column of the lane, from 0
   */
  record Node(String id, Kind kind, String of, int lane, int column, int row) {}

  /**
   * An arrow.
   *
   * @param choice what is chosen at a stage to go this way; empty elsewhere
   */
  record Arrow(String from, String to, String choice) {}

  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private Flowchart(Procedure procedure) {
    lanes.add(Lane.main(procedure));
    for (String track : procedure.stages().keySet()) {
      if (!track.equals(CaseFile.MAIN)) {
        lanes.add(Lane.beside(procedure, track, lanes.size()));
      }
    }
    lanes.forEach(lane -> lane.nodes().forEach(node -> nodes.put(node.id(), node)));
  }

  static Flowchart of(Procedure procedure) {
    return new Flowchart(procedure);
  }

  /** The tracks, the main one first. */
  List<Lane> lanes() {
    return List.copyOf(lanes);
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  Node node(String id) {
    return Optional.ofNullable(nodes.get(id)).orElseThrow();
  }

  /** All arrows within lanes. */
  List<Arrow> arrows() {
    return lanes.stream().flatMap(lane -> lane.arrows().stream()).toList();
  }

  /** Where the other tracks come from: every opening begins them all. */
  List<Arrow> beginnings() {
    return nodes().stream()
        .filter(node -> node.lane() == 0 && node.column() == 0 && node.kind() == Kind.TASK)
        .flatMap(opening ->
            lanes.stream().skip(1).map(lane -> new Arrow(opening.id(), lane.start().id(), "")))
        .toList();
  }

  int columns() {
    return lanes.stream().mapToInt(Lane::columns).max().orElse(0);
  }
}
