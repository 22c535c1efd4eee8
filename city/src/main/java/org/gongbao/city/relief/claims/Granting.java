package org.gongbao.city.relief.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** How a claim is decided, approved by a second person, paid, rejected, and taken back. */
final class Granting {

  private Granting() {}

  /** What the rules give, under the cap at the instant of writing. */
  static Ruling<Change> decide(Known known, ClaimInput.Decide in, Actor actor) {
    Claim claim = ClaimFile.of(known).claimed();
    return Reckoner.of(known)
        .map(steps -> {
          Booking booking =
              new Booking(
                  claim.person(),
                  claim.insurer(),
                  claim.place(),
                  claim.period(),
                  claim.insured(),
                  steps.item(),
                  steps.due());
          return Change.of(
                  new ClaimEvent.ClaimGranted(
                      new ClaimFile.Decision(booking, steps, actor.person(), known.law().asOf())))
              .posting(Held.granted(booking, steps.most()));
        });
  }

  /** Only what the rules refuse is rejected, or what stayed incomplete. */
  static Ruling<Change> reject(Known known, ClaimInput.Reject in, Actor actor) {
    Claim claim = ClaimFile.of(known).claimed();
    if (known.file().stage().equals(ClaimStage.MORE_ASKED.name())) {
      return Ruling.granted(rejected(known, claim.benefit().clause(), in, actor));
    }
    return switch (Reckoner.of(known)) {
      case Ruling.Granted<Reckoning> granted ->
          Ruling.refused(
              RefusalKind.CONFLICT,
              claim.benefit().clause(),
              "relief.rules-grant",
              granted.value().due());
      case Ruling.Refused<Reckoning> refused ->
          Ruling.granted(rejected(known, refused.clause(), in, actor));
      case Ruling.Undetermined<Reckoning> open -> open.as();
    };
  }

  private static Change rejected(Known known, ClauseId clause, ClaimInput.Reject in, Actor actor) {
    Claim claim = ClaimFile.of(known).claimed();
    return Change.of(
            new ClaimEvent.ClaimRejected(
                new ClaimFile.Rejection(
                    clause, claim.seal(in.reason()), actor.person(), known.law().asOf())))
        .tied(Held.billTiesEnded(known, claim.billKey()))
        .posting(Held.freed(claim));
  }

  /** Nobody has a hand in what is about himself. */
  static Ruling<Boolean> notOwn(Known known, Actor actor) {
    return InsuredOn.notOwn(known, ClaimFile.of(known).claimed().person(), actor);
  }

