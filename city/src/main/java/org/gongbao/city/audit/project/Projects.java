package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** Audit projects as facts of other cases: requests, sealings, recusals, proposals about them. */
public final class Projects {

  /** The capacity in which the case of a project is tied to a case about it. */
  public static final String CAPACITY = "project";

  private Projects() {}

  /** Keys of {@link Need#CASES}: the project that the input names; what is no case id is none. */
  public static List<String> keys(JsonNode input) {
    try {
      return List.of(CaseId.of(input.path("project").asString("")).toString());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The project of that id, if the facts hold one. */
  public static Optional<CaseFile> find(Known known, CaseId id) {
    return known
        .facts()
        .get(Need.CASES, id.toString())
        .filter(file -> file.procedure().name().equals(AuditProject.NAME));
  }

  /** The project of that id; refused if there is none. */
  public static Ruling<CaseFile> named(Known known, CaseId id, ClauseId clause) {
    return find(known, id)
        .map(Ruling::granted)
        .orElseGet(() -> Ruling.refused(RefusalKind.MISSING, clause, "audit.no-project", id));
  }

  /** True if the person stands aside from the project. */
  public static boolean isAside(Known known, CaseFile project, String person) {
    return project.tied(Tie.RECUSED, known.now()).stream()
        .anyMatch(tie -> tie.subject().equals("person/" + person));
  }

  /** Whoever stands aside from a project does nothing on cases about it (audit/13.1). */
  public static Ruling<Boolean> notAside(Known known, CaseId id, Actor actor) {
    boolean aside =
        find(known, id)
            .map(project ->
                isAside(known, project, actor.person()) || isInHisStead(known, project, actor))
            .orElse(false);
    return aside && !known.law().condition(Article.RECUSAL, "not-recused", false)
        ? Ruling.refused(RefusalKind.RECUSED, Article.RECUSAL, "audit.aside", actor.person())
        : Ruling.granted(true);
  }

  /** True if all that the actor may do here was lent by somebody who stands aside. */
  private static boolean isInHisStead(Known known, CaseFile project, Actor actor) {
    return !actor.grants().isEmpty()
        && actor.grants().stream()
            .allMatch(
                grant -> !grant.lentBy().isEmpty() && isAside(known, project, grant.lentBy()));
  }

  /** True if the person works on the project for a contractor. */
  public static boolean isEngaged(Known known, CaseFile project, String person) {
    return project.tied(AuditProject.CONTRACTOR, known.now()).stream()
        .anyMatch(tie -> tie.subject().equals("person/" + person));
  }

  /** True once the auditee knows of the audit, by the notice. */
  public static boolean isNotified(Known known, CaseFile project) {
    return !project.tied(AuditProject.AUDITEE_CAPACITY, known.now()).isEmpty();
  }

  /** The relation of a case to its project. */
  public static Tie tie(Known known, CaseId id) {
    return Tie.toCase(id, CAPACITY, LegalTime.startOf(known.law().asOf()));
  }

  /** The relation of a case to an organ. */
  public static Tie tie(Known known, String organ, String capacity) {
    return Tie.of("organ/" + organ, capacity, LegalTime.startOf(known.law().asOf()));
  }
}
