package org.gongbao.city.audit.unit;

import java.util.Optional;
import org.gongbao.city.audit.rules.HeadBackground;
import org.gongbao.city.audit.rules.OfficeForms;

/** What the steps of a unit ask for. */
sealed interface UnitInput {

  /**
   * Registers a unit.
   *
   * @param unit organ that it is
   * @param size size class of an enterprise, by the State's own classes
   * @param stateAudit true if the city's audit authorities may audit it
   */
  record Register(
      String unit,
      OfficeForms.UnitType type,
      Optional<OfficeForms.SizeClass> size,
      boolean stateAudit,
      Registration.Level level,
      Registration.Mode mode)
      implements UnitInput {}

  /**
   * Chooses a form of audit office.
   *
   * @param body the other body, where one is named
   * @param statement why the unit's work needs no office of its own
   */
  record ChooseForm(OfficeForms.Form form, Optional<String> body, Optional<String> statement)
      implements UnitInput {}

  /** Enters the approval of the proposed form; its day is the day of effect. */
  record ApproveForm(String approvalNumber) implements UnitInput {}

  /** Shows an element of the set-up. */
  record ShowElement(String evidence) implements UnitInput {}

  /** Records the rule on archives: for how many years they are kept, and by whom. */
  record RecordArchiveRule(int retentionYears, String keeper) implements UnitInput {}

  /**
   * Appoints the head of the audit office.
   *
   * @param fieldName the field in words, where it is none of those named
   */
  record AppointOfficeHead(
      String person,
      HeadBackground.Field professionalField,
      Optional<String> fieldName,
      boolean experience)
      implements UnitInput {}

  /** Another rule wants a chief auditor. */
  record RequireChiefAuditor(String byRule) implements UnitInput {}

  /** Appoints the chief auditor. */
  record AppointChiefAuditor(String person) implements UnitInput {}

  /** The chief auditor leaves. */
  record ReleaseChiefAuditor() implements UnitInput {}

  /** Enters an auditor. */
  record EnterStaff(
      String person, boolean fullTime, HeadBackground.Field professionalField, boolean experience)
      implements UnitInput {}

  /** An auditor leaves. */
  record EndStaff(String person) implements UnitInput {}

  /** Records a training, a title or a licence; its day is the day of effect. */
  record RecordCredential(String person, Staff.Credential credential, String what)
      implements UnitInput {}

  /** An auditor is given an activity of an organ to run. */
  record BeginDuty(String person, String entity, String activity) implements UnitInput {}

  /** An auditor gives such an activity up. */
  record EndDuty(String person, String entity, String activity) implements UnitInput {}

  /** There are too few auditors. */
  record RaiseShortage() implements UnitInput {}

  /** There are enough auditors again. */
  record EndShortage() implements UnitInput {}

  /** A calendar year ends. */
  record CloseYear() implements UnitInput {}

  /** The audit authority sets within how many days it wants papers. */
  record SetFilingPeriod(int days) implements UnitInput {}

  /** An audit authority gives guidance. */
  record Guide(String guidance) implements UnitInput {}

  /** The unit is struck off. */
  record StrikeOff(String reason) implements UnitInput {}
}
