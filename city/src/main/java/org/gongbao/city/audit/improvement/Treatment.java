package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** How a state audit treats a problem that internal audit may have found before (audit/35.1). */
public enum Treatment {
  /** It stays out of the state audit's report: found and corrected before. */
  LEAVE_OUT,
  /** It is reported with an opinion on how to deal with it, and pressed. */
  REPORT_AND_URGE,
  /** Internal audit had not found it. */
  ORDINARY;

  private static final ClauseId STATE_AUDIT = ClauseId.of("audit/35.1");

  /**
   * What is asked.
   *
   * @param foundInternally true if internal audit had found it before the state audit began
   * @param fullyCorrected true if nothing of it remains
   * @param correctedOn day on which that was shown
   * @param fieldworkStart first day of the state audit's own fieldwork
   */
  public record Input(
      Optional<Boolean> foundInternally,
      Optional<Boolean> fullyCorrected,
      Optional<LocalDate> correctedOn,
      Optional<LocalDate> fieldworkStart) {}

  /** The treatment; what is corrected on the first day of the state audit's fieldwork is late. */
  public static Ruling<Treatment> of(Law law, Input in) {
    if (in.foundInternally().isEmpty()) {
      return ask("foundInternally");
    }
    if (!law.condition(STATE_AUDIT, "found-internally", in.foundInternally().get())) {
      return Ruling.granted(ORDINARY);
    }
    if (in.fullyCorrected().isEmpty()) {
      return ask("fullyCorrected");
    }
    if (!law.condition(STATE_AUDIT, "fully-corrected", in.fullyCorrected().get())) {
      return Ruling.granted(REPORT_AND_URGE);
    }
    if (in.correctedOn().isEmpty()) {
      return ask("correctedOn");
    }
    if (in.fieldworkStart().isEmpty()) {
      return ask("fieldworkStart");
    }
    boolean before = in.correctedOn().get().isBefore(in.fieldworkStart().get());
    return Ruling.granted(
        law.condition(STATE_AUDIT, "corrected-before", before) ? LEAVE_OUT : REPORT_AND_URGE);
  }

  private static Ruling<Treatment> ask(String point) {
    return Ruling.undetermined(
        new Question(point, STATE_AUDIT, "audit-authority", Sentence.of("audit.unknown", point)));
  }

  /** As written in JSON: {@code leave-out}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
