package org.gongbao.city.relief.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.LegalTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The monthly return that each place owes (relief/4.3.2): a list, or that there is nobody new. */
final class MonthlyReturn {

  private MonthlyReturn() {}

  /** Keys of the case that watches the place of a list. */
  static List<String> keys(CaseFile list) {
    return ListFile.of(list).opened().stream()
        .flatMap(opened -> ServicePlaces.shipped().byId(opened.place()).stream())
        .map(MonthlyReturn::key)
        .toList();
  }

  static String key(ServicePlace place) {
    return Tied.key(PlaceProcedure.NAME, Sides.subject(place), Sides.PLACE);
  }

  /** The place's return of the month is in; none if nobody watches it. */
  static List<Command> listed(Known known, Actor actor, String place, YearMonth month) {
    return ServicePlaces.shipped().byId(place).stream()
        .flatMap(one -> known.facts().get(Need.TIED, key(one)).stream())
        .flatMap(tied -> tied.cases().stream())
        .filter(file -> file.closed().isEmpty())
        .limit(1)
        .flatMap(file ->
            Stream.concat(
                Stream.of(
                    command(
                        known,
                        actor,
                        file,
                        PlaceProcedure.LISTED,
                        JsonNodeFactory.instance.objectNode().put("month", month.toString()))),
                whole(known, actor, file, month).stream()))
        .toList();
  }

  /** Ends the alert if that month was the last that was missing. */
  static List<Command> whole(Known known, Actor actor, CaseFile file, YearMonth month) {
    return PlaceFile.of(file).missed().equals(List.of(month))
        ? List.of(
            command(
                known,
                actor,
                file,
                PlaceProcedure.ALL_RETURNED,
                JsonNodeFactory.instance.objectNode()))
        : List.of();
  }

  private static Command command(
      Known known, Actor actor, CaseFile file, String action, JsonNode input) {
    return new Command(
        file.id(),
        action,
        input,
        actor,
        known.effectiveAt(),
        action + "/" + known.file().id() + "/" + known.file().revision());
  }

  /** End of the day by which a month's return is wanted; a setting, not law. */
  static Optional<Instant> wanted(CaseFile file) {
    return PlaceFile.of(file).watched().map(MonthlyReturn::lastDay).map(LegalTime::endOf);
  }

  private static LocalDate lastDay(PlaceFile.Watched watched) {
    int last = watched.month().lengthOfMonth();
    return watched
        .month()
        .atDay(watched.dayOfMonth() == 0 ? last : Math.min(watched.dayOfMonth(), last));
  }
}
