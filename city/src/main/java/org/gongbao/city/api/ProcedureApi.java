package org.gongbao.city.api;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.diagram.Bpmn;
import org.gongbao.city.diagram.Naming;
import org.gongbao.city.diagram.Svg;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Procedures as declared. */
@RestController
@RequestMapping("/api/v1/procedures")
final class ProcedureApi {

  private final Casework casework;

  ProcedureApi(Casework casework) {
    this.casework = casework;
  }

  @GetMapping
  JsonNode list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    casework.engine().procedures().stream()
        .sorted(Comparator.comparing(Procedure::name))
        .forEach(procedure -> list.add(header(procedure)));
    return list;
  }

  @GetMapping("/{name}")
  JsonNode one(@PathVariable String name) {
    Procedure procedure = found(name);
    ObjectNode body = header(procedure);
    body.set("stages", CaseJson.of(procedure.stages()));
    ArrayNode actions = body.putArray("actions");
    procedure.actions().forEach(action -> actions.add(action(procedure, action)));
    ArrayNode clocks = body.putArray("clocks");
    procedure.clocks().forEach(clock -> clocks.add(clock(clock)));
    return body;
  }

  /** The procedure for modelers: BPMN 2.0 with its layout. */
  @GetMapping(value = "/{name}/bpmn", produces = "application/xml;charset=UTF-8")
  String bpmn(@PathVariable String name) {
    return Bpmn.of(found(name), Naming.ids(name));
  }

  /** The procedure as a picture. */
  @GetMapping(value = "/{name}/svg", produces = "image/svg+xml;charset=UTF-8")
  String svg(@PathVariable String name) {
    return Svg.of(found(name), Naming.ids(name), Map.of());
  }

  private Procedure found(String name) {
    return casework
        .engine()
        .procedure(name)
        .orElseThrow(() -> Unanswerable.notFound("procedure", name));
  }

  private static ObjectNode header(Procedure procedure) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", procedure.name())
            .put("version", procedure.version())
            .put("law", procedure.law());
    body.set("openings", CaseJson.of(procedure.openings()));
    return body;
  }

  private static ObjectNode action(Procedure procedure, String name) {
    ObjectNode action = JsonNodeFactory.instance.objectNode().put("action", name);
    action.set("cites", CaseJson.of(procedure.cites(name)));
    action.set("roles", CaseJson.of(procedure.roles(name)));
    action.set("from", CaseJson.of(procedure.stagesFrom(name)));
    ObjectNode to = action.putObject("to");
    procedure
        .stages()
        .keySet()
        .forEach(track -> procedure.stageTo(name, track).ifPresent(stage -> to.put(track, stage)));
    action.set("starts", CaseJson.of(procedure.starts(name)));
    action.set("papers", CaseJson.of(procedure.papers(name)));
    action.set("schema", procedure.schema(name).document());
    return action;
  }

  private static ObjectNode clock(Clock clock) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("clock", clock.name())
            .put("bearer", clock.bearer())
            .put("calendar", clock.calendar())
            .put("timing", clock.timing().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    switch (clock.then()) {
      case Clock.Fires fires -> body.put("fires", fires.action());
      case Clock.Opens opens -> body.put("opens", opens.action());
      case Clock.Ends _ -> body.put("ends", true);
    }
    body.set("cites", CaseJson.of(clock.cites()));
    body.set("warnings", CaseJson.of(clock.warnings()));
    return body;
  }
}
