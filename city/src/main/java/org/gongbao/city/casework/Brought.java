package org.gongbao.city.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * The files that actions bring: whoever acts must have brought them himself, and once it is granted
 * or asked about they belong to the case. A program that ends between the act and the attaching is
 * repeated under the same key, which attaches what is missing.
 */
final class Brought {

  private static final ClauseId CLAUSE = ClauseId.of("engine/action");

  private final Engine engine;
  private final Files files;

  /** Names of the actions of any procedure that take files: all others cost nothing here. */
  private final Set<String> taking;

  Brought(Engine engine, Files files) {
    this.engine = engine;
    this.files = files;
    taking =
        engine.procedures().stream()
            .flatMap(procedure ->
                procedure.actions().stream()
                    .filter(action -> takesFiles(procedure.schema(action).document())))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean takesFiles(JsonNode schema) {
    return schema.path("format").asString("").equals(FileId.FORMAT)
        || schema.path("properties").valueStream().anyMatch(Brought::takesFiles)
        || (schema.has("items") && takesFiles(schema.path("items")));
  }

  /** Acts, if every file named in the input was brought by the actor. */
  Outcome act(Command command, OptionalInt seen) {
    SequencedMap<String, FileId> named = new LinkedHashMap<>();
    schema(command).ifPresent(schema -> named(schema, command.input(), "", named));
    for (Map.Entry<String, FileId> one : named.entrySet()) {
      if (files.broughtBy(command.actor().person(), one.getValue()).isEmpty()) {
        return new Outcome(
            command.target(),
            Ruling.refused(
                RefusalKind.MALFORMED,
                CLAUSE,
                "engine.input",
                one.getKey(),
                "input.file-unknown",
                ""),
            0,
            List.of(),
            false);
      }
    }
    Outcome outcome = engine.act(command, seen);
    if (!named.isEmpty()
        && !outcome.hashes().isEmpty()
        && !(outcome.ruling() instanceof Ruling.Refused<?>)) {
      files.attach(
          outcome.id(),
          outcome.hashes().getFirst(),
          action(command),
          command.actor().person(),
          named);
    }
    return outcome;
  }

  /** Without the procedure's name, which an opening has before it. */
  private static String action(Command command) {
    return command.action().substring(command.action().indexOf('/') + 1);
  }

  /** What the engine will check the input by; none where it will refuse the command anyway. */
  private Optional<JsonNode> schema(Command command) {
    if (!taking.contains(action(command))) {
      return Optional.empty();
    }
    int slash = command.action().indexOf('/');
    Optional<Procedure> procedure =
        slash > 0
            ? engine.procedure(command.action().substring(0, slash))
            : engine.read(command.actor(), command.target()).map(CaseFile::procedure);
    return procedure
        .filter(one -> one.actions().contains(action(command)))
        .map(one -> one.schema(action(command)).document());
  }

  private static void named(
      JsonNode schema, JsonNode value, String at, SequencedMap<String, FileId> named) {
    if (value.isString() && schema.path("format").asString("").equals(FileId.FORMAT)) {
      if (value.stringValue().matches(schema.path("pattern").asString(""))) {
        named.put(at, new FileId(value.stringValue()));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        named(schema.path("items"), value.get(i), at + "/" + i, named);
      }
    } else {
      value
          .properties()
          .forEach(field ->
              named(
                  schema.path("properties").path(field.getKey()),
                  field.getValue(),
                  at + "/" + field.getKey(),
                  named));
    }
  }

  /**
   * A file that an actor may have.
   *
   * @param through the case by which he may; empty if he brought it himself
   */
  record Seen(KeptFile file, Optional<CaseId> through) {}

  /**
   * A file, if the actor may have it.
   *
   * @param events the events that the actor sees of a case
   */
  Optional<Seen> seen(Actor actor, FileId id, Function<CaseId, List<CaseView.EventView>> events) {
    return files
        .broughtBy(actor.person(), id)
        .map(own -> new Seen(own, Optional.empty()))
        .or(() ->
            files.attachments(id).stream()
                .filter(one ->
                    events.apply(one.caseId()).stream()
                        .anyMatch(event -> event.hash().equals(one.eventHash())))
                .findFirst()
                .map(one -> new Seen(one.file(), Optional.of(one.caseId()))));
  }
}
