package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.Personal;

/**
 * From the review to the delivered report (articles 27 and 28).
 *
 * @param meeting day of the special meeting (专题会议) whose minutes are on the file
 * @param signed day of signing, which is the audit's date
 * @param problems problems the report names, numbered from 1
 */
public record Conclusion(
    Optional<SigningReady.Review> review,
    Optional<LocalDate> meeting,
    Optional<LocalDate> signed,
    List<Personal<String>> problems,
    Optional<LocalDate> delivered) {

  static final Conclusion NONE =
      new Conclusion(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  Conclusion reviewed(AuditEvent.DraftReviewed e) {
    return new Conclusion(
        Optional.of(new SigningReady.Review(e.major(), e.disagreement())),
        meeting,
        signed,
        problems,
        delivered);
  }

  Conclusion met(AuditEvent.SpecialMeetingHeld e) {
    return new Conclusion(review, Optional.of(e.held()), signed, problems, delivered);
  }

  Conclusion signed(AuditEvent.ReportSigned e) {
    return new Conclusion(review, meeting, Optional.of(e.signed()), e.problems(), delivered);
  }

  Conclusion delivered(AuditEvent.ReportDelivered e) {
    return new Conclusion(review, meeting, signed, problems, Optional.of(e.delivered()));
  }
}
