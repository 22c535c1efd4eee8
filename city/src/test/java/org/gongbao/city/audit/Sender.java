package org.gongbao.city.audit;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** Opens cases that only another case opens: it stands in for whichever case would. */
final class Sender implements Policy {

  static final String NAME = "sender";

  private enum Stage {
    SENT
  }

  /** Opens a case by an action that no hand takes. */
  record Send(String action, JsonNode input) {}

  /** It knows what it opened. */
  record SenderFile(Optional<CaseId> sent) {}

  /** It opened a case. */
  record Sent(CaseId id) implements CaseEvent {}

  @Override
  public String slug() {
    return "audit";
  }

  @Override
  public List<Procedure> procedures() {
    return List.of(
        Procedure.of(NAME, new SenderFile(Optional.empty()))
            .law("audit")
            .events(Sent.class, (file, sent) -> new SenderFile(Optional.of(sent.id())))
            .on("send", Send.class)
            .opens()
            .to(Stage.SENT)
            .by("unit")
            .cites("audit/45.1")
            .does(Sender::send)
            .ties((known, in) -> List.of(Tie.of("organ/u", "unit", known.now())))
            .build());
  }

  private static Ruling<Change> send(Known known, Send in, Actor actor) {
    CaseId id = known.file().newCase(0);
    return Ruling.granted(
        Change.of(new Sent(id))
            .sending(
                List.of(
                    new Command(
                        id, in.action(), in.input(), actor, known.effectiveAt(), "sent/" + id))));
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of();
  }
}
