package org.gongbao.city.relief.project.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Change;
import org.gongbao.engine.ClockBuilder;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.ProcedureBuilder;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The register of who is in charge of the project in a body, and who handles it (责任人、经办人员): asked
 * for at the launch and open until it is answered, or entered by the body itself.
 */
public final class ContactProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-contact";

  static final ClauseId PEOPLE = ClauseId.of("relief/6.1.1");

  /** Logins end up beside those of actors. */
  private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  enum Stage {
    ASKED,
    NAMED
  }

  /** The opening that the launch sends to a place. */
  record AskPlace(String place) {}

  /** The opening that the launch sends to an insurer. */
  record AskInsurer(int insurer) {}

  /**
   * A body enters its own people unasked.
   *
   * @param place id, if it is a place
   * @param insurer number, if it is an insurer
   * @param inCharge login of the person in charge
   */
  record EnterPeople(
      Optional<String> place, Optional<Integer> insurer, String inCharge, List<String> handlers) {}

  /** Names the people of the body that was asked. */
  record Name(String inCharge, List<String> handlers) {}

  private ContactProcedure() {}

  /** Name of the opening by which a place is asked. */
  public static String asking(ServicePlace place) {
    return NAME + "/" + (place.isDivision() ? "ask-division" : "ask-unit");
  }

  /** Name of the opening by which an insurer is asked. */
  public static String askingInsurer() {
    return NAME + "/ask-insurer";
  }

  /** The procedure. */
  public static Procedure procedure() {
    ProcedureBuilder<ContactFile> begun =
        Procedure.of(NAME, ContactFile.EMPTY)
            .law("relief")
            .events(ContactEvent.class, ContactFile::apply);
    return place(
            place(begun.on("ask-division", AskPlace.class), "named-by-division", Roles.DISTRICT)
                .on("ask-unit", AskPlace.class),
            "named-by-unit",
            Roles.UNIT)
        .on("ask-insurer", AskInsurer.class)
        .opens()
        .to(Stage.ASKED)
        .cites("relief/6.1.1")
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .does((known, in) -> asked(known, insurer(in.insurer())))
        .ties((known, in) -> insurerSides(known, in.insurer()))
        .starts("named-by-insurer")
        .clock("named-by-insurer", Roles.INSURER)
        .on(file -> Optional.empty())
        .cites("relief/6.1.1")
        .stoppedBy("name-people")
        .on("enter-people", EnterPeople.class)
        .opens()
        .to(Stage.NAMED)
        .by(Roles.DISTRICT, Roles.UNIT, Roles.INSURER)
        .cites("relief/6.1.1")
        .rule((known, in) -> oneBody(in))
        .rule((known, in) -> logins(in.inCharge(), in.handlers()))
        .does((known, in) -> named(known, subject(in), in.inCharge(), in.handlers()))
        .ties((known, in) ->
            in.place()
                .map(place -> placeSides(known, place))
                .orElseGet(() -> insurerSides(known, in.insurer().orElseThrow())))
        .on("name-people", Name.class)
        .from(Stage.ASKED, Stage.NAMED)
        .to(Stage.NAMED)
        .by(Roles.DISTRICT, Roles.UNIT, Roles.INSURER)
        .cites("relief/6.1.1")
        .rule((known, in) -> logins(in.inCharge(), in.handlers()))
        .records((known, in) ->
            new ContactEvent.ContactsNamed(
                ContactFile.of(known).subject(), in.inCharge(), in.handlers(), known.law().asOf()))
        .build();
  }

  private static ClockBuilder<ContactFile> place(
      ActionBuilder<ContactFile, AskPlace> opening, String task, String bearer) {
    return opening
        .opens()
        .to(Stage.ASKED)
        .cites("relief/6.1.1")
        .rule((known, in) -> Annex.place(in.place()))
        .does((known, in) -> asked(known, Sides.subject(Annex.listed(in.place()))))
        .ties((known, in) -> placeSides(known, in.place()))
        .starts(task)
        .clock(task, bearer)
        .on(file -> Optional.empty())
        .cites("relief/6.1.1")
        .stoppedBy("name-people");
  }

  private static Ruling<Boolean> oneBody(EnterPeople in) {
    if (in.place().isPresent() == in.insurer().isPresent()) {
      return Ruling.refused(RefusalKind.MISSING, PEOPLE, "relief.one-body");
    }
    return in.place()
        .map(place -> Annex.place(place).map(found -> true))
        .orElseGet(() -> Annex.insurer(in.insurer().orElseThrow()).map(found -> true));
  }

  private static String subject(EnterPeople in) {
    return in.place()
        .map(place -> Sides.subject(Annex.listed(place)))
        .orElseGet(() -> insurer(in.insurer().orElseThrow()));
  }

  private static String insurer(int number) {
    return "organ/" + Sides.insurerOrgan(number);
  }

  /** One register for a body. */
  private static Posting only(String subject) {
    return new Posting(
        Posting.Account.free("relief-bodies"),
        Posting.Account.claim("relief-contact/" + subject),
        1);
  }

  private static Ruling<Change> asked(Known known, String subject) {
    return Ruling.granted(
        Change.of(new ContactEvent.ContactsAsked(subject, known.law().asOf()))
            .posting(only(subject)));
  }

  private static Ruling<Change> named(
      Known known, String subject, String inCharge, List<String> handlers) {
    return Ruling.granted(
        Change.of(new ContactEvent.ContactsNamed(subject, inCharge, handlers, known.law().asOf()))
            .posting(only(subject)));
  }

  private static Ruling<Boolean> logins(String inCharge, List<String> handlers) {
    List<String> all = new ArrayList<>(handlers);
    all.add(inCharge);
    return all.stream()
        .filter(login -> !login.matches(LOGIN))
        .findFirst()
        .map(login ->
            Ruling.<Boolean>refused(RefusalKind.MALFORMED, PEOPLE, "relief.no-login", login))
        .orElseGet(() -> Ruling.granted(true));
  }

  private static List<Tie> placeSides(Known known, String place) {
    List<Tie> ties = new ArrayList<>(Sides.above(known, Annex.listed(place)));
    ties.add(Sides.place(known, Annex.listed(place)));
    return ties;
  }

  private static List<Tie> insurerSides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }
}
