package org.gongbao.city.audit.unit;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.json.JsonMapper;

/** The register of auditors, and the alert where there are too few (articles 8, 11, 12). */
final class StaffSteps {

  private StaffSteps() {}

  /** The event, and with it the alert raised or ended that it brings about. */
  static Change changed(Known known, Actor actor, UnitEvent event) {
    UnitFile before = UnitFile.of(known);
    Optional<ClauseId> now = shortage(known, before.apply(event));
    Change change = Change.of(event);
    if (now.equals(before.shortage())) {
      return change;
    }
    String action = now.isPresent() ? "raise-shortage" : "end-shortage";
    return change.sending(
        List.of(
            new Command(
                known.file().id(),
                action,
                JsonMapper.shared().createObjectNode(),
                actor,
                Command.AT_ONCE,
                action + "/" + known.file().revision())));
  }

  private static Optional<ClauseId> shortage(Known known, UnitFile file) {
    return file.staffed(known.law(), known.law().asOf()) instanceof Ruling.Refused<Boolean> few
        ? Optional.of(few.clause())
        : Optional.empty();
  }

  static UnitEvent raise(Known known, UnitInput.RaiseShortage in) {
    UnitFile file = UnitFile.of(known);
    return new UnitEvent.StaffFellShort(
        shortage(known, file).orElse(UnitClauses.FULL_TIME),
        file.staff().count(known.law().asOf(), true),
        file.staff().count(known.law().asOf(), false),
        known.law().asOf());
  }

  static Ruling<Boolean> newcomer(Known known, UnitInput.EnterStaff in) {
    return SettingUp.entered(known, UnitClauses.BACKGROUND, in.person())
        .then(yes ->
            serves(known, in.person())
                ? Ruling.refused(
                    RefusalKind.CONFLICT,
                    UnitClauses.BACKGROUND,
                    "audit.auditor-entered",
                    in.person())
                : Ruling.granted(true));
  }

  private static boolean serves(Known known, String person) {
    return UnitFile.of(known)
        .staff()
        .of(person)
        .map(auditor -> auditor.until().isEmpty())
        .orElse(false);
  }

  static Ruling<Boolean> serving(Known known, ClauseId clause, String person) {
    return serves(known, person)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, clause, "audit.not-an-auditor", person);
  }

  static Ruling<Change> enter(Known known, UnitInput.EnterStaff in, Actor actor) {
    return Ruling.granted(
        changed(
            known,
            actor,
            new UnitEvent.StaffEntered(
                in.person(),
                in.fullTime(),
                in.professionalField(),
                in.experience(),
                known.law().asOf())));
  }

  static Ruling<Change> end(Known known, UnitInput.EndStaff in, Actor actor) {
    return Ruling.granted(
        changed(known, actor, new UnitEvent.StaffLeft(in.person(), known.law().asOf())));
  }

  static UnitEvent credential(Known known, UnitInput.RecordCredential in) {
    return new UnitEvent.CredentialRecorded(
        in.person(),
        in.credential(),
        known.law().asOf(),
        UnitTies.seal(UnitFile.of(known).registered().organ(), in.what()));
  }

  static Ruling<Boolean> dutyNamed(Known known, UnitInput.BeginDuty in) {
    return serving(known, UnitClauses.INDEPENDENCE, in.person())
        .then(yes -> ActivityName.check(UnitClauses.INDEPENDENCE, in.activity()));
  }

  static Ruling<Boolean> dutyHeld(Known known, UnitInput.EndDuty in) {
    boolean held =
        UnitFile.of(known).staff().of(in.person()).stream()
            .flatMap(auditor -> auditor.duties().stream())
            .anyMatch(duty -> duty.isOf(in.entity(), in.activity()) && duty.until().isEmpty());
    return held
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, UnitClauses.INDEPENDENCE, "audit.no-duty", in.person());
  }
}
