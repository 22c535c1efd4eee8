package org.gongbao.city.relief.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
import org.gongbao.city.relief.project.consequence.Consequences;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Who serves a place on a day (承保公司): the insurer of the annex, until a decision under 4.4.3 gives
 * the place to a successor from its day on. Places are named by their ids.
 *
 * <p>Whoever asks declares the need: {@code .needs(Need.TIED, (file, in) -> Insurers.needs(…))}.
 */
public final class Insurers {

  private static final ClauseId DECISION = ClauseId.of("relief/4.4.3");

  private Insurers() {}

  /** Keys of {@link Need#TIED}: the decisions on a place; none if the annex has no such place. */
  public static List<String> needs(String place) {
    return ServicePlaces.shipped().byId(place).map(found -> List.of(key(found))).orElse(List.of());
  }

  /** The same for every place of the annex. */
  public static List<String> needs() {
    return ServicePlaces.shipped().all().stream().map(Insurers::key).distinct().toList();
  }

  private static String key(ServicePlace place) {
    return Tied.key(Consequences.NAME, Sides.subject(place), Sides.PLACE);
  }

  /** Number of the insurer that serves a place on the day whose law is asked. */
  public static Ruling<Integer> of(Known known, String place) {
    return of(known, place, known.law().asOf());
  }

  /** Number of the insurer that serves a place on a day. */
  public static Ruling<Integer> of(Known known, String place, LocalDate day) {
    Optional<ServicePlace> listed =
        ServicePlaces.shipped()
            .find(place, day, known.law().knownAt())
            .filter(found -> found.id().equals(place));
    return listed
        .map(found -> Ruling.granted(moved(known, found, day).orElse(found.insurer())))
        .orElseGet(() ->
            Ruling.refused(RefusalKind.MISSING, Annex.INSURERS, "relief.no-such-place", place));
  }

  /** Granted if that insurer serves the place today; else refused, and the right one is named. */
  public static Ruling<Boolean> serves(Known known, String place, int insurer) {
    return serves(known, place, insurer, known.law().asOf());
  }

  /**
   * Granted if that insurer serves the place on a day; else refused, and the right one is named.
   */
  public static Ruling<Boolean> serves(Known known, String place, int insurer, LocalDate day) {
    return of(known, place, day)
        .then(right -> {
          if (known.law().condition(Annex.INSURERS, "sent-to-its-insurer", right == insurer)) {
            return Ruling.granted(true);
          }
          ServicePlace found = Annex.listed(place);
          return Ruling.refused(
              RefusalKind.WRONG_PLACE,
              right == found.insurer() ? found.cite() : DECISION,
              "relief.wrong-insurer",
              found.official(),
              insurer,
              right,
              Annex.nameOf(right));
        });
  }

  /** Places that an insurer serves on a day, in the order of the annex. */
  public static List<ServicePlace> served(Known known, int insurer, LocalDate day) {
    return ServicePlaces.shipped().on(day, known.law().knownAt()).stream()
        .filter(place -> moved(known, place, day).orElse(place.insurer()) == insurer)
        .toList();
  }

  /**
   * A day and the days after it on which a place goes to another, as far as it is decided. What is
   * so on each of them is so from the first on.
   */
  public static List<LocalDate> turns(Known known, LocalDate first) {
    return Stream.concat(
            Stream.of(first),
            ServicePlaces.shipped().all().stream()
                .flatMap(place -> moves(known, place))
                .map(ConsequenceFile.Moved::from)
                .filter(day -> day.isAfter(first)))
        .distinct()
        .sorted()
        .toList();
  }

  /** How many decisions have given places to others. */
  public static long decisions(Known known) {
    return ServicePlaces.shipped().all().stream()
        .flatMap(place -> decided(known, place))
        .map(CaseFile::id)
        .distinct()
        .count();
  }

  /** True if an insurer served a place on any day from the first to the last. */
  public static boolean everServed(
      Known known, String place, int insurer, LocalDate first, LocalDate lastInclusive) {
    ServicePlace listed = Annex.listed(place);
    Stream<LocalDate> turns =
        Stream.concat(
            Stream.of(first, listed.from()), moves(known, listed).map(ConsequenceFile.Moved::from));
    return turns
        .filter(day -> !day.isBefore(first) && !day.isAfter(lastInclusive))
        .anyMatch(day ->
            of(known, place, day) instanceof Ruling.Granted<Integer>(Integer one, _)
                && one == insurer);
  }

  private static Optional<Integer> moved(Known known, ServicePlace place, LocalDate day) {
    return moves(known, place)
        .filter(move -> !move.from().isAfter(day))
        .max(
            Comparator.comparing(ConsequenceFile.Moved::from)
                .thenComparing(ConsequenceFile.Moved::decided))
        .map(ConsequenceFile.Moved::successor);
  }

  private static Stream<ConsequenceFile.Moved> moves(Known known, ServicePlace place) {
    return decided(known, place)
        .map(ConsequenceFile::of)
        .flatMap(file -> file.move(place.id()).stream());
  }

  private static Stream<CaseFile> decided(Known known, ServicePlace place) {
    return known
        .facts()
        .get(Need.TIED, key(place))
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected the action to declare Insurers.needs for " + place.id()))
        .cases()
        .stream();
  }
}
