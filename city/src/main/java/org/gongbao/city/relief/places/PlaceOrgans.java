package org.gongbao.city.relief.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The organs of the places (relief/0.2): three of each division, while an institution acts itself.
 * By the organ that keeps the register a person comes to a place, not by where he sleeps.
 */
public final class PlaceOrgans {

  private static final PlaceOrgans SHIPPED =
      new PlaceOrgans(Lines.of("place-organs.csv").stream().map(PlaceOrgan::of).toList());

  private final List<PlaceOrgan> rows;

  private PlaceOrgans(List<PlaceOrgan> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Those of the notice. */
  public static PlaceOrgans shipped() {
    return SHIPPED;
  }

  /** All organs of a day, as known by another, in the order of the annex. */
  public List<PlaceOrgan> on(LocalDate day, LocalDate knownAt) {
    return rows.stream().filter(organ -> organ.covers(day, knownAt)).toList();
  }

  /** Name of the organ that keeps a place's registers and sends its list; empty off the list. */
  public Optional<String> submitting(String place, LocalDate day, LocalDate knownAt) {
    return ServicePlaces.shipped()
        .find(place, day, knownAt)
        .flatMap(found ->
            found.isDivision()
                ? on(day, knownAt).stream()
                    .filter(organ ->
                        organ.place().equals(found.id())
                            && organ.kind() == PlaceOrgan.Kind.CIVIL_AFFAIRS)
                    .map(PlaceOrgan::name)
                    .findFirst()
                : Optional.of(found.official()));
  }

  /** The place whose registers an organ of that name keeps; empty for any other organ. */
  public Optional<ServicePlace> keptBy(String organ, LocalDate day, LocalDate knownAt) {
    return ServicePlaces.shipped().on(day, knownAt).stream()
        .filter(place -> submitting(place.id(), day, knownAt).filter(organ::equals).isPresent())
        .findFirst();
  }
}
