package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import tools.jackson.databind.JsonNode;

/**
 * What people call a case: some of what it knows, as words. The bundle of its policy says which:
 * {@code audit.title.audit-filing=/owed/kind /owed/finalised}.
 */
record Titles(Engine engine, Actor actor, Words words, Names names) {

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final String BETWEEN = " · ";

  /**
   * The title of a case in the actor's sight; empty if its procedure has none, or it was erased.
   */
  Optional<String> of(CaseId id, String slug, String procedure) {
    return pointers(slug, procedure)
        .flatMap(of ->
            engine
                .read(actor, id)
                .flatMap(file -> title(CaseJson.of(file.data()), of, slug, procedure)));
  }

  /** The title of a case of which this is known. */
  Optional<String> of(JsonNode data, String slug, String procedure) {
    return pointers(slug, procedure).flatMap(of -> title(data, of, slug, procedure));
  }

  private Optional<String> pointers(String slug, String procedure) {
    return words.first(List.of(slug + ".title." + procedure));
  }

  private Optional<String> title(JsonNode data, String pointers, String slug, String procedure) {
    Labels labels = new Labels(words, slug, procedure, "data");
    String title =
        BLANK
            .splitAsStream(pointers)
            .filter(at -> data.at(at).isString() || data.at(at).isNumber())
            .map(at -> text(labels, at, data.at(at).asString()))
            .collect(Collectors.joining(BETWEEN));
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  private String text(Labels labels, String pointer, String text) {
    return switch (labels.meaning(pointer).orElse("")) {
      case "organ" -> names.organ(text);
      case "division" -> names.division(text);
      case "person" -> names.person(text);
      default -> labels.known(pointer, text).orElse(text);
    };
  }
}
