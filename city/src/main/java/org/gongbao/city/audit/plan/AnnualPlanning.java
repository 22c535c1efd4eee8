package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.ActivityName;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** From what a project of the year follows, and what the plan leaves out (audit/15.2). */
final class AnnualPlanning {

  private AnnualPlanning() {}

  /** Organs of which the lineage is asked: the unit, and those to be audited. */
  static List<String> organs(CaseFile file, JsonNode input) {
    return Stream.concat(
            Stream.concat(
                UnitProfile.named(input, "unit").stream(),
                Stream.of(AnnualPlanFile.of(file).unit()).filter(unit -> !unit.isEmpty())),
            input
                .path("projects")
                .valueStream()
                .flatMap(project -> UnitProfile.named(project, "entity").stream()))
        .distinct()
        .toList();
  }

  static Ruling<Boolean> projects(Known known, String unit, List<PlanInput.Proposed> projects) {
    if (!known.law().condition(UnitClauses.ANNUAL_PLAN, "projects", !projects.isEmpty())) {
      return Ruling.refused(RefusalKind.MISSING, UnitClauses.ANNUAL_PLAN, "audit.plan-empty");
    }
    Ruling<Boolean> all = Ruling.granted(true);
    for (int i = 0; i < projects.size(); i++) {
      PlanInput.Proposed project = projects.get(i);
      int number = i + 1;
      all =
          all.then(yes -> Plans.below(known, unit, project.entity()))
              .then(yes -> ActivityName.check(UnitClauses.ANNUAL_PLAN, project.activity()))
              .then(yes -> grounded(known, number, project))
              .then(yes -> linked(known, unit, number, project));
    }
    return all;
  }

  private static Ruling<Boolean> grounded(Known known, int number, PlanInput.Proposed project) {
    boolean link = project.coverageItem().isPresent();
    boolean priority = project.priority().isPresent();
    return known.law().condition(UnitClauses.ANNUAL_PLAN, "link-or-priority", link || priority)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, UnitClauses.ANNUAL_PLAN, "audit.project-ungrounded", number);
  }

  private static Ruling<Boolean> linked(
      Known known, String unit, int number, PlanInput.Proposed project) {
    if (project.coverageItem().isEmpty()) {
      return Ruling.granted(true);
    }
    CaseId id = project.coverageItem().get();
    boolean fits =
        Plans.coverage(known, unit, id)
            .map(CoverageFile::item)
            .map(item ->
                item.entity().equals(project.entity())
                    && item.activity().equals(project.activity()))
            .orElse(false);
    return known.law().condition(UnitClauses.ANNUAL_PLAN, "item-of-work-plan", fits)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, UnitClauses.ANNUAL_PLAN, "audit.project-link", number, id);
  }

  static List<AnnualPlanFile.Planned> numbered(String unit, List<PlanInput.Proposed> projects) {
    return IntStream.range(0, projects.size())
        .mapToObj(i ->
            new AnnualPlanFile.Planned(
                i + 1,
                projects.get(i).entity(),
                projects.get(i).activity(),
                projects.get(i).coverageItem(),
                projects.get(i).priority().map(words -> UnitTies.seal(unit, words))))
        .toList();
  }

  /** The unit's important activities. */
  static List<String> items(CaseFile file) {
    return List.of(key(AnnualPlanFile.of(file).unit()));
  }

  private static String key(String unit) {
    return Tied.key(CoverageProcedure.NAME, "organ/" + unit, UnitTies.UNIT);
  }

  /** What falls due by the end of the plan's year, or is overdue, and is not in the plan. */
  static AnnualPlanEvent check(Known known) {
    AnnualPlanFile plan = AnnualPlanFile.of(known);
    Tied items = known.facts().get(Need.TIED, key(plan.unit())).orElse(Tied.NONE);
    List<AnnualPlanEvent.Missing> missing =
        new ArrayList<>(missing(plan, items.cases().stream().toList()));
    return new AnnualPlanEvent.AnnualPlanChecked(known.law().asOf(), missing, !items.more());
  }

  static List<AnnualPlanEvent.Missing> missing(AnnualPlanFile plan, List<CaseFile> items) {
    Set<CaseId> planned =
        plan.projects().stream()
            .flatMap(project -> project.coverageItem().stream())
            .collect(Collectors.toSet());
    LocalDate end = LocalDate.of(plan.year(), 12, 31);
    return items.stream()
        .filter(file -> file.closed().isEmpty() && !planned.contains(file.id()))
        .flatMap(file ->
            CoverageFile.of(file).due().stream()
                .filter(due -> !due.isAfter(end))
                .map(due -> missing(file, due)))
        .toList();
  }

  private static AnnualPlanEvent.Missing missing(CaseFile file, LocalDate due) {
    CoverageFile.Item item = CoverageFile.of(file).item();
    return new AnnualPlanEvent.Missing(file.id(), item.entity(), item.activity(), due);
  }
}
