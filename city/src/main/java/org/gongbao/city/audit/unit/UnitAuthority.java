package org.gongbao.city.audit.unit;

import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Which audit authority acts towards a unit (audit/3.2): the one of the division under which the
 * unit is registered. Whoever asks declares {@link UnitProfile#needs} as facts.
 */
public final class UnitAuthority {

  private static final ClauseId LEVELS = ClauseId.of("audit/3.2");
  private static final String ROLE = "audit-authority";

  private UnitAuthority() {}

  /** Granted to the authority of the unit's own level alone. */
  public static Ruling<UnitFile> ofOwnLevel(Known known, String unit, Actor actor) {
    return registered(known, unit)
        .then(file -> level(known, file, actsFor(actor, file.registered().division())));
  }

  /** Granted also to the municipal authority, which guides and supervises the whole city. */
  public static Ruling<UnitFile> guiding(Known known, String unit, Actor actor) {
    return registered(known, unit)
        .then(file ->
            level(
                known,
                file,
                actsFor(actor, file.registered().division()) || actsFor(actor, UnitTies.CITY)));
  }

  /** The division for which somebody acts towards a unit: its own before the city's. */
  public static String division(Known known, String unit, Actor actor) {
    return UnitProfile.of(known, unit)
        .map(file -> file.registered().division())
        .filter(own -> actsFor(actor, own))
        .orElse(UnitTies.CITY);
  }

  /** Without its registration nobody knows whose unit it is. */
  private static Ruling<UnitFile> registered(Known known, String unit) {
    return UnitProfile.of(known, unit)
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, UnitClauses.COVERED, "audit.unit-unregistered", unit));
  }

  private static Ruling<UnitFile> level(Known known, UnitFile file, boolean its) {
    return known.law().condition(LEVELS, "own-level", its)
        ? Ruling.granted(file)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, LEVELS, "audit.other-level", file.registered().organ());
  }

  private static boolean actsFor(Actor actor, String division) {
    return actor.grants().stream()
        .filter(grant -> grant.role().equals(ROLE))
        .map(grant -> grant.division().isEmpty() ? UnitTies.CITY : grant.division())
        .anyMatch(division::equals);
  }
}
