package org.gongbao.city.audit.liability;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Referrals of grave leads (audit/34.1), as other procedures open them and ask for them. */
public final class Referrals {

  /** The capacity in which a referral is tied to the case on which the lead was found. */
  static final String OF_PROJECT = "source";

  private Referrals() {}

  /**
   * The opening that an action on the case in hand sends when it flags a grave lead.
   *
   * @param send number of this opening among those the action sends
   * @param division whose audit authority is competent; the case's own where it is not given
   */
  public static Command open(
      Known known, Actor actor, int send, String unit, String lead, Optional<String> division) {
    CaseId id = known.file().newCase(send);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", unit)
            .put("lead", lead)
            .put("project", known.file().id().toString());
    division.or(() -> Parties.division(known)).ifPresent(of -> input.put("division", of));
    return new Command(
        id,
        ReferralProcedure.NAME + "/" + ReferralProcedure.OPEN,
        input,
        actor,
        known.effectiveAt(),
        "referral/" + id);
  }

  /** The key of {@link Need#TIED} under which {@link #anyOpen} finds a case's referrals. */
  public static List<String> needs(CaseFile file) {
    return List.of(key(file));
  }

  /** True while a lead found on the case in hand has not gone to the competent authority. */
  public static boolean anyOpen(Known known) {
    return known
        .facts()
        .get(Need.TIED, key(known.file()))
        .map(tied ->
            tied.more()
                || tied.cases().stream().anyMatch(one -> ReferralFile.of(one).referred().isEmpty()))
        .orElse(false);
  }

  private static String key(CaseFile file) {
    return Tied.key(ReferralProcedure.NAME, "case/" + file.id(), OF_PROJECT);
  }
}
