package org.gongbao.city.audit.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.Staffing;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;

/**
 * What is known of a unit's internal audit; made from the events of its case and nothing else.
 *
 * @param registration empty before the unit is registered
 * @param shortage clause by which there are too few auditors; empty while there are enough
 * @param filingDays days within which its audit authority wants papers; empty if it set none
 * @param year the calendar year that is looked at when it ends; 0 before the unit is registered
 */
public record UnitFile(
    Optional<Registration> registration,
    Office office,
    SetUp setUp,
    Posts posts,
    Staff staff,
    Optional<ClauseId> shortage,
    Optional<Integer> filingDays,
    int year) {

  /** Nothing yet. */
  public static final UnitFile EMPTY =
      new UnitFile(
          Optional.empty(),
          Office.NONE,
          SetUp.NONE,
          Posts.NONE,
          Staff.NONE,
          Optional.empty(),
          Optional.empty(),
          0);

  /** What the case of a unit knows. */
  public static UnitFile of(Known known) {
    return of(known.file());
  }

  /** What the case of a unit knows. */
  public static UnitFile of(CaseFile file) {
    return file.data(UnitFile.class);
  }

  /** The registration of a unit that is registered. */
  public Registration registered() {
    return registration.orElseThrow();
  }

  /** True if the unit follows the Measures by reference only (audit/44.1). */
  public boolean byReference() {
    return registration.map(unit -> unit.mode() == Registration.Mode.BY_REFERENCE).orElse(false);
  }

  /** True if all eight elements of audit/4.1 were shown. */
  public boolean isComplete() {
    return setUp.missing().isEmpty();
  }

  /** Whether there are the auditors that the standing form wants; granted where none stands. */
  public Ruling<Boolean> staffed(Law law, LocalDate day) {
    return office
        .active()
        .map(form ->
            Staffing.check(
                law,
                new Staffing.Input(form.form(), staff.count(day, true), staff.count(day, false))))
        .orElse(Ruling.granted(true));
  }

  /** The file after one more event. */
  UnitFile apply(UnitEvent event) {
    return switch (event) {
      case UnitEvent.UnitRegistered e ->
          new UnitFile(
              Optional.of(e.unit()),
              office,
              setUp,
              posts,
              staff,
              shortage,
              filingDays,
              e.unit().registered().getYear());
      case UnitEvent.OfficeFormChosen e -> with(office.chosen(e));
      case UnitEvent.OfficeFormApproved e -> with(office.approved(e));
      case UnitEvent.ElementShown e -> with(setUp.shown(e));
      case UnitEvent.ArchiveRuleRecorded e -> with(setUp.ruled(e));
      case UnitEvent.OfficeHeadAppointed e -> with(posts.headed(e));
      case UnitEvent.ChiefAuditorRequired e -> with(posts.required(e));
      case UnitEvent.ChiefAuditorAppointed e -> with(posts.chief(e));
      case UnitEvent.ChiefAuditorLeft _ -> with(posts.chiefLeft());
      case UnitEvent.StaffEntered e -> with(staff.entered(e));
      case UnitEvent.StaffLeft e -> with(staff.left(e));
      case UnitEvent.CredentialRecorded e -> with(staff.earned(e));
      case UnitEvent.OtherDutyBegun e -> with(staff.charged(e));
      case UnitEvent.OtherDutyEnded e -> with(staff.relieved(e));
      case UnitEvent.StaffFellShort e -> with(Optional.of(e.by()));
      case UnitEvent.StaffSufficient _ -> with(Optional.<ClauseId>empty());
      case UnitEvent.FilingPeriodSet e ->
          new UnitFile(
              registration, office, setUp, posts, staff, shortage, Optional.of(e.days()), year);
      case UnitEvent.YearClosed e ->
          new UnitFile(
              registration, office, setUp, posts, staff, shortage, filingDays, e.year() + 1);
      case UnitEvent.GuidanceGiven _, UnitEvent.UnitStruckOff _ -> this;
    };
  }

  private UnitFile with(Office next) {
    return new UnitFile(registration, next, setUp, posts, staff, shortage, filingDays, year);
  }

  private UnitFile with(SetUp next) {
    return new UnitFile(registration, office, next, posts, staff, shortage, filingDays, year);
  }

  private UnitFile with(Posts next) {
    return new UnitFile(registration, office, setUp, next, staff, shortage, filingDays, year);
  }

  private UnitFile with(Staff next) {
    return new UnitFile(registration, office, setUp, posts, next, shortage, filingDays, year);
  }

  private UnitFile with(Optional<ClauseId> next) {
    return new UnitFile(registration, office, setUp, posts, staff, next, filingDays, year);
  }
}
