package org.gongbao.city.relief.axes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Trace;

/**
 * A figure of the law that makes a difference between two days of knowing (新知参数): nobody knew it
 * then, or another stood in its place.
 *
 * @param before what stood in its place; empty if nothing was published then
 * @param value what it is
 * @param published empty for a setting of the installation
 */
public record NewFigure(
    String name,
    Optional<String> before,
    String value,
    ClauseId clause,
    LocalDate from,
    Optional<LocalDate> published) {

  /** Those that the second reckoning read and the first did not, or read otherwise. */
  static List<NewFigure> between(Trace then, Trace now) {
    Map<String, Trace.Figure> earlier = figures(then);
    List<NewFigure> found = new ArrayList<>();
    figures(now)
        .forEach((name, figure) -> {
          Optional<String> before = Optional.ofNullable(earlier.get(name)).map(Trace.Figure::value);
          if (before.filter(figure.value()::equals).isEmpty()) {
            found.add(
                new NewFigure(
                    name,
                    before,
                    figure.value(),
                    figure.clause(),
                    figure.from(),
                    figure.published()));
          }
        });
    return found;
  }

  private static Map<String, Trace.Figure> figures(Trace trace) {
    Map<String, Trace.Figure> found = new LinkedHashMap<>();
    collect(trace, found);
    return found;
  }

  private static void collect(Trace trace, Map<String, Trace.Figure> into) {
    for (Trace.Step step : trace.steps()) {
      switch (step) {
        case Trace.Figure figure -> into.put(figure.name(), figure);
        case Trace.Rule rule -> collect(rule.trace(), into);
        default -> {
          // no figure
        }
      }
    }
  }
}
