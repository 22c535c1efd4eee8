package org.gongbao.city.audit.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;

/** Grave leads go to the competent authority (article 34). */
final class Referring {

  /** The role of the competent authority (有权机关). */
  static final String COMPETENT_AUTHORITY = "competent-authority";

  /** The capacity of the body to which something is referred. */
  static final String COMPETENT_BODY = "competent-body";

  private static final ClauseId REFERRAL = ClauseId.of("audit/34.1");
  private static final String PERIOD = "audit.referral-period";

  private Referring() {}

  /**
   * What an action that flags a lead sends.
   *
   * @param division whose audit authority is competent for the unit; empty if none is
   */
  record Open(String unit, String lead, CaseId project, Optional<String> division) {}

  /** Refers the lead to a body. */
  record Refer(String body) {}

  /** No input. */
  record Nothing() {}

  static Ruling<Boolean> named(Known known, Open in) {
    return Parties.id(REFERRAL, "/unit", in.unit())
        .then(yes -> Parties.id(REFERRAL, "/division", in.division().orElse(Parties.CITY)));
  }

  static Ruling<Boolean> bodyNamed(Known known, Refer in) {
    return Parties.id(REFERRAL, "/body", in.body());
  }

  /** The law sets no period (audit/34.1); there is a last day only where the installation does. */
  static ReferralEvent found(Known known, Open in) {
    LocalDate found = known.law().asOf();
    Optional<LocalDate> due =
        known.law().whole(PERIOD) instanceof Ruling.Granted<Integer> days
            ? Optional.of(found.plusDays(days.value()))
            : Optional.empty();
    return new ReferralEvent.LeadFound(
        in.unit(), found, due, in.project(), Personal.of("organ/" + in.unit(), in.lead()));
  }

  static List<Tie> parties(Known known, Open in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Parties.unit(known, in.unit()));
    in.division().ifPresent(of -> ties.addAll(Parties.authority(known, of)));
    ties.add(Tie.toCase(in.project(), Referrals.OF_PROJECT, LegalTime.startOf(known.law().asOf())));
    return ties;
  }

  static Optional<Instant> over(CaseFile file) {
    return ReferralFile.of(file).lead().flatMap(ReferralFile.Lead::due).map(LegalTime::endOf);
  }

  /** The unit whose lead it is. */
  static List<String> unit(CaseFile file) {
    return ReferralFile.of(file).lead().stream()
        .flatMap(lead -> UnitProfile.needs(lead.unit()).stream())
        .toList();
  }

  /**
   * Lateness is for the audit authority to judge (audit/42.1.3), unless it has no say: to a unit by
   * reference the period is advice (audit/44.1).
   */
  static Ruling<Change> overdue(Known known, Nothing in, Actor actor) {
    String unit = ReferralFile.of(known).lead().orElseThrow().unit();
    Change overdue = Change.of(new ReferralEvent.ReferralOverdue(known.law().asOf()));
    return Ruling.granted(
        UnitProfile.of(known, unit).map(UnitFile::byReference).orElse(false)
            ? overdue
            : overdue.sending(
                List.of(
                    Violations.candidate(
                        known,
                        actor,
                        0,
                        Conduct.LATE_REFERRAL.toString(),
                        unit,
                        "organ/" + unit,
                        Parties.division(known)))));
  }
}
