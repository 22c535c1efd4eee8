package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/**
 * What can happen on a claim. What is granted, paid or taken back bears its {@link Booking} in the
 * open, for those who keep the books; all text is sealed for the insured person.
 */
public sealed interface ClaimEvent extends CaseEvent {

  /** Data gave rise to it: the insurer goes to the person itself. */
  record ClaimProposed(Claim claim) implements ClaimEvent {}

  /** It was filed. */
  record ClaimFiled(Claim claim) implements ClaimEvent {}

  /** The insurer took up what was proposed. */
  record ClaimTakenUp(PaymentMode mode, LocalDate on) implements ClaimEvent {}

  /** Something is missing. */
  record MoreAsked(LocalDate on, Personal<String> what) implements ClaimEvent {}

  /** It was brought. */
  record MoreBrought(LocalDate on, List<FileId> documents) implements ClaimEvent {
    public MoreBrought {
      documents = List.copyOf(documents);
    }
  }

  /** The rules granted an amount. */
  record ClaimGranted(ClaimFile.Decision decision) implements ClaimEvent {}

  /** The second person did not consent: what was granted is taken back. */
  record ClaimSentBack(Booking booking, @Open String by, LocalDate on, Personal<String> reason)
      implements ClaimEvent {}

  /** The second person consented. */
  record ClaimApproved(ClaimFile.Approval approval) implements ClaimEvent {}

  /** It was paid. */
  record ClaimPaid(Booking booking, ClaimFile.Payment payment) implements ClaimEvent {}

  /** The rules refused it. */
  record ClaimRejected(ClaimFile.Rejection rejection) implements ClaimEvent {}

  /** The insured objects. */
  record ObjectionMade(LocalDate on, Personal<String> objection) implements ClaimEvent {}

  /** The insurer answered. */
  record ObjectionAnswered(ClaimFile.Reply reply) implements ClaimEvent {}

  /**
   * What was decided does not stand; nothing is overwritten.
   *
   * @param booking what is taken back; empty for a rejection
   * @param paid true if it had been paid
   */
  record ClaimReversed(
      Optional<Booking> booking,
      boolean paid,
      @Open String by,
      LocalDate on,
      Personal<String> reason)
      implements ClaimEvent {}

  /** A payment that does not stand came back, whole. */
  record ClaimRepaid(Booking booking, @Open String by, LocalDate on, Personal<String> voucher)
      implements ClaimEvent {}

  /** Nothing more is to be done. */
  record ClaimClosed(LocalDate on) implements ClaimEvent {}
}
