package org.gongbao.city.casework;

import java.util.Map;
import java.util.Optional;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.PersonKey;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the identity numbers that people type where an action asks for a person into keys, before
 * the engine sees them: no number stands in an event, not even sealed.
 */
final class PersonNumbers {

  private static final ClauseId CLAUSE = ClauseId.of("engine/action");

  private final Engine engine;
  private final PersonKeys keys;

  PersonNumbers(Engine engine, PersonKeys keys) {
    this.engine = engine;
    this.keys = keys;
  }

  /** The command with keys for numbers; refused with the field if a number is none. */
  Ruling<Command> keyed(Command command) {
    return schema(command)
        .filter(schema -> command.input().isObject())
        .map(schema -> keyed(command, schema))
        .orElseGet(() -> Ruling.granted(command));
  }

  private Ruling<Command> keyed(Command command, JsonNode schema) {
    ObjectNode keyed = command.input().asObject().deepCopy();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String text = keyed.path(field.getKey()).asString("");
      if (PersonKey.isAskedFor(field.getValue()) && !text.isBlank() && !PersonKey.isKey(text)) {
        switch (ResidentId.parse("/" + field.getKey(), text)) {
          case Parsed.Read<ResidentId>(ResidentId number) ->
              keyed.put(field.getKey(), keys.key(number));
          case Parsed.Malformed<ResidentId>(var at, var sentence) -> {
            return Ruling.refused(
                RefusalKind.MALFORMED, CLAUSE, "engine.input", at, sentence.key(), "");
          }
        }
      }
    }
    return Ruling.granted(
        new Command(
            command.target(),
            command.action(),
            keyed,
            command.actor(),
            command.effectiveAt(),
            command.key()));
  }

  /** What the engine will check the input by, if it asks for a person. */
  private Optional<JsonNode> schema(Command command) {
    int slash = command.action().indexOf('/');
    String action = command.action().substring(slash + 1);
    if (engine.procedures().stream()
        .noneMatch(one -> one.actions().contains(action) && asks(one, action))) {
      return Optional.empty();
    }
    Optional<Procedure> procedure =
        slash > 0
            ? engine.procedure(command.action().substring(0, slash))
            : engine.read(command.actor(), command.target()).map(CaseFile::procedure);
    return procedure
        .filter(one -> one.actions().contains(action))
        .map(one -> one.schema(action).document());
  }

  private static boolean asks(Procedure procedure, String action) {
    return procedure
        .schema(action)
        .document()
        .path("properties")
        .valueStream()
        .anyMatch(PersonKey::isAskedFor);
  }
}
