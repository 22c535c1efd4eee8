package org.gongbao.city.relief.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** The steps of the account of a protection period. */
final class Settling {

  private static final ClauseId FINANCE = ClauseId.of("relief/6.2.2");
  private static final String LAST_SHORTFALL = "shortfall-of-last-period";

  private Settling() {}

  static Ruling<Cover.ProtectionPeriod> over(Known known, SettlementInput.BeginAccount in) {
    return Cover.period(known.law().book(), in.period())
        .map(period ->
            known
                    .law()
                    .condition(
                        Clauses.LOSS_RATIO,
                        "period-over",
                        known.law().asOf().isAfter(period.lastDayInclusive()))
                ? Ruling.granted(period)
                : Ruling.<Cover.ProtectionPeriod>refused(
                    RefusalKind.NOT_YET,
                    Clauses.LOSS_RATIO,
                    "relief.period-not-over",
                    period.lastDayInclusive()))
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, Clauses.PERIODS, "relief.no-such-period", in.period()));
  }

  static Ruling<Change> begin(Known known, SettlementInput.BeginAccount in) {
    return Ruling.granted(
        Change.of(new SettlementEvent.AccountBegun(in.period(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-settlements"),
                    Posting.Account.claim(SettlementProcedure.NAME + "/" + in.period()),
                    1)));
  }

  /** All five insurers see the account: it is one for all. */
  static List<Tie> parties(Known known, SettlementInput.BeginAccount in) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    insurers().forEach(insurer -> ties.add(Sides.insurer(known, insurer)));
    return ties;
  }

  private static List<Integer> insurers() {
    return ServicePlaces.shipped().insurers();
  }

  /** An insurer delivers for itself; the bureau may enter what came on paper. */
  static Ruling<Boolean> ownFigures(Known known, int insurer, Actor actor) {
    boolean own =
        actor.holds(SettlementProcedure.MUNICIPAL)
            || actor.grants().stream()
                .anyMatch(grant -> grant.organ().equals(Sides.insurerOrgan(insurer)));
    if (!insurers().contains(insurer)) {
      return Ruling.refused(RefusalKind.MISSING, Clauses.POOLED, "relief.no-such-insurer", insurer);
    }
    return known.law().condition(Clauses.POOLED, "own-figures", own)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, Clauses.POOLED, "relief.figures-of-other", insurer);
  }

  static Ruling<Boolean> amounts(Known known, SettlementInput.DeliverFigures in) {
    boolean well = !in.premium().isNegative() && !in.claims().isNegative();
    return known.law().condition(Clauses.POOLED, "amounts", well)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS, Clauses.POOLED, "relief.amount-implausible", "", "-");
  }

  static SettlementEvent deliver(Known known, SettlementInput.DeliverFigures in) {
    return new SettlementEvent.FiguresDelivered(
        in.insurer(), in.premium(), in.claims(), known.law().asOf());
  }

  static SettlementEvent takeBack(Known known, SettlementInput.WithdrawFigures in) {
    return new SettlementEvent.FiguresWithdrawn(
        in.insurer(), known.law().asOf(), Personal.of("case/" + known.file().id(), in.reason()));
  }

  /** The adjustment of one insurer is none. */
  static Ruling<Boolean> allTogether(Known known, SettlementInput.Settle in) {
    return known.law().condition(Clauses.POOLED, "all-insurers", in.onlyInsurer().isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, Clauses.POOLED, "relief.not-all-insurers", 1);
  }

  static Ruling<Change> settle(Known known) {
    SettlementFile file = SettlementFile.of(known);
    List<PooledSettlement.Figures> figures =
        insurers().stream()
            .map(insurer -> {
              Optional<SettlementFile.Figures> one =
                  Optional.ofNullable(file.figures().get(insurer));
              return new PooledSettlement.Figures(
                  insurer,
                  one.map(SettlementFile.Figures::premium),
                  one.map(SettlementFile.Figures::claims));
            })
            .toList();
    return PooledSettlement.settle(known.law(), new PooledSettlement.Input(figures))
        .then(pooled -> correctable(known, file.period(), pooled))
        .map(pooled -> Change.of(new SettlementEvent.PeriodSettled(pooled, known.law().asOf())));
  }

  /** What the last period lacks has no later settlement from which it could be taken. */
  private static Ruling<PooledSettlement.Pooled> correctable(
      Known known, int period, PooledSettlement.Pooled pooled) {
    boolean last = Cover.period(known.law().book(), period + 1).isEmpty();
    boolean lacks = pooled.together().band() == LossRatio.Band.BELOW_FLOOR;
    boolean answered = known.file().answer(LAST_SHORTFALL).isPresent();
    return last && lacks && !answered
        ? Ruling.undetermined(
            new Question(
                LAST_SHORTFALL,
                Clauses.FLOOR,
                SettlementProcedure.MUNICIPAL,
                Sentence.of("relief.last-shortfall", pooled.together().deduction()),
                Question.Kind.VALUE))
        : Ruling.granted(pooled);
  }

  static Ruling<Boolean> settled(Known known) {
    boolean settled = SettlementFile.of(known).settled().isPresent();
    return known.law().condition(Clauses.LOSS_RATIO, "settled", settled)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Clauses.LOSS_RATIO, "relief.not-settled");
  }

  /** Finance approves, and nobody else. */
  static Ruling<Boolean> byFinance(Known known, Actor actor) {
    boolean finance = actor.holds(SettlementProcedure.FINANCE, known.file(), known.now());
    return known.law().condition(FINANCE, "by-finance", finance)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_ROLE, FINANCE, "relief.finance-approves");
  }

  static SettlementEvent approve(Known known, Actor actor) {
    return new SettlementEvent.SettlementApproved(actor.person(), known.law().asOf());
  }

  static Ruling<Boolean> approved(Known known) {
    boolean approved = SettlementFile.of(known).approved().isPresent();
    return known.law().condition(FINANCE, "approved", approved)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, FINANCE, "relief.not-approved");
  }
}
