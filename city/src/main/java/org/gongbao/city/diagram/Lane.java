package org.gongbao.city.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongbao.city.diagram.Flowchart.Arrow;
import org.gongbao.city.diagram.Flowchart.Kind;
import org.gongbao.city.diagram.Flowchart.Node;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;

/**
 * One track of a procedure as nodes and arrows.
 *
 * <p>A track may be looked at before it has a stage. If everything that may be done then may also
 * be done in its first stage, both are one to people (a body that has not signed yet), and the
 * track begins in that stage.
 */
final class Lane {

  private static final String NONE = "";

  private final Procedure procedure;
  private final String track;
  private final int index;
  private final List<String> stages;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private Lane(Procedure procedure, String track, int index) {
    this.procedure = procedure;
    this.track = track;
    this.index = index;
    this.stages = index == 0 ? declared() : inOrder(declared());
    if (stages.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected stages of %s on track %s".formatted(procedure.name(), track));
    }
  }

  private List<String> declared() {
    return Optional.<SequencedSet<String>>ofNullable(procedure.stages().get(track))
        .orElse(new LinkedHashSet<>())
        .stream()
        .filter(stage -> !stage.equals(NONE))
        .toList();
  }

  /**
   * The stages as one comes to them, those that nothing leads out of last. The main track is
   * declared in the order of the articles; another one may be declared in any.
   */
  private List<String> inOrder(List<String> declared) {
    Set<String> reached = new LinkedHashSet<>();
    procedure.actions().stream()
        .map(this::named)
        .filter(from -> from.contains(NONE))
        .forEach(reached::addAll);
    procedure.openings().forEach(one -> procedure.stageTo(one, track).ifPresent(reached::add));
    for (int before = -1; before < reached.size(); ) {
      before = reached.size();
      procedure.actions().stream()
          .filter(one -> named(one).isEmpty() || named(one).stream().anyMatch(reached::contains))
          .forEach(one -> procedure.stageTo(one, track).ifPresent(reached::add));
    }
    reached.addAll(declared);
    reached.remove(NONE);
    Predicate<String> leadsOn =
        stage -> procedure.actions().stream().anyMatch(one -> named(one).contains(stage));
    return Stream.concat(
            reached.stream().filter(leadsOn), reached.stream().filter(leadsOn.negate()))
        .toList();
  }

  /** The main track: also what moves no track at all. */
  static Lane main(Procedure procedure) {
    Lane lane = new Lane(procedure, CaseFile.MAIN, 0);
    lane.draw(action -> lane.moves(action) || lanesBeside(procedure, action).isEmpty());
    return lane;
  }

  /** Another track: what looks at it, or moves it and looks at no other beside it. */
  static Lane beside(Procedure procedure, String track, int index) {
    Lane lane = new Lane(procedure, track, index);
    lane.draw(action -> lanesBeside(procedure, action).contains(track));
    return lane;
  }

  /** In which tracks beside the main one an action is drawn. */
  private static Set<String> lanesBeside(Procedure procedure, String action) {
    Set<String> lanes = new LinkedHashSet<>(procedure.stagesFrom(action).keySet());
    lanes.remove(CaseFile.MAIN);
    if (lanes.isEmpty() && !procedure.openings().contains(action)) {
      procedure.stages().keySet().stream()
          .filter(track -> !track.equals(CaseFile.MAIN) && procedure.moves(action, track))
          .forEach(lanes::add);
    }
    return lanes;
  }

