package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.law.ClauseId;

/**
 * One step of a reckoning as a family reads it (一步一步怎么算): a plain sentence and a short sum. Page
 * and paper say the same, for both are made of it.
 *
 * @param name of its sentence: {@code relief.reckoned.step.{name}}
 * @param values of the sentence
 * @param sum what is written out, piece by piece; a single figure where nothing is reckoned
 * @param parameters figures of the law behind it
 */
public record Step(
    String name, List<String> values, List<String> sum, ClauseId clause, List<String> parameters) {

  /** Where the sentences of steps stand. */
  static final String SENTENCES = "relief.reckoned.step.";

  public Step {
    values = List.copyOf(values);
    sum = List.copyOf(sum);
    parameters = List.copyOf(parameters);
  }

  /** Key of its sentence. */
  public String key() {
    return SENTENCES + name;
  }

  /** The sum in one line. */
  public String line() {
    return String.join(" ", sum);
  }
}
