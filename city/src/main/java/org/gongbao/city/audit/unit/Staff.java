package org.gongbao.city.audit.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongbao.city.audit.rules.HeadBackground;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Organ;

/** The register of a unit's auditors (内部审计人员登记), those who left included. */
public record Staff(List<Auditor> auditors) {

  static final Staff NONE = new Staff(List.of());

  /** What makes an auditor better at the work. */
  public enum Credential {
    /** Continuing education (后续教育). */
    TRAINING,
    /** A professional title (职称). */
    TITLE,
    /** A practice licence (执业资格). */
    LICENCE;

    /** As written in JSON: {@code training}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An auditor.
   *
   * @param until first day on which he is no longer one; empty while he is
   */
  public record Auditor(
      @CaseEvent.Open String person,
      boolean fullTime,
      HeadBackground.Field professionalField,
      boolean experience,
      LocalDate since,
      Optional<LocalDate> until,
      List<Earned> credentials,
      List<Duty> duties) {

    /** True if he is an auditor of the unit on that day. */
    public boolean servesOn(LocalDate day) {
      return !since.isAfter(day) && until.map(day::isBefore).orElse(true);
    }

    boolean trainedIn(int year) {
      return credentials.stream()
          .anyMatch(one -> one.credential() == Credential.TRAINING && one.on().getYear() == year);
    }
  }

  /** A credential and its day. */
  public record Earned(Credential credential, LocalDate on) {}

  /**
   * Another duty of an auditor: an activity of an organ that he runs.
   *
   * @param until first day on which he no longer has it; empty while he has
   */
  public record Duty(
      @CaseEvent.Open @Organ String entity,
      @CaseEvent.Open String activity,
      LocalDate from,
      Optional<LocalDate> until) {

    boolean isOf(String ofEntity, String ofActivity) {
      return entity.equals(ofEntity) && activity.equals(ofActivity);
    }
  }

  Staff entered(UnitEvent.StaffEntered e) {
    List<Auditor> next = new ArrayList<>(auditors);
    List<Earned> credentials = of(e.person()).map(Auditor::credentials).orElse(List.of());
    List<Duty> duties = of(e.person()).map(Auditor::duties).orElse(List.of());
    next.removeIf(auditor -> auditor.person().equals(e.person()));
    next.add(
        new Auditor(
            e.person(),
            e.fullTime(),
            e.professionalField(),
            e.experience(),
            e.entered(),
            Optional.empty(),
            credentials,
            duties));
    return new Staff(List.copyOf(next));
  }

  Staff left(UnitEvent.StaffLeft e) {
    return changed(
        e.person(),
        old ->
            new Auditor(
                old.person(),
                old.fullTime(),
                old.professionalField(),
                old.experience(),
                old.since(),
                Optional.of(e.left()),
                old.credentials(),
                old.duties()));
  }

  Staff earned(UnitEvent.CredentialRecorded e) {
    return changed(
        e.person(),
        old -> {
          List<Earned> next = new ArrayList<>(old.credentials());
          next.add(new Earned(e.credential(), e.on()));
          return with(old, List.copyOf(next), old.duties());
        });
  }

  Staff charged(UnitEvent.OtherDutyBegun e) {
    return changed(
        e.person(),
        old -> {
          List<Duty> next = new ArrayList<>(old.duties());
          next.add(new Duty(e.entity(), e.activity(), e.begun(), Optional.empty()));
          return with(old, old.credentials(), List.copyOf(next));
        });
  }

  Staff relieved(UnitEvent.OtherDutyEnded e) {
    return changed(
        e.person(),
        old ->
            with(
                old,
                old.credentials(),
                old.duties().stream()
                    .map(duty ->
                        duty.isOf(e.entity(), e.activity()) && duty.until().isEmpty()
                            ? new Duty(
                                duty.entity(), duty.activity(), duty.from(), Optional.of(e.ended()))
                            : duty)
                    .toList()));
  }

  private static Auditor with(Auditor old, List<Earned> credentials, List<Duty> duties) {
    return new Auditor(
        old.person(),
        old.fullTime(),
        old.professionalField(),
        old.experience(),
        old.since(),
        old.until(),
        credentials,
        duties);
  }

  private Staff changed(String person, UnaryOperator<Auditor> change) {
    return new Staff(
        auditors.stream()
            .map(auditor -> auditor.person().equals(person) ? change.apply(auditor) : auditor)
            .toList());
  }

  /** An auditor of the register, whether he still serves or left. */
  public Optional<Auditor> of(String person) {
    return auditors.stream().filter(auditor -> auditor.person().equals(person)).findFirst();
  }

  /** Those who serve on a day. */
  public List<Auditor> on(LocalDate day) {
    return auditors.stream().filter(auditor -> auditor.servesOn(day)).toList();
  }

  /** How many serve on a day, full-time or part-time. */
  public int count(LocalDate day, boolean fullTime) {
    return (int) on(day).stream().filter(auditor -> auditor.fullTime() == fullTime).count();
  }

  /** Those who serve on the last day of a year and have no entry of training in it (11.2). */
  public List<String> untrained(int year) {
    return on(LocalDate.of(year, 12, 31)).stream()
        .filter(auditor -> !auditor.trainedIn(year))
        .map(Auditor::person)
        .toList();
  }
}
