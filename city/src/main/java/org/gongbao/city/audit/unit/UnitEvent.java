package org.gongbao.city.audit.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.HeadBackground;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What can happen to a unit's internal audit. Text is sealed for the unit's own organ. */
sealed interface UnitEvent extends CaseEvent {

  /** The unit was registered. */
  record UnitRegistered(Registration unit) implements UnitEvent {}

  /** A form of audit office was chosen; where it wants approval, it is only proposed. */
  record OfficeFormChosen(
      OfficeForms.Form form,
      boolean departs,
      LocalDate chosen,
      Optional<Personal<String>> body,
      Optional<Personal<String>> statement)
      implements UnitEvent {}

  /** The proposed form was approved. */
  record OfficeFormApproved(@Open String approvalNumber, LocalDate approved) implements UnitEvent {}

  /** An element of the set-up was shown to be there. */
  record ElementShown(SetUp.Element element, LocalDate shown, Personal<String> evidence)
      implements UnitEvent {}

  /** The unit's rule on archives was recorded. */
  record ArchiveRuleRecorded(int retentionYears, LocalDate recorded, Personal<String> keeper)
      implements UnitEvent {}

  /** The head of the audit office was appointed. */
  record OfficeHeadAppointed(
      @Open String person,
      HeadBackground.Field professionalField,
      boolean experience,
      LocalDate appointed,
      Optional<Personal<String>> fieldName)
      implements UnitEvent {}

  /** Another rule wants a chief auditor. */
  record ChiefAuditorRequired(LocalDate required, Personal<String> byRule) implements UnitEvent {}

  /** The chief auditor was appointed. */
  record ChiefAuditorAppointed(@Open String person, LocalDate appointed) implements UnitEvent {}

  /** The post of chief auditor became empty. */
  record ChiefAuditorLeft(LocalDate left) implements UnitEvent {}

  /** An auditor was entered in the register. */
  record StaffEntered(
      @Open String person,
      boolean fullTime,
      HeadBackground.Field professionalField,
      boolean experience,
      LocalDate entered)
      implements UnitEvent {}

  /** An auditor left. */
  record StaffLeft(@Open String person, LocalDate left) implements UnitEvent {}

  /** A training, a title or a licence of an auditor was recorded. */
  record CredentialRecorded(
      @Open String person, Staff.Credential credential, LocalDate on, Personal<String> what)
      implements UnitEvent {}

  /** An auditor was given another duty. */
  record OtherDutyBegun(
      @Open String person, @Open String entity, @Open String activity, LocalDate begun)
      implements UnitEvent {}

  /** An auditor gave another duty up. */
  record OtherDutyEnded(
      @Open String person, @Open String entity, @Open String activity, LocalDate ended)
      implements UnitEvent {}

  /** There were too few auditors for the form of the office. */
  record StaffFellShort(ClauseId by, int fullTime, int partTime, LocalDate on)
      implements UnitEvent {}

  /** There were enough auditors again. */
  record StaffSufficient(LocalDate on) implements UnitEvent {}

  /** The audit authority set within how many days papers are filed. */
  record FilingPeriodSet(int days, LocalDate on) implements UnitEvent {}

  /** An audit authority gave guidance. */
  record GuidanceGiven(LocalDate given, Personal<String> guidance) implements UnitEvent {}

  /**
   * A calendar year ended.
   *
   * @param rulesMissing true if there was no system of rules
   * @param inactive true if no project was taken up in the time of observation
   * @param untrained auditors without an entry of training
   * @param trainedPercent share of those with one; empty if there was no auditor
   */
  record YearClosed(
      int year,
      boolean rulesMissing,
      boolean inactive,
      @Open List<String> untrained,
      Optional<BigDecimal> trainedPercent)
      implements UnitEvent {}

  /** The unit was struck off. */
  record UnitStruckOff(LocalDate on, Personal<String> reason) implements UnitEvent {}
}
