package org.gongbao.city.relief.project.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The log of publicity of a place (政策宣传), by six channels, and its service card, made from the
 * figures and the insurer of the day.
 */
public final class Publicity {

  /** Name of the procedure. */
  public static final String NAME = "relief-publicity";

  /** Name of the card among papers. */
  public static final String CARD = "service-card";

  private static final ClauseId CHANNELS = ClauseId.of("relief/6.3.1");

  enum Stage {
    RUNNING
  }

  /** Begins the log of a place. */
  record Begin(String place) {}

  /** Records something done. */
  record Log(Channel channel, LocalDate held, String what) {}

  /** Makes the card. */
  record MakeCard() {}

  private Publicity() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, PublicityFile.EMPTY)
        .law("relief")
        .events(PublicityEvent.class, PublicityFile::apply)
        .on("begin-log", Begin.class)
        .opens()
        .to(Stage.RUNNING)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/6.3.1")
        .needs(Need.TIED, (file, input) -> Insurers.needs(input.path("place").asString("")))
        .rule((known, in) -> Annex.place(in.place()))
        .does(Publicity::begin)
        .ties((known, in) -> sides(known, in.place()))
        .on("record-publicity", Log.class)
        .from(Stage.RUNNING)
        .by(Roles.DISTRICT, Roles.UNIT, Roles.INSURER, Roles.BRANCH)
        .cites("relief/6.3.1")
        .rule(Publicity::past)
        .records((known, in) ->
            new PublicityEvent.PublicityRecorded(
                in.channel(),
                in.held(),
                Personal.of(
                    Sides.subject(Annex.listed(PublicityFile.of(known).place())), in.what())))
        .on("make-card", MakeCard.class)
        .from(Stage.RUNNING)
        .by(Roles.DISTRICT, Roles.UNIT, Roles.INSURER, Roles.BRANCH)
        .cites("relief/6.3.1")
        .needs(Need.TIED, file -> Insurers.needs(PublicityFile.of(file).place()))
        .does((known, in) -> card(known))
        .ties((known, in) -> insurer(known, PublicityFile.of(known).place()))
        .makes(CARD)
        .build();
  }

  /** One log of a place. */
  private static Ruling<Change> begin(Known known, Begin in) {
    return Ruling.granted(
        Change.of(new PublicityEvent.PublicityBegun(in.place(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-publicity-logs"),
                    Posting.Account.claim(NAME + "/" + in.place()),
                    1)));
  }

  private static Ruling<Boolean> past(Known known, Log in) {
    LocalDate today = known.law().asOf();
    return in.held().isAfter(today)
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, CHANNELS, "relief.happens-later", in.held(), today)
        : Ruling.granted(true);
  }

  private static Ruling<Change> card(Known known) {
    String place = PublicityFile.of(known).place();
    return Insurers.of(known, place)
        .then(insurer ->
            ServiceCard.of(
                known.law(), Annex.listed(place), Insurer.numbered(insurer).orElseThrow()))
        .map(card -> Change.of(new PublicityEvent.ServiceCardMade(card)));
  }

  private static List<Tie> sides(Known known, String place) {
    List<Tie> ties = new ArrayList<>(Sides.above(known, Annex.listed(place)));
    ties.add(Sides.place(known, Annex.listed(place)));
    ties.addAll(insurer(known, place));
    return ties;
  }

  /** The insurer of the day may log and make cards too. */
  private static List<Tie> insurer(Known known, String place) {
    return Insurers.of(known, place) instanceof Ruling.Granted<Integer>(Integer insurer, var _)
        ? List.of(Sides.insurer(known, insurer))
        : List.of();
  }
}
