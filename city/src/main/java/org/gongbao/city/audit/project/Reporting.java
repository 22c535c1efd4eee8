package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The report: what it names, its signing, its delivery (articles 28, 29 and 33). */
final class Reporting {

  /** A class of problem: letters, digits, Chinese characters, hyphens; no sentence, no name. */
  private static final String CATEGORY = "[\\p{IsHan}A-Za-z0-9-]{1,30}";

  /** Each problem goes to the register in the same transaction, which takes so many at most. */
  private static final int MOST_PROBLEMS = 90;

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
      if (!problems.get(i).category().matches(CATEGORY)) {
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

  static Ruling<Change> sign(Known known, ReportInput.SignReport in) {
    Project project = AuditFile.of(known).opened();
    AuditEvent signed =
        new AuditEvent.ReportSigned(known.law().asOf(), problems(project.auditee(), in.problems()));
    List<AuditEvent.Omission> omitted =
        in.omitted().stream()
            .map(omission ->
                new AuditEvent.Omission(omission.workingPaper(), project.seal(omission.reason())))
            .toList();
    return Ruling.granted(
        omitted.isEmpty()
            ? Change.of(signed)
            : Change.of(signed, new AuditEvent.FindingsLeftOut(omitted)));
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

  /** The auditee's head owns rectification from delivery on. */
  static Ruling<Change> deliver(Known known, ReportInput.DeliverReport in) {
    Project project = AuditFile.of(known).opened();
    Optional<String> owner = Opening.entered(known, project.auditee()).stream().findFirst();
    return Ruling.granted(
        Change.of(
            new AuditEvent.ReportDelivered(known.law().asOf()),
            new AuditEvent.RectificationAssigned(known.law().asOf(), owner)));
  }
}
