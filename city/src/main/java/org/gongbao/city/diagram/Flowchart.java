package org.gongbao.city.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;

/**
 * The main track of a procedure as nodes and arrows: a decision for each stage, a task for each
 * action that may be taken there, a timer before what a clock takes, a start and an end.
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
   * @param column place from left to right, from 0
   * @param row place within the column, from 0
   */
  record Node(String id, Kind kind, String of, int column, int row) {}

  /**
   * An arrow.
   *
   * @param choice what is chosen at a stage to go this way; empty elsewhere
   */
  record Arrow(String from, String to, String choice) {}

  private final Procedure procedure;
  private final List<String> stages;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private Flowchart(Procedure procedure) {
    this.procedure = procedure;
    this.stages =
        List.copyOf(
            Optional.ofNullable(procedure.stages().get(CaseFile.MAIN))
                .orElseThrow(
                    () -> new IllegalArgumentException("Expected stages of " + procedure.name())));
  }

  static Flowchart of(Procedure procedure) {
    Flowchart chart = new Flowchart(procedure);
    chart.draw();
    return chart;
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  Node node(String id) {
    return Optional.ofNullable(nodes.get(id)).orElseThrow();
  }

  List<Arrow> arrows() {
    return arrows;
  }

  /** Columns, the first for the opening and the last for the end. */
  int columns() {
    return stages.size() + 2;
  }

  private void draw() {
    add(new Node("start", Kind.START, "", 0, 0));
    for (String stage : stages) {
      add(new Node(id(stage), Kind.STAGE, stage, column(stage), 0));
    }
    add(new Node("end", Kind.END, "", stages.size() + 1, 0));
    int opening = 0;
    for (String action : procedure.openings()) {
      Node task = new Node("open_" + name(action), Kind.TASK, action, 0, opening++);
      add(task);
      arrows.add(new Arrow("start", task.id(), action));
      leave(task, action, Optional.empty());
    }
    for (String stage : stages) {
      int row = 0;
      for (String action : procedure.actions()) {
        if (!procedure.openings().contains(action) && from(action).contains(stage)) {
          enter(stage, action, row++);
        }
      }
      if (row == 0) {
        arrows.add(new Arrow(id(stage), "end", ""));
      }
    }
  }

  /** An action that names no stage may be taken in every one; drawn where it begins. */
  private Set<String> from(String action) {
    Set<String> named = procedure.stagesFrom(action).getOrDefault(CaseFile.MAIN, Set.of());
    return named.isEmpty() ? Set.of(stages.getFirst()) : named;
  }

  private void enter(String stage, String action, int row) {
    int column = column(stage);
    String at = name(stage) + "_" + name(action);
    Optional<Clock> clock =
        procedure.clocks().stream()
            .filter(one -> one.then() instanceof Clock.Fires(String fired) && fired.equals(action))
            .findFirst();
    boolean byClock = procedure.roles(action).isEmpty();
    Node task = new Node("do_" + at, byClock ? Kind.CLOCK_TASK : Kind.TASK, action, column, row);
    add(task);
    if (byClock && clock.isPresent()) {
      Node timer = new Node("timer_" + at, Kind.TIMER, clock.get().name(), column, row);
      add(timer);
      arrows.add(new Arrow(id(stage), timer.id(), action));
      arrows.add(new Arrow(timer.id(), task.id(), ""));
    } else {
      arrows.add(new Arrow(id(stage), task.id(), action));
    }
    leave(task, action, Optional.of(stage));
  }

  /** Where an action leads: the end, the stage it fixes, one its outcome chooses, or back. */
  private void leave(Node task, String action, Optional<String> stage) {
    Optional<String> to = procedure.stageTo(action, CaseFile.MAIN);
    if (procedure.closes(action)) {
      arrows.add(new Arrow(task.id(), "end", ""));
    } else if (to.isPresent()) {
      arrows.add(new Arrow(task.id(), id(to.get()), ""));
    } else if (stage.isPresent() && procedure.moves(action, CaseFile.MAIN)) {
      int own = stages.indexOf(stage.get());
      arrows.add(new Arrow(task.id(), id(stages.get(Math.min(own + 1, stages.size() - 1))), ""));
    } else {
      arrows.add(new Arrow(task.id(), id(stage.orElse(stages.getFirst())), ""));
    }
  }

  private void add(Node node) {
    nodes.put(node.id(), node);
  }

  private int column(String stage) {
    return stages.indexOf(stage) + 1;
  }

  static String id(String stage) {
    return "stage_" + name(stage);
  }

  private static String name(String word) {
    return word.replaceAll("[^A-Za-z0-9]", "_");
  }
}
