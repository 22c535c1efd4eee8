package org.gongbao.city.relief.roll;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of a place's monthly returns.
 *
 * @param watched the month whose return is wanted next; empty before and after the insured time
 * @param nil months for which the place said that there was nobody new
 * @param missed months that went by without a return, and still lack one
 */
public record PlaceFile(
    @CaseEvent.Open String place,
    Optional<Watched> watched,
    List<YearMonth> nil,
    List<YearMonth> missed) {

  static final PlaceFile EMPTY = new PlaceFile("", Optional.empty(), List.of(), List.of());

  /**
   * The month, and the day by which its return is wanted.
   *
   * @param dayOfMonth 0 for the last
   */
  public record Watched(YearMonth month, int dayOfMonth) {}

  static PlaceFile of(Known known) {
    return of(known.file());
  }

  /** What the watch of a case knows. */
  public static PlaceFile of(CaseFile file) {
    return file.data(PlaceFile.class);
  }

  PlaceFile apply(PlaceEvent event) {
    return switch (event) {
      case PlaceEvent.WatchBegun e ->
          new PlaceFile(
              e.place(), Optional.of(new Watched(e.month(), e.dayOfMonth())), nil, missed);
      case PlaceEvent.NilReturned e -> returned(e.month(), e.last(), with(nil, e.month()));
      case PlaceEvent.ReturnListed e -> returned(e.month(), e.last(), nil);
      case PlaceEvent.ReturnMissed e ->
          new PlaceFile(place, after(e.month(), e.last()), nil, with(missed, e.month()));
    };
  }

  private PlaceFile returned(YearMonth month, boolean last, List<YearMonth> nils) {
    return new PlaceFile(
        place,
        after(month, last),
        nils,
        missed.stream().filter(one -> !one.equals(month)).toList());
  }

  /** A return of an earlier month moves nothing on. */
  private Optional<Watched> after(YearMonth month, boolean last) {
    return watched.flatMap(now -> {
      if (!now.month().equals(month)) {
        return Optional.of(now);
      }
      return last
          ? Optional.empty()
          : Optional.of(new Watched(month.plusMonths(1), now.dayOfMonth()));
    });
  }

  private static List<YearMonth> with(List<YearMonth> months, YearMonth one) {
    List<YearMonth> more = new ArrayList<>(months);
    if (!more.contains(one)) {
      more.add(one);
    }
    return List.copyOf(more);
  }
}
