package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.law.Dated;
import org.gongbao.law.Parameter;

/**
 * A figure with the changes of a draft in it. A publication counts for ever from its first day on,
 * so each tells the whole time after it: the changes known by then, and between and after them the
 * present value.
 */
final class Redated {

  private Redated() {}

  /**
   * The figure as the draft makes it.
   *
   * @param changes of this figure, whose days do not overlap
   * @throws IllegalArgumentException if nothing is in force between two of them
   */
  static Parameter with(Parameter present, List<Change> changes) {
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>(present.values().versions());
    changes.stream()
        .map(Change::published)
        .distinct()
        .forEach(published -> versions.addAll(published(present, changes, published)));
    return new Parameter(
        present.name(),
        present.unit(),
        present.cite(),
        present.setting(),
        Dated.of(present.name(), versions));
  }

  private static List<Dated.Version<Parameter.Value>> published(
      Parameter present, List<Change> changes, LocalDate published) {
    List<Change> known =
        changes.stream().filter(one -> !one.published().isAfter(published)).toList();
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>();
    Optional<LocalDate> next =
        known.stream()
            .filter(one -> one.published().equals(published))
            .map(Change::from)
            .min(LocalDate::compareTo);
    while (next.isPresent()) {
      LocalDate day = next.get();
      Optional<Dated.Version<Parameter.Value>> version =
          on(day, present, known).map(one -> published(one, present, day, published));
      version.ifPresent(versions::add);
      next =
          version.isPresent()
              ? version.get().lastDayInclusive().map(last -> last.plusDays(1))
              : turn(day, present, known);
    }
    return versions;
  }

  /** What holds on a day, and until when. */
  private record Holding(Parameter.Value value, Optional<LocalDate> lastDayInclusive) {}

  private static Optional<Holding> on(LocalDate day, Parameter present, List<Change> known) {
    Optional<Holding> changed =
        known.stream()
            .filter(one -> isOn(one, day))
            .findFirst()
            .map(one -> new Holding(one.value(), one.lastDayInclusive()));
    return changed.or(() ->
        present
            .values()
            .at(day)
            .map(version ->
                new Holding(
                    version.value(),
                    Stream.concat(
                            version.lastDayInclusive().stream(),
                            turn(day, present, known).map(turn -> turn.minusDays(1)).stream())
                        .min(LocalDate::compareTo))));
  }

  private static boolean isOn(Change change, LocalDate day) {
    return !day.isBefore(change.from()) && change.lastDayInclusive().filter(day::isAfter).isEmpty();
  }

  /** The next day on which a change or a present version begins. */
  private static Optional<LocalDate> turn(LocalDate day, Parameter present, List<Change> known) {
    return Stream.concat(
            known.stream().map(Change::from),
            present.values().versions().stream().map(Dated.Version::from))
        .filter(from -> from.isAfter(day))
        .min(LocalDate::compareTo);
  }

  private static Dated.Version<Parameter.Value> published(
      Holding holding, Parameter present, LocalDate from, LocalDate published) {
    return new Dated.Version<>(
        holding.value(), from, holding.lastDayInclusive(), Optional.of(published), present.cite());
  }
}
