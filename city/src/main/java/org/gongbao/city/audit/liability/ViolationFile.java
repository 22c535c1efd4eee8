package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of its violation.
 *
 * @param charge what is charged, and whom; empty before it is opened
 * @param judgement how it was judged a violation
 * @param suspectedCrime true if a crime is suspected
 * @param handled persons dealt with, in order
 * @param referral referral of the persons
 */
public record ViolationFile(
    Optional<Charge> charge,
    Optional<ViolationEvent.Judgement> judgement,
    boolean suspectedCrime,
    Optional<Order> order,
    Optional<LocalDate> corrected,
    List<Handled> handled,
    Optional<Referral> referral,
    Optional<LocalDate> closed) {

  /** Nothing yet. */
  static final ViolationFile EMPTY =
      new ViolationFile(
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * What is charged.
   *
   * @param respondent {@code organ/ID} or {@code person/ID}
   * @param source case that raised it; empty if it was taken up by hand
   * @param since day on which it was raised or taken up
   */
  public record Charge(
      Conduct conduct,
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open String respondent,
      Optional<CaseId> source,
      LocalDate since) {

    <T> Personal<T> seal(T text) {
      return Personal.of(respondent, text);
    }
  }

  /** The order to correct (责令改正). */
  public record Order(LocalDate ordered, Optional<LocalDate> due) {}

  /** A person dealt with. */
  public record Handled(LocalDate day, Personal<ViolationEvent.Handling> handling) {}

  /** The referral of the persons (移送有权机关). */
  public record Referral(
      LocalDate referred,
      @CaseEvent.Open @Organ String body,
      boolean crime,
      Optional<LocalDate> received) {}

  /** What the violation of a case knows. */
  static ViolationFile of(Known known) {
    return of(known.file());
  }

  /** What the violation of a case knows. */
  public static ViolationFile of(CaseFile file) {
    return file.data(ViolationFile.class);
  }

  Charge charged() {
    return charge.orElseThrow();
  }

  /** The file after one more event. */
  ViolationFile apply(ViolationEvent event) {
    return switch (event) {
      case ViolationEvent.CandidateRaised e ->
          charged(
              new Charge(
                  e.conduct(), e.unit(), e.respondent(), Optional.of(e.source()), e.raised()));
      case ViolationEvent.ViolationTakenUp e ->
          charged(new Charge(e.conduct(), e.unit(), e.respondent(), Optional.empty(), e.takenUp()))
              .judged(e.judgement());
      case ViolationEvent.CandidateAccepted e -> judged(e.judgement());
      case ViolationEvent.CandidateDismissed e -> closedOn(e.dismissed());
      case ViolationEvent.CrimeSuspected _ ->
          new ViolationFile(charge, judgement, true, order, corrected, handled, referral, closed);
      case ViolationEvent.CorrectionOrdered e ->
          new ViolationFile(
              charge,
              judgement,
              suspectedCrime,
              Optional.of(new Order(e.ordered(), e.due())),
              corrected,
              handled,
              referral,
              closed);
      case ViolationEvent.CorrectionMade e ->
          new ViolationFile(
              charge,
              judgement,
              suspectedCrime,
              order,
              Optional.of(e.corrected()),
              handled,
              referral,
              closed);
      case ViolationEvent.PersonHandled e -> handled(new Handled(e.handled(), e.handling()));
      case ViolationEvent.PersonsReferred e ->
          referred(new Referral(e.referred(), e.body(), e.crime(), Optional.empty()));
      case ViolationEvent.PersonsReceived e ->
          referral
              .map(at ->
                  referred(
                      new Referral(
                          at.referred(), at.body(), at.crime(), Optional.of(e.received()))))
              .orElse(this);
      case ViolationEvent.ViolationClosed e -> closedOn(e.closed());
    };
  }

  private ViolationFile charged(Charge what) {
    return new ViolationFile(
        Optional.of(what), judgement, suspectedCrime, order, corrected, handled, referral, closed);
  }

  private ViolationFile judged(ViolationEvent.Judgement how) {
    return new ViolationFile(
        charge,
        Optional.of(how),
        how.suspectedCrime(),
        order,
        corrected,
        handled,
        referral,
        closed);
  }

  private ViolationFile handled(Handled one) {
    List<Handled> more = new ArrayList<>(handled);
    more.add(one);
    return new ViolationFile(
        charge, judgement, suspectedCrime, order, corrected, List.copyOf(more), referral, closed);
  }

  private ViolationFile referred(Referral to) {
    return new ViolationFile(
        charge, judgement, suspectedCrime, order, corrected, handled, Optional.of(to), closed);
  }

  private ViolationFile closedOn(LocalDate day) {
    return new ViolationFile(
        charge, judgement, suspectedCrime, order, corrected, handled, referral, Optional.of(day));
  }
}
