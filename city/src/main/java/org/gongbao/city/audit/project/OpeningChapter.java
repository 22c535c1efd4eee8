package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.project.AuditProject.OFFICE;
import static org.gongbao.city.audit.project.AuditStage.PLANNED;

import org.gongbao.city.audit.plan.AnnualPlans;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.people.Holders;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Need;
import org.gongbao.engine.ProcedureBuilder;

/** How a project is taken up (articles 2, 15, 16 and 45). */
final class OpeningChapter {

  private OpeningChapter() {}

  static ActionBuilder<AuditFile, ?> declare(ProcedureBuilder<AuditFile> before) {
    return before
        .on("open-project", PlanningInput.OpenProject.class)
        .opens()
        .to(PLANNED)
        .by(OFFICE)
        .cites(
            "audit/15.3", "audit/2.2", "audit/16.1", "audit/16.2", "audit/45.1", "audit/decree.1")
        // the categories, each with what it asks for
        .cites("audit/16.1.1", "audit/16.1.2", "audit/16.1.3", "audit/16.1.4", "audit/16.1.5")
        .cites("audit/16.1.6", "audit/16.1.7", "audit/16.1.8", "audit/16.1.9", "audit/16.1.12")
        .guard(Opening::inForce)
        .rule(Opening::organsNamed)
        .needs(Lineage.NEED, (file, input) -> Opening.organs(input))
        .needs(Holders.NEED, (file, input) -> Opening.heads(input))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .needs(Need.CASES, (file, input) -> AnnualPlans.needs(input, "plan"))
        .rule(Opening::categoryTold)
        .rule(Opening::ownUnit)
        .rule(Opening::ownLine)
        .rule(Opening::unitReady)
        .rule(Opening::planned)
        .does(Opening::open)
        .ties(Opening::parties);
  }
}
