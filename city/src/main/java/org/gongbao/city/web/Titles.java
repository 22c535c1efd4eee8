package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import tools.jackson.databind.JsonNode;

/**
 * What people call a case: one of the texts it knows. The bundle of its policy says which: {@code
 * audit.title.audit-project=/project/subject}.
 */
record Titles(Engine engine, Actor actor, Words words) {

  /**
   * The title of a case in the actor's sight; empty if its procedure has none, or it was erased.
   */
  Optional<String> of(CaseId id, String slug, String procedure) {
    return pointer(slug, procedure)
        .flatMap(
            at -> engine.read(actor, id).flatMap(file -> text(CaseJson.of(file.data()).at(at))));
  }

  /** The title of a case of which this is known. */
  Optional<String> of(JsonNode data, String slug, String procedure) {
    return pointer(slug, procedure).flatMap(at -> text(data.at(at)));
  }

  private Optional<String> pointer(String slug, String procedure) {
    return words.first(List.of(slug + ".title." + procedure));
  }

  private static Optional<String> text(JsonNode found) {
    return found.isString() ? Optional.of(found.stringValue()) : Optional.empty();
  }
}
