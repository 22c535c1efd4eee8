package org.gongbao.city.audit.project;

import org.gongbao.city.audit.rules.ReviewSeparation;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.Ruling;

/** From the review to the delivered report (articles 27 and 28). */
final class Concluding {

  private Concluding() {}

  static Ruling<Boolean> reviewerApart(Known known, Actor actor) {
    return ReviewSeparation.check(
        known.law(), actor.person(), AuditFile.of(known).preparation().people());
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

  static AuditEvent sign(Known known, ReportInput.SignReport in) {
    Project project = AuditFile.of(known).opened();
    return new AuditEvent.ReportSigned(
        known.law().asOf(),
        in.problems().stream().map(problem -> project.<String>seal(problem)).toList());
  }

  static AuditEvent deliver(Known known, ReportInput.DeliverReport in) {
    return new AuditEvent.ReportDelivered(known.law().asOf());
  }
}
