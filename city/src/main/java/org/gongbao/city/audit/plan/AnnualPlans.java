package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** A project of an approved annual plan, as a fact for the case that takes it up. */
public final class AnnualPlans {

  private AnnualPlans() {}

  /**
   * A project of an approved plan.
   *
   * @param unit whose plan it is
   * @param approved day on which the unit head approved it
   */
  public record Taken(String unit, LocalDate approved, AnnualPlanFile.Planned project) {}

  /** Keys of {@link Need#CASES} by the plan that the raw input names in a field. */
  public static List<String> needs(JsonNode input, String field) {
    return Plans.id(input.path(field).asString("")).stream().toList();
  }

  /** The project of that number, if its plan is approved by the day of effect (audit/15.3). */
  public static Ruling<Taken> approved(Known known, CaseId plan, int number) {
    Optional<AnnualPlanFile> file =
        known.facts().get(Need.CASES, plan.toString()).stream()
            .filter(one -> one.procedure().name().equals(AnnualPlanProcedure.NAME))
            .map(AnnualPlanFile::of)
            .findFirst();
    return file.map(found -> approved(known.law(), found, number))
        .orElseGet(() ->
            Ruling.refused(RefusalKind.MISSING, UnitClauses.PLAN_APPROVED, "audit.no-plan", plan));
  }

  /** The same of a plan at hand. */
  static Ruling<Taken> approved(Law law, AnnualPlanFile plan, int number) {
    boolean approved = plan.approved().map(day -> !day.isAfter(law.asOf())).orElse(false);
    if (!law.condition(UnitClauses.PLAN_APPROVED, "plan-approved", approved)) {
      return Ruling.refused(
          RefusalKind.NOT_YET, UnitClauses.PLAN_APPROVED, "audit.plan-not-approved", law.asOf());
    }
    return plan.projects().stream()
        .filter(project -> project.number() == number)
        .findFirst()
        .map(project ->
            Ruling.granted(new Taken(plan.unit(), plan.approved().orElseThrow(), project)))
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING,
                UnitClauses.PLAN_APPROVED,
                "audit.no-planned-project",
                number,
                plan.projects().size()));
  }
}
