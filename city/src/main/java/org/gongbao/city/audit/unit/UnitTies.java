package org.gongbao.city.audit.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;

/** Who comes to see what a unit does: its people, its authorities, the unit above it. */
public final class UnitTies {

  /** Capacity of the unit's own people. */
  public static final String UNIT = "unit";

  /** Capacity of the audit authority of the same level. */
  public static final String COMPETENT = "competent";

  /** Capacity of the municipal audit authority: it reads and guides. */
  public static final String OVERSEEING = "overseeing";

  /** Capacity of the Party committee of the unit. */
  public static final String PARTY = "party-committee";

  /** Capacity of the audit offices of the units above: they read and guide (audit/16.1.11). */
  public static final String ABOVE = "above";

  /** The city's own division code; its audit authority guides all internal audit. */
  public static final String CITY = "500000";

  private UnitTies() {}

  /** The unit's own people. */
  public static Tie unit(Known known, String unit) {
    return tie(known, "organ/" + unit, UNIT);
  }

  /** The Party committee of the unit. */
  public static Tie party(Known known, String unit) {
    return tie(known, "organ/" + unit, PARTY);
  }

  /** The audit authority of the unit's level, and the municipal one. */
  public static List<Tie> authorities(Known known, String division) {
    return List.of(
        tie(known, "division/" + division, COMPETENT), tie(known, "division/" + CITY, OVERSEEING));
  }

  /** The authorities of a registered unit; none while it only follows the Measures by reference. */
  public static List<Tie> authorities(Known known, Optional<UnitFile> unit) {
    return unit.filter(file -> !file.byReference())
        .map(file -> authorities(known, file.registered().division()))
        .orElse(List.of());
  }

  /** The organs above the unit, of which the lineage must have been asked. */
  public static List<Tie> above(Known known, String unit) {
    return known.facts().get(Lineage.NEED, unit).map(Lineage::above).orElse(List.of()).stream()
        .map(organ -> tie(known, "organ/" + organ, ABOVE))
        .toList();
  }

  /** The unit, the units above it, and its authorities. */
  static List<Tie> all(Known known, String unit, String division) {
    List<Tie> ties = new ArrayList<>();
    ties.add(unit(known, unit));
    ties.addAll(above(known, unit));
    ties.addAll(authorities(known, division));
    return ties;
  }

  /** The division under which somebody acts for a unit; empty if he does not act for it. */
  static Optional<String> division(String unit, Actor actor) {
    return actor.grants().stream()
        .filter(grant -> grant.organ().equals(unit) && grant.capacity().equals(UNIT))
        .map(Grant::division)
        .findFirst();
  }

  /** Text of a unit, sealed for its organ. */
  public static <T> Personal<T> seal(String unit, T text) {
    return Personal.of("organ/" + unit, text);
  }

  private static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }
}
