package org.gongbao.city.audit.unit;

import java.util.Arrays;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;

/** Units of a city, registered the usual way. */
public final class Units {

  /** The people of S, which lies below U: all roles in one hand. */
  public static final Actor S = actor("shen", "s", "500112", "unit", "audit-office", "unit-head");

  /** The audit office of U, looking at what lies below. */
  public static final Actor ABOVE =
      new Actor(
          "office", "u", List.of(new Grant("parent-audit-office", "u", "500112", "above")), true);

  private Units() {}

  /** Somebody of an organ. */
  public static Actor actor(String person, String organ, String division, String... roles) {
    return new Actor(
        person,
        organ,
        Arrays.stream(roles).map(role -> new Grant(role, organ, division, "unit")).toList(),
        true);
  }

  /** The input of a registration. */
  static String input(String organ, String type, boolean stateAudit, String level, String mode) {
    return "{'unit':'%s','type':'%s','stateAudit':%s,'level':'%s','mode':'%s'}"
        .formatted(organ, type, stateAudit, level, mode);
  }

  /** U as a covered state organ of its district. */
  public static PolicyCity.Case register(AuditCity city) {
    return register(city, AuditCity.UNIT, "u");
  }

  /** An organ as a covered state organ of its district. */
  public static PolicyCity.Case register(AuditCity city, Actor actor, String organ) {
    return city.opened(
        actor, UnitProfile.NAME, input(organ, "state-organ", true, "district", "covered"));
  }

  /** U, registered once however often it is asked for. */
  public static PolicyCity.Case registered(AuditCity city) {
    return city.tied(UnitProfile.NAME, "organ/u", "unit").stream()
        .findFirst()
        .map(file -> new PolicyCity.Case(city, file.id()))
        .orElseGet(() -> register(city));
  }

  /** X, a unit of another district. */
  public static PolicyCity.Case elsewhere(AuditCity city) {
    return register(city, actor("xu", "x", "500105", "unit"), "x");
  }

  /** U as a collective that follows the Measures by reference. */
  public static PolicyCity.Case byReference(AuditCity city) {
    return city.opened(
        AuditCity.UNIT,
        UnitProfile.NAME,
        input("u", "rural-collective", false, "district", "by-reference"));
  }

  /** U as an enterprise. */
  static PolicyCity.Case enterprise(AuditCity city, String size) {
    return city.opened(
        AuditCity.UNIT,
        UnitProfile.NAME,
        "{'unit':'u','type':'state-enterprise','size':'%s','stateAudit':true,".formatted(size)
            + "'level':'district','mode':'covered'}");
  }

  /** U with an approved office of its own and one full-time auditor: it may take up projects. */
  public static PolicyCity.Case ready(AuditCity city) {
    return register(city)
        .does(AuditCity.UNIT, "choose-office-form", "{'form':'independent'}")
        .does(AuditCity.UNIT, "approve-office-form", "{'approvalNumber':'渝北编办2021-8'}")
        .does(AuditCity.UNIT, "enter-staff", staff("zhao", true));
  }

  /** An auditor to enter. */
  public static String staff(String person, boolean fullTime) {
    return "{'person':'%s','fullTime':%s,'professionalField':'auditing','experience':true}"
        .formatted(person, fullTime);
  }

  /** What is known of a unit. */
  static UnitFile known(PolicyCity.Case unit) {
    return UnitFile.of(unit.file());
  }
}
