package org.gongbao.city.audit.project;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.rules.ReviewSeparation;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.Ruling;

/** The review and the special meeting (article 27). */
final class Concluding {

  private Concluding() {}

  static Ruling<Boolean> reviewerApart(Known known, Actor actor) {
    AuditFile file = AuditFile.of(known);
    List<String> makers = new ArrayList<>(file.preparation().people());
    makers.addAll(file.contracting().contractors());
    makers.addAll(earlierTeams(known));
    return ReviewSeparation.check(known.law(), actor.person(), makers);
  }

  /** Whoever ever was in the team; it may have been formed anew. */
  private static List<String> earlierTeams(Known known) {
    return known.file().ties().stream()
        .filter(tie ->
            tie.capacity().equals(AuditProject.TEAM_LEADER)
                || tie.capacity().equals(AuditProject.TEAM_MEMBER))
        .map(tie -> tie.subject().replaceFirst("^person/", ""))
        .toList();
  }

  static AuditEvent review(Known known, ReportInput.Review in) {
    return new AuditEvent.DraftReviewed(
        known.law().asOf(),
        in.major(),
        in.disagreement(),
        AuditFile.of(known).opened().seal(in.result()));
  }

  static AuditEvent meet(Known known, ReportInput.HoldSpecialMeeting in) {
    return new AuditEvent.SpecialMeetingHeld(
        known.law().asOf(), AuditFile.of(known).opened().seal(in.conclusion()));
  }

  static Ruling<Boolean> reviewed(Known known) {
    return SigningReady.reviewed(
        known.law(), AuditFile.of(known).conclusion().review().isPresent());
  }

  static Ruling<Boolean> meetingHeld(Known known) {
    Conclusion conclusion = AuditFile.of(known).conclusion();
    return conclusion
        .review()
        .map(review ->
            SigningReady.meetingHeld(known.law(), review, conclusion.meeting().isPresent()))
        .orElse(Ruling.granted(true));
  }
}
