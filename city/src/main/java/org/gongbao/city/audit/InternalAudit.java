package org.gongbao.city.audit;

import java.util.List;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.UnitsOwn;
import org.gongbao.city.audit.rules.CommentDue;
import org.gongbao.city.audit.rules.NoticePeriod;
import org.gongbao.city.audit.rules.RectificationDue;
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
    return List.of(AuditProject.procedure());
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
            RectificationDue::lastDay));
  }

  @Override
  public List<Withheld> withheld() {
    return UnitsOwn.WITHHELD;
  }

  @Override
  public List<String> parameters() {
    return List.of(
        "audit.notice-period",
        "audit.notice-counting",
        "audit.comment-period",
        "audit.rectification-period",
        "audit.holiday-shift",
        "audit.reviewer-separation",
        "audit.archive-retention");
  }

  @Override
  public List<String> readersOfLooks() {
    return List.of("audit-office-head", "unit-head");
  }
}
