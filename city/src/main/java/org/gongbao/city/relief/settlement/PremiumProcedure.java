package org.gongbao.city.relief.settlement;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.budget.Budgets;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The premium of one insurer for one protection period (保费支付, relief/5.2): what its lists come to,
 * less what the settlement of the period before takes off (relief/5.4.1), paid in parts as the
 * agreement says; proposed by one person, released by another.
 */
public final class PremiumProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-premium";

  private static final ClauseId PAYMENT = ClauseId.of("relief/5.2");
  private static final String MUNICIPAL = "municipal-civil-affairs";

  private enum Stage {
    OPEN,
    PROPOSED
  }

  /** Opens the account of an insurer for a period. */
  record OpenAccount(int insurer, int period) {}

  /** Proposes a payment. */
  record Propose(Money amount) {}

  /** Declines it. */
  record Decline(String reason) {}

  /** Releases it. */
  record Release() {}

  private PremiumProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, PremiumFile.EMPTY)
        .law("relief")
        .events(PremiumEvent.class, PremiumFile::apply)
        .on("open-account", OpenAccount.class)
        .opens()
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites("relief/5.2")
        .rule(PremiumProcedure::known)
        .does(PremiumProcedure::open)
        .ties(PremiumProcedure::parties)
        .on("propose-payment", Propose.class)
        .from(Stage.OPEN)
        .to(Stage.PROPOSED)
        .by(MUNICIPAL)
        .cites("relief/5.2", "relief/5.1")
        .needs(Need.TIED, file -> Premiums.needs(PremiumFile.of(file).insurer()))
        .needs(Need.TIED, file -> Deducting.needs(PremiumFile.of(file).insurer()))
        .needs(Need.TIED, file -> Budgets.needs())
        .guard(PremiumProcedure::budgeted)
        .rule((known, in) -> owed(known, in.amount()))
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of(
                    new PremiumEvent.PaymentProposed(
                        PremiumFile.of(known).insurer(),
                        PremiumFile.of(known).period(),
                        in.amount(),
                        actor.person(),
                        known.law().asOf()))))
        .on("decline-payment", Decline.class)
        .from(Stage.PROPOSED)
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites("relief/5.2")
        .records((known, in) ->
            new PremiumEvent.PaymentDeclined(
                known.law().asOf(), Personal.of("case/" + known.file().id(), in.reason())))
        .on("release-payment", Release.class)
        .from(Stage.PROPOSED)
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites("relief/5.2", "relief/5.1")
        .needs(Need.TIED, file -> Premiums.needs(PremiumFile.of(file).insurer()))
        .needs(Need.TIED, file -> Deducting.needs(PremiumFile.of(file).insurer()))
        .needs(Need.TIED, file -> Budgets.needs())
        .needs(Need.BALANCES, file -> List.of(Budgets.premium().name()))
        .guard(PremiumProcedure::byAnother)
        .guard(PremiumProcedure::budgeted)
        .guard(PremiumProcedure::allocated)
        .does((known, in, actor) -> release(known, actor))
        .makes("premium-payment")
        .build();
  }

  private static Ruling<Boolean> known(Known known, OpenAccount in) {
    boolean insurer =
        ServicePlaces.shipped().all().stream().anyMatch(place -> place.insurer() == in.insurer());
    return insurer && Cover.period(known.law().book(), in.period()).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, PAYMENT, "relief.no-such-account", in.insurer(), in.period());
  }

  /** One account for an insurer and period. */
  private static Ruling<Change> open(Known known, OpenAccount in) {
    return Ruling.granted(
        Change.of(
                new PremiumEvent.PremiumAccountOpened(
                    in.insurer(), in.period(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-premiums"),
                    Posting.Account.claim(NAME + "/" + in.insurer() + "/" + in.period()),
                    1)));
  }

  private static List<Tie> parties(Known known, OpenAccount in) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, in.insurer()));
    return ties;
  }

  private static Ruling<Boolean> budgeted(Known known) {
    return Budgets.placed(known, known.law().asOf().getYear());
  }

  /** Finance has moved as much to the premium account, and nobody else was paid out of it. */
  private static Ruling<Boolean> allocated(Known known) {
    return PremiumFile.of(known)
        .proposed()
        .map(one -> Budgets.holds(known, one.amount()))
        .orElse(Ruling.granted(true));
  }

  private static Ruling<Money> owed(Known known, Money amount) {
    PremiumFile file = PremiumFile.of(known);
    return Premiums.due(known, file.insurer(), file.period())
        .map(lists -> lists.minus(Deducting.from(known, file.insurer(), file.period())))
        .then(due -> {
          Money left = due.minus(file.paid());
          boolean within = amount.isMoreThan(Money.ZERO) && !amount.isMoreThan(left);
          return known.law().condition(PAYMENT, "within-due", within)
              ? Ruling.granted(due)
              : Ruling.refused(
                  RefusalKind.OUT_OF_BOUNDS, PAYMENT, "relief.not-owed", amount, left, due);
        });
  }

  private static Ruling<Boolean> byAnother(Known known, Actor actor) {
    boolean another =
        PremiumFile.of(known).proposed().filter(one -> one.by().equals(actor.person())).isEmpty();
    return known.law().condition(PAYMENT, "by-another", another)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.RECUSED, PAYMENT, "relief.proposer-releases", actor.person());
  }

  /** What is due may have changed since: it is held against it once more. */
  private static Ruling<Change> release(Known known, Actor actor) {
    PremiumFile file = PremiumFile.of(known);
    Money amount = file.proposed().orElseThrow().amount();
    return owed(known, amount)
        .map(due ->
            Change.of(
                    new PremiumEvent.PremiumPaid(
                        file.insurer(),
                        file.period(),
                        amount,
                        due,
                        actor.person(),
                        known.law().asOf()))
                .posting(
                    new Posting(
                        Budgets.premium(),
                        Posting.Account.free("relief-premium/" + file.insurer()),
                        amount.fen()),
                    Deducting.turn(known, file)));
  }
}
