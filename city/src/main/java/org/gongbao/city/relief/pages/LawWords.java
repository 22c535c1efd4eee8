package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.relief.claims.Grounds;
import org.gongbao.city.relief.claims.Step;
import org.gongbao.city.web.Words;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;

/**
 * What stands behind a figure: the clause, what it says, and the figures with their publication.
 */
record LawWords(Words words, Gazettes gazettes, LawBook book) {

  /** A clause as the reader finds it. */
  ClaimView.Law law(ClauseId id) {
    Optional<CatalogueClause> clause = gazettes.clause(id);
    return new ClaimView.Law(
        "/law/" + id.document() + "/" + id.path(),
        words.isChinese()
            ? clause.map(CatalogueClause::where).orElseGet(id::toString)
            : words.of("web.law.clause", id.path()),
        words
            .first(List.of("clause." + id))
            .or(() -> clause.map(CatalogueClause::says))
            .orElse(""));
  }

  /**
   * A step with its reasons.
   *
   * @param kept what the decision kept
   * @param knownAt day by whose publications a figure is looked up that it did not keep
   * @param day whose law is asked
   */
  ClaimView.Step step(Step step, Grounds kept, LocalDate knownAt, LocalDate day) {
    return new ClaimView.Step(
        words.of(step.key(), step.values().toArray()),
        step.line(),
        law(step.clause()),
        step.parameters().stream()
            .flatMap(name -> figure(name, kept, knownAt, day).stream())
            .toList());
  }

  private Optional<ClaimView.Figure> figure(
      String name, Grounds kept, LocalDate knownAt, LocalDate day) {
    return book.parameter(name)
        .flatMap(parameter ->
            parameter
                .values()
                .at(day, knownAt)
                .map(version ->
                    new ClaimView.Figure(
                        words.parameter(name),
                        Figures.whole(parameter, version.value(), words),
                        kept.figure(name)
                            .flatMap(Grounds.Figure::published)
                            .or(version::published)
                            .map(words::plainDay)
                            .orElse(""))));
  }
}
