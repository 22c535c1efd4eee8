package org.gongbao.city.gazette;

/**
 * Something wrong in a catalogue.
 *
 * @param file the catalogue's file
 * @param pointer JSON pointer of the place; for YAML that cannot be read, line and column
 * @param clause id of the clause it stands in; empty outside the clauses
 * @param message what was expected and what came
 */
public record CatalogueProblem(String file, String pointer, String clause, String message) {

  @Override
  public String toString() {
    return file + " " + pointer + (clause.isEmpty() ? "" : " (" + clause + ")") + ": " + message;
  }
}
