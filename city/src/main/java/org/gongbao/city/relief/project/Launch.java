package org.gongbao.city.relief.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.agreement.LocalRules;
import org.gongbao.city.relief.project.contact.ContactProcedure;
import org.gongbao.city.relief.project.contact.Contacts;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The launch of the project in the whole city (全市统筹): the municipal bureau asks each of the 47
 * places for its local rules, and every place and insurer for the person in charge.
 */
final class Launch {

  /** Name of the procedure. */
  static final String NAME = "relief-launch";

  private static final ClauseId LAUNCH = ClauseId.of("relief/6.2.1");

  private enum Stage {
    LAUNCHED
  }

  /** Launches it. */
  record Begin() {}

  /** Asks for something. */
  record CallFor() {}

  private Launch() {}

  static Procedure procedure() {
    return Procedure.of(NAME, LaunchFile.EMPTY)
        .law("relief")
        .events(LaunchEvent.class, LaunchFile::apply)
        .on("launch", Begin.class)
        .opens()
        .to(Stage.LAUNCHED)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.2.1")
        .does((known, in) ->
            Ruling.granted(
                Change.of(new LaunchEvent.ProjectLaunched(known.law().asOf()))
                    .posting(
                        new Posting(
                            Posting.Account.free("relief-launches"),
                            Posting.Account.claim(NAME),
                            1))))
        .ties((known, in) -> Sides.city(known))
        .on("call-for-local-rules", CallFor.class)
        .from(Stage.LAUNCHED)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.2.2", "relief/0.2")
        .guard(Launch::annexKnown)
        .guard(known -> once(LaunchFile.of(known.file()).rules()))
        .does((known, in, actor) -> rules(known, actor))
        .on("call-for-people", CallFor.class)
        .from(Stage.LAUNCHED)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.1.1", "relief/0.2")
        .needs(Need.TIED, file -> Contacts.needs())
        .guard(Launch::annexKnown)
        .guard(known -> once(LaunchFile.of(known.file()).people()))
        .does((known, in, actor) -> people(known, actor))
        .build();
  }

  /** The cover began before the annex was published: until then nobody knows whom to ask. */
  private static Ruling<Boolean> annexKnown(Known known) {
    return known.law().condition(Annex.INSURERS, "annex-published", !places(known).isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Annex.INSURERS, "relief.no-annex");
  }

  private static Ruling<Boolean> once(Optional<java.time.LocalDate> called) {
    return called
        .map(day -> Ruling.<Boolean>refused(RefusalKind.CONFLICT, LAUNCH, "relief.called", day))
        .orElseGet(() -> Ruling.granted(true));
  }

  private static List<ServicePlace> places(Known known) {
    return ServicePlaces.shipped().on(known.law().asOf(), known.law().knownAt());
  }

  private static Ruling<Change> rules(Known known, Actor actor) {
    List<Command> sends = toPlaces(known, actor, place -> true, LocalRules::opening);
    return Ruling.granted(
        Change.of(new LaunchEvent.RulesCalledFor(known.law().asOf(), sends.size())).sending(sends));
  }

  /** Who has entered his people already is not asked. */
  private static Ruling<Change> people(Known known, Actor actor) {
    List<Command> sends =
        new ArrayList<>(
            toPlaces(known, actor, place -> !Contacts.has(known, place), ContactProcedure::asking));
    for (Insurer insurer :
        Insurer.shipped().stream().filter(one -> !Contacts.has(known, one)).toList()) {
      sends.add(
          send(
              known,
              actor,
              sends.size(),
              ContactProcedure.askingInsurer(),
              JsonNodeFactory.instance.objectNode().put("insurer", insurer.number())));
    }
    return Ruling.granted(
        Change.of(new LaunchEvent.PeopleCalledFor(known.law().asOf(), sends.size()))
            .sending(sends));
  }

  private static List<Command> toPlaces(
      Known known,
      Actor actor,
      Predicate<ServicePlace> which,
      Function<ServicePlace, String> opening) {
    List<Command> sends = new ArrayList<>();
    for (ServicePlace place : places(known).stream().filter(which).toList()) {
      sends.add(
          send(
              known,
              actor,
              sends.size(),
              opening.apply(place),
              JsonNodeFactory.instance.objectNode().put("place", place.id())));
    }
    return sends;
  }

  private static Command send(
      Known known, Actor actor, int number, String opening, ObjectNode input) {
    CaseId id = known.file().newCase(number);
    return new Command(id, opening, input, actor, known.effectiveAt(), "launch/" + id);
  }
}
