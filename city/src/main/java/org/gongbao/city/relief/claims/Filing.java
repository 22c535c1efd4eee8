package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.roll.Enrolments.Enrolled;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** How a claim is filed, or proposed out of data. */
final class Filing {

  private Filing() {}

  static Ruling<Enrolled> insured(Known known, ClaimInput.FileClaim in, Actor actor) {
    return ownAffair(known, in.person().key(), actor)
        .then(yes -> InsuredOn.inReach(known, in.person().key(), actor))
        .then(yes -> InsuredOn.day(known, in.person().key(), in.event()))
        .then(enrolled -> InsuredOn.by(known, enrolled, actor));
  }

  /** Who holds no office files for himself alone. */
  private static Ruling<Boolean> ownAffair(Known known, String person, Actor actor) {
    boolean may =
        actor.holds(InsuredOn.INSURER)
            || actor.holds(ClaimProcedure.GRASSROOTS)
            || InsuredOn.isOwn(actor, person);
    return known.law().condition(Clauses.KINDS, "own-affair", may)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_PLACE, Clauses.KINDS, "relief.not-own-affair");
  }

  /** What the benefit needs is there, and can be. */
  static Ruling<?> told(Known known, ClaimInput.FileClaim in) {
    return switch (in.benefit()) {
      case ACCIDENT_MEDICAL ->
          in.costs().isEmpty()
              ? missing(in, "total")
              : in.bill().isEmpty() ? missing(in, "billNumber") : in.costs().get().plausible();
      case DISABILITY -> in.grade().isEmpty() ? missing(in, "grade") : Ruling.granted(true);
      case DEATH -> deathInOrder(known, in.event(), in.diedOn());
      case SUPPLEMENT, STUDENT_ILLNESS, EDUCATION -> Ruling.granted(true);
    };
  }

  private static Ruling<Boolean> missing(ClaimInput.FileClaim in, String field) {
    return Ruling.refused(
        RefusalKind.MISSING, in.benefit().clause(), "relief.claim-lacks", in.benefit(), field);
  }

  private static Ruling<Boolean> deathInOrder(
      Known known, LocalDate event, Optional<LocalDate> died) {
    boolean can =
        died.map(day -> !day.isBefore(event) && !day.isAfter(known.law().knownAt())).orElse(true);
    return can
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS,
            Clauses.ACCIDENT_DEATH,
            "relief.death-out-of-order",
            died.get(),
            event);
  }

  /** Nobody claimed the same before. */
  static Ruling<Boolean> notBefore(Known known, ClaimInput.FileClaim in, Actor actor) {
    Optional<CaseFile> holder =
        in.bill().map(Bill::key).flatMap(key -> Earlier.holding(known, key));
    if (holder.isPresent()) {
      return Earlier.refused(
          known, in.benefit().clause(), "relief.bill-claimed", holder.get(), actor);
    }
    return once(known, in.person().key(), in.benefit(), in.event(), actor);
  }

  private static Ruling<Boolean> once(
      Known known, String person, Benefit benefit, LocalDate event, Actor actor) {
    Optional<CaseFile> first =
        Earlier.claims(
                known,
                person,
                one ->
                    one.claimed().benefit() == benefit
                        && (benefit != Benefit.EDUCATION
                            || one.claimed().event().getYear() == event.getYear()))
            .stream()
            .findFirst();
    if (first.isEmpty()) {
      return Ruling.granted(true);
    }
    return switch (benefit) {
      case DEATH ->
          Earlier.refused(
              known, otherCause(first.get()), "relief.death-claimed", first.get(), actor);
      case STUDENT_ILLNESS ->
          Earlier.refused(
              known, Clauses.STUDENT_ONCE, "relief.student-claimed", first.get(), actor);
      case EDUCATION ->
          Earlier.refused(known, Clauses.EDUCATION, "relief.year-claimed", first.get(), actor);
      case ACCIDENT_MEDICAL, DISABILITY, SUPPLEMENT -> Ruling.granted(true);
    };
  }

  /** One death has one cause: what was granted for the one shuts the other out. */
  private static ClauseId otherCause(CaseFile first) {
    return ClaimFile.of(first)
            .decision()
            .filter(granted -> granted.booking().item() == Item.ACCIDENT_DEATH)
            .isPresent()
        ? Clauses.ILLNESS_DEATH
        : Clauses.ACCIDENT_DEATH;
  }

  static Ruling<Change> file(Known known, ClaimInput.FileClaim in, Actor actor) {
    return InsuredOn.day(known, in.person().key(), in.event())
        .then(
            enrolled -> share(known, in, enrolled).map(share -> claim(known, in, enrolled, share)))
        .map(claim -> Change.of(new ClaimEvent.ClaimFiled(claim)).posting(Held.taken(claim)));
  }

  private static Claim claim(
      Known known, ClaimInput.FileClaim in, Enrolled enrolled, Optional<Claim.Share> share) {
    boolean told = in.name().isPresent() || in.bill().isPresent() || in.remark().isPresent();
    return new Claim(
        in.person().key(),
        in.benefit(),
        in.event(),
        enrolled.insurer(),
        enrolled.place(),
        enrolled.period(),
        enrolled.insured(),
        in.mode(),
        in.costs(),
        in.grade(),
        in.diedOn(),
        in.schooling(),
        share,
        in.bill().map(Bill::key),
        told
            ? Optional.of(
                Claim.seal(in.person().key(), new Claim.Told(in.name(), in.bill(), in.remark())))
            : Optional.empty(),
        in.documents(),
        known.law().asOf());
  }

  /** A supplement that is claimed by hand is what its cost account still gives. */
  private static Ruling<Optional<Claim.Share>> share(
      Known known, ClaimInput.FileClaim in, Enrolled enrolled) {
    if (in.benefit() != Benefit.SUPPLEMENT) {
      return Ruling.granted(Optional.empty());
    }
    Optional<CaseFile> account = Earlier.account(known, in.person().key(), enrolled.period());
    if (account.isEmpty()) {
      return Ruling.refused(
          RefusalKind.MISSING, Clauses.SUPPLEMENT, "relief.no-cost-account", enrolled.period());
    }
    Money paid = Earlier.committed(known, in.person().key(), enrolled.period(), Item.SUPPLEMENT);
    Money running = CostAccountFile.of(account.get()).running();
    return SupplementDue.of(known.law().on(in.event()), running, paid)
        .map(due -> Optional.of(new Claim.Share(account.get().id(), running, paid, due.due())));
  }

  static List<Tie> parties(Known known, ClaimInput.FileClaim in) {
    List<Tie> ties = new ArrayList<>(InsuredOn.ties(known, in.person().key(), in.event()));
    if (!ties.isEmpty()) {
      ties.addAll(Held.billTies(known, in.bill().map(Bill::key)));
    }
    return ties;
  }

  /** Data tell of a death, and of what a cost account gives; all else somebody must file. */
  static Ruling<Boolean> mayPropose(Known known, ClaimInput.Propose in, Actor actor) {
    boolean outOfData =
        in.benefit() == Benefit.DEATH
            || (in.benefit() == Benefit.SUPPLEMENT && in.account().isPresent());
    if (!known.law().condition(PaymentMode.CLAUSE, "known-from-data", outOfData)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, PaymentMode.CLAUSE, "relief.not-from-data", in.benefit());
    }
    return InsuredOn.day(known, in.person().key(), in.event())
        .then(enrolled -> deathInOrder(known, in.event(), in.diedOn()))
        .then(yes -> once(known, in.person().key(), in.benefit(), in.event(), actor));
  }

  /** A draft; the insurer goes to the person (relief/4.3.6). */
  static Ruling<Change> propose(Known known, ClaimInput.Propose in) {
    return InsuredOn.day(known, in.person().key(), in.event())
        .then(enrolled -> proposed(known, in).map(share -> draft(known, in, enrolled, share)))
        .map(claim -> Change.of(new ClaimEvent.ClaimProposed(claim)).posting(Held.taken(claim)));
  }

  private static Ruling<Optional<Claim.Share>> proposed(Known known, ClaimInput.Propose in) {
    if (in.account().isEmpty()) {
      return Ruling.granted(Optional.empty());
    }
    Money running = in.costInPeriod().orElse(Money.ZERO);
    Money paid = in.paidBefore().orElse(Money.ZERO);
    return SupplementDue.of(known.law().on(in.event()), running, paid)
        .map(due -> Optional.of(new Claim.Share(in.account().get(), running, paid, due.due())));
  }

  private static Claim draft(
      Known known, ClaimInput.Propose in, Enrolled enrolled, Optional<Claim.Share> share) {
    return new Claim(
        in.person().key(),
        in.benefit(),
        in.event(),
        enrolled.insurer(),
        enrolled.place(),
        enrolled.period(),
        enrolled.insured(),
        Optional.of(PaymentMode.PROACTIVE),
        Optional.empty(),
        Optional.empty(),
        in.diedOn(),
        Optional.empty(),
        share,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        known.law().asOf());
  }
}
