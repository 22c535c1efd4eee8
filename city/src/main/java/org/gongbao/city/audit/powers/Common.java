package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.Project;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Ruling;

/** What all cases about one project have in common. */
final class Common {

  static final String OFFICE = Power.HOLDER;
  static final String OFFICE_HEAD = "audit-office-head";
  static final String UNIT_HEAD = "unit-head";
  static final String AUDITEE = AuditProject.AUDITEE_CAPACITY;
  static final String AUDITEE_HEAD = "auditee-head";

  private Common() {}

  static Ruling<?> inForce(Known known) {
    return known.law().inForce("audit", Article.IN_FORCE);
  }

  /** There is such a project, and who acts does not stand aside from it. */
  static Ruling<Boolean> onProject(Known known, CaseId project, ClauseId clause, Actor actor) {
    return Projects.named(known, project, clause)
        .then(file -> Projects.notAside(known, project, actor));
  }

  static About about(Known known, CaseId id) {
    Project project = AuditFile.of(Projects.find(known, id).orElseThrow()).opened();
    return new About(project.unit(), project.auditee(), id);
  }

  /** The unit and the project; an auditee learns of a case when it is addressed. */
  static List<Tie> ties(Known known, CaseId id) {
    return List.of(Projects.tie(known, about(known, id).unit(), "unit"), Projects.tie(known, id));
  }

  static Tie auditee(Known known, About about) {
    return Projects.tie(known, about.auditee(), AUDITEE);
  }

  static LocalDate today(Known known) {
    return known.law().asOf();
  }
}
