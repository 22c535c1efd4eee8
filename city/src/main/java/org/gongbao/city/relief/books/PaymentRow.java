package org.gongbao.city.relief.books;

import java.time.LocalDate;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/** A payment as an insurer's own file has it. */
record PaymentRow(CaseId claim, Money amount, LocalDate paid) {

  /** The register of what insurers say that they paid (relief/5.3). */
  static final Register<PaymentRow> PAYMENTS =
      new Register<>(
          "relief-payments",
          PaymentRow.class,
          row -> row.claim().uuid().toString(),
          ClauseId.of(Closing.BALANCE));
}
