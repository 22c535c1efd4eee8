package org.gongbao.city.people;

import static org.gongbao.city.people.Act.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Whose account it is (实名认证): the identity card is shown at a counter, and its key is kept. */
record IdentityActs(Ledger ledger, PersonKeys keys) {

  private static final int SHOWN = 8;

  List<Act> all() {
    return List.of(
        Act.ofAdministrator(
            "prove-identity",
            this::prove,
            must("login", Act.Kind.PERSON),
            must("residentId", Act.Kind.TEXT)),
        Act.ofAdministrator("withdraw-identity", this::withdraw, must("login", Act.Kind.PERSON)));
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
    if (login.equals(who.login())) {
      return Ruling.refused(RefusalKind.RECUSED, Inputs.CLAUSE, "people.own-identity");
    }
    PersonKey key = new PersonKey(keys.key(read));
    if (!ledger.people().identify(login, key)) {
      return Ruling.refused(RefusalKind.CONFLICT, Inputs.CLAUSE, "people.identity-known");
    }
    ledger.write(
        who, "prove-identity", "person/" + login, Map.of(), Map.of("identity", shown(key.key())));
    return Act.Done.to("person/" + login);
  }

  /** What was entered wrongly is taken back, and the account sees nobody's affairs any more. */
  private Ruling<Act.Done> withdraw(SignedIn who, Inputs in) {
    Optional<PeopleStore.PersonRow> person = ledger.person(in, "login");
    if (in.isFaulty() || person.isEmpty()) {
      return in.refused();
    }
    if (person.get().identity().isEmpty()) {
      return Ruling.refused(RefusalKind.MISSING, Inputs.CLAUSE, "people.no-identity");
    }
    String login = person.get().login();
    ledger.people().withdrawIdentity(login);
    ledger.write(
        who,
        "withdraw-identity",
        "person/" + login,
        Map.of("identity", shown(person.get().identity().get())),
        Map.of());
    return Act.Done.to("person/" + login);
  }

  /** Enough of a key to tell in the journal which it was. */
  private static String shown(String key) {
    return key.substring(0, SHOWN);
  }
}
