package org.gongbao.city.audit.authority;

import java.util.List;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;

/** An audit authority as its own cases know it: by the division for which it is competent. */
final class Bureau {

  /** The role of its people. */
  static final String AUTHORITY = "audit-authority";

  private Bureau() {}

  /** The division for which somebody acts; the city's where his role names none. */
  static String division(Actor actor) {
    return Parties.division(actor, AUTHORITY).orElse(Parties.CITY);
  }

  static List<Tie> ties(Known known, Actor actor) {
    return Parties.authority(known, division(actor));
  }

  /** Whoever acts towards a unit, as the authority of its level or as the city's. */
  static List<Tie> ties(Known known, Actor actor, String unit) {
    return Parties.authority(known, UnitAuthority.division(known, unit, actor));
  }

  /** Text that speaks of no unit, sealed for the division. */
  static <T> Personal<T> seal(String division, T text) {
    return Personal.of("division/" + division, text);
  }

  /** Text of a unit, sealed for its organ. */
  static <T> Personal<T> sealForUnit(String unit, T text) {
    return Personal.of("organ/" + unit, text);
  }
}
