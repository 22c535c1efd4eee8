package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Procedure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the case pages share: the facade, the reader's words and names, and how nothing is found.
 */
@Component
record Context(
    Casework casework, Shells shells, Naming naming, Languages languages, Choices choices) {

  Words words(HttpServletRequest request) {
    return shells.words(languages.resolveLocale(request));
  }

  Names names(HttpServletRequest request) {
    return names(words(request));
  }

  Names names(Words words) {
    return naming.in(words);
  }

  Actor actor(SignedIn reader) {
    return casework.actor(reader);
  }

  /** The id of an address; an address that is no id is a page that does not exist. */
  static CaseId caseId(String text) {
    try {
      return CaseId.of(text);
    } catch (IllegalArgumentException _) {
      throw notFound();
    }
  }

  Procedure procedure(String name) {
    return casework.engine().procedure(name).orElseThrow(Context::notFound);
  }

  /** Procedures that the reader may open. */
  List<Procedure> starts(Actor actor) {
    return casework.engine().procedures().stream()
        .filter(procedure ->
            casework.opening(procedure).stream()
                .flatMap(action -> procedure.roles(action).stream())
                .anyMatch(actor::holds))
        .toList();
  }

  /** Every procedure, to choose from. */
  List<Field.Option> procedures(Words words) {
    return casework.engine().procedures().stream()
        .map(one -> new Field.Option(one.name(), words.procedure(one.law(), one.name())))
        .toList();
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static Optional<String> filled(Optional<String> text) {
    return text.map(String::strip).filter(one -> !one.isEmpty());
  }
}
