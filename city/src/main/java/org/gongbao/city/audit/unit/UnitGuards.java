package org.gongbao.city.audit.unit;

import java.util.Optional;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Known;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What other procedures ask of a unit before they go on; they declare {@link UnitProfile#needs} as
 * facts. Of a unit that follows the Measures by reference nothing is refused: what is not met
 * stands in the trace.
 */
public final class UnitGuards {

  private UnitGuards() {}

  /** Whether the unit may take up a project (audit/2.1, 7.1, 7.4, 8.1, 8.2). */
  public static Ruling<Boolean> mayOpenCase(Known known, String unit) {
    Optional<UnitFile> file = UnitProfile.of(known, unit);
    return known.law().condition(UnitClauses.COVERED, "unit-registered", file.isPresent())
        ? mayOpenCase(known.law(), file.orElseThrow())
        : Ruling.refused(RefusalKind.MISSING, UnitClauses.COVERED, "audit.unit-unregistered", unit);
  }

  /** The same of a unit whose file is at hand. */
  public static Ruling<Boolean> mayOpenCase(Law law, UnitFile unit) {
    Ruling<Boolean> may = formStands(law, unit).then(yes -> unit.staffed(law, law.asOf()));
    return unit.byReference() && may instanceof Ruling.Refused<Boolean>
        ? Ruling.granted(true)
        : may;
  }

  private static Ruling<Boolean> formStands(Law law, UnitFile unit) {
    boolean stands =
        unit.office().active().map(form -> !form.from().isAfter(law.asOf())).orElse(false);
    if (stands) {
      return Ruling.granted(true);
    }
    if (unit.office().proposed().isPresent()) {
      law.condition(UnitClauses.FORM_APPROVED, "form-approved", false);
      return Ruling.refused(
          RefusalKind.NOT_YET,
          UnitClauses.FORM_APPROVED,
          "audit.form-unapproved",
          unit.office().proposed().get().on());
    }
    law.condition(UnitClauses.FORM, "form-chosen", false);
    return Ruling.refused(RefusalKind.MISSING, UnitClauses.FORM, "audit.form-missing");
  }

  /** The years for which the unit's own rule keeps archives; refused if it has none (30.1). */
  public static Ruling<Integer> archiveRule(Known known, String unit) {
    Optional<SetUp.ArchiveRule> rule =
        UnitProfile.of(known, unit).flatMap(file -> file.setUp().archive());
    return known.law().condition(UnitClauses.ARCHIVE_RULE, "archive-rule", rule.isPresent())
        ? Ruling.granted(rule.orElseThrow().retentionYears())
        : Ruling.refused(
            RefusalKind.MISSING, UnitClauses.ARCHIVE_RULE, "audit.no-archive-rule", unit);
  }
}
