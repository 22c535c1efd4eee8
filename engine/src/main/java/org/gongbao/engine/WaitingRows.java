package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * What of a case waits for whom: of each role the questions put to it and the next clock it bears;
 * where there is neither, the first action it may take. One row for each relation through which a
 * holder of the role may reach the case.
 */
final class WaitingRows {

  private final Known known;
  private final Function<Clock.Run, Optional<Instant>> due;

  WaitingRows(Known known, Function<Clock.Run, Optional<Instant>> due) {
    this.known = known;
    this.due = due;
  }

  /** A row and the relation through which it is reached. */
  record Row(Tie tie, Waiting waiting) {}

  List<Row> rows() {
    CaseFile file = known.file();
    List<Row> rows = new ArrayList<>();
    if (file.closed().isPresent()) {
      return rows;
    }
    SequencedMap<String, List<Waiting>> byRole = questionsAndClocks(file);
    List<Tie> ties = file.ties().stream().filter(tie -> tie.isCurrent(known.now())).toList();
    byRole.forEach((role, waiting) -> {
      for (Tie tie : ties) {
        if (mayReach(tie, role)) {
          waiting.forEach(one -> rows.add(new Row(tie, one)));
        }
      }
    });
    for (String role : rolesOfActions(file)) {
      if (!byRole.containsKey(role)) {
        actions(file, role, ties, rows);
      }
    }
    return rows;
  }

  private SequencedMap<String, List<Waiting>> questionsAndClocks(CaseFile file) {
    SequencedMap<String, List<Waiting>> byRole = new LinkedHashMap<>();
    for (CaseFile.OpenQuestion open : file.questions()) {
      byRole
          .computeIfAbsent(open.question().role(), none -> new ArrayList<>())
          .add(
              row(
                  Waiting.Kind.QUESTION,
                  open.question().point(),
                  open.question().role(),
                  Optional.empty()));
    }
    Map<String, Waiting> next = new HashMap<>();
    for (Clock.Run run : file.clocks()) {
      if (run.isOpen()) {
        String bearer = file.procedure().clock(run.clock()).bearer();
        Waiting row = row(Waiting.Kind.CLOCK, run.clock(), bearer, due.apply(run));
        next.merge(bearer, row, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    next.forEach((role, row) -> byRole.computeIfAbsent(role, none -> new ArrayList<>()).add(row));
    return byRole;
  }

  private static SequencedSet<String> rolesOfActions(CaseFile file) {
    SequencedSet<String> roles = new LinkedHashSet<>();
    for (String action : file.procedure().actions()) {
      roles.addAll(file.procedure().roles(action));
    }
    return roles;
  }

  private void actions(CaseFile file, String role, List<Tie> ties, List<Row> rows) {
    List<Action> possible =
        file.procedure().actions().stream()
            .map(file.procedure()::declared)
            .filter(action -> !action.opening() && action.roles().contains(role))
            .toList();
    for (Tie tie : ties) {
      if (mayReach(tie, role)) {
        Actor holder = holder(tie, role);
        possible.stream()
            .filter(action -> may(action, holder))
            .findFirst()
            .ifPresent(action ->
                rows.add(
                    new Row(tie, row(Waiting.Kind.ACTION, action.name(), role, Optional.empty()))));
      }
    }
  }

  private boolean may(Action action, Actor holder) {
    return action.needs().isEmpty()
        ? Deciding.mayWithoutInput(known, action, holder).isGranted()
        : Deciding.may(known, action, holder).isGranted();
  }

  /** An organ's or division's holder of any role; a person in the capacity of that name. */
  private static boolean mayReach(Tie tie, String role) {
    if (tie.subject().startsWith("person/") || tie.subject().startsWith("party/")) {
      return tie.capacity().equals(role);
    }
    return tie.subject().startsWith("organ/")
        || tie.subject().startsWith("division/")
        || tie.subject().equals(Grant.ofInstallation(role).asSubject());
  }

  private static Actor holder(Tie tie, String role) {
    String id = tie.subject().substring(tie.subject().indexOf('/') + 1);
    return switch (tie.subject().substring(0, tie.subject().indexOf('/'))) {
      case "organ" -> Actor.of("anybody", id, new Grant(role, id, "", tie.capacity()));
      case "division" -> Actor.of("anybody", "", new Grant(role, "", id, tie.capacity()));
      case "party" -> Actor.of("anybody", "", Grant.ofParty(role, id));
      case "person" -> Actor.of(id, "");
      default -> Actor.of("anybody", "", Grant.ofInstallation(role));
    };
  }

  private Waiting row(Waiting.Kind kind, String name, String role, Optional<Instant> at) {
    CaseFile file = known.file();
    return new Waiting(file.id(), file.procedure().name(), file.stage(), kind, name, role, at);
  }
}
