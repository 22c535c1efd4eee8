package org.gongbao.city.audit.liability;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.casework.KeptFrom;
import org.gongbao.city.casework.Withheld;

/**
 * What stays with whoever judges a violation: whether a crime is suspected, and what becomes of the
 * persons. A respondent sees the facts found, the order and the correction.
 */
public final class JudgesOwn {

  /** All of it, by capacity. */
  public static final List<Withheld> WITHHELD = List.of(from("auditee"), from(Judging.RESPONDENT));

  /**
   * Until the order to correct, a person who is charged does not see the case at all, whatever his
   * office shows him; if the candidate is dismissed, he never does.
   */
  public static final KeptFrom BEFORE_THE_ORDER =
      new KeptFrom(ViolationProcedure.NAME, Judging.CHARGED);

  private JudgesOwn() {}

  private static Withheld from(String capacity) {
    return new Withheld(
        ViolationProcedure.NAME,
        capacity,
        Set.of(
            "audit-violation/candidate-raised",
            "audit-violation/violation-taken-up",
            "audit-violation/candidate-accepted",
            "audit-violation/crime-suspected",
            "audit-violation/person-handled",
            "audit-violation/persons-referred",
            "audit-violation/persons-received",
            "engine/asked",
            "engine/answered",
            "engine/held-refused"),
        Set.of("/judgement/suspectedCrime", "/suspectedCrime", "/handled", "/referral"),
        Optional.empty());
  }
}
