package org.gongbao.city.audit.rules;

import java.util.Collection;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Whether a report may be signed: it was reviewed (audit/27.1), and where the review found a major
 * problem or wide disagreement, the special meeting was held (audit/27.2).
 */
public final class SigningReady {

  private SigningReady() {}

  /** How the review came out. */
  public record Review(boolean major, boolean disagreement) {}

  /** Granted if it was reviewed. */
  public static Ruling<Boolean> reviewed(Law law, boolean reviewed) {
    return law.condition(Article.REVIEW, "reviewed", reviewed)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.REVIEW, "audit.not-reviewed");
  }

  /**
   * Granted if the report tells of what the draft found: it names problems, or gives the reason why
   * it leaves out each finding of the draft.
   *
   * @param findings working papers on which the delivered draft's findings stand
   * @param problems how many problems the report names
   * @param omitted working papers whose finding it leaves out with a reason
   */
  public static Ruling<Boolean> problemsTold(
      Law law, Collection<Integer> findings, int problems, Collection<Integer> omitted) {
    return law.condition(
            Article.SIGNING, "problems-told", problems > 0 || omitted.containsAll(findings))
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.SIGNING, "audit.report-empty");
  }

  /** Granted if no meeting is needed, or its minutes are on the file. */
  public static Ruling<Boolean> meetingHeld(Law law, Review review, boolean minutes) {
    boolean major = law.condition(Article.MEETING, "major-problem", review.major());
    boolean wide = law.condition(Article.MEETING, "wide-disagreement", review.disagreement());
    return (!major && !wide) || law.condition(Article.MEETING, "minutes", minutes)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Article.MEETING, "audit.meeting-missing");
  }
}
