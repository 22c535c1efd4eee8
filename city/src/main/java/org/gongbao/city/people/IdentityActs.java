package org.gongbao.city.people;

import static org.gongbao.city.people.Act.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Whose account it is (实名认证): the identity card is shown at a counter, and its key is kept. */
record IdentityActs(Ledger ledger, PersonKeys keys) {

  List<Act> all() {
    return List.of(
        Act.ofAdministrator(
            "prove-identity",
            this::prove,
            must("login", Act.Kind.PERSON),
            must("residentId", Act.Kind.TEXT)));
  }

  private Ruling<Act.Done> prove(SignedIn who, Inputs in) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    Parsed<ResidentId> number = ResidentId.parse("residentId", in.text("residentId"));
    if (number instanceof Parsed.Malformed<ResidentId>(var field, var sentence)) {
      in.fault(field, sentence.key(), "");
    }
    if (in.isFaulty()
        || person.isEmpty()
        || !(number instanceof Parsed.Read<ResidentId>(ResidentId read))) {
      return in.refused();
    }
    String login = person.get().login();
    if (!ledger.people().identify(login, new PersonKey(keys.key(read)))) {
      return Ruling.refused(RefusalKind.CONFLICT, Inputs.CLAUSE, "people.identity-known");
    }
    ledger.write(who, "prove-identity", "person/" + login, Map.of(), Map.of());
    return Act.Done.to("person/" + login);
  }
}
