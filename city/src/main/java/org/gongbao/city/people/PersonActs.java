package org.gongbao.city.people;

import static org.gongbao.city.people.Act.may;
import static org.gongbao.city.people.Act.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongbao.city.database.Secrets;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** People entered, shut out and let in; roles given, ended, held as acting head. */
record PersonActs(Ledger ledger) {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

  List<Act> all() {
    return List.of(
        Act.ofAdministrator(
            "enter-person",
            this::enter,
            must("login", Act.Kind.NEW_ID),
            must("personName", Act.Kind.TEXT),
            may("organ", Act.Kind.ORGAN)),
        Act.ofAdministrator(
            "transfer-person",
            this::transfer,
            must("login", Act.Kind.PERSON),
            may("organ", Act.Kind.ORGAN)),
        Act.ofAdministrator("renew-password", this::renew, must("login", Act.Kind.PERSON)),
        Act.ofAdministrator(
            "disable-person", (who, in) -> disable(who, in, true), must("login", Act.Kind.PERSON)),
        Act.ofAdministrator(
            "enable-person", (who, in) -> disable(who, in, false), must("login", Act.Kind.PERSON)),
        Act.ofAdministrator(
            "give-role",
            this::give,
            must("login", Act.Kind.PERSON),
            must("role", Act.Kind.ROLE),
            may("organ", Act.Kind.ORGAN),
            may("division", Act.Kind.DIVISION),
            must("capacity", Act.Kind.CAPACITY),
            must("day", Act.Kind.DAY),
            may("lastDay", Act.Kind.DAY)),
        Act.ofAdministrator(
            "appoint-acting",
            this::appoint,
            must("login", Act.Kind.PERSON),
            must("role", Act.Kind.ROLE),
            must("organ", Act.Kind.ORGAN),
            may("division", Act.Kind.DIVISION),
            must("capacity", Act.Kind.CAPACITY),
            may("inSteadOf", Act.Kind.PERSON),
            must("document", Act.Kind.TEXT),
            must("day", Act.Kind.DAY),
            may("lastDay", Act.Kind.DAY)),
        Act.ofAdministrator(
            "end-role", this::end, must("grant", Act.Kind.NUMBER), must("lastDay", Act.Kind.DAY)));
  }

  private Ruling<Act.Done> enter(SignedIn who, Inputs in) {
    String login = in.text("login", LOGIN);
    String name = in.text("personName");
    Optional<Organ> organ = ledger.maybeOrgan(in, "organ", ledger.today());
    if (ledger.store().personByLogin(login).isPresent()) {
      in.fault("login", "people.login-known", login);
    }
    if (in.isFaulty()) {
      return in.refused();
    }
    String password = Secrets.fresh();
    ledger.people().enter(login, name, organ.map(Organ::id), password, List.of());
    Map<String, String> after = new TreeMap<>(Map.of("personName", name));
    organ.ifPresent(one -> after.put("organ", one.id()));
    ledger.write(who, "enter-person", "person/" + login, Map.of(), after);
    return Ruling.granted(new Act.Done("person/" + login, password));
  }

