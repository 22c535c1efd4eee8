package org.gongbao.city.audit.recusal;

import java.util.Optional;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What recusals and declarations bring about elsewhere. */
final class Sending {

  private Sending() {}

  /** A step of the project about a person. */
  static Command person(Known known, Actor actor, CaseId project, String action, String person) {
    return new Command(
        project,
        action,
        JsonNodeFactory.instance.objectNode().put("person", person),
        actor,
        known.effectiveAt(),
        action + "/" + known.file().id() + "/" + known.file().revision());
  }

  /** The application that a declared ground makes. */
  static Command recusal(Known known, Actor actor, RecusalInput.Declare in) {
    CaseId id = known.file().newCase(0);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("project", in.project().toString())
            .put("person", actor.person())
            .put("interest", in.interest())
            .put("stake", in.stake());
    in.relation().ifPresent(relation -> input.put("relation", relation.toString()));
    in.relatedTo().ifPresent(to -> input.put("relatedTo", to.toString()));
    in.amount().ifPresent(amount -> input.put("amount", amount.toString()));
    in.details().ifPresent(details -> input.put("details", details));
    return new Command(
        id,
        RecusalProcedure.NAME + "/" + RecusalProcedure.OPEN_DECLARED,
        input,
        actor,
        known.effectiveAt(),
        "declared/" + id);
  }

  /** The rules of recusal may have been broken (audit/41.1.5). */
  static Command candidate(Known known, Actor actor, String unit, String person) {
    return Violations.candidate(
        known, actor, 1, "41.1.5", unit, "person/" + person, Optional.empty());
  }
}
