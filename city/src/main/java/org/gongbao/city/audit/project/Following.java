package org.gongbao.city.audit.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.improvement.Problems;
import org.gongbao.city.audit.liability.Referrals;
import org.gongbao.city.audit.rules.ArchiveParts;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.RectificationItems;
import org.gongbao.city.audit.unit.UnitGuards;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** What follows the report: rectification and archive (articles 29 and 30). */
final class Following {

  private Following() {}

  static Ruling<Boolean> notYetReported(Known known) {
    return AuditFile.of(known).followUp().rectification().isEmpty()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, Article.RECTIFICATION, "audit.rectification-filed");
  }

  static Ruling<Boolean> allProblems(Known known, FollowUpInput.FileRectification in) {
    return RectificationItems.check(
        known.law(), AuditFile.of(known).conclusion().problems().size(), in.problems());
  }

  static AuditEvent rectified(Known known, FollowUpInput.FileRectification in) {
    Project project = AuditFile.of(known).opened();
    boolean late = known.file().hasRunOut(AuditProject.RECTIFICATION_PERIOD);
    return new AuditEvent.RectificationReported(
        known.law().asOf(),
        known.law().condition(Article.RECTIFICATION, "late", late),
        in.problems().stream()
            .map(item ->
                new AuditEvent.ProblemHandled(
                    item.problem(),
                    item.done(),
                    item.refused().orElse(false),
                    Consulting.sealed(project, item.reason()),
                    item.followUpOn()))
            .toList());
  }

  /**
   * The report, the problems it marks, and what it brings: it is filed and reported, a bulletin is
   * owed, and a refusal to correct goes before the unit.
   */
  static Ruling<Change> report(Known known, FollowUpInput.FileRectification in, Actor actor) {
    Project project = AuditFile.of(known).opened();
    List<Command> sends = new ArrayList<>();
    sends.add(Circulating.owed(known, actor, 0));
    sends.addAll(Papers.owed(known, actor, 1, project.unit(), Matter.RECTIFICATION));
    if (in.problems().stream().anyMatch(item -> item.refused().orElse(false))) {
      sends.add(Unit.againstAuditee(known, actor, sends.size(), "40.1.3"));
    }
    sends.addAll(marked(known, in, actor));
    return Ruling.granted(Change.of(rectified(known, in)).sending(sends));
  }

  /** Marks the problems in the register that are still open there. */
  private static List<Command> marked(
      Known known, FollowUpInput.FileRectification in, Actor actor) {
    return Problems.of(known).stream()
        .filter(problem -> problem.closed().isEmpty() && !Problems.isDone(problem))
        .flatMap(problem ->
            in.problems().stream()
                .filter(item -> item.problem() == Problems.number(problem))
                .map(item ->
                    Problems.mark(
                        known,
                        actor,
                        problem.id(),
                        item.done(),
                        item.refused().orElse(false),
                        item.reason(),
                        item.followUpOn())))
        .toList();
  }

  /** Nothing came in sixty days: the unit has two things to judge, and the head is to be told. */
  static Ruling<Change> overdue(Known known, FollowUpInput.RecordOverdue in, Actor actor) {
    return Ruling.granted(
        Change.of(new AuditEvent.RectificationOverdue(known.law().asOf()))
            .sending(
                List.of(
                    Unit.againstAuditee(known, actor, 0, "40.1.3"),
                    Unit.againstAuditee(known, actor, 1, "40.1.4"))));
  }

  /** The owner stays the auditee's head: a new head may follow, nobody lower. */
  static Ruling<Boolean> headOfAuditee(Known known, FollowUpInput.AssignRectification in) {
    boolean head =
        Opening.entered(known, AuditFile.of(known).opened().auditee()).contains(in.person());
    return known.law().condition(Article.FIRST_RESPONSIBLE, "auditees-head", head)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Article.FIRST_RESPONSIBLE,
            "audit.owner-not-head",
            in.person());
  }

  static AuditEvent assign(Known known, FollowUpInput.AssignRectification in) {
    return new AuditEvent.RectificationAssigned(known.law().asOf(), Optional.of(in.person()));
  }

  static Ruling<Boolean> problemNamed(Known known, FollowUpInput.LogFollowUp in) {
    int problems = AuditFile.of(known).conclusion().problems().size();
    return in.problem() >= 1 && in.problem() <= problems
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, Article.HEAD_INFORMED, "audit.problem-unknown", in.problem());
  }

  static AuditEvent log(Known known, FollowUpInput.LogFollowUp in) {
    return new AuditEvent.FollowUpLogged(
        in.problem(), known.law().asOf(), AuditFile.of(known).opened().seal(in.step()));
  }

  /** A grave lead is to be referred, reported to the Party committee, and filed. */
  static Ruling<Change> flag(Known known, FollowUpInput.FlagGraveLead in, Actor actor) {
    AuditFile file = AuditFile.of(known);
    String unit = file.opened().unit();
    List<Command> sends = new ArrayList<>();
    sends.add(Referrals.open(known, actor, 0, unit, in.lead(), Optional.empty()));
    sends.addAll(Papers.owed(known, actor, 1, unit, Matter.GRAVE_LEAD));
    return Ruling.granted(
        Change.of(
                new AuditEvent.GraveLeadFlagged(
                    file.followUp().leads() + 1, known.law().asOf(), file.opened().seal(in.lead())))
            .sending(sends));
  }

  static Ruling<Boolean> leadsReferred(Known known) {
    return known.law().condition(Article.GRAVE_LEADS, "leads-referred", !Referrals.anyOpen(known))
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.GRAVE_LEADS, "audit.referral-open");
  }

  /** There is something to tell: the auditee's report, or that none came in time. */
  static Ruling<Boolean> somethingToTell(Known known) {
    boolean something =
        AuditFile.of(known).followUp().rectification().isPresent()
            || known.file().hasRunOut(AuditProject.RECTIFICATION_PERIOD);
    return known.law().condition(Article.HEAD_INFORMED, "reported-or-overdue", something)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.HEAD_INFORMED, "audit.nothing-to-tell");
  }

  static AuditEvent inform(Known known, FollowUpInput.InformHead in) {
    return new AuditEvent.HeadInformed(
        known.law().asOf(), AuditFile.of(known).opened().seal(in.summary()));
  }

  static Ruling<Boolean> headInformed(Known known) {
    boolean informed = AuditFile.of(known).followUp().headInformed().isPresent();
    return known.law().condition(Article.HEAD_INFORMED, "head-informed", informed)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.HEAD_INFORMED, "audit.head-not-informed");
  }

  /** Nothing goes to the archive as rectification that the case does not know of. */
  static Ruling<Boolean> complete(Known known, FollowUpInput.Archive in) {
    AuditFile file = AuditFile.of(known);
    List<ArchiveParts.Part> there =
        in.parts().stream()
            .filter(part ->
                part != ArchiveParts.Part.RECTIFICATION
                    || file.followUp().rectification().isPresent())
            .filter(part ->
                part != ArchiveParts.Part.WRITTEN_OPINIONS
                    || file.consultation().reply().written().isPresent())
            .toList();
    return ArchiveParts.complete(known.law(), there, silent(file) && unwritten(file));
  }

  private static boolean silent(AuditFile file) {
    return file.consultation().reply() instanceof Reply.NoObjection;
  }

  /** A late opinion does not undo the silence, and belongs into the archive all the same. */
  private static boolean unwritten(AuditFile file) {
    return file.consultation().reply().written().isEmpty();
  }

  static Ruling<Change> archive(Known known, FollowUpInput.Archive in) {
    AuditFile file = AuditFile.of(known);
    return ArchiveParts.rule(known.law(), () -> UnitGuards.archiveRule(known, file.opened().unit()))
        .map(years ->
            Change.of(
                new AuditEvent.ProjectArchived(
                    known.law().asOf(),
                    in.parts().stream().distinct().toList(),
                    silent(file),
                    years)));
  }
}
