package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.NoticePeriod;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The notice and the start (articles 20, 21, 40 and 44). */
final class Starting {

  private Starting() {}

  /** The auditee comes to know of the audit by the notice, and not before. */
  static List<Tie> auditee(Known known, PlanningInput.ServeNotice in) {
    return List.of(
        Ids.tie(
            known,
            "organ/" + AuditFile.of(known).opened().auditee(),
            AuditProject.AUDITEE_CAPACITY));
  }

  /** What the notice announces keeps the three days, unless a start at once was approved. */
  static Ruling<Boolean> startAnnounced(Known known, PlanningInput.ServeNotice in) {
    LocalDate delivered = known.law().asOf();
    boolean approved = AuditFile.of(known).preparation().earlyStartApproved().isPresent();
    return NoticePeriod.announced(
        known.law(), delivered, in.plannedStart(), approved || Unit.byReference(known));
  }

  static AuditEvent serve(Known known, PlanningInput.ServeNotice in) {
    return new AuditEvent.NoticeServed(known.law().asOf(), in.plannedStart());
  }

  static AuditEvent approve(Known known, PlanningInput.ApproveEarlyStart in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.EarlyStartApproved(known.law().asOf(), file.opened().seal(in.reason()));
  }

  static Ruling<Boolean> teamFormed(Known known) {
    boolean formed =
        AuditFile.of(known)
            .preparation()
            .team()
            .map(team -> !team.formed().isAfter(known.law().asOf()))
            .orElse(false);
    return known.law().condition(Article.TEAM_FIRST, "team-formed", formed)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.TEAM_FIRST, "audit.no-team");
  }

  /** The clause by which fieldwork may start on the day of effect. */
  static Ruling<ClauseId> noticeHasRun(Known known) {
    Preparation before = AuditFile.of(known).preparation();
    LocalDate start = known.law().asOf();
    boolean approved = before.earlyStartApproved().map(day -> !day.isAfter(start)).orElse(false);
    return before
        .notice()
        .map(notice ->
            NoticePeriod.mayStart(
                known.law(),
                new NoticePeriod.Input(
                    Optional.of(notice.delivered()),
                    Optional.of(start),
                    Optional.of(before.earlyStartApproved().isPresent()),
                    Optional.of(approved))))
        .orElseGet(() -> NoticePeriod.withoutNotice(known.law(), approved));
  }

  /** The same, where to a unit that follows by reference the three days are advice. */
  static Ruling<ClauseId> mayStart(Known known) {
    Ruling<ClauseId> ruling = noticeHasRun(known);
    boolean early =
        ruling instanceof Ruling.Refused<ClauseId> refused && refused.kind() == RefusalKind.NOT_YET;
    return early
            && known.law().condition(Article.BY_REFERENCE, "by-reference", Unit.byReference(known))
        ? Ruling.granted(Article.BY_REFERENCE)
        : ruling;
  }

  static Ruling<Change> begin(Known known) {
    return mayStart(known)
        .then(by -> {
          LocalDate start = known.law().asOf();
          AuditEvent begun = new AuditEvent.FieldworkBegun(start, by);
          return by.equals(Article.BY_REFERENCE)
              ? earliest(known)
                  .map(earliest ->
                      Change.of(
                          begun, new AuditEvent.AdviceNotKept(Article.NOTICE, start, earliest)))
              : Ruling.granted(Change.of(begun));
        });
  }

  private static Ruling<LocalDate> earliest(Known known) {
    return NoticePeriod.earliestStart(
        known.law(), AuditFile.of(known).preparation().notice().orElseThrow().delivered());
  }

  static Ruling<Change> refuse(Known known, PlanningInput.RecordRefusedStart in, Actor actor) {
    return Ruling.granted(
        Change.of(
                new AuditEvent.StartRefused(
                    known.law().asOf(), AuditFile.of(known).opened().seal(in.what())))
            .sending(List.of(Unit.againstAuditee(known, actor, 0, "40.1.1"))));
  }
}
