package org.gongbao.city.people;

import static org.gongbao.city.people.Act.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Parties entered at counters, renamed, and their numbers looked at. */
record PartyActs(Ledger ledger, Parties parties, PartySight sight) {

  List<Act> all() {
    return List.of(
        Act.ofOfficial(
            "enter-natural-person",
            this::enterPerson,
            must("personName", Act.Kind.TEXT),
            must("residentId", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)),
        Act.ofOfficial(
            "enter-organisation",
            this::enterOrganisation,
            must("organisationName", Act.Kind.TEXT),
            must("creditCode", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)),
        Act.ofOfficial(
            "rename-party",
            this::rename,
            must("party", Act.Kind.TEXT),
            must("partyName", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)),
        Act.ofOfficial(
            "look-at-number",
            this::look,
            must("party", Act.Kind.TEXT),
            must("whyLook", Act.Kind.TEXT)));
  }

  private Ruling<Act.Done> enterPerson(SignedIn who, Inputs in) {
    String name = in.text("personName");
    LocalDate day = since(in);
    Optional<ResidentId> number = in.mustParse("residentId", ResidentId::parse);
    number
        .filter(one -> one.birthDay().isAfter(ledger.today()))
        .ifPresent(one -> in.fault("residentId", "people.resident-id.birth-day", ""));
    number
        .flatMap(parties::find)
        .ifPresent(known -> in.fault("residentId", "people.party-known", known.id()));
    if (in.isFaulty() || number.isEmpty()) {
      return in.refused();
    }
    return entered(who, "enter-natural-person", parties.enter(who, number.get(), name, day), day);
  }

  private Ruling<Act.Done> enterOrganisation(SignedIn who, Inputs in) {
    String name = in.text("organisationName");
    LocalDate day = since(in);
    Optional<CreditCode> code = in.mustParse("creditCode", CreditCode::parse);
    code.flatMap(parties::find)
        .ifPresent(known -> in.fault("creditCode", "people.party-known", known.id()));
    if (in.isFaulty() || code.isEmpty()) {
      return in.refused();
    }
    return entered(who, "enter-organisation", parties.enter(who, code.get(), name, day), day);
  }

  /** The day from which the name is borne. */
  private LocalDate since(Inputs in) {
    LocalDate day = in.day("day");
    if (day.isAfter(ledger.today())) {
      in.fault("day", "people.day-to-come", ledger.today());
    }
    return day;
  }

  /** The journal names the party by its id; what is personal stays in its own table. */
  private Ruling<Act.Done> entered(SignedIn who, String act, String id, LocalDate day) {
    ledger.write(who, act, "party/" + id, Map.of(), Map.of("day", day.toString()));
    return Act.Done.to("party/" + id);
  }

  private Ruling<Act.Done> rename(SignedIn who, Inputs in) {
    Optional<Parties.Entry> party = inSight(who, in);
    String name = in.text("partyName");
    LocalDate day = since(in);
    party
        .map(one -> parties.names(one.id()).getFirst().firstDay())
        .filter(first -> !first.isBefore(day))
        .ifPresent(first -> in.fault("day", "people.day-taken", first));
    if (in.isFaulty() || party.isEmpty()) {
      return in.refused();
    }
    parties.rename(party.get().id(), name, day);
    return entered(who, "rename-party", party.get().id(), day);
  }

  private Ruling<Act.Done> look(SignedIn who, Inputs in) {
    Optional<Parties.Entry> party = inSight(who, in);
    String why = in.text("whyLook");
    if (in.isFaulty() || party.isEmpty()) {
      return in.refused();
    }
    String id = party.get().id();
    return parties
        .look(who, id, why)
        .map(number -> Ruling.granted(new Act.Done("party/" + id, number.text())))
        .orElseGet(() -> Ruling.refused(RefusalKind.MISSING, Inputs.CLAUSE, "people.no-number"));
  }

  /** The same answer for a party that there is not and for one out of sight. */
  private Optional<Parties.Entry> inSight(SignedIn who, Inputs in) {
    String id = in.text("party");
    Optional<Parties.Entry> party = parties.find(who, id, sight);
    if (party.isEmpty() && !id.isEmpty()) {
      in.fault("party", "people.no-such-party", id);
    }
    return party;
  }
}
