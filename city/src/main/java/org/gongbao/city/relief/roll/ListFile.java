package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.law.Money;

/**
 * What a case knows of a list of the insured; made from its events and nothing else.
 *
 * @param opened empty before it is opened
 * @param reviewer who reviewed it as it stands
 * @param confirmer who confirmed it as it stands
 * @param turn day on which the insurer began to take it over
 */
public record ListFile(
    Optional<Opened> opened,
    @CaseEvent.Open Optional<String> reviewer,
    @CaseEvent.Open Optional<String> confirmer,
    Optional<LocalDate> confirmed,
    Optional<LocalDate> sent,
    Optional<LocalDate> turn,
    Optional<Accepted> accepted) {

  static final ListFile EMPTY =
      new ListFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What a list brings. */
  public enum Kind {
    /** Everyone on the registers in the first month of a period (首次参保). */
    FIRST_BATCH,
    /** Who came to stand on a register in a later month (批增). */
    ADDITION;

    /** As written in JSON: {@code first-batch}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * For whom and when it is.
   *
   * @param place id of the place
   * @param period number of the protection period
   * @param insurer number of the insurer that serves the place in the month
   */
  public record Opened(
      @CaseEvent.Open String place, YearMonth month, int period, Kind kind, int insurer) {}

  /** What the insurer took over. */
  public record Accepted(LocalDate day, long rows, Money premium) {}

  static ListFile of(Known known) {
    return of(known.file());
  }

  /** What the list of a case knows. */
  public static ListFile of(CaseFile file) {
    return file.data(ListFile.class);
  }

  /** The list of a case that is open. */
  public Opened list() {
    return opened.orElseThrow();
  }

  ListFile apply(ListEvent event) {
    return switch (event) {
      case ListEvent.ListOpened e ->
          fresh(Optional.of(new Opened(e.place(), e.month(), e.period(), e.kind(), e.insurer())));
      case ListEvent.ListReviewed e ->
          new ListFile(
              opened, Optional.of(e.by()), Optional.empty(), confirmed, sent, turn, accepted);
      case ListEvent.ListConfirmed e ->
          new ListFile(
              opened, reviewer, Optional.of(e.by()), Optional.of(e.day()), sent, turn, accepted);
      case ListEvent.ListSent e ->
          new ListFile(
              opened, reviewer, confirmer, confirmed, Optional.of(e.day()), turn, accepted);
      case ListEvent.TurnTaken e ->
          new ListFile(
              opened, reviewer, confirmer, confirmed, sent, Optional.of(e.day()), accepted);
      case ListEvent.TurnLost _ ->
          new ListFile(opened, reviewer, confirmer, confirmed, sent, Optional.empty(), accepted);
      case ListEvent.ListReturned _ -> fresh(opened);
      case ListEvent.ListAccepted e ->
          new ListFile(
              opened,
              reviewer,
              confirmer,
              confirmed,
              sent,
              turn,
              Optional.of(new Accepted(e.day(), e.rows(), e.premium())));
      case ListEvent.ListWithdrawn _ -> this;
    };
  }

  private static ListFile fresh(Optional<Opened> opened) {
    return new ListFile(
        opened,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
