package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongbao.law.ClauseId;

/**
 * What the log kept of the reasons of a decision (依据): figures of the law with the day of their
 * publication, and the conditions that were not met.
 */
public record Grounds(List<Figure> figures, List<Unmet> unmet) {

  private static final String DEPTH = "^\\.+";
  private static final int FIELDS_OF_FIGURE = 6;
  private static final int FIELDS_OF_CONDITION = 4;
  private static final String SETTING = "setting";
  private static final String NO = "relief.reckoned.no.";

  /**
   * A figure of the law that was asked.
   *
   * @param published empty for a setting of the installation
   */
  public record Figure(
      String name, String value, ClauseId clause, LocalDate from, Optional<LocalDate> published) {}

  /** A condition that was looked at and not met. */
  public record Unmet(ClauseId clause, String key) {}

  public Grounds {
    figures = List.copyOf(figures);
    unmet = List.copyOf(unmet);
  }

  /** Out of the lines of a trace that a decision kept. */
  public static Grounds of(List<String> lines) {
    List<Figure> figures = new ArrayList<>();
    List<Unmet> unmet = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.replaceFirst(DEPTH, "").split("\t", -1);
      if (fields[0].equals("figure") && fields.length == FIELDS_OF_FIGURE) {
        figures.add(
            new Figure(
                fields[1],
                fields[2],
                ClauseId.of(fields[3]),
                LocalDate.parse(fields[4]),
                Optional.of(fields[5])
                    .filter(Predicate.not(SETTING::equals))
                    .map(LocalDate::parse)));
      } else if (fields[0].equals("condition")
          && fields.length == FIELDS_OF_CONDITION
          && fields[3].equals("false")) {
        unmet.add(new Unmet(ClauseId.of(fields[1]), fields[2]));
      }
    }
    return new Grounds(figures, unmet);
  }

  /** The figure of that name, if it was asked. */
  public Optional<Figure> figure(String name) {
    return figures.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * Keys of the sentence that says why nothing is given, the closest first: the condition of the
   * clause that was not met, the clause, anything.
   */
  private List<String> because(ClauseId clause) {
    List<String> keys = new ArrayList<>();
    unmet.stream()
        .filter(one -> one.clause().equals(clause))
        .forEach(one -> keys.add(NO + one.key()));
    keys.add(NO + clause.path());
    keys.add(NO + "other");
    return List.copyOf(keys);
  }

  /** The same for a claim: one that stayed without papers is not told of rules. */
  public List<String> because(ClaimFile file, ClauseId clause) {
    return file.complete().isPresent() ? because(clause) : List.of(NO + "incomplete");
  }
}
