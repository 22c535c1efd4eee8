package org.gongbao.engine.toys;

import java.time.Instant;
import java.util.List;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Tie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** What the toys share: one organ, one role, inputs as JSON. */
public final class Toys {

  /** The clerk of the toys' one store; plays any role named. */
  public static Actor clerk(String... roles) {
    return Actor.of(
        "wang",
        "store",
        java.util.Arrays.stream(roles)
            .map(role -> new Grant(role, "store", "", "keeper"))
            .toArray(Grant[]::new));
  }

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(org.gongbao.engine.CaseId.class, ToStringSerializer.instance))
          .build();

  private Toys() {}

  static JsonNode input(Record input) {
    return JSON.valueToTree(input);
  }

  static List<Tie> store(Instant from) {
    return List.of(Tie.of("organ/store", "keeper", from));
  }
}
