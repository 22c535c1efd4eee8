package org.gongbao.city.relief.project;

import java.util.List;
import org.gongbao.city.relief.project.agreement.AgreementProcedure;
import org.gongbao.city.relief.project.agreement.LocalRules;
import org.gongbao.city.relief.project.budget.BudgetProcedure;
import org.gongbao.city.relief.project.conference.Conferences;
import org.gongbao.city.relief.project.consequence.Consequences;
import org.gongbao.city.relief.project.contact.ContactProcedure;
import org.gongbao.city.relief.project.evaluation.Evaluations;
import org.gongbao.city.relief.project.evaluation.Ratings;
import org.gongbao.city.relief.project.feed.Feeds;
import org.gongbao.city.relief.project.publicity.Publicity;
import org.gongbao.city.relief.project.supervision.Supervisions;
import org.gongbao.city.relief.project.thirdparty.ThirdParties;
import org.gongbao.city.relief.project.training.Trainers;
import org.gongbao.city.relief.project.training.Trainings;
import org.gongbao.engine.Procedure;

/** The procedures around the insurance. */
public final class ProjectProcedures {

  private ProjectProcedures() {}

  /** All of them. */
  public static List<Procedure> all() {
    return List.of(
        Launch.procedure(),
        AgreementProcedure.procedure(),
        LocalRules.procedure(),
        ContactProcedure.procedure(),
        BudgetProcedure.procedure(),
        Conferences.procedure(),
        Feeds.procedure(),
        Evaluations.procedure(),
        Ratings.procedure(),
        Consequences.procedure(),
        Supervisions.procedure(),
        ThirdParties.procedure(),
        Publicity.procedure(),
        Trainers.procedure(),
        Trainings.procedure());
  }
}