  String track() {
    return track;
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Arrow> arrows() {
    return List.copyOf(arrows);
  }

  Node start() {
    return Optional.ofNullable(nodes.get(id("start"))).orElseThrow();
  }

  /** Columns, the first for the beginning and the last for the end. */
  int columns() {
    return stages.size() + 2;
  }

  /** The node of a stage; where the track has none yet, the one it begins in. */
  Optional<Node> present(String stage) {
    if (!stage.equals(NONE)) {
      return Optional.ofNullable(nodes.get(stageId(stage)));
    }
    return begins().map(first -> nodes.get(stageId(first))).or(() -> Optional.of(start()));
  }

  /** The stage in which the track begins by itself; empty if an action begins it. */
  private Optional<String> begins() {
    boolean isOpened = procedure.openings().stream().anyMatch(this::moves);
    List<Set<String>> first =
        procedure.actions().stream().map(this::named).filter(from -> from.contains(NONE)).toList();
    boolean isAlike =
        !first.isEmpty() && first.stream().allMatch(from -> from.contains(stages.getFirst()));
    return isOpened || !isAlike ? Optional.empty() : Optional.of(stages.getFirst());
  }

  private void draw(Predicate<String> belongs) {
    add(new Node(id("start"), Kind.START, NONE, index, 0, 0));
    for (String stage : stages) {
      add(new Node(stageId(stage), Kind.STAGE, stage, index, column(stage), 0));
    }
    add(new Node(id("end"), Kind.END, NONE, index, stages.size() + 1, 0));
    openings();
    List<String> actions =
        procedure.actions().stream()
            .filter(action -> !procedure.openings().contains(action) && belongs.test(action))
            .toList();
    int waiting = (int) nodes.values().stream().filter(node -> node.kind() == Kind.TASK).count();
    for (String action : actions) {
      if (begins(action)) {
        enter(start(), NONE, action, waiting++);
      }
    }
    for (String stage : stages) {
      int row = 0;
      for (String action : actions) {
        if (!begins(action) && from(action).contains(stage)) {
          enter(Optional.ofNullable(nodes.get(stageId(stage))).orElseThrow(), stage, action, row++);
        }
      }
      if (row == 0) {
        arrows.add(new Arrow(stageId(stage), id("end"), NONE));
      }
    }
  }

  /** On the main track a task each; elsewhere the beginning leads straight to its stage. */
  private void openings() {
    int row = 0;
    for (String action : procedure.openings()) {
      if (index == 0) {
        Node task = new Node(id("open_" + word(action)), kind(action), action, 0, 0, row++);
        add(task);
        arrows.add(new Arrow(id("start"), task.id(), action));
        leave(task, action, NONE);
      } else {
        procedure
            .stageTo(action, track)
            .ifPresent(stage -> arrows.add(new Arrow(id("start"), stageId(stage), action)));
      }
    }
    begins()
        .filter(stage -> index > 0)
        .ifPresent(stage -> arrows.add(new Arrow(id("start"), stageId(stage), NONE)));
  }

  /** True if a track beside the main one has no stage before this action. */
  private boolean begins(String action) {
    Set<String> named = named(action);
    return index > 0
        && begins().isEmpty()
        && (named.equals(Set.of(NONE)) || (named.isEmpty() && moves(action)));
  }

  private Set<String> named(String action) {
    return procedure.stagesFrom(action).getOrDefault(track, Set.of());
  }

  /** An action that names no stage may be taken in every one; drawn where it begins. */
  private Set<String> from(String action) {
    Set<String> named = named(action);
    return named.isEmpty() ? Set.of(stages.getFirst()) : named;
  }

  /** What no role may take comes of a clock or of another case. */
  private Kind kind(String action) {
    return procedure.roles(action).isEmpty() ? Kind.CLOCK_TASK : Kind.TASK;
  }

  private boolean moves(String action) {
    return procedure.moves(action, track);
  }

  private void enter(Node from, String stage, String action, int row) {
    String at = (stage.isEmpty() ? "" : word(stage) + "_") + word(action);
    Optional<Clock> clock =
        procedure.clocks().stream()
            .filter(one -> one.then() instanceof Clock.Fires(String fired) && fired.equals(action))
            .findFirst();
    Node task = new Node(id("do_" + at), kind(action), action, index, from.column(), row);
    add(task);
    if (task.kind() == Kind.CLOCK_TASK && clock.isPresent()) {
      Node timer =
          new Node(id("timer_" + at), Kind.TIMER, clock.get().name(), index, from.column(), row);
      add(timer);
      arrows.add(new Arrow(from.id(), timer.id(), action));
      arrows.add(new Arrow(timer.id(), task.id(), NONE));
    } else {
      arrows.add(new Arrow(from.id(), task.id(), action));
    }
    leave(task, action, stage);
  }

  /** Where an action leads: the end, the stage it fixes, one its outcome chooses, or back. */
  private void leave(Node task, String action, String stage) {
    Optional<String> to = procedure.stageTo(action, track);
    String target;
    if (procedure.closes(action)) {
      target = id("end");
    } else if (to.isPresent()) {
      target = stageId(to.get());
    } else if (!stage.isEmpty() && moves(action)) {
      int own = stages.indexOf(stage);
      target = stageId(stages.get(Math.min(own + 1, stages.size() - 1)));
    } else {
      target = stageId(stage.isEmpty() ? stages.getFirst() : stage);
    }
    arrows.add(new Arrow(task.id(), target, NONE));
  }

  private void add(Node node) {
    nodes.put(node.id(), node);
  }

  private int column(String stage) {
    return stages.indexOf(stage) + 1;
  }

  private String stageId(String stage) {
    return id("stage_" + word(stage));
  }

  /** Ids of the main track stand alone; those of others tell which. */
  private String id(String rest) {
    return index == 0 ? rest : "track_" + index + "_" + rest;
  }

  private static String word(String word) {
    return word.replaceAll("[^A-Za-z0-9]", "_");
  }
}
