package org.gongbao.city.relief.books;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.RowDesk;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.papers.Numbered;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Register;
import org.gongbao.law.Money;
import org.springframework.stereotype.Component;

/**
 * The rows of an insurer's file of payments: which claim, how much, when. Only their form is looked
 * at here; whether they agree with the books is asked of all together.
 */
@Component
public final class PaymentRows implements RowKind<PaymentRow> {

  private static final String CLAIM = "claim";
  private static final String AMOUNT = "amount";
  private static final String PAID = "paid";
  private static final String ORDER = "payment-order";
  private static final Pattern YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  @Override
  public String procedure() {
    return ReconciliationProcedure.NAME;
  }

  @Override
  public Register<PaymentRow> register() {
    return PaymentRow.PAYMENTS;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of(CLAIM, "案卷号", "理赔案卷", "支付单文号"),
        Column.of(AMOUNT, "金额", "赔款"),
        Column.of(PAID, "支付日", "支付日期"));
  }

  @Override
  public List<Checked<PaymentRow>> check(RowDesk desk, CaseFile batch, List<RawRow> rows) {
    Map<String, Numbered> papers =
        desk.facts(Numbered.NEED, rows.stream().map(row -> row.text(CLAIM)).distinct().toList());
    String insurer = Sides.insurerOrgan(ReconciliationFile.of(batch).insurer());
    return rows.stream()
        .map(row ->
            isOfOther(row.text(CLAIM), papers, insurer)
                ? Checked.<PaymentRow>malformed(row.number(), "claim.order-of-other-insurer")
                : checked(row, claim(row.text(CLAIM), papers)))
        .toList();
  }

  /** Another insurer's order tells nothing of its claim. */
  private static boolean isOfOther(String text, Map<String, Numbered> papers, String insurer) {
    return Optional.ofNullable(papers.get(text))
        .filter(paper -> paper.kind().equals(ORDER))
        .filter(paper -> !paper.organ().equals(insurer))
        .isPresent();
  }

  private static Checked<PaymentRow> checked(RawRow row, Optional<CaseId> claim) {
    if (claim.isEmpty()) {
      return Checked.malformed(row.number(), "claim.no-case-number");
    }
    if (!YUAN.matcher(row.text(AMOUNT)).matches()) {
      return Checked.malformed(row.number(), "amount.no-amount");
    }
    Optional<LocalDate> paid = day(row.text(PAID));
    return paid.isEmpty()
        ? Checked.malformed(row.number(), "paid.day")
        : Checked.good(
            Entry.of(
                row.number(),
                new PaymentRow(row.number(), claim.get(), Money.of(row.text(AMOUNT)), paid.get())));
  }

  /** A claim by its case's number, or by that of the order by which it was paid. */
  private static Optional<CaseId> claim(String text, Map<String, Numbered> papers) {
    Optional<CaseId> byPaper =
        Optional.ofNullable(papers.get(text))
            .filter(paper -> paper.kind().equals(ORDER))
            .map(Numbered::caseId);
    if (byPaper.isPresent()) {
      return byPaper;
    }
    try {
      return Optional.of(CaseId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
