package org.gongbao.city.audit.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Whether a project may go to the archive: an archive rule is recorded (audit/30.1), and the nine
 * parts are there (audit/30.2), where the record of no objection stands in for an opinion that
 * never came.
 */
public final class ArchiveParts {

  private ArchiveParts() {}

  /** The parts, in the order of the article. */
  public enum Part {
    AUDIT_PLAN,
    AUDIT_NOTICE,
    WORKING_PAPERS,
    EVIDENCE,
    DRAFT_REPORT,
    SUBMISSION_DRAFT,
    AUDIT_REPORT,
    WRITTEN_OPINIONS,
    RECTIFICATION;

    /** As written in JSON: {@code submission-draft}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Granted if nothing is missing; the refusal names what is.
   *
   * @param standsIn true if silence was recorded as no objection (audit/26.2) and no opinion came
   *     after it; a late one belongs into the archive
   */
  public static Ruling<Boolean> complete(Law law, Collection<Part> parts, boolean standsIn) {
    List<String> missing =
        Arrays.stream(Part.values())
            .filter(part -> !parts.contains(part))
            .filter(part -> !(part == Part.WRITTEN_OPINIONS && standsIn))
            .map(Part::toString)
            .toList();
    return law.condition(Article.ARCHIVE, "nine-parts", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            Article.ARCHIVE,
            "audit.archive-missing",
            String.join(", ", missing));
  }

  /**
   * Granted with the years of keeping, if an archive rule is recorded: as the installation's
   * setting, else as the unit's own rule says.
   *
   * @param ofUnit the unit's own rule
   */
  public static Ruling<Integer> rule(Law law, Supplier<Ruling<Integer>> ofUnit) {
    return law.whole("audit.archive-retention") instanceof Ruling.Granted<Integer> set
        ? set
        : ofUnit.get();
  }
}
