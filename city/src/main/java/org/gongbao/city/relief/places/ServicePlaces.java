package org.gongbao.city.relief.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The annex: 41 divisions and six institutions, each served by exactly one insurer on a day. */
public final class ServicePlaces {

  private static final ServicePlaces SHIPPED =
      new ServicePlaces(Lines.of("service-places.csv").stream().map(ServicePlace::of).toList());

  private final List<ServicePlace> rows;

  private ServicePlaces(List<ServicePlace> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Those of the notice. */
  public static ServicePlaces shipped() {
    return SHIPPED;
  }

  /** All places of a day, as known by another, in the order of the annex. */
  public List<ServicePlace> on(LocalDate day, LocalDate knownAt) {
    return rows.stream().filter(place -> place.covers(day, knownAt)).toList();
  }

  /** The place of that name, official name or code on a day, as known by another. */
  public Optional<ServicePlace> find(String name, LocalDate day, LocalDate knownAt) {
    return on(day, knownAt).stream().filter(place -> place.isCalled(name)).findFirst();
  }

  /** The place of that id, on whatever day. */
  public Optional<ServicePlace> byId(String id) {
    return rows.stream().filter(place -> place.id().equals(id)).findFirst();
  }

  /** All rows. */
  public List<ServicePlace> all() {
    return rows;
  }

  /** Numbers of the insurers of the annex, ascending. */
  public List<Integer> insurers() {
    return rows.stream().map(ServicePlace::insurer).distinct().sorted().toList();
  }
}
