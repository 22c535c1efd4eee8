package org.gongbao.city.audit.rules;

import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Whether a unit has the auditors that its form of audit office wants (audit/8.1, 8.2). */
public final class Staffing {

  private static final String LEAST = "audit.full-time-auditors-min";

  private Staffing() {}

  /** What is asked: the form, and how many auditors there are. */
  public record Input(OfficeForms.Form form, int fullTime, int partTime) {}

  /** Granted if there are enough; the refusal is what the unit is alerted with. */
  public static Ruling<Boolean> check(Law law, Input in) {
    if (in.form() == OfficeForms.Form.OTHER_BODY) {
      boolean some = in.fullTime() + in.partTime() > 0;
      return law.condition(UnitClauses.OTHER_BODY_STAFF, "some-auditor", some)
          ? Ruling.granted(true)
          : Ruling.refused(
              RefusalKind.CONDITION_NOT_MET, UnitClauses.OTHER_BODY_STAFF, "audit.no-auditor");
    }
    return law.whole(LEAST)
        .then(least ->
            law.condition(UnitClauses.FULL_TIME, "full-time-auditors", in.fullTime() >= least)
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET,
                    UnitClauses.FULL_TIME,
                    "audit.too-few-full-time",
                    in.fullTime(),
                    least));
  }
}
