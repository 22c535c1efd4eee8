package org.gongbao.city.people;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.Secrets;

/** The invented organs and people of a demonstration, with passwords made for its directory. */
record DemoCity(
    People people, Secrets secrets, DataDirectory directory, List<DemoPeople> policies) {

  /** Enters them all and lists their passwords in {@code demo-passwords.txt}. */
  void enter() {
    policies.stream().flatMap(one -> one.organs().stream()).forEach(people::enter);
    policies.stream().flatMap(one -> one.people().stream()).forEach(this::enter);
    PersonKeys keys = new PersonKeys(secrets);
    policies.forEach(one ->
        one.numbers()
            .forEach((login, number) -> people.identify(login, new PersonKey(keys.key(number)))));
    directory.writePrivately(
        "demo-passwords.txt",
        people.logins().stream()
            .map(login -> login + " " + secrets.get("person/" + login) + "\n")
            .collect(Collectors.joining()));
  }

  private void enter(DemoPeople.Person person) {
    people.enter(
        person.login(),
        person.name(),
        person.organ(),
        secrets.get("person/" + person.login()),
        person.grants());
  }
}
