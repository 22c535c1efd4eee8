package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invented organs and people that a policy brings to a demonstration (演示人员); every
 * {@code @Component} of this type is taken up at the first start, in the order of their names.
 * Logins and ids of organs are unique among all policies.
 */
public interface DemoPeople {

  /** First day of all that is invented. */
  LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** Organs, those above before those below. */
  List<Organ> organs();

  /** People, with the organ they work for. */
  List<Person> people();

  /** Identity numbers of those who sign in as citizens, by login. */
  default Map<String, ResidentId> numbers() {
    return Map.of();
  }

  /** Somebody who can sign in. */
  record Person(String login, String name, Optional<String> organ, List<RoleGrant> grants) {

    /** Somebody of an organ. */
    public Person(String login, String name, String organ, List<RoleGrant> grants) {
      this(login, name, Optional.of(organ), grants);
    }

    public Person {
      grants = List.copyOf(grants);
    }
  }
}
