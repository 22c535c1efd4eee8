package org.gongbao.city.audit.liability;

import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Candidates for violations, as other procedures raise them. */
public final class Violations {

  private Violations() {}

  /**
   * The opening that an action on the case in hand sends: something on it may be a violation, and a
   * person judges.
   *
   * @param send number of this opening among those the action sends
   * @param code item of articles 40 to 42: {@code 40.1.2}
   * @param unit organ whose internal audit it concerns
   * @param respondent {@code organ/ID} or {@code person/ID}
   * @param division whose audit authority is competent; the case's own where it is not given
   */
  public static Command candidate(
      Known known,
      Actor actor,
      int send,
      String code,
      String unit,
      String respondent,
      Optional<String> division) {
    CaseId id = known.file().newCase(send);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", Conduct.of(code).toString())
            .put("unit", unit)
            .put("respondent", respondent)
            .put("source", known.file().id().toString());
    division.or(() -> Parties.division(known)).ifPresent(of -> input.put("division", of));
    return new Command(
        id,
        ViolationProcedure.NAME + "/" + ViolationProcedure.RAISE,
        input,
        actor,
        known.effectiveAt(),
        "candidate/" + id);
  }
}
