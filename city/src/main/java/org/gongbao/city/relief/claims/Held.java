package org.gongbao.city.relief.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tie;
import org.gongbao.law.Money;

/**
 * What holds at the instant of writing: a bill, a death, a student's illness, a year's grant are
 * claimed once, and nobody is granted more than a cap, whoever decides at the same time.
 */
final class Held {

  /** Capacity in which a case holds a bill. */
  static final String BILL = "relief-bill";

  private static final Posting.Account CLAIMS = Posting.Account.free("relief-claims");
  private static final Posting.Account GRANTED = Posting.Account.free("relief-granted");

  private Held() {}

  /** What a claim takes when it is filed or proposed. */
  static Posting[] taken(Claim claim) {
    return unique(claim).stream()
        .map(account -> new Posting(CLAIMS, account, 1))
        .toArray(Posting[]::new);
  }

  /** The same given back. */
  static Posting[] freed(Claim claim) {
    return unique(claim).stream()
        .map(account -> new Posting(account, CLAIMS, 1))
        .toArray(Posting[]::new);
  }

  private static List<Posting.Account> unique(Claim claim) {
    List<Posting.Account> accounts = new ArrayList<>();
    claim.billKey().map(Held::bill).ifPresent(accounts::add);
    switch (claim.benefit()) {
      case DEATH -> accounts.add(Posting.Account.claim("relief-death/" + claim.person()));
      case STUDENT_ILLNESS ->
          accounts.add(Posting.Account.claim("relief-student/" + claim.person()));
      case EDUCATION ->
          accounts.add(
              Posting.Account.claim(
                  "relief-education/" + claim.person() + "/" + claim.event().getYear()));
      case ACCIDENT_MEDICAL, DISABILITY, SUPPLEMENT -> {}
    }
    return accounts;
  }

  static Posting billTaken(String key) {
    return new Posting(CLAIMS, bill(key), 1);
  }

  static Posting billFreed(String key) {
    return new Posting(bill(key), CLAIMS, 1);
  }

  static Posting accountOpened(String person, int period) {
    return new Posting(
        CLAIMS, Posting.Account.claim("relief-cost-account/" + person + "/" + period), 1);
  }

  private static Posting.Account bill(String key) {
    return Posting.Account.claim("relief-bill/" + key);
  }

  static Tie billTie(Known known, String key) {
    return Tie.of(Bill.subject(key), BILL, known.now());
  }

  static List<Tie> billTies(Known known, Optional<String> key) {
    return key.map(of -> billTie(known, of)).stream().toList();
  }

  static List<Tie> billTiesEnded(Known known, Optional<String> key) {
    return key.map(of -> billTie(known, of).endedAt(known.now())).stream().toList();
  }

  /** An amount is granted, under its cap if it has one. */
  static Posting granted(Booking booking, Optional<Money> most) {
    return new Posting(GRANTED, granted(booking, capped(most)), booking.amount().fen());
  }

  /** The same taken back. */
  static Posting takenBack(Booking booking, Optional<Money> most) {
    return new Posting(granted(booking, capped(most)), GRANTED, booking.amount().fen());
  }

  private static OptionalLong capped(Optional<Money> most) {
    return most.map(cap -> OptionalLong.of(cap.fen())).orElseGet(OptionalLong::empty);
  }

  private static Posting.Account granted(Booking booking, OptionalLong cap) {
    Posting.Account account =
        Posting.Account.stock(
            "relief-paid/" + booking.person() + "/" + booking.period() + "/" + booking.item());
    return cap.isPresent() ? account.upTo(cap.getAsLong()) : account;
  }
}
