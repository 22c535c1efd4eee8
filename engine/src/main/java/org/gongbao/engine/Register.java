package org.gongbao.engine;

import java.util.function.Function;
import org.gongbao.law.ClauseId;

/**
 * The declaration of a register (登记): dated, versioned rows without clocks or decisions of their
 * own, entered by actions and batches.
 *
 * @param name unique word
 * @param row record of one row; its text is sealed unless declared open, as with events
 * @param key the row's key within the register, made of open parts
 * @param cites clause that orders it
 */
public record Register<T extends Record>(
    String name, Class<T> row, Function<T, String> key, ClauseId cites) {

  /** The relation of a batch to the register it entered rows into. */
  static final String ENTERED = "entered";

  public Register {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("Expected a kebab-case register name but got " + name);
    }
    EventTypes.demandTextIsDeclared(row);
  }

  String asSubject() {
    return "register/" + name;
  }
}
