package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.city.relief.rules.Eligibility.CareGroup;
import org.gongbao.engine.CaseEvent.Open;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;

/**
 * One special-care recipient (优抚对象) whom a veterans' office confirmed.
 *
 * @param person key of the identity number
 */
public record VeteranRow(
    @Open String person,
    int period,
    YearMonth month,
    @Open String place,
    CareGroup careGroup,
    LocalDate born,
    Personal<InsuredRow.Identity> identity) {

  /** The register of those whom veterans' offices confirmed (relief/4.3.4). */
  public static final Register<VeteranRow> CONFIRMED =
      new Register<>(
          "relief-veterans",
          VeteranRow.class,
          row -> key(row.person(), row.period(), row.place()),
          ClauseId.of("relief/4.3.4"));

  static String key(String person, int period, String place) {
    return person + "/" + period + "/" + place;
  }
}
