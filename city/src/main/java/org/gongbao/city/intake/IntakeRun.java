package org.gongbao.city.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;

/**
 * A file on its way into a register.
 *
 * @param name the file's name with whoever brought it
 * @param dry true if its rows are only checked
 * @param rows how many rows were read so far
 * @param why what ended it, a word; empty while nothing is amiss
 */
public record IntakeRun(
    UUID id,
    CaseId batch,
    String name,
    String sha256,
    boolean dry,
    String person,
    Instant at,
    State state,
    long rows,
    long good,
    long bad,
    Optional<String> why) {

  /** How it stands. */
  public enum State {
    WAITING,
    RUNNING,
    /** Every row was read. */
    DONE,
    /** Somebody stopped it. */
    STOPPED,
    /** It could not go on: no right, another stage, no such table. */
    REFUSED;

    /** As written in JSON: {@code running}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** True until it has ended. */
  public boolean isOpen() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /**
   * What is wrong with a row.
   *
   * @param row its number in the file, from 1; the heading is not counted
   * @param field column; empty for the row as a whole
   * @param word what is wrong; {@code intake.fault.{word}} in bundles
   * @param clause by which the row is kept out; empty for a fault of form
   * @param about what goes into the sentence of the word
   */
  public record Fault(
      long row, String field, String word, Optional<ClauseId> clause, String about) {}
}
