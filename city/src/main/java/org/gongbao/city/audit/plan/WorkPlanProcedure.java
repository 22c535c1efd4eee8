package org.gongbao.city.audit.plan;

import java.util.List;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** The work plan of internal audit (内部审计工作规划), articles 9 and 15. */
public final class WorkPlanProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-work-plan";

  private WorkPlanProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, WorkPlanFile.EMPTY)
        .law("audit")
        .events(WorkPlanEvent.class, WorkPlanFile::apply)
        .on("draft", PlanInput.DraftWorkPlan.class)
        .opens()
        .to(PlanStage.DRAFT)
        .by(PlanStage.OFFICE)
        .cites("audit/15.1")
        .needs(Lineage.NEED, (file, input) -> Plans.organs(input, "unit"))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .needs(Need.CASES, (file, input) -> items(input))
        .rule((known, in) -> Plans.registered(known, UnitClauses.COVERAGE, in.unit()))
        .rule(WorkPlanProcedure::inOrder)
        .rule((known, in) -> ownItems(known, in.unit(), in.items()))
        .records((known, in) ->
            new WorkPlanEvent.WorkPlanDrafted(in.unit(), in.first(), in.last(), in.items()))
        .ties((known, in) -> Plans.parties(known, in.unit()))
        .on("revise", PlanInput.ReviseWorkPlan.class)
        .from(PlanStage.DRAFT)
        .by(PlanStage.OFFICE)
        .cites("audit/15.1")
        .needs(Need.CASES, (file, input) -> items(input))
        .rule((known, in) -> ownItems(known, WorkPlanFile.of(known).unit(), in.items()))
        .records((known, in) -> new WorkPlanEvent.WorkPlanRevised(known.law().asOf(), in.items()))
        .on("submit", PlanInput.Submit.class)
        .from(PlanStage.DRAFT)
        .to(PlanStage.SUBMITTED)
        .by(PlanStage.OFFICE)
        .cites("audit/15.3")
        .records((known, in) -> new WorkPlanEvent.WorkPlanSubmitted(known.law().asOf()))
        .on("return", PlanInput.Return.class)
        .from(PlanStage.SUBMITTED)
        .to(PlanStage.DRAFT)
        .by(PlanStage.HEAD)
        .cites("audit/15.3")
        .records((known, in) ->
            new WorkPlanEvent.WorkPlanReturned(
                known.law().asOf(), UnitTies.seal(WorkPlanFile.of(known).unit(), in.reason())))
        .on("approve", PlanInput.Approve.class)
        .from(PlanStage.SUBMITTED)
        .to(PlanStage.APPROVED)
        .by(PlanStage.HEAD)
        .inPerson()
        .cites("audit/9.1", "audit/15.3")
        .needs(Need.TIED, file -> Papers.needs(WorkPlanFile.of(file).unit()))
        .does(WorkPlanProcedure::approve)
        .on("comment", PlanInput.Comment.class)
        .from(PlanStage.DRAFT, PlanStage.SUBMITTED, PlanStage.APPROVED)
        .by(PlanStage.CHIEF, PlanStage.PARENT)
        .cites("audit/10.2", "audit/16.1.11")
        .records((known, in) ->
            new WorkPlanEvent.WorkPlanCommented(
                known.law().asOf(), UnitTies.seal(WorkPlanFile.of(known).unit(), in.comment())))
        .build();
  }

  private static List<String> items(JsonNode input) {
    return input
        .path("items")
        .valueStream()
        .flatMap(id -> Plans.id(id.asString("")).stream())
        .distinct()
        .toList();
  }

  private static Ruling<Boolean> inOrder(Known known, PlanInput.DraftWorkPlan in) {
    return in.last().isBefore(in.first())
        ? Ruling.refused(
            RefusalKind.MALFORMED, UnitClauses.COVERAGE, "audit.plan-period", in.first(), in.last())
        : Ruling.granted(true);
  }

  private static Ruling<Boolean> ownItems(Known known, String unit, List<CaseId> items) {
    if (!known.law().condition(UnitClauses.COVERAGE, "items-named", !items.isEmpty())) {
      return Ruling.refused(RefusalKind.MISSING, UnitClauses.COVERAGE, "audit.work-plan-empty");
    }
    return items.stream()
        .filter(id -> Plans.coverage(known, unit, id).isEmpty())
        .findFirst()
        .map(id ->
            Ruling.<Boolean>refused(
                RefusalKind.MISSING, UnitClauses.COVERAGE, "audit.no-coverage-item", id))
        .orElse(Ruling.granted(true));
  }

  private static Ruling<Change> approve(Known known, PlanInput.Approve in, Actor actor) {
    return Ruling.granted(
        Change.of(new WorkPlanEvent.WorkPlanApproved(known.law().asOf()))
            .sending(
                Papers.owed(known, actor, 0, WorkPlanFile.of(known).unit(), Matter.WORK_PLAN)));
  }
}
