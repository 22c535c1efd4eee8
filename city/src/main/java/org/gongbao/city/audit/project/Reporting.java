package org.gongbao.city.audit.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.improvement.Problems;
import org.gongbao.city.audit.improvement.Source;
import org.gongbao.city.audit.plan.Coverage;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The report: what it names, its signing, its delivery (articles 28, 29 and 33). */
final class Reporting {

  /** Each problem goes to the register in the same transaction, which takes so many at most. */
  private static final int MOST_PROBLEMS = 90;

  private static final String ERASED = "-";

  private Reporting() {}

  /** Classes can be compared, and there are not more problems than one act can register. */
  static Ruling<Boolean> problemsFormed(List<ReportInput.Problem> problems) {
    if (problems.size() > MOST_PROBLEMS) {
      return Ruling.refused(
          RefusalKind.OUT_OF_BOUNDS,
          Article.SIGNING,
          "audit.problems-too-many",
          problems.size(),
          MOST_PROBLEMS);
    }
    for (int i = 0; i < problems.size(); i++) {
      if (!Problems.isCategory(problems.get(i).category())) {
        return Ruling.refused(
            RefusalKind.MALFORMED,
            Article.PROBLEM_CLASSES,
            "engine.input",
            "/problems/" + i + "/category",
            "input.form",
            problems.get(i).category());
      }
    }
    return Ruling.granted(true);
  }

  static List<AuditEvent.Problem> problems(String auditee, List<ReportInput.Problem> problems) {
    return problems.stream()
        .map(problem ->
            new AuditEvent.Problem(
                problem.category(), Project.seal(auditee, problem.text()), problem.workingPaper()))
        .toList();
  }

  /** The report names what was found, by working papers that there are. */
  static Ruling<Boolean> problemsTold(Known known, ReportInput.SignReport in) {
    AuditFile file = AuditFile.of(known);
    List<Integer> omitted = in.omitted().stream().map(ReportInput.Omission::workingPaper).toList();
    return problemsFormed(in.problems())
        .then(yes -> papersThere(file, in, omitted))
        .then(yes ->
            SigningReady.problemsTold(
                known.law(), file.consultation().findings(), in.problems().size(), omitted));
  }

  private static Ruling<Boolean> papersThere(
      AuditFile file, ReportInput.SignReport in, List<Integer> omitted) {
    int papers = file.fieldwork().papers().size();
    return Stream.concat(
            in.problems().stream().flatMap(problem -> problem.workingPaper().stream()),
            omitted.stream())
        .filter(paper -> paper < 1 || paper > papers)
        .findFirst()
        .map(paper ->
            Ruling.<Boolean>refused(
                RefusalKind.MISSING, Article.SIGNING, "audit.finding-paper", paper))
        .orElse(Ruling.granted(true));
  }

  static Ruling<Change> sign(Known known, ReportInput.SignReport in, Actor actor) {
    Project project = AuditFile.of(known).opened();
    AuditEvent signed =
        new AuditEvent.ReportSigned(known.law().asOf(), problems(project.auditee(), in.problems()));
    List<AuditEvent.Omission> omitted =
        in.omitted().stream()
            .map(omission ->
                new AuditEvent.Omission(omission.workingPaper(), project.seal(omission.reason())))
            .toList();
    List<Command> sends =
        new ArrayList<>(Papers.owed(known, actor, 0, project.unit(), Matter.AUDIT_REPORT));
    project
        .planned()
        .coverageItem()
        .filter(item -> isOpen(known, item))
        .ifPresent(item -> sends.add(Coverage.audited(known, actor, item, known.law().asOf())));
    return Ruling.granted(
        (omitted.isEmpty()
                ? Change.of(signed)
                : Change.of(signed, new AuditEvent.FindingsLeftOut(omitted)))
            .sending(sends));
  }

  /** The item the project counts for; it may have been withdrawn since the plan was approved. */
  static List<String> coverage(CaseFile file) {
    return AuditFile.of(file).opened().planned().coverageItem().map(CaseId::toString).stream()
        .toList();
  }

  private static boolean isOpen(Known known, CaseId item) {
    return known
        .facts()
        .get(Need.CASES, item.toString())
        .map(file -> file.closed().isEmpty())
        .orElse(false);
  }

  /** From signing on, the other oversight of the unit shares in the results. */
  static List<Tie> oversight(Known known, ReportInput.SignReport in) {
    return List.of(
        Ids.tie(known, "organ/" + AuditFile.of(known).opened().unit(), AuditProject.OVERSIGHT));
  }

  static AuditEvent joinMatter(Known known, ReportInput.FlagJointMatter in) {
    return new AuditEvent.JointMatterFlagged(
        known.law().asOf(),
        in.partners().stream().distinct().toList(),
        AuditFile.of(known).opened().seal(in.matter()));
  }

  static Ruling<Boolean> partnersNamed(Known known, ReportInput.FlagJointMatter in) {
    return known.law().condition(Article.OVERSIGHT, "partners-named", !in.partners().isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.OVERSIGHT, "audit.no-partners");
  }

  /** Whoever heads the auditee of a case. */
  static List<String> heads(CaseFile file) {
    return AuditFile.of(file).project().stream()
        .flatMap(project -> Opening.headsOf(project.auditee()))
        .toList();
  }

  /** The auditee's head owns rectification from delivery on, and each problem goes on record. */
  static Ruling<Change> deliver(Known known, ReportInput.DeliverReport in, Actor actor) {
    Project project = AuditFile.of(known).opened();
    Optional<String> owner = Opening.entered(known, project.auditee()).stream().findFirst();
    return Ruling.granted(
        Change.of(
                new AuditEvent.ReportDelivered(known.law().asOf()),
                new AuditEvent.RectificationAssigned(known.law().asOf(), owner))
            .sending(registered(known, actor, project)));
  }

  private static List<Command> registered(Known known, Actor actor, Project project) {
    List<Conclusion.Problem> problems = AuditFile.of(known).conclusion().problems();
    List<Command> opened = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      Conclusion.Problem problem = problems.get(i);
      opened.add(
          Problems.open(
              known,
              actor,
              i,
              project.unit(),
              project.auditee(),
              Source.INTERNAL_AUDIT,
              problem.category(),
              // what was erased is erased there too
              problem.text().value().orElse(ERASED),
              i + 1));
    }
    return opened;
  }
}
