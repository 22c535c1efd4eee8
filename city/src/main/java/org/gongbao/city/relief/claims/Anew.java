package org.gongbao.city.relief.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Facts;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * Decided claims of one person, reckoned once more by the law as published on another day (重算). The
 * steps are those by which claims are decided; what was granted before is what the same law gives
 * for the claims before. Findings stand as they are on record.
 *
 * @param accounts cost accounts from which supplements came
 * @param enrolments of the person
 */
public record Anew(
    LawBook book,
    Instant now,
    Map<CaseId, CaseFile> accounts,
    Map<String, Need.Fact<Enrolments>> enrolments) {

  private static final Comparator<CaseFile> IN_ORDER =
      Comparator.comparing((CaseFile one) -> decision(one).on())
          .thenComparing(one -> decision(one).reckoning().paidBefore().orElse(Money.ZERO))
          .thenComparing(CaseFile::id);

  public Anew {
    accounts = Map.copyOf(accounts);
    enrolments = Map.copyOf(enrolments);
  }

  /** A claim and what is due for it, with the reasons. */
  public record Due(CaseFile claim, Ruling<Money> due) {}

  /** One after the other, in the order in which they were decided. */
  public List<Due> reckon(List<CaseFile> decided, LocalDate knownAt) {
    List<Due> all = new ArrayList<>();
    List<CaseFile> before = new ArrayList<>();
    for (CaseFile one : decided.stream().sorted(IN_ORDER).toList()) {
      Ruling<Money> due = due(one, before, knownAt);
      all.add(new Due(one, due));
      if (due instanceof Ruling.Granted<Money>(Money amount, var _)) {
        before.add(granted(one, amount));
      }
    }
    return all;
  }

  private Ruling<Money> due(CaseFile one, List<CaseFile> before, LocalDate knownAt) {
    Law law = book.on(decision(one).on(), knownAt, Tracer.on());
    return Reckoner.of(new Known(asked(one, before), facts(one, before), law, now, now))
        .map(Reckoning::due)
        .with(law.tracer().trace());
  }

  private Facts facts(CaseFile one, List<CaseFile> before) {
    Map<String, Need.Fact<CaseFile>> account =
        ClaimFile.of(one)
            .claimed()
            .share()
            .flatMap(share -> Optional.ofNullable(accounts.get(share.account())))
            .map(file -> Map.of(file.id().toString(), new Need.Fact<>(file, "")))
            .orElse(Map.of());
    return Facts.of(Enrolments.NEED, enrolments)
        .and(
            Need.TIED,
            Map.of(
                Earlier.of(one).iterator().next(),
                new Need.Fact<>(new Tied(before.reversed(), false), "")))
        .and(Need.CASES, account);
  }

  /** As it was filed; of a supplement what was paid before is what this law gave before. */
  private static CaseFile asked(CaseFile one, List<CaseFile> before) {
    ClaimFile file = ClaimFile.of(one);
    Claim claim = file.claimed();
    Claim told =
        claim
            .share()
            .map(share ->
                claim.sharing(
                    new Claim.Share(
                        share.account(),
                        share.costInPeriod(),
                        paid(before, claim.period()),
                        share.due())))
            .orElse(claim);
    return with(
        one,
        new ClaimFile(
            Optional.of(told),
            file.complete(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Money paid(List<CaseFile> before, int period) {
    return Money.sum(
        before.stream()
            .map(one -> decision(one).booking())
            .filter(booking -> booking.item() == Item.SUPPLEMENT && booking.period() == period)
            .map(Booking::amount)
            .toList());
  }

  /** As if that amount had been granted, and nothing were taken back. */
  private static CaseFile granted(CaseFile one, Money amount) {
    ClaimFile file = ClaimFile.of(one);
    ClaimFile.Decision made = decision(one);
    Booking booking = made.booking();
    return with(
        one,
        new ClaimFile(
            file.claim(),
            file.complete(),
            Optional.of(
                new ClaimFile.Decision(
                    new Booking(
                        booking.person(),
                        booking.insurer(),
                        booking.place(),
                        booking.period(),
                        booking.insured(),
                        booking.item(),
                        amount),
                    made.reckoning(),
                    made.by(),
                    made.on())),
            file.approval(),
            file.payment(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static CaseFile with(CaseFile one, ClaimFile data) {
    return new CaseFile(
        one.id(),
        one.procedure(),
        one.revision(),
        one.acted(),
        one.accepted(),
        one.tracks(),
        data,
        one.clocks(),
        one.questions(),
        one.answers(),
        one.ties(),
        one.papers(),
        one.closed());
  }

  private static ClaimFile.Decision decision(CaseFile one) {
    return ClaimFile.of(one).decision().orElseThrow();
  }

  /** The person a claim is about. */
  public static String person(CaseFile claim) {
    return ClaimFile.of(claim).claimed().person();
  }
}
