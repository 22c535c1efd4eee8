package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/**
 * What a case knows of its claim.
 *
 * @param claim empty before it is filed or proposed
 * @param complete day since which nothing is missing
 * @param decision the amount granted; empty again after it was sent back
 * @param repaid day on which a payment that does not stand came back
 */
public record ClaimFile(
    Optional<Claim> claim,
    Optional<LocalDate> complete,
    Optional<Decision> decision,
    Optional<Approval> approval,
    Optional<Payment> payment,
    Optional<Rejection> rejection,
    List<Objection> objections,
    Optional<LocalDate> reversed,
    Optional<LocalDate> repaid) {

  /** Nothing yet. */
  static final ClaimFile EMPTY =
      new ClaimFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** What was granted, how it was reckoned, and by whom. */
  public record Decision(
      Booking booking, Reckoning reckoning, @CaseEvent.Open String by, LocalDate on) {}

  /** A second person's consent. */
  public record Approval(@CaseEvent.Open String by, LocalDate on) {}

  /** How and to whom it was paid. */
  public record Payment(PaymentMode mode, Personal<Payee> payee, LocalDate on) {}

  /** Who receives the money, for a death an heir or whoever an officer decided on. */
  public record Payee(String name, Optional<String> account) {}

  /** Why nothing is paid. */
  public record Rejection(
      ClauseId clause, Personal<String> reason, @CaseEvent.Open String by, LocalDate on) {}

  /**
   * What the insured has against it; no period for the answer is in the text.
   *
   * @param followed true once the claim was sent back or decided anew after it was found right
   */
  public record Objection(
      LocalDate on, Personal<String> objection, Optional<Reply> reply, boolean followed) {

    /** True if it was right and nothing was done about it yet. */
    boolean isUnheeded() {
      return reply.filter(Reply::upheld).isPresent() && !followed;
    }

    private Objection decidedAnew() {
      return isUnheeded() ? new Objection(on, objection, reply, true) : this;
    }
  }

  /** What the insurer says to that. */
  public record Reply(boolean upheld, Personal<String> answer, LocalDate on) {}

  public ClaimFile {
    objections = List.copyOf(objections);
  }

  /** What is known of that case. */
  public static ClaimFile of(CaseFile file) {
    return file.data(ClaimFile.class);
  }

  static ClaimFile of(Known known) {
    return of(known.file());
  }

  Claim claimed() {
    return claim.orElseThrow();
  }

  /** It stands in the way of another claim for the same. */
  boolean isLive() {
    return claim.isPresent() && rejection.isEmpty() && reversed.isEmpty();
  }

  /** What is granted; before that, what was proposed. */
  Money committed() {
    return decision
        .map(granted -> granted.booking().amount())
        .or(() -> claim.flatMap(Claim::share).map(Claim.Share::due))
        .orElse(Money.ZERO);
  }

  /** True while an objection waits for its answer. */
  boolean hasOpenObjection() {
    return objections.stream().anyMatch(one -> one.reply().isEmpty());
  }

  /** True while an objection was right and nothing was done about it. */
  boolean hasUnheededObjection() {
    return objections.stream().anyMatch(Objection::isUnheeded);
  }

  /** The file after one more event. */
  ClaimFile apply(ClaimEvent event) {
    return switch (event) {
      case ClaimEvent.ClaimProposed e -> filed(e.claim(), Optional.empty());
      case ClaimEvent.ClaimFiled e -> filed(e.claim(), Optional.of(e.claim().filed()));
      case ClaimEvent.ClaimTakenUp e -> filed(claimed().paidBy(e.mode()), Optional.of(e.on()));
      case ClaimEvent.MoreAsked _ -> filed(claimed(), Optional.empty());
      case ClaimEvent.MoreBrought e -> filed(claimed().with(e.documents()), Optional.of(e.on()));
      case ClaimEvent.ClaimGranted e -> decided(Optional.of(e.decision()), Optional.empty()).anew();
      case ClaimEvent.ClaimSentBack _ -> decided(Optional.empty(), Optional.empty()).anew();
      case ClaimEvent.ClaimApproved e -> decided(decision, Optional.of(e.approval()));
      case ClaimEvent.ClaimPaid e ->
          new ClaimFile(
              claim,
              complete,
              decision,
              approval,
              Optional.of(e.payment()),
              rejection,
              objections,
              reversed,
              repaid);
      case ClaimEvent.ClaimRejected e ->
          new ClaimFile(
                  claim,
                  complete,
                  decision,
                  approval,
                  payment,
                  Optional.of(e.rejection()),
                  objections,
                  reversed,
                  repaid)
              .anew();
      case ClaimEvent.ObjectionMade e ->
          heard(new Objection(e.on(), e.objection(), Optional.empty(), false), false);
      case ClaimEvent.ObjectionAnswered e ->
          heard(
              new Objection(
                  objections.getLast().on(),
                  objections.getLast().objection(),
                  Optional.of(e.reply()),
                  false),
              true);
      case ClaimEvent.ClaimReversed e ->
          new ClaimFile(
              claim,
              complete,
              decision,
              approval,
              payment,
              rejection,
              objections,
              Optional.of(e.on()),
              repaid);
      case ClaimEvent.ClaimRepaid e ->
          new ClaimFile(
              claim,
              complete,
              decision,
              approval,
              payment,
              rejection,
              objections,
              reversed,
              Optional.of(e.on()));
      case ClaimEvent.ClaimClosed _ -> this;
    };
  }

  private ClaimFile filed(Claim what, Optional<LocalDate> since) {
    return new ClaimFile(
        Optional.of(what),
        since,
        decision,
        approval,
        payment,
        rejection,
        objections,
        reversed,
        repaid);
  }

  private ClaimFile decided(Optional<Decision> granted, Optional<Approval> consent) {
    return new ClaimFile(
        claim, complete, granted, consent, payment, rejection, objections, reversed, repaid);
  }

  private ClaimFile anew() {
    return new ClaimFile(
        claim,
        complete,
        decision,
        approval,
        payment,
        rejection,
        objections.stream().map(Objection::decidedAnew).toList(),
        reversed,
        repaid);
  }

  private ClaimFile heard(Objection one, boolean instead) {
    List<Objection> more = new ArrayList<>(objections);
    if (instead) {
      more.removeLast();
    }
    more.add(one);
    return new ClaimFile(
        claim,
        complete,
        decision,
        approval,
        payment,
        rejection,
        List.copyOf(more),
        reversed,
        repaid);
  }
}
