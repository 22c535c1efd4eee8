package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.engine.Personal;

/**
 * The work at the auditee (articles 22 to 25).
 *
 * @param started first day of it
 * @param items items of the project plan, numbered from 1; none before it is written
 * @param evidence how many pieces of proof are on the file, numbered from 1
 * @param closed last day of it
 */
public record Fieldwork(
    Optional<LocalDate> started,
    List<Personal<String>> items,
    int evidence,
    List<WorkingPaper> papers,
    Optional<LocalDate> closed) {

  static final Fieldwork NONE =
      new Fieldwork(Optional.empty(), List.of(), 0, List.of(), Optional.empty());

  /** A working paper (审计工作底稿): the plan item it belongs to, and the proof it stands on. */
  public record WorkingPaper(int planItem, List<Integer> evidence) {}

  Fieldwork begun(AuditEvent.FieldworkBegun e) {
    return new Fieldwork(Optional.of(e.started()), items, evidence, papers, closed);
  }

  Fieldwork planned(AuditEvent.ProjectPlanWritten e) {
    return new Fieldwork(started, e.items(), evidence, papers, closed);
  }

  Fieldwork taken(AuditEvent.EvidenceTaken e) {
    return new Fieldwork(started, items, e.number(), papers, closed);
  }

  Fieldwork written(AuditEvent.WorkingPaperWritten e) {
    List<WorkingPaper> more = new ArrayList<>(papers);
    more.add(new WorkingPaper(e.planItem(), e.evidence()));
    return new Fieldwork(started, items, evidence, List.copyOf(more), closed);
  }

  Fieldwork closed(AuditEvent.FieldworkClosed e) {
    return new Fieldwork(started, items, evidence, papers, Optional.of(e.closed()));
  }

  /** Numbers of the plan items that have a working paper. */
  Set<Integer> itemsWithPaper() {
    return papers.stream().map(WorkingPaper::planItem).collect(Collectors.toSet());
  }
}
