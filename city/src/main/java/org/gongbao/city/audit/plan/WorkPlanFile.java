package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;

/**
 * What a case knows of a work plan.
 *
 * @param unit whose plan it is; empty before it is drafted
 * @param items important activities that it plans, by their cases
 * @param approved day on which the unit head approved it
 */
public record WorkPlanFile(
    @CaseEvent.Open @Organ String unit,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<CaseId> items,
    Optional<LocalDate> approved) {

  /** Nothing yet. */
  public static final WorkPlanFile EMPTY =
      new WorkPlanFile("", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** What the case of a work plan knows. */
  public static WorkPlanFile of(Known known) {
    return of(known.file());
  }

  /** What the case of a work plan knows. */
  public static WorkPlanFile of(CaseFile file) {
    return file.data(WorkPlanFile.class);
  }

  WorkPlanFile apply(WorkPlanEvent event) {
    return switch (event) {
      case WorkPlanEvent.WorkPlanDrafted e ->
          new WorkPlanFile(
              e.unit(), Optional.of(e.first()), Optional.of(e.last()), e.items(), approved);
      case WorkPlanEvent.WorkPlanRevised e ->
          new WorkPlanFile(unit, first, last, e.items(), approved);
      case WorkPlanEvent.WorkPlanApproved e ->
          new WorkPlanFile(unit, first, last, items, Optional.of(e.approved()));
      case WorkPlanEvent.WorkPlanSubmitted _,
          WorkPlanEvent.WorkPlanReturned _,
          WorkPlanEvent.WorkPlanCommented _ ->
          this;
    };
  }
}
