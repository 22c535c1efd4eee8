package org.gongbao.city.people;

import static org.gongbao.city.people.Act.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** A holder lends a role of his own to another for some days (授权), and takes it back. */
record LendingActs(Ledger ledger) {

  List<Act> all() {
    return List.of(
        Act.ofOfficial(
            "lend-role",
            this::lend,
            must("grant", Act.Kind.NUMBER),
            must("login", Act.Kind.PERSON),
            must("day", Act.Kind.DAY),
            must("lastDay", Act.Kind.DAY)),
        Act.ofOfficial(
            "take-back-role",
            this::takeBack,
            must("grant", Act.Kind.NUMBER),
            must("lastDay", Act.Kind.DAY)));
  }

  private Ruling<Act.Done> lend(SignedIn who, Inputs in) {
    Optional<HeldRole> held =
        ledger.grants().find(in.number("grant")).filter(one -> one.login().equals(who.login()));
    if (held.isEmpty()) {
      in.fault("grant", "people.no-role-of-yours", "");
    }
    Optional<PeopleStore.PersonRow> to = ledger.person(in, "login");
    LocalDate day = in.day("day");
    LocalDate last = in.day("lastDay");
    ledger.notPast(in, "day", day);
    if (last.isBefore(day)) {
      in.fault("lastDay", "people.ends-before-it-begins", day);
    }
    held.map(HeldRole::grant)
        .ifPresent(grant -> {
          if (day.isBefore(grant.firstDay())) {
            in.fault("day", "people.longer-than-held", grant.firstDay());
          }
          grant
              .lastDayInclusive()
              .filter(last::isAfter)
              .ifPresent(end -> in.fault("lastDay", "people.longer-than-held", end));
        });
    to.filter(PeopleStore.PersonRow::disabled)
        .ifPresent(row -> in.fault("login", "people.is-disabled", row.login()));
    to.filter(row -> row.login().equals(who.login()))
        .ifPresent(row -> in.fault("login", "people.own-stead", row.login()));
    if (in.isFaulty() || held.isEmpty() || to.isEmpty()) {
      return in.refused();
    }
    RoleGrant own = held.get().grant();
    if (own.hold().kind() != Hold.Kind.OWN) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Inputs.CLAUSE, "people.only-own-is-lent", own.role());
    }
    if (own.role().equals(Acts.ADMINISTRATOR)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Inputs.CLAUSE, "people.not-lent", own.role());
    }
    RoleGrant lent =
        new RoleGrant(
            own.role(),
            own.organ(),
            own.division(),
            own.capacity(),
            day,
            Optional.of(last),
            Hold.lent(who.login()));
    ledger.grants().insert(to.get().id(), lent);
    Map<String, String> after = new TreeMap<>(Ledger.of(lent));
    after.put("grant", Long.toString(held.get().id()));
    ledger.write(who, "lend-role", "person/" + to.get().login(), Map.of(), after);
    return Act.Done.to("person/" + to.get().login());
  }

  private Ruling<Act.Done> takeBack(SignedIn who, Inputs in) {
    LocalDate last = in.day("lastDay");
    Optional<HeldRole> held =
        ledger
            .grants()
            .find(in.number("grant"))
            .filter(one -> one.grant().lentBy().equals(who.login()));
    if (held.isEmpty()) {
      in.fault("grant", "people.no-role-of-yours", "");
    }
    if (in.isFaulty() || held.isEmpty()) {
      return in.refused();
    }
    return PersonActs.end(
        ledger, who, "take-back-role", in, held.get(), last, (login, grant) -> false);
  }
}