  /** Who decided does not approve. */
  static Ruling<Boolean> anotherPerson(Known known, Actor actor) {
    Optional<ClaimFile.Decision> decision = ClaimFile.of(known).decision();
    return known
            .law()
            .condition(
                Clauses.KINDS,
                "second-person",
                decision.map(made -> !made.by().equals(actor.person())).orElse(true))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.RECUSED, Clauses.KINDS, "relief.second-person", actor.person());
  }

  static Ruling<Change> approve(Known known, ClaimInput.Approve in, Actor actor) {
    return Ruling.granted(
        Change.of(
            new ClaimEvent.ClaimApproved(
                new ClaimFile.Approval(actor.person(), known.law().asOf()))));
  }

  static Ruling<Change> sendBack(Known known, ClaimInput.SendBack in, Actor actor) {
    ClaimFile.Decision made = ClaimFile.of(known).decision().orElseThrow();
    return Ruling.granted(
        Change.of(
                new ClaimEvent.ClaimSentBack(
                    made.booking(),
                    actor.person(),
                    known.law().asOf(),
                    ClaimFile.of(known).claimed().seal(in.reason())))
            .posting(Held.takenBack(made.booking(), made.reckoning().most())));
  }

  /** No payment without its mode (relief/4.3.6). */
  static Ruling<Boolean> modeKnown(Known known, ClaimInput.Pay in) {
    return known.law().condition(PaymentMode.CLAUSE, "mode-known", mode(known, in).isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, PaymentMode.CLAUSE, "relief.no-mode");
  }

  private static Optional<PaymentMode> mode(Known known, ClaimInput.Pay in) {
    return in.mode().or(() -> ClaimFile.of(known).claimed().mode());
  }

  static Ruling<Change> pay(Known known, ClaimInput.Pay in) {
    ClaimFile file = ClaimFile.of(known);
    return Ruling.granted(
        Change.of(
            new ClaimEvent.ClaimPaid(
                file.decision().orElseThrow().booking(),
                new ClaimFile.Payment(
                    mode(known, in).orElseThrow(),
                    file.claimed().seal(new ClaimFile.Payee(in.payee(), in.account())),
                    known.law().asOf()))));
  }

  /**
   * What was granted goes back whole, and what the claim holds is free; a claim filed by mistake is
   * withdrawn alike, and a rejection, which holds nothing, makes room for another claim.
   */
  static Ruling<Change> reverse(Known known, ClaimInput.Reverse in, Actor actor) {
    ClaimFile file = ClaimFile.of(known);
    Claim claim = file.claimed();
    Optional<ClaimFile.Decision> made = file.decision();
    Change change =
        Change.of(
            new ClaimEvent.ClaimReversed(
                made.map(ClaimFile.Decision::booking),
                file.payment().isPresent(),
                actor.person(),
                known.law().asOf(),
                claim.seal(in.reason())));
    if (file.isLive()) {
      change = change.tied(Held.billTiesEnded(known, claim.billKey())).posting(Held.freed(claim));
    }
    return Ruling.granted(
        made.map(granted -> Held.takenBack(granted.booking(), granted.reckoning().most()))
            .map(change::posting)
            .orElse(change));
  }

  /** Only what was paid comes back. */
  static Ruling<Boolean> toRecover(Known known) {
    return known
            .law()
            .condition(Clauses.KINDS, "was-paid", ClaimFile.of(known).payment().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.KINDS, "relief.nothing-to-recover");
  }

  static Ruling<Change> repaid(Known known, ClaimInput.RecordRepayment in, Actor actor) {
    ClaimFile file = ClaimFile.of(known);
    return Ruling.granted(
        Change.of(
            new ClaimEvent.ClaimRepaid(
                file.decision().orElseThrow().booking(),
                actor.person(),
                known.law().asOf(),
                file.claimed().seal(in.voucher()))));
  }

  /** When a reversed claim waits for nothing more: at once, unless a payment has to come back. */
  static Optional<Instant> nothingToRecover(CaseFile file) {
    ClaimFile known = ClaimFile.of(file);
    return known.payment().isPresent()
        ? Optional.empty()
        : known.reversed().map(LegalTime::startOf);
  }

  /** Whoever objected has his answer first; an objection that was right is followed. */
  static Ruling<Boolean> heard(Known known) {
    return known
            .law()
            .condition(
                Clauses.KINDS, "objections-answered", !ClaimFile.of(known).hasOpenObjection())
        ? followed(known)
        : Ruling.refused(RefusalKind.NOT_YET, Clauses.KINDS, "relief.objection-open");
  }

  /** An objection that was right is followed before anything more is done on what it is about. */
  static Ruling<Boolean> followed(Known known) {
    return known
            .law()
            .condition(
                Clauses.KINDS, "objections-followed", !ClaimFile.of(known).hasUnheededObjection())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Clauses.KINDS, "relief.objection-unheeded");
  }

  static Ruling<Boolean> noneOpen(Known known) {
    return ClaimFile.of(known).hasOpenObjection()
        ? Ruling.refused(RefusalKind.CONFLICT, Clauses.KINDS, "relief.objection-open")
        : Ruling.granted(true);
  }

  static Ruling<Boolean> oneOpen(Known known) {
    return ClaimFile.of(known).hasOpenObjection()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, Clauses.KINDS, "relief.no-objection");
  }

  /** Days from a complete claim to its payment (relief/4.3.5); empty before. */
  static Optional<Long> daysToPayment(CaseFile file) {
    ClaimFile known = ClaimFile.of(file);
    return known
        .complete()
        .flatMap(since ->
            known
                .payment()
                .map(ClaimFile.Payment::on)
                .map((LocalDate paid) -> java.time.temporal.ChronoUnit.DAYS.between(since, paid)));
  }
}
