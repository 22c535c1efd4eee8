package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.city.audit.rules.SigningReady;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/**
 * From the review to the delivered report (articles 27 and 28).
 *
 * @param meeting day of the special meeting (专题会议) whose minutes are on the file
 * @param signed day of signing, which is the audit's date
 * @param problems problems the report names, numbered from 1
 * @param unreported working papers whose finding the signed report leaves out without a reason
 */
public record Conclusion(
    Optional<SigningReady.Review> review,
    Optional<LocalDate> meeting,
    Optional<LocalDate> signed,
    List<Problem> problems,
    List<Integer> unreported,
    Optional<LocalDate> delivered) {

  static final Conclusion NONE =
      new Conclusion(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());

  /**
   * A problem (问题) the report names.
   *
   * @param category class of problem, a code word that is compared across cases and tells of no
   *     person
   */
  public record Problem(@CaseEvent.Open String category, Personal<String> text) {}

  Conclusion reviewed(AuditEvent.DraftReviewed e) {
    return new Conclusion(
        Optional.of(new SigningReady.Review(e.major(), e.disagreement())),
        meeting,
        signed,
        problems,
        unreported,
        delivered);
  }

  Conclusion met(AuditEvent.SpecialMeetingHeld e) {
    return new Conclusion(review, Optional.of(e.held()), signed, problems, unreported, delivered);
  }

  /**
   * The signed report.
   *
   * @param papers how many working papers there are
   */
  Conclusion signed(AuditEvent.ReportSigned e, int papers) {
    Set<Integer> told =
        e.problems().stream()
            .flatMap(problem -> problem.workingPaper().stream())
            .collect(Collectors.toSet());
    return new Conclusion(
        review,
        meeting,
        Optional.of(e.signed()),
        known(e.problems()),
        IntStream.rangeClosed(1, papers).filter(paper -> !told.contains(paper)).boxed().toList(),
        delivered);
  }

  Conclusion accounted(AuditEvent.FindingsLeftOut e) {
    Set<Integer> told =
        e.omitted().stream().map(AuditEvent.Omission::workingPaper).collect(Collectors.toSet());
    return new Conclusion(
        review,
        meeting,
        signed,
        problems,
        unreported.stream().filter(paper -> !told.contains(paper)).toList(),
        delivered);
  }

  Conclusion delivered(AuditEvent.ReportDelivered e) {
    return new Conclusion(
        review, meeting, signed, problems, unreported, Optional.of(e.delivered()));
  }

  private static List<Problem> known(List<AuditEvent.Problem> problems) {
    return problems.stream()
        .map(problem -> new Problem(problem.category(), problem.text()))
        .toList();
  }

  /** Classes of the problems, each once. */
  public Set<String> categories() {
    return problems.stream().map(Problem::category).collect(Collectors.toSet());
  }
}
