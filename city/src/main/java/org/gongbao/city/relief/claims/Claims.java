package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Claims that other cases propose out of data, on the insurer's own initiative (relief/4.3.6). */
public final class Claims {

  private Claims() {}

  /**
   * The draft of a claim for a death that a case in hand learnt of; the insurer takes it up.
   *
   * @param send number of this opening among those the action sends
   * @param person key of the insured person
   */
  public static Command death(Known known, Actor actor, int send, String person, LocalDate died) {
    return proposed(known, actor, send, input(person, Benefit.DEATH, died));
  }

  static Command supplement(
      Known known,
      Actor actor,
      CostAccountFile.Holder holder,
      LocalDate day,
      Settlement.Standing standing) {
    return proposed(
        known,
        actor,
        0,
        input(holder.person(), Benefit.SUPPLEMENT, day)
            .put("account", known.file().id().toString())
            .put("costInPeriod", standing.running().toString())
            .put("paidBefore", standing.paidBefore().toString()));
  }

  private static ObjectNode input(String person, Benefit benefit, LocalDate event) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("person", person)
        .put("benefit", benefit.toString())
        .put("event", event.toString());
  }

  private static Command proposed(Known known, Actor actor, int send, ObjectNode input) {
    CaseId id = known.file().newCase(send);
    return new Command(
        id,
        ClaimProcedure.NAME + "/" + ClaimProcedure.PROPOSE,
        input,
        actor,
        known.effectiveAt(),
        "claim/" + id);
  }
}
