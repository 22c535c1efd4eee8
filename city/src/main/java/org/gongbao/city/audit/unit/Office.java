package org.gongbao.city.audit.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.OfficeForms;

/**
 * The form of a unit's audit office: the one that stands, and the one that waits for its approval.
 */
public record Office(Optional<Standing> active, Optional<Proposal> proposed) {

  static final Office NONE = new Office(Optional.empty(), Optional.empty());

  /**
   * A form that stands.
   *
   * @param departs true if the unit stated why it has no office of its own
   * @param from first day
   */
  public record Standing(OfficeForms.Form form, boolean departs, LocalDate from) {}

  /** A form proposed for approval. */
  public record Proposal(OfficeForms.Form form, LocalDate on) {}

  Office chosen(UnitEvent.OfficeFormChosen e) {
    return e.form().needsApproval()
        ? new Office(active, Optional.of(new Proposal(e.form(), e.chosen())))
        : new Office(
            Optional.of(new Standing(e.form(), e.departs(), e.chosen())), Optional.empty());
  }

  Office approved(UnitEvent.OfficeFormApproved e) {
    return new Office(
        proposed.map(form -> new Standing(form.form(), false, e.approved())), Optional.empty());
  }
}
