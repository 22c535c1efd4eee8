package org.gongbao.city.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongbao.city.testing.PlannedAudit;
import tools.jackson.databind.JsonNode;

/**
 * One of the clients that bring the load: opens audit projects and leads each into its field work.
 * Now and then it repeats an old request, as a client does that has lost an answer.
 */
final class Clerk implements Runnable {

  private static final String OPEN = "/api/v1/procedures/audit-project/cases";
  private static final int MOST_EVIDENCE = 8;
  private static final int ONE_IN = 10;

  private final Caller caller;
  private final Ledger ledger;
  private final String plan;
  private final Random random;
  private final List<Acknowledged> mine = new ArrayList<>();
  private volatile boolean working = true;

  Clerk(Caller caller, Ledger ledger, String plan, long seed) {
    this.caller = caller;
    this.ledger = ledger;
    this.plan = plan;
    this.random = new Random(seed);
  }

  /** Lets it finish the request in hand, and no more. */
  void stop() {
    working = false;
  }

  @Override
  public void run() {
    try {
      while (working) {
        project();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void project() throws InterruptedException {
    JsonNode opened = does("office", OPEN, PlannedAudit.input(plan));
    String actions = "/api/v1/cases/" + opened.path("id").asString() + "/actions/";
    does(
        "office",
        actions + "form-team",
        """
        {"people": [{"person": "leader", "seat": "leader"}, {"person": "auditor", "seat": "member"}]}
        """);
    does("office", actions + "serve-notice", "{\"plannedStart\": \"2021-03-19\"}");
    does("head", actions + "approve-early-start", "{\"reason\": \"账册可能被转移\"}");
    does("leader", actions + "begin-fieldwork", "{}");
    int pieces = random.nextInt(MOST_EVIDENCE);
    for (int piece = 0; piece < pieces && working; piece++) {
      does(
          "auditor",
          actions + "take-evidence",
          """
          {"item": "合同", "method": "check", "form": "copy", "provider": "采购公司",
            "providerSigned": true, "providerSealed": false, "auditorSigned": false}
          """);
    }
  }

  private JsonNode does(String login, String path, String input) throws InterruptedException {
    if (!working) {
      return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
    if (!mine.isEmpty() && random.nextInt(ONE_IN) == 0) {
      ledger.repeat(caller, mine.get(random.nextInt(mine.size())));
    }
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    String body = Caller.body(input);
    Caller.Answer answer = caller.post(login, path, body, key);
    if (answer.status() == 200 || answer.status() == 201) {
      Acknowledged acknowledged = Acknowledged.of(login, path, body, key, answer.body());
      mine.add(acknowledged);
      ledger.enter(acknowledged, answer.body().path("repeated").asBoolean());
    } else {
      ledger.fault("%s answered %d: %s".formatted(path, answer.status(), answer.body()));
      working = false;
    }
    return answer.body();
  }
}
