package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of an annual project plan.
 *
 * @param unit whose plan it is; empty before it is drafted
 * @param projects its projects, numbered from 1
 * @param approved day on which the unit head approved it
 */
public record AnnualPlanFile(
    @CaseEvent.Open @Organ String unit,
    int year,
    List<Planned> projects,
    Optional<LocalDate> approved) {

  /** Nothing yet. */
  public static final AnnualPlanFile EMPTY = new AnnualPlanFile("", 0, List.of(), Optional.empty());

  /**
   * A project of the plan.
   *
   * @param coverageItem the important activity from which it follows
   * @param priority the priority of the year from which it follows
   */
  public record Planned(
      int number,
      @CaseEvent.Open @Organ String entity,
      @CaseEvent.Open String activity,
      Optional<CaseId> coverageItem,
      Optional<Personal<String>> priority) {}

  /** What the case of an annual plan knows. */
  public static AnnualPlanFile of(Known known) {
    return of(known.file());
  }

  /** What the case of an annual plan knows. */
  public static AnnualPlanFile of(CaseFile file) {
    return file.data(AnnualPlanFile.class);
  }

  AnnualPlanFile apply(AnnualPlanEvent event) {
    return switch (event) {
      case AnnualPlanEvent.AnnualPlanDrafted e ->
          new AnnualPlanFile(e.unit(), e.year(), e.projects(), approved);
      case AnnualPlanEvent.AnnualPlanRevised e ->
          new AnnualPlanFile(unit, year, e.projects(), approved);
      case AnnualPlanEvent.AnnualPlanApproved e ->
          new AnnualPlanFile(unit, year, projects, Optional.of(e.approved()));
      case AnnualPlanEvent.AnnualPlanChecked _,
          AnnualPlanEvent.AnnualPlanSubmitted _,
          AnnualPlanEvent.AnnualPlanReturned _,
          AnnualPlanEvent.AnnualPlanCommented _,
          AnnualPlanEvent.WorkSummarised _ ->
          this;
    };
  }
}
