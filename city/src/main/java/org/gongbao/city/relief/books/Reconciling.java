package org.gongbao.city.relief.books;

import java.util.List;
import org.gongbao.city.intake.OpenRuns;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps of a reconciliation. */
final class Reconciling {

  private Reconciling() {}

  /** An insurer reconciles for itself, and nobody a month that goes on. */
  static Ruling<Boolean> ownMonth(
      Known known, ReconciliationProcedure.OpenReconciliation in, Actor actor) {
    if (!ServicePlaces.shipped().insurers().contains(in.insurer())) {
      return Ruling.refused(
          RefusalKind.MISSING, Clauses.LOSS_RATIO, "relief.no-such-insurer", in.insurer());
    }
    boolean own =
        actor.holds(ReconciliationProcedure.MUNICIPAL)
            || actor.grants().stream()
                .anyMatch(grant -> grant.organ().equals(Sides.insurerOrgan(in.insurer())));
    if (!known.law().condition(Clauses.LOSS_RATIO, "own-payments", own)) {
      return Ruling.refused(
          RefusalKind.WRONG_PLACE, Clauses.LOSS_RATIO, "relief.payments-of-other", in.insurer());
    }
    boolean over = known.law().asOf().isAfter(in.month().atEndOfMonth());
    return known.law().condition(Clauses.LOSS_RATIO, "month-over", over)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.NOT_YET,
            Clauses.LOSS_RATIO,
            "relief.month-not-over",
            in.month().atEndOfMonth());
  }

  /** One for an insurer and month. */
  static Ruling<Change> open(Known known, ReconciliationProcedure.OpenReconciliation in) {
    return Ruling.granted(
        Change.of(
                new ReconciliationEvent.ReconciliationOpened(
                    in.insurer(), in.month(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-reconciliations"),
                    Posting.Account.claim(
                        ReconciliationProcedure.NAME + "/" + in.insurer() + "/" + in.month()),
                    1)));
  }

  static List<String> keys(CaseFile file) {
    ReconciliationFile known = ReconciliationFile.of(file);
    return known.month().stream()
        .map(month -> Compared.key(file.id(), known.insurer(), month))
        .toList();
  }

  static Ruling<Boolean> read(Known known) {
    boolean read = known.facts().get(OpenRuns.NEED, known.file().id().toString()).isEmpty();
    return known.law().condition(Clauses.LOSS_RATIO, "file-read", read)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Clauses.LOSS_RATIO, "relief.file-being-read");
  }

  static Ruling<Change> compare(Known known) {
    Comparison comparison =
        known.facts().get(Compared.NEED, keys(known.file()).getFirst()).orElseThrow().comparison();
    return Ruling.granted(
        Change.of(new ReconciliationEvent.PaymentsCompared(comparison, known.law().asOf())));
  }

  static Ruling<Change> sign(Known known, ReconciliationFile.Side side, Actor actor) {
    return ReconciliationFile.of(known).signed().containsKey(side)
        ? Ruling.refused(RefusalKind.CONFLICT, Clauses.LOSS_RATIO, "relief.side-signed")
        : Ruling.granted(
            Change.of(
                new ReconciliationEvent.ResultSigned(side, actor.person(), known.law().asOf())));
  }

  static Ruling<Boolean> agreedOrExplained(Known known, ReconciliationProcedure.Close in) {
    boolean agreed = ReconciliationFile.of(known).isAgreed() || in.explanation().isPresent();
    return known.law().condition(Clauses.LOSS_RATIO, "agreed-or-explained", agreed)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.NOT_YET, Clauses.LOSS_RATIO, "relief.neither-agreed-nor-explained");
  }

  static Ruling<Boolean> withoutRows(Known known) {
    boolean none = ReconciliationFile.of(known).comparison().filter(Comparison::hasRows).isEmpty();
    return known.law().condition(Clauses.LOSS_RATIO, "without-rows", none)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, Clauses.LOSS_RATIO, "relief.rows-came");
  }

  static Ruling<Change> close(Known known, ReconciliationProcedure.Close in) {
    return Ruling.granted(
        Change.of(
            new ReconciliationEvent.ReconciliationClosed(
                in.explanation().map(text -> Personal.of("case/" + known.file().id(), text)),
                known.law().asOf())));
  }
}
