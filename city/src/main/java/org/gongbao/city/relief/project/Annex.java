package org.gongbao.city.relief.project;

import java.util.List;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** What inputs name out of the annex: its 47 places by id, its five insurers by number. */
public final class Annex {

  /** Insurers and their places. */
  public static final ClauseId INSURERS = ClauseId.of("relief/4.1.1");

  private Annex() {}

  /** The place of that id, on whatever day; refused if the annex has none. */
  public static Ruling<ServicePlace> place(String id) {
    return ServicePlaces.shipped()
        .byId(id)
        .map(Ruling::granted)
        .orElseGet(() -> Ruling.refused(RefusalKind.MISSING, INSURERS, "relief.no-such-place", id));
  }

  /** The insurer of that number; refused if the annex has none. */
  public static Ruling<Insurer> insurer(int number) {
    return Insurer.numbered(number)
        .map(Ruling::granted)
        .orElseGet(
            () -> Ruling.refused(RefusalKind.MISSING, INSURERS, "relief.no-such-insurer", number));
  }

  /** The place of an id of which it is known that there is one. */
  public static ServicePlace listed(String id) {
    return ServicePlaces.shipped().byId(id).orElseThrow();
  }

  /** Official names of places, in the order given, as one text. */
  public static String names(List<String> places) {
    return String.join(
        ", ", places.stream().map(Annex::listed).map(ServicePlace::official).toList());
  }

  /** Official name of an insurer of which it is known that there is one. */
  public static String nameOf(int insurer) {
    return Insurer.numbered(insurer).orElseThrow().zh();
  }

  /** Granted to whoever acts for that insurer. */
  public static Ruling<Boolean> actsFor(Known known, Actor actor, int insurer, ClauseId clause) {
    boolean acts =
        actor.grants().stream()
            .anyMatch(grant -> grant.organ().equals(Sides.insurerOrgan(insurer)));
    return known.law().condition(clause, "acts-for-insurer", acts)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_PLACE, clause, "relief.not-for-insurer", insurer);
  }
}
