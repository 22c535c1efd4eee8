package org.gongbao.city.audit.plan;

import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Ruling;

/** The annual project plan (年度审计项目计划), articles 9, 10, 15 and 16. */
public final class AnnualPlanProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-annual-plan";

  private AnnualPlanProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AnnualPlanFile.EMPTY)
        .law("audit")
        .events(AnnualPlanEvent.class, AnnualPlanFile::apply)
        .on("draft", PlanInput.DraftAnnualPlan.class)
        .opens()
        .to(PlanStage.DRAFT)
        .by(PlanStage.OFFICE)
        .cites("audit/15.2", "audit/2.2")
        .needs(Lineage.NEED, (file, input) -> AnnualPlanning.organs(file, input))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .needs(Need.CASES, (file, input) -> Plans.cases(input.path("projects"), "coverageItem"))
        .rule((known, in) -> Plans.registered(known, UnitClauses.ANNUAL_PLAN, in.unit()))
        .rule((known, in) -> AnnualPlanning.projects(known, in.unit(), in.projects()))
        .records((known, in) ->
            new AnnualPlanEvent.AnnualPlanDrafted(
                in.unit(), in.year(), AnnualPlanning.numbered(in.unit(), in.projects())))
        .ties((known, in) -> Plans.parties(known, in.unit()))
        .on("revise", PlanInput.ReviseAnnualPlan.class)
        .from(PlanStage.DRAFT)
        .by(PlanStage.OFFICE)
        .cites("audit/15.2", "audit/2.2")
        .needs(Lineage.NEED, (file, input) -> AnnualPlanning.organs(file, input))
        .needs(Need.CASES, (file, input) -> Plans.cases(input.path("projects"), "coverageItem"))
        .rule((known, in) ->
            AnnualPlanning.projects(known, AnnualPlanFile.of(known).unit(), in.projects()))
        .records((known, in) ->
            new AnnualPlanEvent.AnnualPlanRevised(
                known.law().asOf(),
                AnnualPlanning.numbered(AnnualPlanFile.of(known).unit(), in.projects())))
        .on("check", PlanInput.Check.class)
        .from(PlanStage.DRAFT, PlanStage.SUBMITTED)
        .by(PlanStage.OFFICE, PlanStage.HEAD)
        .cites("audit/15.2", "audit/15.1")
        .needs(Need.TIED, file -> AnnualPlanning.items(file))
        .records((known, in) -> AnnualPlanning.check(known))
        .on("submit", PlanInput.Submit.class)
        .from(PlanStage.DRAFT)
        .to(PlanStage.SUBMITTED)
        .by(PlanStage.OFFICE)
        .cites("audit/15.3", "audit/15.2", "audit/15.1")
        .needs(Need.TIED, file -> AnnualPlanning.items(file))
        .does((known, in) ->
            Ruling.granted(
                Change.of(
                    new AnnualPlanEvent.AnnualPlanSubmitted(known.law().asOf()),
                    AnnualPlanning.check(known))))
        .on("return", PlanInput.Return.class)
        .from(PlanStage.SUBMITTED)
        .to(PlanStage.DRAFT)
        .by(PlanStage.HEAD)
        .cites("audit/15.3")
        .records((known, in) ->
            new AnnualPlanEvent.AnnualPlanReturned(
                known.law().asOf(), UnitTies.seal(AnnualPlanFile.of(known).unit(), in.reason())))
        .on("approve", PlanInput.Approve.class)
        .from(PlanStage.SUBMITTED)
        .to(PlanStage.APPROVED)
        .by(PlanStage.HEAD)
        .inPerson()
        .cites("audit/9.1", "audit/15.3")
        .needs(Need.TIED, file -> Papers.needs(AnnualPlanFile.of(file).unit()))
        .does((known, in, actor) ->
            owed(
                known,
                actor,
                new AnnualPlanEvent.AnnualPlanApproved(known.law().asOf()),
                Matter.ANNUAL_PLAN))
        .on("comment", PlanInput.Comment.class)
        .from(PlanStage.DRAFT, PlanStage.SUBMITTED, PlanStage.APPROVED)
        .by(PlanStage.CHIEF, PlanStage.PARENT)
        .cites("audit/10.2", "audit/16.1.11")
        .records((known, in) ->
            new AnnualPlanEvent.AnnualPlanCommented(
                known.law().asOf(), UnitTies.seal(AnnualPlanFile.of(known).unit(), in.comment())))
        .on("summarise", PlanInput.Summarise.class)
        .from(PlanStage.APPROVED)
        .to(PlanStage.SUMMARISED)
        .by(PlanStage.OFFICE)
        .cites("audit/19.1")
        .needs(Need.TIED, file -> Papers.needs(AnnualPlanFile.of(file).unit()))
        .does((known, in, actor) ->
            owed(
                known,
                actor,
                new AnnualPlanEvent.WorkSummarised(
                    known.law().asOf(),
                    UnitTies.seal(AnnualPlanFile.of(known).unit(), in.summary())),
                Matter.WORK_SUMMARY))
        .build();
  }

  private static Ruling<Change> owed(
      Known known, Actor actor, AnnualPlanEvent event, Matter matter) {
    return Ruling.granted(
        Change.of(event)
            .sending(Papers.owed(known, actor, 0, AnnualPlanFile.of(known).unit(), matter)));
  }
}
