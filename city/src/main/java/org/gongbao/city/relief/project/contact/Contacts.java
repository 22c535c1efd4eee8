package org.gongbao.city.relief.project.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Known;
import org.gongbao.engine.Listed;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What other cases ask of the register of contacts: whether who confirms a list was named by the
 * body for which he does it. Places are named by their ids.
 */
public final class Contacts {

  private Contacts() {}

  /** Keys of {@link Need#TIED}: the contacts of a place; none if the annex has no such place. */
  public static List<String> needs(String place) {
    return ServicePlaces.shipped().byId(place).map(found -> List.of(key(found))).orElse(List.of());
  }

  /** Keys of {@link Need#TIED}: the contacts of every place and insurer. */
  public static List<String> needs() {
    return Stream.concat(
            ServicePlaces.shipped().all().stream().map(Contacts::key).distinct(),
            Insurer.shipped().stream().map(Contacts::key))
        .toList();
  }

  private static String key(ServicePlace place) {
    return Tied.key(ContactProcedure.NAME, Sides.subject(place), Sides.PLACE);
  }

  private static String key(Insurer insurer) {
    return Tied.key(
        ContactProcedure.NAME, "organ/" + Sides.insurerOrgan(insurer.number()), Sides.INSURER);
  }

  /** True if the place has a register, be it empty. */
  public static boolean has(Known known, ServicePlace place) {
    return has(known, key(place));
  }

  /** True if the insurer has a register, be it empty. */
  public static boolean has(Known known, Insurer insurer) {
    return has(known, key(insurer));
  }

  private static boolean has(Known known, String key) {
    return known.facts().get(Need.TIED, key).flatMap(Tied::newest).isPresent();
  }

  /**
   * Whom an insurer named, for the pages of the insured: they are told who handles their affairs,
   * and see nothing else of the register. After a merger there are several registers, and one may
   * still wait for its answer: the newest that names somebody.
   */
  public static Optional<ContactFile> ofInsurer(Engine engine, int insurer) {
    String organ = Sides.insurerOrgan(insurer);
    Actor itself =
        new Actor(organ, organ, List.of(new Grant(Sides.INSURER, organ, "", Sides.INSURER)), false);
    Listed.Query own =
        new Listed.Query(
            Optional.of(ContactProcedure.NAME),
            Optional.empty(),
            Optional.of("organ/" + organ),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return engine.files(itself, own, Tied.MOST).stream()
        .map(ContactFile::of)
        .filter(one -> one.inCharge().isPresent())
        .findFirst();
  }

  /** Granted if the place has named a person in charge, and the actor is one of its people. */
  public static Ruling<Boolean> named(Known known, String place, Actor actor) {
    Optional<ContactFile> contacts =
        ServicePlaces.shipped()
            .byId(place)
            .flatMap(found -> known.facts().get(Need.TIED, key(found)))
            .flatMap(Tied::newest)
            .map(ContactFile::of);
    boolean inCharge = contacts.flatMap(ContactFile::inCharge).isPresent();
    if (!known.law().condition(ContactProcedure.PEOPLE, "person-in-charge", inCharge)) {
      return Ruling.refused(
          RefusalKind.MISSING, ContactProcedure.PEOPLE, "relief.nobody-in-charge", place);
    }
    boolean named = contacts.filter(one -> one.names(actor.person())).isPresent();
    return known.law().condition(ContactProcedure.PEOPLE, "named-by-body", named)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_ROLE,
            ContactProcedure.PEOPLE,
            "relief.not-named",
            actor.person(),
            place);
  }
}
