package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.claims.CostAccountInput.Care;
import org.gongbao.city.relief.claims.CostAccountInput.OpenAccount;
import org.gongbao.city.relief.claims.CostAccountInput.RecordSettlement;
import org.gongbao.city.relief.claims.CostAccountInput.WithdrawSettlement;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.roll.Enrolments.Enrolled;
import org.gongbao.city.relief.rules.Amounts;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Cover.ProtectionPeriod;
import org.gongbao.city.relief.rules.Death.Cause;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;

/** How costs of stays in hospital add up, and what they give rise to (relief/3.2). */
final class Accumulating {

  private Accumulating() {}

  /** Stays for an illness alone, with days and an amount that can be. */
  static Ruling<Boolean> belongsHere(Known known, RecordSettlement in) {
    boolean illness =
        known.law().condition(Clauses.SUPPLEMENT, "for-an-illness", in.cause() == Cause.ILLNESS);
    boolean stay = known.law().condition(Clauses.SUPPLEMENT, "a-stay", in.care() == Care.INPATIENT);
    if (!illness || !stay) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET,
          Clauses.SUPPLEMENT,
          illness ? "relief.no-stay" : "relief.no-illness");
    }
    if (in.settled().isBefore(in.admitted()) || in.settled().isAfter(known.law().knownAt())) {
      return Ruling.refused(
          RefusalKind.OUT_OF_BOUNDS,
          Clauses.SUPPLEMENT,
          "relief.settled-out-of-order",
          in.admitted(),
          in.settled());
    }
    return Amounts.plausible("amount", in.amount(), Clauses.SUPPLEMENT).map(amount -> true);
  }

  /** Nobody brought that bill before, here or to a claim. */
  static Ruling<Boolean> billIsNew(Known known, RecordSettlement in, Actor actor) {
    Optional<CaseFile> holder = Earlier.holding(known, in.bill().key());
    return holder.isEmpty()
        ? Ruling.granted(true)
        : Earlier.refused(known, Clauses.SUPPLEMENT, "relief.bill-claimed", holder.get(), actor);
  }

  /** Of a settlement after the insured time the day of admission counts, if an officer confirms. */
  private static LocalDate countsOn(Known known, RecordSettlement in) {
    return period(known, in.settled()).isPresent() ? in.settled() : in.admitted();
  }

  private static Optional<ProtectionPeriod> period(Known known, LocalDate day) {
    return Cover.period(known.law().on(day))
            instanceof Ruling.Granted<ProtectionPeriod>(ProtectionPeriod period, var _)
        ? Optional.of(period)
        : Optional.empty();
  }

  private static Ruling<Enrolled> insured(Known known, String person, RecordSettlement in) {
    return InsuredOn.day(known, person, countsOn(known, in));
  }

  /** A stay that reaches over the end of a period is asked about before it counts. */
  private static Ruling<Boolean> confirmed(Known known, Enrolled enrolled, RecordSettlement in) {
    Optional<ProtectionPeriod> admitted = period(known, in.admitted());
    Optional<ProtectionPeriod> settled = period(known, in.settled());
    if (settled.isPresent() && admitted.equals(settled)) {
      return Ruling.granted(true);
    }
    String point = point(in.bill());
    Optional<JsonNode> answer = known.file().answer(point);
    if (answer.isEmpty()) {
      return Ruling.undetermined(
          new Question(
              point,
              Clauses.SUPPLEMENT,
              officer(enrolled),
              Sentence.of("relief.ask.settlement-counts", in.admitted(), in.settled())));
    }
    return known.law().condition(Clauses.SUPPLEMENT, "officer-confirmed", answer.get().asBoolean())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.SUPPLEMENT, "relief.not-confirmed");
  }

  /** The answer is for this bill, and for no other that comes after it. */
  static String point(Bill bill) {
    return "settlement-counts-" + bill.key().substring(0, 16);
  }

  /** Who keeps the register of the place. */
  private static String officer(Enrolled enrolled) {
    return ServicePlaces.shipped()
        .byId(enrolled.place())
        .filter(place -> !place.isDivision())
        .map(place -> "affiliated-unit")
        .orElse("district-civil-affairs");
  }

  static Ruling<Boolean> notOwn(Known known, Actor actor) {
    return InsuredOn.notOwn(known, CostAccountFile.of(known).holder().person(), actor);
  }

  static Ruling<?> mayOpen(Known known, OpenAccount in, Actor actor) {
    return InsuredOn.notOwn(known, in.person().key(), actor)
        .then(yes -> belongsHere(known, in.settlement()))
        .then(yes -> insured(known, in.person().key(), in.settlement()))
        .then(enrolled -> InsuredOn.by(known, enrolled, actor))
        .then(enrolled -> none(known, enrolled))
        .then(enrolled ->
            billIsNew(known, in.settlement(), actor)
                .then(yes -> confirmed(known, enrolled, in.settlement())));
  }

  private static Ruling<Enrolled> none(Known known, Enrolled enrolled) {
    return Earlier.account(known, enrolled.person(), enrolled.period())
        .<Ruling<Enrolled>>map(first ->
            Ruling.refused(
                RefusalKind.CONFLICT,
                Clauses.SUPPLEMENT,
                "relief.account-open",
                first.id(),
                enrolled.period()))
        .orElseGet(() -> Ruling.granted(enrolled));
  }

  static Ruling<?> mayRecord(Known known, RecordSettlement in, Actor actor) {
    CostAccountFile.Holder holder = CostAccountFile.of(known).holder();
    return belongsHere(known, in)
        .then(yes -> insured(known, holder.person(), in))
        .then(enrolled ->
            enrolled.period() == holder.period()
                ? Ruling.granted(enrolled)
                : Ruling.<Enrolled>refused(
                    RefusalKind.CONDITION_NOT_MET,
                    Clauses.PERIODS,
                    "relief.other-period",
                    enrolled.period(),
                    holder.period()))
        .then(enrolled -> billIsNew(known, in, actor).then(yes -> confirmed(known, enrolled, in)));
  }

  static Ruling<Change> open(Known known, OpenAccount in, Actor actor) {
    return insured(known, in.person().key(), in.settlement())
        .then(enrolled -> {
          CostAccountFile.Holder holder =
              new CostAccountFile.Holder(
                  in.person().key(),
                  enrolled.period(),
                  enrolled.insurer(),
                  enrolled.place(),
                  enrolled.insured());
          return recorded(known, holder, CostAccountFile.EMPTY, in.settlement(), actor)
              .map(change ->
                  opened(new CostAccountEvent.AccountOpened(holder), change)
                      .posting(Held.accountOpened(holder.person(), holder.period())));
        });
  }

  private static Change opened(CostAccountEvent first, Change change) {
    List<org.gongbao.engine.CaseEvent> events = new ArrayList<>();
    events.add(first);
    events.addAll(change.events());
    return new Change(events, change.ties(), change.postings(), change.sends());
  }

  static Ruling<Change> record(Known known, RecordSettlement in, Actor actor) {
    CostAccountFile file = CostAccountFile.of(known);
    return recorded(known, file.holder(), file, in, actor);
  }

  private static Ruling<Change> recorded(
      Known known,
      CostAccountFile.Holder holder,
      CostAccountFile file,
      RecordSettlement in,
      Actor actor) {
    LocalDate day = countsOn(known, in);
    Settlement one =
        new Settlement(
            file.recorded() + 1,
            in.admitted(),
            in.settled(),
            day,
            in.amount(),
            in.bill().key(),
            Claim.seal(holder.person(), in.bill()));
    return standing(known, known.law().on(day), holder, file.running().plus(in.amount()))
        .map(standing ->
            Change.of(new CostAccountEvent.SettlementRecorded(one, standing))
                .tied(Held.billTie(known, one.billKey()))
                .posting(Held.billTaken(one.billKey()))
                .sending(
                    standing.due().equals(Money.ZERO)
                        ? List.of()
                        : List.of(Claims.supplement(known, actor, holder, day, standing))));
  }

  /** Below the gate it tells what is missing; above the cap, that nothing more is due. */
  private static Ruling<Settlement.Standing> standing(
      Known known, Law law, CostAccountFile.Holder holder, Money running) {
    Money paid = Earlier.committed(known, holder.person(), holder.period(), Item.SUPPLEMENT);
    return switch (SupplementDue.reckoned(law, running, paid)) {
      case Ruling.Granted<Reckoning>(Reckoning steps, var _) ->
          Ruling.granted(
              new Settlement.Standing(
                  running,
                  steps.entitled(),
                  paid,
                  steps.due(),
                  Optional.empty(),
                  steps.due().equals(Money.ZERO) ? Optional.of(why(steps)) : Optional.empty(),
                  Optional.of(steps)));
      case Ruling.Refused<Reckoning> refused ->
          refused.kind() == RefusalKind.CONDITION_NOT_MET
              ? law.money("relief.supplement.gate")
                  .map(gate ->
                      new Settlement.Standing(
                          running,
                          Money.ZERO,
                          paid,
                          Money.ZERO,
                          Optional.of(gate.minus(running)),
                          Optional.of(refused.clause()),
                          Optional.empty()))
              : refused.as();
      case Ruling.Undetermined<Reckoning> open -> open.as();
    };
  }

  private static ClauseId why(Reckoning steps) {
    return steps.most().filter(steps.entitled()::equals).isPresent()
        ? Clauses.SUPPLEMENT_CAP
        : Clauses.SUPPLEMENT;
  }

  static Ruling<Change> withdraw(Known known, WithdrawSettlement in) {
    CostAccountFile file = CostAccountFile.of(known);
    Optional<Settlement> one = file.settlement(in.number());
    if (one.isEmpty()) {
      return Ruling.refused(
          RefusalKind.MISSING, Clauses.SUPPLEMENT, "relief.no-settlement", in.number());
    }
    return standing(
            known,
            known.law().on(one.get().countsOn()),
            file.holder(),
            file.running().minus(one.get().amount()))
        .map(standing ->
            Change.of(
                    new CostAccountEvent.SettlementWithdrawn(
                        in.number(),
                        known.law().asOf(),
                        standing,
                        Claim.seal(file.holder().person(), in.reason())))
                .tied(Held.billTie(known, one.get().billKey()).endedAt(known.now()))
                .posting(Held.billFreed(one.get().billKey())));
  }

  static List<Tie> parties(Known known, OpenAccount in) {
    return InsuredOn.ties(known, in.person().key(), countsOn(known, in.settlement()));
  }

  /** Keys for a further settlement, of the account's own person. */
  static Collection<String> keys(CaseFile file, JsonNode input) {
    List<String> keys = new ArrayList<>(keys(file));
    Bill.of(input).ifPresent(bill -> keys.addAll(Earlier.ofBill(bill.key())));
    return keys;
  }

  static Collection<String> keys(CaseFile file) {
    return person(file).stream().flatMap(key -> Earlier.ofPerson(key).stream()).toList();
  }

  static List<String> person(CaseFile file) {
    return CostAccountFile.of(file).account().stream().map(CostAccountFile.Holder::person).toList();
  }
}
