package org.gongbao.city.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.audit.authority.Activities;
import org.gongbao.city.audit.authority.Assessments;
import org.gongbao.city.audit.authority.AuthorityProfile;
import org.gongbao.city.audit.authority.Findings;
import org.gongbao.city.audit.authority.Inspections;
import org.gongbao.city.audit.authority.Selections;
import org.gongbao.city.audit.authority.SetUpShare;
import org.gongbao.city.audit.authority.Standards;
import org.gongbao.city.audit.board.AuditBoards;
import org.gongbao.city.audit.bulletin.BulletinProcedure;
import org.gongbao.city.audit.filing.FilingProcedure;
import org.gongbao.city.audit.filing.PartyReportProcedure;
import org.gongbao.city.audit.improvement.AppraisalProcedure;
import org.gongbao.city.audit.improvement.ImprovementProcedure;
import org.gongbao.city.audit.improvement.ProblemProcedure;
import org.gongbao.city.audit.improvement.Treatment;
import org.gongbao.city.audit.improvement.TreatmentProcedure;
import org.gongbao.city.audit.liability.Grounds;
import org.gongbao.city.audit.liability.IncidentProcedure;
import org.gongbao.city.audit.liability.JudgesOwn;
import org.gongbao.city.audit.liability.ProtectionProcedure;
import org.gongbao.city.audit.liability.ReferralProcedure;
import org.gongbao.city.audit.liability.ViolationProcedure;
import org.gongbao.city.audit.plan.AnnualPlanProcedure;
import org.gongbao.city.audit.plan.CoverageProcedure;
import org.gongbao.city.audit.plan.WorkPlanProcedure;
import org.gongbao.city.audit.powers.ProposalProcedure;
import org.gongbao.city.audit.powers.RequestProcedure;
import org.gongbao.city.audit.powers.SealingProcedure;
import org.gongbao.city.audit.powers.StopProcedure;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.EarlierReport;
import org.gongbao.city.audit.project.UnitsOwn;
import org.gongbao.city.audit.recusal.DeclarationProcedure;
import org.gongbao.city.audit.recusal.RecusalProcedure;
import org.gongbao.city.audit.rules.AdoptionRate;
import org.gongbao.city.audit.rules.CategoryDetails;
import org.gongbao.city.audit.rules.CommentDue;
import org.gongbao.city.audit.rules.CoverageDue;
import org.gongbao.city.audit.rules.FilingDue;
import org.gongbao.city.audit.rules.HeadBackground;
import org.gongbao.city.audit.rules.NoticePeriod;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.city.audit.rules.OrderInForce;
import org.gongbao.city.audit.rules.RectificationDue;
import org.gongbao.city.audit.rules.RecusalGround;
import org.gongbao.city.audit.rules.Share;
import org.gongbao.city.audit.rules.Staffing;
import org.gongbao.city.audit.unit.UnitProcedure;
import org.gongbao.city.casework.Board;
import org.gongbao.city.casework.KeptFrom;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.casework.Withheld;
import org.gongbao.engine.Procedure;
import org.springframework.stereotype.Component;

/** What the Measures for Internal Audit bring to the city. */
@Component
public final class InternalAudit implements Policy {

  @Override
  public String slug() {
    return "audit";
  }

