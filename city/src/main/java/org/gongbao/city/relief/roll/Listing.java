package org.gongbao.city.relief.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.intake.OpenRuns;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.agreement.Agreements;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Premium;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps of a list of the insured. */
final class Listing {

  private static final ClauseId FIRST = ClauseId.of("relief/4.3.1");
  private static final ClauseId MONTHLY = ClauseId.of("relief/4.3.2");
  private static final ClauseId CONFIRMED = ClauseId.of("relief/4.3.3");

  private Listing() {}

  /** The place is one of the annex in that month, and the actor's own. */
  static Ruling<ServicePlace> ownPlace(Known known, ListInput.OpenList in, Actor actor) {
    return place(in)
        .then(place -> {
          boolean own =
              actor.grants().stream()
                  .anyMatch(grant ->
                      grant.capacity().equals(Sides.PLACE)
                          && (place.isDivision() ? grant.division() : grant.organ())
                              .equals(place.id()));
          return known.law().condition(CONFIRMED, "own-place", own)
              ? Ruling.granted(place)
              : Ruling.refused(
                  RefusalKind.WRONG_PLACE, CONFIRMED, "relief.list-of-other-place", place.zh());
        });
  }

  private static Ruling<ServicePlace> place(ListInput.OpenList in) {
    return ServicePlaces.shipped()
        .find(in.place(), in.month().atDay(1), LocalDate.MAX)
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, Clauses.INSURERS, "relief.no-such-place", in.place()));
  }

  /** A first batch is of the first month of a period, an addition of a later one (4.3.1, 4.3.2). */
  static Ruling<Cover.ProtectionPeriod> month(Known known, ListInput.OpenList in) {
    LocalDate first = in.month().atDay(1);
    return Cover.period(known.law().on(first))
        .then(period -> {
          if (first.isAfter(known.law().asOf())) {
            return Ruling.refused(RefusalKind.NOT_YET, MONTHLY, "relief.month-ahead", in.month());
          }
          boolean isFirst = YearMonth.from(period.firstDay()).equals(in.month());
          boolean fits = isFirst == (in.kind() == ListFile.Kind.FIRST_BATCH);
          ClauseId clause = in.kind() == ListFile.Kind.FIRST_BATCH ? FIRST : MONTHLY;
          return known.law().condition(clause, "month-of-kind", fits)
              ? Ruling.granted(period)
              : Ruling.refused(
                  RefusalKind.CONDITION_NOT_MET,
                  clause,
                  "relief.wrong-month-for-kind",
                  in.month(),
                  YearMonth.from(period.firstDay()));
        });
  }

  static Ruling<Change> open(Known known, ListInput.OpenList in) {
    return month(known, in)
        .then(period ->
            place(in)
                .then(place ->
                    Insurers.of(known, place.id(), in.month().atDay(1))
                        .map(insurer ->
                            Change.of(
                                new ListEvent.ListOpened(
                                    place.id(),
                                    in.month(),
                                    period.number(),
                                    in.kind(),
                                    insurer)))));
  }

  static List<Tie> parties(Known known, ListInput.OpenList in) {
    ServicePlace place =
        ServicePlaces.shipped().find(in.place(), in.month().atDay(1), LocalDate.MAX).orElseThrow();
    List<Tie> ties = new ArrayList<>(Sides.above(known, place));
    ties.add(Sides.place(known, place));
    return ties;
  }

  static List<String> id(CaseFile file) {
    return List.of(file.id().toString());
  }

  private static StagedCounts counts(Known known) {
    return known
        .facts()
        .get(StagedCounts.NEED, known.file().id().toString())
        .orElse(StagedCounts.NONE);
  }

  /** Who reviews says how many he saw, and none of them is there twice. */
  static Ruling<Boolean> asCounted(Known known, ListInput.Review in) {
    if (known.facts().get(OpenRuns.NEED, known.file().id().toString()).isPresent()) {
      return Ruling.refused(RefusalKind.NOT_YET, CONFIRMED, "relief.file-being-read");
    }
    StagedCounts counts = counts(known);
    if (!known.law().condition(CONFIRMED, "as-counted", counts.good() == in.rows())) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, CONFIRMED, "relief.rows-counted", counts.good());
    }
    if (in.rows() == 0) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, CONFIRMED, "relief.list-empty");
    }
    return notTwice(known, counts);
  }

  private static Ruling<Boolean> notTwice(Known known, StagedCounts counts) {
    long twice = counts.doubled() + counts.enrolled();
    return known.law().condition(Clauses.ONCE, "insured-once", twice == 0)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT, Clauses.ONCE, "relief.rows-twice", twice, counts.twice());
  }

  static ListEvent review(Known known, ListInput.Review in, Actor actor) {
    StagedCounts counts = counts(known);
    return new ListEvent.ListReviewed(
        actor.person(), known.law().asOf(), counts.good(), counts.bad());
  }

  /** Two persons: who reviewed does not confirm. */
  static Ruling<Boolean> byAnother(Known known, Actor actor) {
    boolean another = ListFile.of(known).reviewer().filter(actor.person()::equals).isEmpty();
    return known.law().condition(CONFIRMED, "by-another", another)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.RECUSED, CONFIRMED, "relief.reviewer-confirms", actor.person());
  }

  static ListEvent confirm(Known known, Actor actor) {
    return new ListEvent.ListConfirmed(actor.person(), known.law().asOf(), counts(known).good());
  }

  /** Id of the place of a list. */
  static String place(CaseFile file) {
    return ListFile.of(file).opened().map(ListFile.Opened::place).orElse("");
  }

  static List<String> agreements(CaseFile file) {
    return ListFile.of(file).opened().stream()
        .flatMap(list -> Agreements.needs(list.insurer()).stream())
        .toList();
  }

  /** A list goes to the insurer that serves the place in its month, and to no other. */
  static Ruling<Boolean> rightInsurer(Known known, ListInput.Send in) {
    ListFile.Opened list = ListFile.of(known).list();
    return Insurers.serves(known, list.place(), in.insurer(), list.month().atDay(1));
  }

  /** Nobody is enrolled with an insurer that has no whole agreement. */
  static Ruling<Boolean> agreed(Known known) {
    return Agreements.complete(known, ListFile.of(known).list().insurer());
  }

  /** What was confirmed before the agreement was signed counts, and bears a mark. */
  private static boolean isBeforeAgreement(Known known, ListFile file) {
    return Agreements.firstSigned(known, file.list().insurer())
        .flatMap(signed -> file.confirmed().map(day -> day.isBefore(signed)))
        .orElse(false);
  }

  static Ruling<Change> send(Known known, ListInput.Send in, Actor actor) {
    ListFile file = ListFile.of(known);
    ListFile.Opened list = file.list();
    return Ruling.granted(
        Change.of(
                new ListEvent.ListSent(
                    in.insurer(), known.law().asOf(), isBeforeAgreement(known, file)))
            .tied(Sides.insurer(known, in.insurer()))
            .sending(MonthlyReturn.listed(known, actor, list.place(), list.month())));
  }

  /** One list at a time is taken over, so that nobody is enrolled twice between look and entry. */
  static Ruling<Change> takeTurn(Known known) {
    return Ruling.granted(
        Change.of(new ListEvent.TurnTaken(known.law().asOf()))
            .posting(new Posting(free(), turn(), 1)));
  }

  static Ruling<Change> giveBack(Known known, ListInput.Return in, boolean holdsTurn) {
    Change change =
        Change.of(
            new ListEvent.ListReturned(
                known.law().asOf(), Personal.of("case/" + known.file().id(), in.reason())));
    return Ruling.granted(holdsTurn ? change.posting(new Posting(turn(), free(), 1)) : change);
  }

  static Ruling<Change> loseTurn(Known known) {
    return Ruling.granted(
        Change.of(new ListEvent.TurnLost(known.law().asOf()))
            .posting(new Posting(turn(), free(), 1)));
  }

  static Optional<Instant> endOfTurn(CaseFile file) {
    return ListFile.of(file).turn().map(day -> LegalTime.endOf(day.plusDays(DAYS_OF_A_TURN)));
  }

  /** A turn that nobody uses keeps all other lists waiting. */
  private static final int DAYS_OF_A_TURN = 1;

  static Ruling<Boolean> stillGood(Known known, ListInput.Accept in) {
    StagedCounts counts = counts(known);
    return known.law().condition(CONFIRMED, "as-counted", counts.good() == in.rows())
        ? notTwice(known, counts)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, CONFIRMED, "relief.rows-counted", counts.good());
  }

  /** Whole months from the month of the list to the end of its period, for each row. */
  static Ruling<Change> accept(Known known, ListInput.Accept in) {
    ListFile.Opened list = ListFile.of(known).list();
    return Premium.of(known.law(), new Premium.Input(Optional.of(list.month())))
        .map(each -> each.times(in.rows()))
        .map(premium ->
            Change.of(accepted(known, list, in.rows(), premium))
                .posting(new Posting(turn(), free(), 1)));
  }

  private static ListEvent accepted(Known known, ListFile.Opened list, long rows, Money premium) {
    return new ListEvent.ListAccepted(
        list.place(),
        list.insurer(),
        list.period(),
        list.month(),
        list.kind(),
        known.law().asOf(),
        rows,
        premium);
  }

  static ListEvent withdraw(Known known, ListInput.Withdraw in) {
    return new ListEvent.ListWithdrawn(
        known.law().asOf(), Personal.of("case/" + known.file().id(), in.reason()));
  }

  private static Posting.Account free() {
    return Posting.Account.free("relief-roll");
  }

  private static Posting.Account turn() {
    return Posting.Account.claim("relief-roll-turn");
  }
}
