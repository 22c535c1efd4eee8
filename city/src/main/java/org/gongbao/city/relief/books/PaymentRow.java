package org.gongbao.city.relief.books;

import java.time.LocalDate;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/**
 * A payment as an insurer's own file has it.
 *
 * @param number of the row: the file may have a claim twice, and then both rows are kept
 */
record PaymentRow(long number, CaseId claim, Money amount, LocalDate paid) {

  /** The register of what insurers say that they paid (relief/5.3). */
  static final Register<PaymentRow> PAYMENTS =
      new Register<>(
          "relief-payments",
          PaymentRow.class,
          row -> row.claim() + "/" + row.number(),
          ClauseId.of(Closing.BALANCE));

  /** The claim of a row's key. */
  static CaseId claim(String key) {
    return CaseId.of(key.substring(0, key.indexOf('/')));
  }
}