  @Override
  public List<Procedure> procedures() {
    return List.of(
        AuditProject.procedure(),
        EarlierReport.procedure(),
        RecusalProcedure.procedure(),
        DeclarationProcedure.procedure(),
        RequestProcedure.procedure(),
        StopProcedure.procedure(),
        SealingProcedure.procedure(),
        ProposalProcedure.procedure(),
        BulletinProcedure.procedure(),
        // liability, problems, and the audit authority
        ViolationProcedure.procedure(),
        ReferralProcedure.procedure(),
        ProblemProcedure.procedure(),
        ImprovementProcedure.procedure(),
        IncidentProcedure.procedure(),
        ProtectionProcedure.procedure(),
        TreatmentProcedure.procedure(),
        AppraisalProcedure.procedure(),
        AuthorityProfile.procedure(),
        Standards.procedure(),
        Inspections.procedure(),
        Findings.procedure(),
        Activities.procedure(),
        Selections.procedure(),
        Assessments.procedure(),
        // what a unit is, and owes
        UnitProcedure.procedure(),
        WorkPlanProcedure.procedure(),
        AnnualPlanProcedure.procedure(),
        CoverageProcedure.procedure(),
        FilingProcedure.procedure(),
        PartyReportProcedure.procedure());
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of(
        StatelessRule.of(
            "audit/notice-period", "audit/21.1", NoticePeriod.Input.class, NoticePeriod::mayStart),
        StatelessRule.of(
            "audit/comment-due", "audit/26.2", CommentDue.Input.class, CommentDue::lastDay),
        StatelessRule.of(
            "audit/rectification-due",
            "audit/29.2",
            RectificationDue.Input.class,
            RectificationDue::lastDay),
        StatelessRule.of(
            "audit/recusal-ground", "audit/13.1", RecusalGround.Input.class, RecusalGround::met),
        StatelessRule.of(
            "audit/adoption-rate",
            "audit/17.1.8",
            AdoptionRate.Input.class,
            (law, in) -> AdoptionRate.of(law, in).map(BigDecimal::toPlainString)),
        StatelessRule.of(
            "audit/category-details",
            "audit/16.1",
            CategoryDetails.Input.class,
            CategoryDetails::check),
        StatelessRule.of(
            "audit/order-in-force", "audit/45.1", OrderInForce.Input.class, OrderInForce::of),
        StatelessRule.of(
            "audit/violation-grounds", "audit/40.1", Grounds.Input.class, Grounds::check),
        StatelessRule.of(
            "audit/set-up-share",
            "audit/36.1.3",
            Share.Input.class,
            (law, in) -> SetUpShare.share(law, in).map(BigDecimal::toPlainString)),
        StatelessRule.of(
            "audit/state-audit-treatment", "audit/35.1", Treatment.Input.class, Treatment::of),
        StatelessRule.of(
            "audit/office-form", "audit/7.1", OfficeForms.Input.class, OfficeForms::choose),
        StatelessRule.of("audit/staffing", "audit/8.1", Staffing.Input.class, Staffing::check),
        StatelessRule.of(
            "audit/office-head", "audit/11.1", HeadBackground.Input.class, HeadBackground::check),
        StatelessRule.of(
            "audit/training-coverage",
            "audit/11.2",
            Share.Input.class,
            (law, in) -> Share.ofTraining(law, in).map(BigDecimal::toPlainString)),
        StatelessRule.of(
            "audit/coverage-due", "audit/15.1", CoverageDue.Input.class, CoverageDue::next),
        StatelessRule.of(
            "audit/coverage",
            "audit/15.1",
            Share.Input.class,
            (law, in) -> Share.ofCoverage(law, in).map(BigDecimal::toPlainString)),
        StatelessRule.of(
            "audit/filing-due", "audit/19.1", FilingDue.Input.class, FilingDue::lastDay));
  }

  @Override
  public List<Withheld> withheld() {
    return Stream.of(
            UnitsOwn.WITHHELD,
            JudgesOwn.WITHHELD,
            List.of(StopProcedure.WITHHELD, SealingProcedure.WITHHELD, BulletinProcedure.WITHHELD))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<KeptFrom> keptFrom() {
    return List.of(JudgesOwn.BEFORE_THE_ORDER);
  }

  @Override
  public List<String> parameters() {
    return List.of(
        "audit.kinship-collateral-max",
        "audit.notice-period",
        "audit.notice-counting",
        "audit.comment-period",
        "audit.rectification-period",
        "audit.holiday-shift",
        "audit.reviewer-separation",
        "audit.archive-retention",
        "audit.widespread-entities-min",
        "audit.referral-period",
        "audit.full-time-auditors-min",
        "audit.coverage-cycle",
        "audit.filing-period",
        "audit.inactivity-period");
  }

  @Override
  public List<String> readersOfLooks() {
    return List.of("audit-office-head", "unit-head");
  }

  @Override
  public List<Board> boards() {
    return AuditBoards.all();
  }
}
