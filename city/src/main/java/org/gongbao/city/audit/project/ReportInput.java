package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.OpinionAnswers;

/** What the steps from the draft to the delivered report ask for. */
sealed interface ReportInput {

  /**
   * Delivers the draft; the day on which the auditee received it is the day of effect.
   *
   * @param nothingFound true where the draft is meant to have no finding; a list left empty by a
   *     slip would say the same
   */
  record DeliverDraft(List<Finding> findings, Optional<Boolean> nothingFound)
      implements ReportInput {}

  /** One finding and the number of the working paper it stands on. */
  record Finding(int workingPaper, String text) {}

  /** Notes that the auditee said something. */
  record NoteOralReply(String what) implements ReportInput {}

  /** Files the auditee's written opinion, point by point. */
  record FileOpinion(List<String> points) implements ReportInput {}

  /** What the clock does when nothing came in writing. */
  record RecordNoObjection() implements ReportInput {}

  /** Hands the submission draft in, with an answer to every point. */
  record SubmitDraft(List<OpinionAnswers.Answer> answers, String changes) implements ReportInput {}

  /** Reviews the submission draft. */
  record Review(boolean major, boolean disagreement, String result) implements ReportInput {}

  /** Keeps the minutes of the special meeting. */
  record HoldSpecialMeeting(String conclusion) implements ReportInput {}

  /**
   * Approves and signs the report.
   *
   * @param problems what it names
   * @param omitted findings it leaves out, with the reasons
   */
  record SignReport(List<Problem> problems, List<Omission> omitted) implements ReportInput {}

  /**
   * One problem of a report.
   *
   * @param category class of problem: letters, digits, Chinese characters and hyphens, so that it
   *     can be compared across cases; no names of persons
   * @param workingPaper number of the working paper it was found in
   */
  record Problem(String category, String text, Optional<Integer> workingPaper)
      implements ReportInput {}

  /** A finding that the report leaves out. */
  record Omission(int workingPaper, String reason) implements ReportInput {}

  /** Marks a matter on which other oversight of the unit acts jointly. */
  record FlagJointMatter(List<Partner> partners, String matter) implements ReportInput {}

  /** Delivers the report; the day on which the auditee got it is the day of effect. */
  record DeliverReport() implements ReportInput {}
}
