package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.OpinionAnswers;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The auditee's word on the draft (article 26). */
final class Consulting {

  private Consulting() {}

  static Ruling<Boolean> findingsGrounded(Known known, ReportInput.DeliverDraft in) {
    int papers = AuditFile.of(known).fieldwork().papers().size();
    boolean meant = in.findings().isEmpty() == in.nothingFound().orElse(false);
    if (!known.law().condition(Article.DRAFT, "findings-or-none", meant)) {
      return Ruling.refused(RefusalKind.MISSING, Article.DRAFT, "audit.draft-findings", papers);
    }
    for (ReportInput.Finding finding : in.findings()) {
      boolean grounded = finding.workingPaper() >= 1 && finding.workingPaper() <= papers;
      if (!known.law().condition(Article.DRAFT, "finding-has-paper", grounded)) {
        return Ruling.refused(
            RefusalKind.MISSING, Article.DRAFT, "audit.finding-paper", finding.workingPaper());
      }
    }
    return Ruling.granted(true);
  }

  static AuditEvent deliver(Known known, ReportInput.DeliverDraft in) {
    Project project = AuditFile.of(known).opened();
    return new AuditEvent.DraftDelivered(
        known.law().asOf(),
        in.findings().stream()
            .map(finding ->
                new AuditEvent.Finding(finding.workingPaper(), project.seal(finding.text())))
            .toList());
  }

  static AuditEvent noteOral(Known known, ReportInput.NoteOralReply in) {
    return new AuditEvent.OralReplyNoted(
        known.law().asOf(), AuditFile.of(known).opened().seal(in.what()));
  }

  static Ruling<Boolean> noOpinionYet(Known known) {
    return AuditFile.of(known).consultation().reply().written().isEmpty()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, Article.OPINION, "audit.opinion-filed");
  }

  static Ruling<Boolean> pointsMade(Known known, ReportInput.FileOpinion in) {
    return in.points().isEmpty()
        ? Ruling.refused(RefusalKind.MISSING, Article.OPINION, "audit.opinion-empty")
        : Ruling.granted(true);
  }

  static AuditEvent file(Known known, ReportInput.FileOpinion in) {
    Project project = AuditFile.of(known).opened();
    return new AuditEvent.OpinionFiled(
        known.law().asOf(),
        known.law().condition(Article.OPINION, "late", isOver(known)),
        in.points().stream().map(point -> project.<String>seal(point)).toList());
  }

  private static boolean isOver(Known known) {
    return known.file().hasRunOut(AuditProject.COMMENT_PERIOD);
  }

  static AuditEvent silence(Known known, ReportInput.RecordNoObjection in) {
    return new AuditEvent.NoObjectionRecorded(known.law().asOf());
  }

  /** It goes on with a written opinion in hand, or after the period. */
  static Ruling<Boolean> heardOrSilent(Known known) {
    boolean heard = !(AuditFile.of(known).consultation().reply() instanceof Reply.Awaited);
    return known.law().condition(Article.OPINION, "opinion-or-period-over", heard)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.OPINION, "audit.opinion-awaited");
  }

  static Ruling<Boolean> answered(Known known, ReportInput.SubmitDraft in) {
    Reply reply = AuditFile.of(known).consultation().reply();
    int points = reply.written().map(opinion -> opinion.points().size()).orElse(0);
    return OpinionAnswers.check(known.law(), points, reply instanceof Reply.InTime, in.answers());
  }

  static AuditEvent submit(Known known, ReportInput.SubmitDraft in) {
    Project project = AuditFile.of(known).opened();
    List<AuditEvent.PointAnswered> answers =
        in.answers().stream()
            .map(answer ->
                new AuditEvent.PointAnswered(
                    answer.point(), answer.verdict(), sealed(project, answer.reason())))
            .toList();
    return new AuditEvent.DraftSubmitted(known.law().asOf(), answers, project.seal(in.changes()));
  }

  static Optional<Personal<String>> sealed(Project project, Optional<String> text) {
    return text.map(given -> project.<String>seal(given));
  }
}
