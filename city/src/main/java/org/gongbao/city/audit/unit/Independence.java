package org.gongbao.city.audit.unit;

import java.util.List;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Known;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;

/** Whether an auditor may be put on an audit of an activity that he runs or ran (audit/12.2). */
public final class Independence {

  private Independence() {}

  /**
   * Refused while he has the duty; where he had it once, the head of the audit office is asked.
   *
   * @param entity organ that is audited
   * @param activity what of it is audited
   */
  public static Ruling<Boolean> check(
      Known known, UnitFile unit, String person, String entity, String activity) {
    List<Staff.Duty> duties =
        unit.staff().of(person).stream()
            .flatMap(auditor -> auditor.duties().stream())
            .filter(duty -> duty.isOf(entity, activity))
            .toList();
    boolean held =
        duties.stream()
            .anyMatch(duty -> duty.until().map(known.law().asOf()::isBefore).orElse(true));
    if (!known.law().condition(UnitClauses.INDEPENDENCE, "no-duty", !held)) {
      return Ruling.refused(
          RefusalKind.CONFLICT,
          UnitClauses.INDEPENDENCE,
          "audit.duty-held",
          person,
          entity,
          activity);
    }
    return known.law().condition(UnitClauses.INDEPENDENCE, "no-past-duty", duties.isEmpty())
        ? Ruling.granted(true)
        : past(known, person, entity, activity);
  }

  private static Ruling<Boolean> past(Known known, String person, String entity, String activity) {
    String point = "independence-" + person;
    if (known.file().answer(point).isEmpty()) {
      return Ruling.undetermined(
          new Question(
              point,
              UnitClauses.INDEPENDENCE,
              "audit-office-head",
              Sentence.of("audit.duty-past", person, entity, activity)));
    }
    return known.file().answer(point).map(JsonNode::asBoolean).orElse(false)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT,
            UnitClauses.INDEPENDENCE,
            "audit.duty-judged",
            person,
            LegalTime.day(known.now()));
  }
}
