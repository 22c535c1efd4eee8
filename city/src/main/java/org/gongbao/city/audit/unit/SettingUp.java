package org.gongbao.city.audit.unit;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.rules.HeadBackground;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** What a unit sets up: the form of its audit office, the eight elements, the posts. */
final class SettingUp {

  private static final ClauseId CHIEF = ClauseId.of("audit/10.1");

  private SettingUp() {}

  private static <T> org.gongbao.engine.Personal<T> seal(Known known, T text) {
    return UnitTies.seal(UnitFile.of(known).registered().organ(), text);
  }

  private static Ruling<Boolean> mayChoose(Known known, UnitInput.ChooseForm in) {
    Registration unit = UnitFile.of(known).registered();
    return OfficeForms.choose(
        known.law(),
        new OfficeForms.Input(
            unit.type(),
            unit.size(),
            java.util.Optional.of(in.form()),
            in.body().isPresent(),
            in.statement().isPresent()));
  }

  static Ruling<Change> choose(Known known, UnitInput.ChooseForm in, Actor actor) {
    return mayChoose(known, in)
        .map(departs ->
            StaffSteps.changed(
                known,
                actor,
                new UnitEvent.OfficeFormChosen(
                    in.form(),
                    departs,
                    known.law().asOf(),
                    in.body().map(body -> seal(known, body)),
                    in.statement().map(words -> seal(known, words)))));
  }

  static Ruling<Boolean> proposed(Known known) {
    return UnitFile.of(known).office().proposed().isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, UnitClauses.FORM_APPROVED, "audit.no-form-proposed");
  }

  static Ruling<Change> approve(Known known, UnitInput.ApproveForm in, Actor actor) {
    return Ruling.granted(
        StaffSteps.changed(
            known,
            actor,
            new UnitEvent.OfficeFormApproved(in.approvalNumber(), known.law().asOf())));
  }

  static Ruling<Change> show(
      SetUp.Element element, Known known, UnitInput.ShowElement in, Actor actor) {
    // rules are one of the papers that are filed, whenever they are finished anew
    List<Command> owed =
        element == SetUp.Element.RULES
            ? Papers.owed(known, actor, 0, UnitFile.of(known), Matter.RULES)
            : List.of();
    return Ruling.granted(
        Change.of(
                new UnitEvent.ElementShown(element, known.law().asOf(), seal(known, in.evidence())))
            .sending(owed));
  }

  static Ruling<Boolean> yearsGiven(Known known, UnitInput.RecordArchiveRule in) {
    return known.law().condition(UnitClauses.ARCHIVE_RULE, "retention", in.retentionYears() > 0)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MALFORMED, UnitClauses.ARCHIVE_RULE, "audit.no-years", in.retentionYears());
  }

  static UnitEvent archiveRule(Known known, UnitInput.RecordArchiveRule in) {
    return new UnitEvent.ArchiveRuleRecorded(
        in.retentionYears(), known.law().asOf(), seal(known, in.keeper()));
  }

  /** The person named, if that may be a login at all. */
  static List<String> person(JsonNode input) {
    return Stream.of(input.path("person").asString("")).filter(login -> !login.isEmpty()).toList();
  }

  static Ruling<Boolean> entered(Known known, ClauseId clause, String person) {
    return known.facts().get(Official.NEED, person).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, clause, "audit.no-person", person);
  }

  static Ruling<Boolean> qualified(Known known, UnitInput.AppointOfficeHead in) {
    return entered(known, UnitClauses.BACKGROUND, in.person())
        .then(yes ->
            HeadBackground.check(
                known.law(), new HeadBackground.Input(in.professionalField(), in.experience())));
  }

  static UnitEvent head(Known known, UnitInput.AppointOfficeHead in) {
    return new UnitEvent.OfficeHeadAppointed(
        in.person(),
        in.professionalField(),
        in.experience(),
        known.law().asOf(),
        in.fieldName().map(name -> seal(known, name)));
  }

  static Ruling<Boolean> chiefNotYetRequired(Known known) {
    return UnitFile.of(known).posts().chiefRequired()
        ? Ruling.refused(RefusalKind.CONFLICT, CHIEF, "audit.chief-required-already")
        : Ruling.granted(true);
  }

  static UnitEvent require(Known known, UnitInput.RequireChiefAuditor in) {
    return new UnitEvent.ChiefAuditorRequired(known.law().asOf(), seal(known, in.byRule()));
  }

  /** Only a post that another rule wants is kept here. */
  static Ruling<Boolean> chiefRequired(Known known) {
    return known
            .law()
            .condition(CHIEF, "chief-required", UnitFile.of(known).posts().chiefRequired())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, CHIEF, "audit.chief-not-required");
  }

  static Ruling<Boolean> chiefEntered(Known known, UnitInput.AppointChiefAuditor in) {
    return entered(known, CHIEF, in.person());
  }

  static UnitEvent chief(Known known, UnitInput.AppointChiefAuditor in) {
    return new UnitEvent.ChiefAuditorAppointed(in.person(), known.law().asOf());
  }

  static Ruling<Boolean> hasChief(Known known) {
    return UnitFile.of(known).posts().chief().isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, CHIEF, "audit.no-chief");
  }
}
