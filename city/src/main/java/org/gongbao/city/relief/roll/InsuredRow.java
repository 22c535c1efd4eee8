package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseEvent.Open;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;

/**
 * One person on a list (参保登记), for one protection period.
 *
 * @param person key of the identity number; nobody can guess the number from it
 * @param period number of the protection period
 * @param month month of enrolment, from whose first day the cover runs
 * @param place id of the place that confirmed the list
 * @param insurer number in the annex
 * @param born birthday, which the benefit for students needs
 * @param identity name and number, sealed for the person
 */
public record InsuredRow(
    @Open String person,
    int period,
    YearMonth month,
    InsuredClass insured,
    @Open String place,
    int insurer,
    LocalDate born,
    Personal<Identity> identity) {

  /** The register of the insured: one row for a person and period (relief/2.2). */
  public static final Register<InsuredRow> INSURED =
      new Register<>(
          "relief-insured",
          InsuredRow.class,
          row -> key(row.person(), row.period()),
          ClauseId.of("relief/4.3.1"));

  /** Name and identity number. */
  public record Identity(String name, String number) {}

  /** The key of a person's row for a period. */
  static String key(String person, int period) {
    return person + "/" + period;
  }
}
