package org.gongbao.city.relief.rules;

import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Which of the five insurers serves a place (relief/4.1.1 and the annex): a division or an
 * institution that keeps a register and confirms its list, wherever the person sleeps.
 */
public final class InsurerOfPlace {

  private InsurerOfPlace() {}

  /**
   * What is asked.
   *
   * @param place short or official name, or the division's code
   */
  public record Input(Optional<String> place) {}

  /** Number of the insurer in the annex. */
  public static Ruling<Integer> number(Law law, Input in) {
    law.tracer().input("place", in.place());
    if (in.place().isEmpty()) {
      return Unknown.point("place", Clauses.INSURERS, "district-civil-affairs");
    }
    return Cover.period(law)
        .then(period ->
            ServicePlaces.shipped()
                .find(in.place().get(), law.asOf(), law.knownAt())
                .map(place -> {
                  law.condition(place.cite(), "listed", true);
                  return Ruling.granted(place.insurer());
                })
                .orElseGet(() -> {
                  law.condition(Clauses.INSURERS, "listed", false);
                  return Ruling.refused(
                      RefusalKind.MISSING,
                      Clauses.INSURERS,
                      "relief.no-such-place",
                      in.place().get());
                }));
  }
}