  private Ruling<Act.Done> transfer(SignedIn who, Inputs in) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    Optional<Organ> organ = ledger.maybeOrgan(in, "organ", ledger.today());
    if (in.isFaulty() || person.isEmpty()) {
      return in.refused();
    }
    String login = person.get().login();
    ledger.store().updateOrgan(login, organ.map(Organ::id));
    ledger.write(
        who,
        "transfer-person",
        "person/" + login,
        Map.of("organ", person.get().organ().orElse("")),
        Map.of("organ", organ.map(Organ::id).orElse("")));
    return Act.Done.to("person/" + login);
  }

  private Ruling<Act.Done> renew(SignedIn who, Inputs in) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    if (in.isFaulty() || person.isEmpty()) {
      return in.refused();
    }
    String login = person.get().login();
    String password = ledger.people().freshPassword(login);
    ledger.write(who, "renew-password", "person/" + login, Map.of(), Map.of());
    return Ruling.granted(new Act.Done("person/" + login, password));
  }

  private Ruling<Act.Done> disable(SignedIn who, Inputs in, boolean disabled) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    if (in.isFaulty() || person.isEmpty()) {
      return in.refused();
    }
    String login = person.get().login();
    if (disabled && isLastAdministrator(login, 0)) {
      return lastAdministrator();
    }
    ledger.people().disable(login, disabled);
    ledger.write(
        who,
        disabled ? "disable-person" : "enable-person",
        "person/" + login,
        Map.of("disabled", Boolean.toString(person.get().disabled())),
        Map.of("disabled", Boolean.toString(disabled)));
    return Act.Done.to("person/" + login);
  }

  private boolean isLastAdministrator(String login, long grant) {
    return ledger.grants().of(login, ledger.today()).stream()
            .anyMatch(held ->
                held.grant().role().equals(Acts.ADMINISTRATOR)
                    && (grant == 0 || held.id() == grant))
        && !ledger
            .grants()
            .anyLeft(Acts.ADMINISTRATOR, ledger.today(), grant, grant == 0 ? login : "");
  }

  private static Ruling<Act.Done> lastAdministrator() {
    return Ruling.refused(
        RefusalKind.CONDITION_NOT_MET, Inputs.CLAUSE, "people.last-administrator");
  }

  private Ruling<Act.Done> give(SignedIn who, Inputs in) {
    return grant(who, "give-role", in, ledger.maybeOrgan(in, "organ", in.day("day")), Hold.OWN);
  }

  private Ruling<Act.Done> appoint(SignedIn who, Inputs in) {
    String document = in.text("document", Ledger.DOCUMENT);
    Optional<String> inSteadOf =
        in.maybe("inSteadOf").isPresent()
            ? ledger.person(in, "inSteadOf").map(PeopleStore.PersonRow::login)
            : Optional.empty();
    if (inSteadOf.isPresent() && inSteadOf.equals(in.maybe("login"))) {
      in.fault("inSteadOf", "people.own-stead", inSteadOf.get());
    }
    Optional<Organ> organ = ledger.organ(in, "organ", in.day("day"));
    return grant(who, "appoint-acting", in, organ, Hold.acting(inSteadOf.orElse(""), document));
  }

  private Ruling<Act.Done> grant(
      SignedIn who, String act, Inputs in, Optional<Organ> organ, Hold hold) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    LocalDate day = in.day("day");
    Optional<LocalDate> last = in.maybeDay("lastDay");
    RoleGrant grant =
        new RoleGrant(
            in.text("role", Ledger.WORDS),
            organ.map(Organ::id),
            ledger.maybeDivision(in, "division", day),
            in.text("capacity", Ledger.WORDS),
            day,
            last,
            hold);
    ledger.notPast(in, "day", day);
    last.filter(end -> end.isBefore(day))
        .ifPresent(end -> in.fault("lastDay", "people.ends-before-it-begins", day));
    if (grant.role().equals(RoleGrant.SUCCESSOR)) {
      in.fault("role", "input.choice", grant.role());
    }
    boolean ofAll = organ.isEmpty() && grant.division().isEmpty();
    if (ofAll && in.maybe("organ").isEmpty() && !grant.role().equals(Acts.ADMINISTRATOR)) {
      in.fault("organ", "people.no-place", "");
    }
    if (in.isFaulty() || person.isEmpty()) {
      return in.refused();
    }
    if (person.get().login().equals(who.login())) {
      return Ruling.refused(RefusalKind.RECUSED, Inputs.CLAUSE, "people.not-to-oneself");
    }
    ledger.grants().insert(person.get().id(), grant);
    ledger.write(who, act, "person/" + person.get().login(), Map.of(), Ledger.of(grant));
    return Act.Done.to("person/" + person.get().login());
  }

  private Ruling<Act.Done> end(SignedIn who, Inputs in) {
    LocalDate last = in.day("lastDay");
    Optional<HeldRole> held = ledger.grants().find(in.number("grant"));
    if (held.isEmpty()) {
      in.fault("grant", "people.no-such-role", in.text("grant"));
    }
    if (in.isFaulty() || held.isEmpty()) {
      return in.refused();
    }
    return end(ledger, who, "end-role", in, held.get(), last, this::isLastAdministrator);
  }

  /** Whether without that role, or that person, nobody would administer. */
  interface Last {
    boolean isLast(String login, long grant);
  }

  static Ruling<Act.Done> end(
      Ledger ledger,
      SignedIn who,
      String act,
      Inputs in,
      HeldRole held,
      LocalDate last,
      Last administrator) {
    RoleGrant grant = held.grant();
    // yesterday is the earliest: the role is over from today on
    if (last.isBefore(ledger.today().minusDays(1))) {
      in.fault("lastDay", "people.day-past", ledger.today().minusDays(1));
    } else if (last.isBefore(grant.firstDay())) {
      in.fault("lastDay", "people.ends-before-it-begins", grant.firstDay());
    } else if (grant.lastDayInclusive().filter(day -> !last.isBefore(day)).isPresent()) {
      in.fault("lastDay", "people.ends-already", grant.lastDayInclusive().orElseThrow());
    }
    if (in.isFaulty()) {
      return in.refused();
    }
    if (grant.role().equals(Acts.ADMINISTRATOR) && administrator.isLast(held.login(), held.id())) {
      return lastAdministrator();
    }
    ledger.grants().end(held.id(), last);
    ledger.write(
        who, act, "person/" + held.login(), Ledger.of(grant), Map.of("lastDay", last.toString()));
    return Act.Done.to("person/" + held.login());
  }
}
