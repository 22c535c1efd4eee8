package org.gongbao.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value on two time axes (参数的两个时间轴): in force from and to, and published on. Immutable.
 *
 * <p>All versions published on one day form one timeline without gaps and overlaps. A later
 * publication supersedes the earlier ones from its first day in force on, for ever: after its own
 * last day nothing is in force, even if an earlier publication ran longer. A question is answered
 * from what was published by the day {@code knownAt}, so an erratum changes no older answer.
 *
 * @param <T> type of the value
 */
public final class Dated<T> {

  /** Stands for "known always" in the order of publications. */
  private static final LocalDate ALWAYS = LocalDate.MIN;

  private final String name;
  private final List<Version<T>> versions;
  private final LocalDate[] publications;
  private final List<Timeline<T>> timelines;

  /**
   * One version of a value.
   *
   * @param from first day in force
   * @param lastDayInclusive last day in force; empty while no end is set
   * @param published day of publication; empty for a setting of the installation, known always
   * @param clause the clause that says it
   */
  public record Version<T>(
      T value,
      LocalDate from,
      Optional<LocalDate> lastDayInclusive,
      Optional<LocalDate> published,
      ClauseId clause) {

    public Version {
      if (lastDayInclusive.isPresent() && lastDayInclusive.get().isBefore(from)) {
        throw new IllegalArgumentException(
            "Expected a last day on or after %s but got %s (%s)"
                .formatted(from, lastDayInclusive.get(), clause));
      }
    }

    /** True if {@code day} is one of the days of this version. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from)
          && (lastDayInclusive.isEmpty() || !day.isAfter(lastDayInclusive.get()));
    }
  }

  private Dated(String name, List<Version<T>> versions, Map<LocalDate, Timeline<T>> known) {
    this.name = name;
    this.versions = versions;
    this.publications = known.keySet().toArray(LocalDate[]::new);
    this.timelines = List.copyOf(known.values());
  }

  /**
   * A value from all its versions, in any order.
   *
   * @throws IllegalArgumentException naming {@code name} and both days, if versions of one
   *     publication overlap or leave a gap; naming {@code name}, if there is no version
   */
  public static <T> Dated<T> of(String name, List<Version<T>> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one version of " + name);
    }
    List<Version<T>> sorted = new ArrayList<>(versions);
    sorted.sort(
        Comparator.comparing((Version<T> v) -> v.published().orElse(ALWAYS))
            .thenComparing(Version::from));
    TreeMap<LocalDate, List<Version<T>>> byPublication = new TreeMap<>();
    for (Version<T> version : sorted) {
      byPublication
          .computeIfAbsent(version.published().orElse(ALWAYS), day -> new ArrayList<>())
          .add(version);
    }
    TreeMap<LocalDate, Timeline<T>> known = new TreeMap<>();
    List<Version<T>> before = List.of();
    for (Map.Entry<LocalDate, List<Version<T>>> publication : byPublication.entrySet()) {
      requireSeamless(name, publication.getValue());
      before = supersede(before, publication.getValue());
      known.put(publication.getKey(), Timeline.of(before));
    }
    return new Dated<>(name, List.copyOf(sorted), known);
  }

  /** A setting of the installation: one value, known always, without an end. */
  public static <T> Dated<T> setting(String name, T value, LocalDate from, ClauseId clause) {
    return of(
        name, List.of(new Version<>(value, from, Optional.empty(), Optional.empty(), clause)));
  }

  private static <T> void requireSeamless(String name, List<Version<T>> timeline) {
    for (int i = 1; i < timeline.size(); i++) {
      LocalDate from = timeline.get(i).from();
      Optional<LocalDate> end = timeline.get(i - 1).lastDayInclusive();
      if (end.isEmpty() || !from.isAfter(end.get())) {
        throw new IllegalArgumentException(
            "Expected versions of %s that do not overlap but one ends %s and the next begins %s"
                .formatted(name, end.map(LocalDate::toString).orElse("never"), from));
      }
      if (!from.equals(end.get().plusDays(1))) {
        throw new IllegalArgumentException(
            "Expected versions of %s without a gap but one ends %s and the next begins %s"
                .formatted(name, end.get(), from));
      }
    }
  }

  private static <T> List<Version<T>> supersede(List<Version<T>> before, List<Version<T>> later) {
    LocalDate first = later.getFirst().from();
    List<Version<T>> timeline = new ArrayList<>();
    for (Version<T> version : before) {
      if (version.from().isBefore(first)) {
        timeline.add(version);
      }
    }
    timeline.addAll(later);
    return timeline;
  }

  /** The name given to {@link #of}. */
  public String name() {
    return name;
  }

  /** All versions, by publication, then by first day in force. */
  public List<Version<T>> versions() {
    return versions;
  }

  /**
   * The version in force on {@code asOf} by what was published by the end of {@code knownAt}. The
   * version comes as it was published, even where a later one has cut it short.
   */
  public Optional<Version<T>> at(LocalDate asOf, LocalDate knownAt) {
    return known(knownAt).flatMap(timeline -> timeline.floor(asOf)).filter(v -> v.covers(asOf));
  }

  /** The version in force on {@code asOf} by all that was ever published. */
  public Optional<Version<T>> at(LocalDate asOf) {
    return at(asOf, LocalDate.MAX);
  }

  /**
   * The version that was in force last before {@code asOf}, by what was published by {@code
   * knownAt}; empty if none had begun.
   */
  public Optional<Version<T>> lastBegun(LocalDate asOf, LocalDate knownAt) {
    return known(knownAt).flatMap(timeline -> timeline.floor(asOf));
  }

  private Optional<Timeline<T>> known(LocalDate knownAt) {
    int found = floorIndex(publications, knownAt);
    return found < 0 ? Optional.empty() : Optional.of(timelines.get(found));
  }

  private static int floorIndex(LocalDate[] days, LocalDate day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public String toString() {
    return name + versions;
  }

  /** What was known after one publication: versions by first day; a later one cuts an earlier. */
  private record Timeline<T>(List<LocalDate> starts, List<Version<T>> versions) {

    static <T> Timeline<T> of(List<Version<T>> versions) {
      return new Timeline<>(versions.stream().map(Version::from).toList(), List.copyOf(versions));
    }

    Optional<Version<T>> floor(LocalDate asOf) {
      int found = Collections.binarySearch(starts, asOf);
      int index = found >= 0 ? found : -found - 2;
      return index < 0 ? Optional.empty() : Optional.of(versions.get(index));
    }
  }
}
