package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The watch over a place's monthly returns (每月新增名单, relief/4.3.2), one for each of the places: a
 * list or a nil return for each month of the insured time; a month without either comes before the
 * municipal bureau.
 */
public final class PlaceProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-place";

  /** The step that a list's sending takes. */
  static final String LISTED = "month-listed";

  /** The step that ends the alert once nothing is missing any more. */
  static final String ALL_RETURNED = "all-returned";

  private static final ClauseId MONTHLY = ClauseId.of("relief/4.3.2");
  private static final String LIST_DAY = "relief.list-day";
  private static final String LAST_OF_MONTH = "last-day-of-month";
  private static final String RETURN = "monthly-return";
  private static final String MISSED = "missed-return";
  private static final String MUNICIPAL = "municipal-civil-affairs";

  private enum Stage {
    WATCHED
  }

  /** Begins the watch over a place. */
  record Watch(String place) {}

  /** Says that there was nobody new in a month. */
  record NilReturn(YearMonth month) {}

  /** A list of a month went out. */
  record Listed(YearMonth month) {}

  /** Nothing is missing any more. */
  record AllReturned() {}

  /** A month ended without a return. */
  record CloseMonth() {}

  private PlaceProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, PlaceFile.EMPTY)
        .law("relief")
        .events(PlaceEvent.class, PlaceFile::apply)
        .on("watch", Watch.class)
        .opens()
        .to(Stage.WATCHED)
        .by(ListProcedure.PLACE, ListProcedure.INSTITUTION, MUNICIPAL)
        .cites("relief/4.3.2")
        .rule((known, in) -> place(in))
        .does((known, in) -> watch(known, in))
        .ties((known, in) -> parties(known, in))
        .starts(RETURN)
        .clock(RETURN, ListProcedure.PLACE)
        .on(MonthlyReturn::wanted)
        .cites("relief/4.3.2")
        .stoppedBy("file-nil-return", LISTED)
        .fires("close-month")
        .on("close-month", CloseMonth.class)
        .from(Stage.WATCHED)
        .cites("relief/4.3.2")
        .does((known, in) -> closeMonth(known))
        .starts(RETURN, MISSED)
        .clock(MISSED, MUNICIPAL)
        .on(file -> java.util.Optional.empty())
        .cites("relief/4.3.2")
        .stoppedBy(ALL_RETURNED, "close-month")
        .on(ALL_RETURNED, AllReturned.class)
        .from(Stage.WATCHED)
        .cites("relief/4.3.2")
        .on("file-nil-return", NilReturn.class)
        .from(Stage.WATCHED)
        .by(ListProcedure.PLACE, ListProcedure.INSTITUTION)
        .cites("relief/4.3.2")
        .rule((known, in) -> wanted(known, in.month()))
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of(
                        new PlaceEvent.NilReturned(
                            in.month(), isLast(known, in.month()), known.law().asOf()))
                    .sending(MonthlyReturn.whole(known, actor, known.file(), in.month()))))
        .starts(RETURN)
        .on(LISTED, Listed.class)
        .from(Stage.WATCHED)
        .cites("relief/4.3.2")
        .records((known, in) ->
            new PlaceEvent.ReturnListed(in.month(), isLast(known, in.month()), known.law().asOf()))
        .starts(RETURN)
        .build();
  }

  private static Ruling<ServicePlace> place(Watch in) {
    return ServicePlaces.shipped()
        .byId(in.place())
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, Clauses.INSURERS, "relief.no-such-place", in.place()));
  }

  /** From the month in which the watch begins; one watch for a place. */
  private static Ruling<Change> watch(Known known, Watch in) {
    return Cover.period(known.law())
        .then(period -> known.law().text(LIST_DAY))
        .then(day -> dayOfMonth(day))
        .map(day ->
            Change.of(
                    new PlaceEvent.WatchBegun(
                        in.place(), YearMonth.from(known.law().asOf()), day, known.law().asOf()))
                .posting(
                    new Posting(
                        Posting.Account.free("relief-places"),
                        Posting.Account.claim("relief-place/" + in.place()),
                        1)));
  }

  private static Ruling<Integer> dayOfMonth(String setting) {
    if (setting.equals(LAST_OF_MONTH)) {
      return Ruling.granted(0);
    }
    return setting.matches("[1-9]|[12][0-9]|3[01]")
        ? Ruling.granted(Integer.valueOf(setting))
        : Ruling.refused(RefusalKind.MALFORMED, MONTHLY, "relief.list-day-unreadable", setting);
  }

  private static List<Tie> parties(Known known, Watch in) {
    ServicePlace place = ServicePlaces.shipped().byId(in.place()).orElseThrow();
    List<Tie> ties = new ArrayList<>(Sides.above(known, place));
    ties.add(Sides.place(known, place));
    return ties;
  }

  private static Ruling<Change> closeMonth(Known known) {
    PlaceFile.Watched watched = PlaceFile.of(known).watched().orElseThrow();
    return Ruling.granted(
        Change.of(
            new PlaceEvent.ReturnMissed(
                watched.month(), isLast(known, watched.month()), known.law().asOf())));
  }

  /** A return is of the month that is wanted, or of one that was missed. */
  private static Ruling<Boolean> wanted(Known known, YearMonth month) {
    PlaceFile file = PlaceFile.of(known);
    boolean wanted =
        file.missed().contains(month)
            || file.watched().map(PlaceFile.Watched::month).filter(month::equals).isPresent();
    boolean begun = !month.atDay(1).isAfter(known.law().asOf());
    return known.law().condition(MONTHLY, "return-wanted", wanted && begun)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, MONTHLY, "relief.return-not-wanted", month);
  }

  private static boolean isLast(Known known, YearMonth month) {
    LocalDate next = month.plusMonths(1).atDay(1);
    return !Cover.period(known.law().on(next)).isGranted();
  }
}
