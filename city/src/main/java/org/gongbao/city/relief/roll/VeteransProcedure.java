package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.intake.OpenRuns;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Staged;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The list of special-care recipients of a place and month (优抚对象参保人员名单, relief/4.3.4): reviewed and
 * confirmed by the veterans' office, sent to the civil affairs bureau of the place, which enrols
 * them with all others. Whoever is on it has to be told what it means for him (relief/6.2.4).
 */
public final class VeteransProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-veterans-list";

  private static final String VETERANS = "district-veterans";
  private static final String OUTREACH = "outreach";
  private static final ClauseId OWN = ClauseId.of("relief/4.3.4");
  private static final ClauseId EXPLAINED = ClauseId.of("relief/6.2.4");

  /** How a list stands. */
  public enum Stage {
    DRAFT,
    REVIEWED,
    CONFIRMED,
    SENT
  }

  /** To whom a list may be sent; only the first is right. */
  enum Addressee {
    CIVIL_AFFAIRS,
    INSURER;

    /** As written in JSON: {@code civil-affairs}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Begins the list of a month. */
  record OpenVeterans(String place, YearMonth month) {}

  /** Reviews it; who reviews says how many rows he saw. */
  record Review(long rows) {}

  /** Confirms it as it was reviewed. */
  record Confirm() {}

  /** Gives it back to be worked on. */
  record Return(String reason) {}

  /** Sends it. */
  record Send(Addressee addressee) {}

  /** Records to how many enrolment was explained, and how. */
  record Explain(long persons, String how) {}

  /** Everybody on it was told. */
  record FinishOutreach() {}

  private VeteransProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, VeteransFile.EMPTY)
        .law("relief")
        .events(VeteransEvent.class, VeteransFile::apply)
        .staging(VeteranRow.CONFIRMED, VETERANS, Stage.DRAFT)
        .on("open-veterans-list", OpenVeterans.class)
        .opens()
        .to(Stage.DRAFT)
        .by(VETERANS)
        .cites("relief/4.3.4", "relief/2.4")
        .rule(VeteransProcedure::ownPlace)
        .does((known, in) -> open(known, in))
        .ties((known, in) -> parties(known, in))
        .on("review", Review.class)
        .from(Stage.DRAFT)
        .to(Stage.REVIEWED)
        .by(VETERANS)
        .cites("relief/4.3.4")
        .needs(Staged.NEED, (file, input) -> List.of(key(file)))
        .needs(OpenRuns.NEED, file -> List.of(file.id().toString()))
        .rule((known, in) -> asCounted(known, in.rows()))
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of(
                    new VeteransEvent.VeteransReviewed(
                        actor.person(), known.law().asOf(), in.rows()))))
        .on("confirm", Confirm.class)
        .from(Stage.REVIEWED)
        .to(Stage.CONFIRMED)
        .by(VETERANS)
        .cites("relief/4.3.4", "relief/6.2.4")
        .guard(VeteransProcedure::byAnother)
        .enters(VeteranRow.CONFIRMED)
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of(
                    new VeteransEvent.VeteransConfirmed(
                        actor.person(), known.law().asOf(), staged(known)))))
        .starts(OUTREACH)
        .on("back-to-draft", Return.class)
        .from(Stage.REVIEWED)
        .to(Stage.DRAFT)
        .by(VETERANS)
        .cites("relief/4.3.4")
        .records((known, in) ->
            new VeteransEvent.VeteransReturned(
                known.law().asOf(), Personal.of("case/" + known.file().id(), in.reason())))
        .on("send", Send.class)
        .from(Stage.CONFIRMED)
        .to(Stage.SENT)
        .by(VETERANS)
        .cites("relief/4.3.4")
        .rule((known, in) -> toCivilAffairs(known, in))
        .records((known, in) -> new VeteransEvent.VeteransSent(known.law().asOf()))
        .ties((known, in) -> List.of(Sides.place(known, place(known))))

        // no number of days: shown as open until everybody on it was told
        .clock(OUTREACH, VETERANS)
        .on(file -> Optional.empty())
        .cites("relief/6.2.4")
        .stoppedBy("finish-outreach")
        .on("explain", Explain.class)
        .from(Stage.CONFIRMED, Stage.SENT)
        .by(VETERANS)
        .cites("relief/6.2.4")
        .rule((known, in) -> someLeft(known, in.persons()))
        .records((known, in) ->
            new VeteransEvent.EnrolmentExplained(
                in.persons(),
                known.law().asOf(),
                Personal.of("case/" + known.file().id(), in.how())))
        .on("finish-outreach", FinishOutreach.class)
        .from(Stage.CONFIRMED, Stage.SENT)
        .by(VETERANS)
        .cites("relief/6.2.4")
        .guard((Known known) -> allTold(known))
        .build();
  }

  private static Ruling<ServicePlace> ownPlace(Known known, OpenVeterans in, Actor actor) {
    Optional<ServicePlace> place =
        ServicePlaces.shipped().find(in.place(), in.month().atDay(1), LocalDate.MAX);
    if (place.isEmpty()) {
      return Ruling.refused(
          RefusalKind.MISSING, Clauses.INSURERS, "relief.no-such-place", in.place());
    }
    boolean own =
        actor.grants().stream()
            .anyMatch(grant ->
                grant.capacity().equals(Sides.VETERANS)
                    && (place.get().isDivision() ? grant.division() : grant.organ())
                        .equals(place.get().id()));
    return known.law().condition(OWN, "own-place", own)
        ? Ruling.granted(place.get())
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, OWN, "relief.list-of-other-place", place.get().zh());
  }

  private static Ruling<Change> open(Known known, OpenVeterans in) {
    return Cover.period(known.law().on(in.month().atDay(1)))
        .map(period ->
            Change.of(
                new VeteransEvent.VeteransListOpened(
                    ServicePlaces.shipped()
                        .find(in.place(), in.month().atDay(1), LocalDate.MAX)
                        .orElseThrow()
                        .id(),
                    in.month(),
                    period.number())));
  }

  private static List<Tie> parties(Known known, OpenVeterans in) {
    ServicePlace place =
        ServicePlaces.shipped().find(in.place(), in.month().atDay(1), LocalDate.MAX).orElseThrow();
    List<Tie> ties = new ArrayList<>(Sides.above(known, place));
    ties.add(Sides.veterans(known, place));
    return ties;
  }

  private static ServicePlace place(Known known) {
    return ServicePlaces.shipped()
        .byId(VeteransFile.of(known).opened().orElseThrow().place())
        .orElseThrow();
  }

  private static String key(org.gongbao.engine.CaseFile file) {
    return Staged.key(file.id(), VeteranRow.CONFIRMED);
  }

  private static long staged(Known known) {
    return known.facts().get(Staged.NEED, key(known.file())).map(Staged::rows).orElse(0L);
  }

  private static Ruling<Boolean> asCounted(Known known, long rows) {
    if (known.facts().get(OpenRuns.NEED, known.file().id().toString()).isPresent()) {
      return Ruling.refused(RefusalKind.NOT_YET, OWN, "relief.file-being-read");
    }
    return known.law().condition(OWN, "as-counted", staged(known) == rows)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, OWN, "relief.rows-counted", staged(known));
  }

  private static Ruling<Boolean> byAnother(Known known, Actor actor) {
    boolean another = VeteransFile.of(known).reviewer().filter(actor.person()::equals).isEmpty();
    return known.law().condition(OWN, "by-another", another)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.RECUSED, OWN, "relief.reviewer-confirms", actor.person());
  }

  private static Ruling<Boolean> toCivilAffairs(Known known, Send in) {
    boolean right = in.addressee() == Addressee.CIVIL_AFFAIRS;
    return known.law().condition(OWN, "to-civil-affairs", right)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, OWN, "relief.veterans-to-civil-affairs", in.addressee());
  }

  private static Ruling<Boolean> someLeft(Known known, long persons) {
    VeteransFile file = VeteransFile.of(known);
    long left = file.confirmed().orElseThrow().rows() - file.explained();
    return persons >= 1 && persons <= left
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.OUT_OF_BOUNDS, EXPLAINED, "relief.more-than-left", left);
  }

  private static Ruling<Boolean> allTold(Known known) {
    VeteransFile file = VeteransFile.of(known);
    long left = file.confirmed().orElseThrow().rows() - file.explained();
    return known.law().condition(EXPLAINED, "all-told", left == 0)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, EXPLAINED, "relief.not-all-told", left);
  }
}
