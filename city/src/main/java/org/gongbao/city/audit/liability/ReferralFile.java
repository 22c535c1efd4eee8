package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of the referral of a grave lead.
 *
 * @param lead empty before it is opened
 * @param referred day on which it went to the competent authority
 * @param body organ to which it went; empty before
 * @param received day on which that authority confirmed it
 */
public record ReferralFile(
    Optional<Lead> lead,
    Optional<LocalDate> referred,
    @CaseEvent.Open @Organ String body,
    Optional<LocalDate> received,
    boolean overdue) {

  /** Nothing yet. */
  static final ReferralFile EMPTY =
      new ReferralFile(Optional.empty(), Optional.empty(), "", Optional.empty(), false);

  /**
   * The lead (重大违纪违法问题线索).
   *
   * @param found day on which it was found
   * @param due last day for the referral, where the installation set a period
   * @param project case on which it was found
   */
  public record Lead(
      @CaseEvent.Open @Organ String unit,
      LocalDate found,
      Optional<LocalDate> due,
      CaseId project,
      Personal<String> text) {}

  static ReferralFile of(Known known) {
    return of(known.file());
  }

  /** What the referral of a case knows. */
  public static ReferralFile of(CaseFile file) {
    return file.data(ReferralFile.class);
  }

  /** Days since the lead was found, until it was referred or, while it was not, until today. */
  public long age(LocalDate today) {
    return lead.map(one -> Parties.days(one.found(), referred.orElse(today))).orElse(0L);
  }

  ReferralFile apply(ReferralEvent event) {
    return switch (event) {
      case ReferralEvent.LeadFound e ->
          new ReferralFile(
              Optional.of(new Lead(e.unit(), e.found(), e.due(), e.project(), e.lead())),
              referred,
              body,
              received,
              overdue);
      case ReferralEvent.ReferralOverdue _ ->
          new ReferralFile(lead, referred, body, received, true);
      case ReferralEvent.LeadReferred e ->
          new ReferralFile(lead, Optional.of(e.referred()), e.body(), received, overdue);
      case ReferralEvent.LeadReceived e ->
          new ReferralFile(lead, referred, body, Optional.of(e.received()), overdue);
    };
  }
}
