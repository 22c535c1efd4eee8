package org.gongbao.city.relief.books;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.intake.OpenRuns;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Procedure;

/**
 * The reconciliation of an insurer's file of a month's payments with the books (对账): rows are
 * brought in, compared, and the result is signed by both sides or explained.
 */
public final class ReconciliationProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-reconciliation";

  static final String INSURER = "insurer";
  static final String MUNICIPAL = "municipal-civil-affairs";

  private enum Stage {
    GATHERING,
    COMPARED,
    CLOSED
  }

  /** Opens it for a month that is over. */
  record OpenReconciliation(int insurer, YearMonth month) {}

  /** Holds the rows against the books. */
  record Compare() {}

  /** Has rows brought anew. */
  record BringAnew() {}

  /** Agrees with the result. */
  record Sign() {}

  /**
   * Closes it.
   *
   * @param explanation of what differs, where not both sides agree
   */
  record Close(Optional<String> explanation) {}

  private ReconciliationProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ReconciliationFile.EMPTY)
        .law("relief")
        .events(ReconciliationEvent.class, ReconciliationFile::apply)
        .staging(PaymentRow.PAYMENTS, INSURER, Stage.GATHERING)
        .staging(PaymentRow.PAYMENTS, MUNICIPAL, Stage.GATHERING)
        .on("open-reconciliation", OpenReconciliation.class)
        .opens()
        .to(Stage.GATHERING)
        .by(INSURER, MUNICIPAL)
        .cites(Closing.BALANCE)
        .rule(Reconciling::ownMonth)
        .does((known, in) -> Reconciling.open(known, in))
        .ties((known, in) ->
            Stream.concat(Sides.city(known).stream(), Stream.of(Sides.insurer(known, in.insurer())))
                .toList())
        .on("compare", Compare.class)
        .from(Stage.GATHERING)
        .to(Stage.COMPARED)
        .by(INSURER, MUNICIPAL)
        .cites(Closing.BALANCE)
        .needs(Compared.NEED, file -> Reconciling.keys(file))
        .needs(OpenRuns.NEED, ReconciliationProcedure::id)
        .guard(Reconciling::read)
        .does((known, in) -> Reconciling.compare(known))
        .on("bring-anew", BringAnew.class)
        .from(Stage.COMPARED)
        .to(Stage.GATHERING)
        .by(INSURER, MUNICIPAL)
        .cites(Closing.BALANCE)
        .records((known, in) -> new ReconciliationEvent.ComparisonDropped(known.law().asOf()))
        .on("sign-as-insurer", Sign.class)
        .from(Stage.COMPARED)
        .by(INSURER)
        .cites(Closing.BALANCE)
        .does((known, in, actor) -> Reconciling.sign(known, ReconciliationFile.Side.INSURER, actor))
        .on("sign-as-policyholder", Sign.class)
        .from(Stage.COMPARED)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .does((known, in, actor) ->
            Reconciling.sign(known, ReconciliationFile.Side.POLICYHOLDER, actor))
        .on("close-reconciliation", Close.class)
        .from(Stage.COMPARED)
        .to(Stage.CLOSED)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .enters(PaymentRow.PAYMENTS)
        .rule(Reconciling::agreedOrExplained)
        .does((known, in) -> Reconciling.close(known, in))
        .closes()
        // nothing came that could begin to count
        .on("close-without-rows", Close.class)
        .from(Stage.COMPARED)
        .to(Stage.CLOSED)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .guard(Reconciling::withoutRows)
        .rule(Reconciling::agreedOrExplained)
        .does((known, in) -> Reconciling.close(known, in))
        .closes()
        .build();
  }

  private static List<String> id(CaseFile file) {
    return List.of(file.id().toString());
  }
}
