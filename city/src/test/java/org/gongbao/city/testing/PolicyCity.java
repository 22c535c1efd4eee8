package org.gongbao.city.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Recorded;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city of one test with the cases of a policy, and a clock that stands where the test puts it. It
 * reads cases as the actors it is told of.
 */
public class PolicyCity implements AutoCloseable {

  private static final int SWEEP = 500;

  private static final String TIED =
      """
      select t.case_id from gb.tie t join gb.case_file c using (case_id)
      where t.subject = :subject and t.capacity = :capacity and c.procedure = :procedure
      order by t.case_id desc
      """;

  private final CityDatabase database = ThrowAwayDatabases.fresh();
  private final Engine engine;
  private final Casework casework;
  private final List<Actor> everyone;
  private int keys;

  /**
   * A city whose clock stands at nine o'clock of that day.
   *
   * @param settings figures that the installation chose
   * @param more policies beside those of the package
   */
  public PolicyCity(
      String begin, List<Parameter> settings, List<Policy> more, List<Actor> everyone) {
    this.everyone = List.copyOf(everyone);
    casework = Casework.beside(database, new SystemClock(), settings, more);
    engine = casework.engine();
    assertThat(engine.clock().beginAt(instant(begin), false)).isTrue();
  }

  /** Somebody who holds roles for an organ, or for a division, in a capacity. */
  public static Actor actor(
      String person, String organ, String division, String capacity, String... roles) {
    return new Actor(
        person,
        organ,
        java.util.Arrays.stream(roles)
            .map(role -> new Grant(role, organ, division, capacity))
            .toList(),
        true);
  }

  /** Nine o'clock of a day, or that minute, in Chongqing. */
  public static Instant instant(String local) {
    return LocalDateTime.parse(local.contains("T") ? local : local + "T09:00")
        .atZone(LegalTime.ZONE)
        .toInstant();
  }

  /** Moves the clock to nine o'clock of a day, or to a minute, and settles what is due. */
  public PolicyCity at(String local) {
    assertThat(engine.clock().standAt(instant(local))).as("clock to %s", local).isTrue();
    while (engine.sweep(SWEEP) > 0) {
      // all of it
    }
    return this;
  }

  /** What it runs on. */
  public CityDatabase database() {
    return database;
  }

  /** What it runs on. */
  public Engine engine() {
    return engine;
  }

  /** What it runs on. */
  public Casework casework() {
    return casework;
  }

  /** Tries to open a case of a procedure. */
  public Outcome open(Actor actor, String procedure, String input) {
    return casework.open(actor, procedure, json(input), Optional.empty(), "k" + ++keys);
  }

  /** Opens a case, and it is granted. */
  public Case opened(Actor actor, String procedure, String input) {
    Outcome outcome = open(actor, procedure, input);
    assertThat(outcome.ruling()).as(procedure).isInstanceOf(Ruling.Granted.class);
    return new Case(this, outcome.id());
  }

  /** Opening is refused by that clause. */
  public Ruling.Refused<?> refused(Actor actor, String procedure, String input, String clause) {
    return refused(open(actor, procedure, input).ruling(), procedure, clause);
  }

  private static Ruling.Refused<?> refused(Ruling<?> ruling, String what, String clause) {
    assertThat(ruling).as(what).isInstanceOf(Ruling.Refused.class);
    Ruling.Refused<?> refused = (Ruling.Refused<?>) ruling;
    assertThat(refused.clause().toString()).as("%s: %s", what, refused).isEqualTo(clause);
    return refused;
  }

  /** The cases of a procedure that are tied to a subject in a capacity, newest first. */
  public List<CaseFile> tied(String procedure, String subject, String capacity) {
    return JdbcClient.create(ThrowAwayDatabases.owner(database))
        .sql(TIED)
        .param("subject", subject)
        .param("capacity", capacity)
        .param("procedure", procedure)
        .query((row, number) -> row.getObject("case_id", UUID.class))
        .list()
        .stream()
        .map(id -> read(new CaseId(id.getMostSignificantBits(), id.getLeastSignificantBits())))
        .toList();
  }

  /** A case, as the first who may see it does. */
  public CaseFile read(CaseId id) {
    return everyone.stream()
        .flatMap(actor -> engine.read(actor, id).stream())
        .findFirst()
        .orElseThrow();
  }

  /** JSON, written with single quotes. */
  public static JsonNode json(String singleQuoted) {
    return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }

  /** One case of the city. */
  public record Case(PolicyCity city, CaseId id) {

    /** What comes of it. */
    public Ruling<?> tries(
        Actor actor, String action, String input, Optional<Instant> effectiveAt) {
      return city.casework
          .act(actor, id, action, json(input), effectiveAt, "k" + ++city.keys, OptionalInt.empty())
          .ruling();
    }

    /** What comes of it, effective at once. */
    public Ruling<?> tries(Actor actor, String action, String input) {
      return tries(actor, action, input, Optional.empty());
    }

    /** Acts, and it is granted. */
    public Case does(Actor actor, String action, String input) {
      assertThat(tries(actor, action, input)).as(action).isInstanceOf(Ruling.Granted.class);
      return this;
    }

    /** Enters something that took effect earlier, and it is granted. */
    public Case does(Actor actor, String action, String input, String effectiveAt) {
      assertThat(tries(actor, action, input, Optional.of(instant(effectiveAt))))
          .as(action)
          .isInstanceOf(Ruling.Granted.class);
      return this;
    }

    /** Acts, and it is refused by that clause. */
    public Ruling.Refused<?> refused(Actor actor, String action, String input, String clause) {
      return PolicyCity.refused(tries(actor, action, input), action, clause);
    }

    /** As it stands. */
    public CaseFile file() {
      return city.read(id);
    }

    /** The role that bears a clock. */
    public String bearer(String clock) {
      return file().procedure().clocks().stream()
          .filter(one -> one.name().equals(clock))
          .map(Clock::bearer)
          .findFirst()
          .orElseThrow();
    }

    /** Its events. */
    public List<Recorded> events() {
      return city.everyone.stream()
          .map(actor -> city.engine.events(actor, id))
          .filter(events -> !events.isEmpty())
          .findFirst()
          .orElseThrow();
    }

    /** The last event of a type. */
    public <E> E last(Class<E> type) {
      return events().reversed().stream()
          .map(Recorded::event)
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
