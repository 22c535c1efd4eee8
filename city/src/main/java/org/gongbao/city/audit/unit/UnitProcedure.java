package org.gongbao.city.audit.unit;

import java.util.Optional;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Official;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The file of a unit (单位内部审计情况登记), one for each organ: who it is, what it has set up, its audit
 * office and its staff (articles 2 to 12, 44).
 *
 * <p>What is missing is a task: a clock without an end that the unit bears until it is there.
 */
public final class UnitProcedure {

  /** The task while another rule wants a chief auditor and there is none. */
  public static final String CHIEF = "chief-auditor";

  /** The alert while there are too few auditors. */
  public static final String STAFFING = "staffing";

  /** The end of the calendar year. */
  public static final String YEAR = "year-end";

  private static final String UNIT = "unit";
  private static final String OFFICE = "audit-office";
  private static final String HEAD = "unit-head";

  /** How a unit stands. */
  enum Stage {
    /** Registered. */
    REGISTERED,
    /** Struck off. */
    STRUCK_OFF
  }

  private UnitProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return years(staff(posts(setUp(registration())))).build();
  }

  /** Articles 2, 3 and 44: who is a unit, and what authority is its own. */
  private static ActionBuilder<UnitFile, ?> registration() {
    return Procedure.of(UnitProfile.NAME, UnitFile.EMPTY)
        .law("audit")
        .events(UnitEvent.class, UnitFile::apply)
        .on("register", UnitInput.Register.class)
        .opens()
        .to(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/2.1", "audit/44.1", "audit/3.2", "audit/45.1")
        .guard(Registering::inForce)
        .needs(Lineage.NEED, (file, input) -> UnitProfile.named(input, "unit"))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule(Registering::ownUnit)
        .rule(Registering::covered)
        .rule(Registering::sizeKnown)
        .rule(Registering::districtKnown)
        .rule(Registering::onlyOnce)
        .does(Registering::register)
        .ties(Registering::parties)
        .starts(
            java.util.Arrays.stream(SetUp.Element.values())
                .map(SetUp.Element::task)
                .toArray(String[]::new))
        .starts(YEAR)
        .on("guide", UnitInput.Guide.class)
        .from(Stage.REGISTERED)
        .by("municipal-audit-authority", "district-audit-authority")
        .cites("audit/3.2")
        .records((known, in) ->
            new UnitEvent.GuidanceGiven(
                known.law().asOf(),
                UnitTies.seal(UnitFile.of(known).registered().organ(), in.guidance())))
        .on("set-filing-period", UnitInput.SetFilingPeriod.class)
        .from(Stage.REGISTERED)
        .by("audit-authority")
        .cites("audit/19.1")
        .rule((known, in) ->
            in.days() > 0
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.MALFORMED, UnitClauses.FILING, "audit.no-days", in.days()))
        .records((known, in) -> new UnitEvent.FilingPeriodSet(in.days(), known.law().asOf()))
        .on("strike-off", UnitInput.StrikeOff.class)
        .from(Stage.REGISTERED)
        .to(Stage.STRUCK_OFF)
        .by(UNIT)
        .cites("audit/2.1")
        .does(Registering::strikeOff)
        .closes();
  }

  /** Articles 4, 7 and 30: the elements, the form of the office, the archives. */
  private static ActionBuilder<UnitFile, ?> setUp(ActionBuilder<UnitFile, ?> before) {
    ActionBuilder<UnitFile, ?> steps = before;
    for (SetUp.Element element : SetUp.Element.values()) {
      steps =
          steps
              .clock(element.task(), UNIT)
              .on(file -> Optional.empty())
              .cites("audit/4.1")
              .stoppedBy(element.action())
              .on(element.action(), UnitInput.ShowElement.class)
              .from(Stage.REGISTERED)
              .by(UNIT, OFFICE)
              .cites("audit/4.1")
              .does((known, in, actor) -> SettingUp.show(element, known, in, actor))
              .mayBeRecordedLater("audit/4.1", UNIT, UNIT, OFFICE);
    }
    return steps
        .on("choose-office-form", UnitInput.ChooseForm.class)
        .from(Stage.REGISTERED)
        .by(UNIT, HEAD)
        .cites("audit/7.1", "audit/7.2", "audit/7.3")
        .does(SettingUp::choose)
        .on("approve-office-form", UnitInput.ApproveForm.class)
        .from(Stage.REGISTERED)
        .by(UNIT, HEAD)
        .cites("audit/7.4")
        .guard(SettingUp::proposed)
        .does(SettingUp::approve)
        .on("record-archive-rule", UnitInput.RecordArchiveRule.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/30.1")
        .rule(SettingUp::yearsGiven)
        .records(SettingUp::archiveRule);
  }

  /** Articles 10 and 11: the head of the audit office and the chief auditor. */
  private static ActionBuilder<UnitFile, ?> posts(ActionBuilder<UnitFile, ?> before) {
    return before
        .on("appoint-office-head", UnitInput.AppointOfficeHead.class)
        .from(Stage.REGISTERED)
        .by(UNIT, HEAD)
        .cites("audit/11.1")
        .needs(Official.NEED, (file, input) -> SettingUp.person(input))
        .rule(SettingUp::qualified)
        .records(SettingUp::head)
        .on("require-chief-auditor", UnitInput.RequireChiefAuditor.class)
        .from(Stage.REGISTERED)
        .by(UNIT)
        .cites("audit/10.1")
        .guard(SettingUp::chiefNotYetRequired)
        .records(SettingUp::require)
        .starts(CHIEF)
        .clock(CHIEF, UNIT)
        .on(file -> Optional.empty())
        .cites("audit/10.1")
        .stoppedBy("appoint-chief-auditor")
        .on("appoint-chief-auditor", UnitInput.AppointChiefAuditor.class)
        .from(Stage.REGISTERED)
        .by(UNIT, HEAD)
        .cites("audit/10.1")
        .needs(Official.NEED, (file, input) -> SettingUp.person(input))
        .guard(SettingUp::chiefRequired)
        .rule(SettingUp::chiefEntered)
        .records(SettingUp::chief)
        .on("release-chief-auditor", UnitInput.ReleaseChiefAuditor.class)
        .from(Stage.REGISTERED)
        .by(UNIT, HEAD)
        .cites("audit/10.1")
        .guard(SettingUp::hasChief)
        .records((known, in) -> new UnitEvent.ChiefAuditorLeft(known.law().asOf()))
        .starts(CHIEF);
  }

  /** Articles 8, 11 and 12: the register of auditors. */
  private static ActionBuilder<UnitFile, ?> staff(ActionBuilder<UnitFile, ?> before) {
    return before
        .on("enter-staff", UnitInput.EnterStaff.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/11.1", "audit/8.1", "audit/8.2")
        .needs(Official.NEED, (file, input) -> SettingUp.person(input))
        .rule(StaffSteps::newcomer)
        .does(StaffSteps::enter)
        .on("end-staff", UnitInput.EndStaff.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/8.1", "audit/8.2")
        .rule((known, in) -> StaffSteps.serving(known, UnitClauses.FULL_TIME, in.person()))
        .does(StaffSteps::end)
        .on("raise-shortage", UnitInput.RaiseShortage.class)
        .from(Stage.REGISTERED)
        .cites("audit/8.1", "audit/8.2")
        .records(StaffSteps::raise)
        .starts(STAFFING)
        .clock(STAFFING, UNIT)
        .on(file -> Optional.empty())
        .cites("audit/8.1", "audit/8.2")
        .stoppedBy("raise-shortage", "end-shortage")
        .on("end-shortage", UnitInput.EndShortage.class)
        .from(Stage.REGISTERED)
        .cites("audit/8.1", "audit/8.2")
        .records((known, in) -> new UnitEvent.StaffSufficient(known.law().asOf()))
        .on("record-credential", UnitInput.RecordCredential.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/11.2")
        .rule((known, in) -> StaffSteps.serving(known, UnitClauses.TRAINING, in.person()))
        .records(StaffSteps::credential)
        .mayBeRecordedLater("audit/11.2", UNIT, UNIT, OFFICE)
        .on("begin-duty", UnitInput.BeginDuty.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/12.2")
        .rule(StaffSteps::dutyNamed)
        .records((known, in) ->
            new UnitEvent.OtherDutyBegun(
                in.person(), in.entity(), in.activity(), known.law().asOf()))
        .mayBeRecordedLater("audit/12.2", UNIT, UNIT, OFFICE)
        .on("end-duty", UnitInput.EndDuty.class)
        .from(Stage.REGISTERED)
        .by(UNIT, OFFICE)
        .cites("audit/12.2")
        .rule(StaffSteps::dutyHeld)
        .records((known, in) ->
            new UnitEvent.OtherDutyEnded(
                in.person(), in.entity(), in.activity(), known.law().asOf()))
        .mayBeRecordedLater("audit/12.2", UNIT, UNIT, OFFICE);
  }

  /** What is found when a year ends. */
  private static ActionBuilder<UnitFile, ?> years(ActionBuilder<UnitFile, ?> before) {
    return before
        .clock(YEAR, UNIT)
        .on(YearEnd::instant)
        .cites("audit/42.1.1", "audit/11.2")
        .fires("close-year")
        .on("close-year", UnitInput.CloseYear.class)
        .from(Stage.REGISTERED)
        .cites("audit/42.1.1", "audit/11.2", "audit/4.1")
        .needs(Need.TIED, file -> YearEnd.projects(file))
        .does((known, in, actor) -> YearEnd.close(known, actor))
        .starts(YEAR);
  }
}
