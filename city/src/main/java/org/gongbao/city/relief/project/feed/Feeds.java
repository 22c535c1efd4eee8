package org.gongbao.city.relief.project.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Change;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The exchange of data with an insurer (信息数据交换): enrolments and claims come each day, or each cycle
 * that the installation set; what does not come is an alert to the municipal bureau.
 *
 * <p>The clock counts from the last delivery, so it is silent as long as data come. Turns missed
 * while nobody looked are one event that names all days: fourteen months without a delivery, seen
 * after a move of the clock, are one event and one gap, not four hundred.
 */
public final class Feeds {

  /** Name of the procedure. */
  public static final String NAME = "relief-data-feed";

  /** The alert while days are missing. */
  public static final String ALERT = "data-missing";

  private static final ClauseId EXCHANGE = ClauseId.of("relief/4.1.2");
  private static final String CYCLE = "exchange-cycle";

  enum Stage {
    RUNNING
  }

  /** Begins it. */
  record Begin(int insurer) {}

  /** Delivers the data of today. */
  record Deliver(int enrolments, int claims) {}

  /** Raises the alert. */
  record NoteMissed() {}

  /** Says how the alert was dealt with. */
  record SettleAlert(String how) {}

  private Feeds() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, FeedFile.EMPTY)
        .law("relief")
        .events(FeedEvent.class, FeedFile::apply)
        .on("begin-exchange", Begin.class)
        .opens()
        .to(Stage.RUNNING)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.1.2")
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .does(Feeds::begin)
        .ties((known, in) -> sides(known, in.insurer()))
        .starts(CYCLE)
        .on("deliver", Deliver.class)
        .from(Stage.RUNNING)
        .by(Roles.INSURER)
        .cites("relief/4.1.2")
        .guard(Feeds::own)
        .rule((known, in) -> counted(in))
        .records((known, in) ->
            new FeedEvent.DataDelivered(known.law().asOf(), in.enrolments(), in.claims()))
        .clock(CYCLE, Roles.INSURER)
        .every(
            Clock.calendarDays("relief.data-exchange-cycle"),
            Clock.CountFrom.LAST_EVENT,
            Clock.CatchUp.COALESCE)
        .cites("relief/4.1.2")
        .restartedBy("deliver")
        .fires("note-missed")
        .clock(ALERT, Roles.MUNICIPAL)
        .on(file -> Optional.empty())
        .cites("relief/4.1.2")
        .stoppedBy("settle-alert", "note-missed")
        .on("note-missed", NoteMissed.class)
        .from(Stage.RUNNING)
        .cites("relief/4.1.2")
        .records((known, in) -> missed(known))
        .starts(ALERT)
        .on("settle-alert", SettleAlert.class)
        .from(Stage.RUNNING)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.1.2")
        .guard(Feeds::alerted)
        .records((known, in) ->
            new FeedEvent.AlertSettled(
                Personal.of("organ/" + Sides.insurerOrgan(FeedFile.of(known).insurer()), in.how()),
                known.law().asOf()))
        .build();
  }

  private static List<Tie> sides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }

  /** One exchange with an insurer; what comes on the day it begins is its first delivery. */
  private static Ruling<Change> begin(Known known, Begin in) {
    return Ruling.granted(
        Change.of(new FeedEvent.FeedBegun(in.insurer(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-feeds"),
                    Posting.Account.claim(NAME + "/" + in.insurer()),
                    1)));
  }

  private static Ruling<Boolean> own(Known known, Actor actor) {
    return Annex.actsFor(known, actor, FeedFile.of(known).insurer(), EXCHANGE);
  }

  private static Ruling<Boolean> counted(Deliver in) {
    return in.enrolments() >= 0 && in.claims() >= 0
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.OUT_OF_BOUNDS, EXCHANGE, "relief.count-below-none");
  }

  /** A turn is over with the end of its last day. */
  private static CaseEvent missed(Known known) {
    LocalDate last = LegalTime.day(known.effectiveAt().minusNanos(1));
    LocalDate first = FeedFile.of(known).nextExpected();
    return new FeedEvent.DeliveryMissed(first.isAfter(last) ? last : first, last);
  }

  private static Ruling<Boolean> alerted(Known known) {
    return FeedFile.of(known).alerted()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, EXCHANGE, "relief.no-alert");
  }
}
