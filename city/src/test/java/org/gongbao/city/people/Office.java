package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.law.Ruling;

/**
 * The administration of a test's city: an administrator, some organs, and acts taken in one line.
 */
public final class Office {

  public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final People people;
  private final Divisions divisions = new Divisions();
  private final Parties parties;
  private final Acts acts;
  private long openCases;

  /** An office over a database, with two administrators. */
  public Office(CityDatabase database) {
    people = new People(database.app(), new SystemClock());
    parties = new Parties(database.app(), people, database.secrets());
    acts =
        new Acts(
            database.app(),
            people,
            divisions,
            parties,
            organ -> openCases,
            (who, party) -> false,
            new PersonKeys(database.secrets()));
    for (String login : List.of("admin", "admin2")) {
      if (people.entry(login).isEmpty()) {
        people.enter(
            login,
            "管理员",
            Optional.empty(),
            "a long enough password",
            List.of(
                new RoleGrant(
                    "administrator",
                    Optional.empty(),
                    Optional.empty(),
                    "member",
                    SINCE,
                    Optional.empty())));
      }
    }
  }

  public People people() {
    return people;
  }

  Parties parties() {
    return parties;
  }

  Acts acts() {
    return acts;
  }

  LocalDate today() {
    return people.today();
  }

  /** From now on every organ has so many open cases. */
  void openCases(long count) {
    openCases = count;
  }

  /** An organ that was there from the beginning. */
  public Office organ(String id, String parent) {
    people.enter(
        new Organ(
            id,
            "单位" + id,
            "Unit " + id,
            "unit",
            Optional.empty(),
            Optional.of(parent).filter(text -> !text.isEmpty()),
            "500112",
            SINCE,
            Optional.empty()));
    return this;
  }

  /** A person with roles. */
  public Office person(String login, String organ, RoleGrant... grants) {
    people.enter(login, "某" + login, Optional.of(organ), "a long enough password", List.of(grants));
    return this;
  }

  SignedIn who(String login) {
    return people.actor(login).orElseThrow();
  }

  /** What comes of an act; fields as name and value in turn. */
  public Ruling<Act.Done> tries(String login, String act, String... fields) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      given.put(fields[i], fields[i + 1]);
    }
    return acts.take(who(login), act, given);
  }

  /** An act that is granted. */
  public Act.Done does(String login, String act, String... fields) {
    Ruling<Act.Done> ruling = tries(login, act, fields);
    assertThat(ruling).as(act).isInstanceOf(Ruling.Granted.class);
    return ((Ruling.Granted<Act.Done>) ruling).value();
  }

  /** An act that is refused; the keys and fields of its sentence. */
  List<String> refused(String login, String act, String... fields) {
    Ruling<Act.Done> ruling = tries(login, act, fields);
    assertThat(ruling).as(act).isInstanceOf(Ruling.Refused.class);
    Ruling.Refused<Act.Done> refused = (Ruling.Refused<Act.Done>) ruling;
    return refused.sentence().key().equals("engine.input")
        ? refused.sentence().values()
        : List.of(refused.sentence().key());
  }
}
