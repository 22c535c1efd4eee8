package org.gongbao.city.relief.project.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of the exchange with an insurer: the last delivery, and for which days nothing
 * came. Days that follow each other are one gap, so that it does not grow with the years.
 *
 * @param insurer number in the annex; 0 before it is begun
 * @param last day of the last delivery
 * @param alerted true while an alert waits for the bureau
 */
public record FeedFile(
    int insurer,
    Optional<LocalDate> begun,
    Optional<LocalDate> last,
    long enrolments,
    long claims,
    List<Gap> gaps,
    boolean alerted) {

  /** Nothing yet. */
  static final FeedFile EMPTY =
      new FeedFile(0, Optional.empty(), Optional.empty(), 0, 0, List.of(), false);

  /** Days for which no data came. */
  public record Gap(LocalDate first, LocalDate lastInclusive) {

    private boolean isFollowedBy(Gap next) {
      return lastInclusive.plusDays(1).equals(next.first());
    }
  }

  public FeedFile {
    gaps = List.copyOf(gaps);
  }

  /** What the exchange of a case knows. */
  public static FeedFile of(CaseFile file) {
    return file.data(FeedFile.class);
  }

  static FeedFile of(Known known) {
    return of(known.file());
  }

  /** The first day about which nothing is known: neither delivered nor known to be missing. */
  LocalDate nextExpected() {
    LocalDate after = last.map(day -> day.plusDays(1)).orElseGet(begun::orElseThrow);
    return gaps.isEmpty() || gaps.getLast().lastInclusive().isBefore(after)
        ? after
        : gaps.getLast().lastInclusive().plusDays(1);
  }

  FeedFile apply(FeedEvent event) {
    return switch (event) {
      case FeedEvent.FeedBegun e ->
          new FeedFile(
              e.insurer(), Optional.of(e.begun()), last, enrolments, claims, gaps, alerted);
      case FeedEvent.DataDelivered e ->
          new FeedFile(
              insurer,
              begun,
              Optional.of(e.delivered()),
              Math.addExact(enrolments, e.enrolments()),
              Math.addExact(claims, e.claims()),
              gaps,
              alerted);
      case FeedEvent.DeliveryMissed e ->
          new FeedFile(
              insurer,
              begun,
              last,
              enrolments,
              claims,
              joined(new Gap(e.first(), e.lastInclusive())),
              true);
      case FeedEvent.AlertSettled e ->
          new FeedFile(insurer, begun, last, enrolments, claims, gaps, false);
    };
  }

  private List<Gap> joined(Gap more) {
    List<Gap> all = new ArrayList<>(gaps);
    if (!all.isEmpty() && all.getLast().isFollowedBy(more)) {
      all.add(new Gap(all.removeLast().first(), more.lastInclusive()));
    } else {
      all.add(more);
    }
    return all;
  }
}
