package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;

/**
 * A claim as a family reads it, in words.
 *
 * @param name official name of the benefit
 * @param title what it is for, plainly
 * @param forWhom whose claim it is
 * @param another true if the reader is not that person
 * @param back where the reader comes from
 * @param asked what was asked for and when
 * @param sum the one big figure; empty while there is none
 * @param outcome what is got, or why nothing
 * @param because the clause by which nothing is given
 * @param steps how it was reckoned
 * @param noSteps why there are none
 * @param money when it comes, and to whom
 * @param who who decides now
 * @param heard objections and their answers
 * @param wrong what can be done if it seems wrong
 * @param object where to object; empty if the reader cannot now
 * @param next the next thing this reader may do
 * @param help whom to ask
 * @param path the case itself
 */
public record ClaimView(
    String name,
    String title,
    String forWhom,
    boolean another,
    Link back,
    State state,
    List<String> asked,
    Optional<String> sum,
    List<String> outcome,
    Optional<Law> because,
    List<Step> steps,
    String noSteps,
    List<String> money,
    List<String> who,
    List<String> heard,
    List<String> wrong,
    Optional<String> object,
    Optional<Link> next,
    List<String> help,
    String path) {

  /** How far it is, in a few words, and the colour of them. */
  public record State(String text, String tone) {}

  /** Somewhere to go. */
  public record Link(String path, String label) {}

  /** A clause: its page, its place in the text, what it says. */
  public record Law(String path, String name, String summary) {}

  /**
   * A step.
   *
   * @param sum the sum in one line
   * @param figures figures of the law behind it
   */
  public record Step(String sentence, String sum, Law law, List<Figure> figures) {}

  /** A figure of the law, with the day of its publication. */
  public record Figure(String label, String value, String published) {}
}
