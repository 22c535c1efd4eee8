package org.gongbao.city.audit.unit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Organ;

/**
 * What a unit is registered as.
 *
 * @param organ its organ
 * @param stateAudit true if the city's audit authorities may audit it
 * @param division code of the audit authority of its level: a district's, or the city's own
 */
public record Registration(
    @CaseEvent.Open @Organ String organ,
    OfficeForms.UnitType type,
    Optional<OfficeForms.SizeClass> size,
    boolean stateAudit,
    Level level,
    @CaseEvent.Open String division,
    Mode mode,
    LocalDate registered) {

  /** The level of government a unit belongs to. */
  public enum Level {
    MUNICIPAL,
    DISTRICT;

    /** As written in JSON: {@code municipal}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the Measures bind a unit. */
  public enum Mode {
    /** They are its law. */
    COVERED,
    /** It follows them by reference (参照执行), as advice. */
    BY_REFERENCE;

    /** As written in JSON: {@code by-reference}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
