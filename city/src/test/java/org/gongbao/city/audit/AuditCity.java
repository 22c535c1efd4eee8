package org.gongbao.city.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Recorded;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city of one test, with its people and a clock that stands where the test puts it. */
final class AuditCity implements AutoCloseable {

  static final Actor OFFICE = unit("office", "audit-office", "audit-office-head");
  static final Actor HEAD = unit("head", "unit-head");
  static final Actor CHIEF = unit("chief", "chief-auditor");
  static final Actor LEADER = unit("zhao", "auditor", "audit-office");
  static final Actor MEMBER = unit("li", "auditor");
  static final Actor OUTSIDER = unit("wang", "auditor");
  static final Actor REVIEWER = unit("su", "reviewer");
  static final Actor AUDITEE = Actor.of("he", "s", new Grant("auditee", "s", "500105", "auditee"));
  static final Actor STRANGER = Actor.of("ma", "x", new Grant("auditee", "x", "500105", "auditee"));

  /** Without the cost of a password's hash: nobody signs in here. */
  private static final String PERSON =
      """
      insert into people.person (id, login, name, organ, password_hash, created_at)
      values (gen_random_uuid(), :login, :login, 'u', 'none', now())
      """;

  private final CityDatabase database = ThrowAwayDatabases.fresh();
  private final Engine engine;
  private final Casework casework;
  private int keys;

  AuditCity(String begin) {
    casework = Casework.beside(database, new SystemClock());
    engine = casework.engine();
    assertThat(engine.clock().beginAt(instant(begin), false)).isTrue();
    People people = new People(database.app(), new SystemClock());
    people.enter(organ("u", Optional.empty()));
    people.enter(organ("s", Optional.of("u")));
    people.enter(organ("s2", Optional.of("s")));
    people.enter(organ("x", Optional.empty()));
    JdbcClient jdbc = JdbcClient.create(database.app());
    for (String login : List.of("zhao", "li", "wang", "sun", "su", "head")) {
      jdbc.sql(PERSON).param("login", login).update();
    }
  }

  private static Organ organ(String id, Optional<String> parent) {
    return new Organ(
        id,
        "单位" + id,
        "Unit " + id,
        "unit",
        Optional.empty(),
        parent,
        "500112",
        LocalDate.of(2020, 1, 1),
        Optional.empty());
  }

  private static Actor unit(String person, String... roles) {
    return new Actor(
        person,
        "u",
        Arrays.stream(roles).map(role -> new Grant(role, "u", "500112", "unit")).toList(),
        true);
  }

  static Instant instant(String local) {
    return LocalDateTime.parse(local.contains("T") ? local : local + "T09:00")
        .atZone(LegalTime.ZONE)
        .toInstant();
  }

  /** Moves the clock to nine o'clock of a day, or to a minute. */
  AuditCity at(String local) {
    assertThat(engine.clock().standAt(instant(local))).as("clock to %s", local).isTrue();
    return this;
  }

  CityDatabase database() {
    return database;
  }

  Engine engine() {
    return engine;
  }

  Casework casework() {
    return casework;
  }

  /** Opens the project 'procurement of S', whose plan is approved that day. */
  Project open() {
    Outcome outcome =
        open(
            OFFICE,
            "{'unit':'u','auditee':'s','planApproved':'%s','subject':'采购'}"
                .formatted(LegalTime.day(engine.now())));
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Granted.class);
    return new Project(this, outcome.id());
  }

  Outcome open(Actor actor, String input) {
    return casework.open(actor, AuditProject.NAME, json(input), Optional.empty(), "k" + ++keys);
  }

  private static JsonNode json(String singleQuoted) {
    return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }

  /** One project of the city. */
  record Project(AuditCity city, CaseId id) {

    Ruling<?> tries(Actor actor, String action, String input, Optional<Instant> effectiveAt) {
      return city.casework
          .act(actor, id, action, json(input), effectiveAt, "k" + ++city.keys, OptionalInt.empty())
          .ruling();
    }

    Ruling<?> tries(Actor actor, String action, String input) {
      return tries(actor, action, input, Optional.empty());
    }

    /** Acts, and it is granted. */
    Project does(Actor actor, String action, String input) {
      assertThat(tries(actor, action, input)).as(action).isInstanceOf(Ruling.Granted.class);
      return this;
    }

    /** Enters something that took effect earlier, and it is granted. */
    Project does(Actor actor, String action, String input, String effectiveAt) {
      assertThat(tries(actor, action, input, Optional.of(instant(effectiveAt))))
          .as(action)
          .isInstanceOf(Ruling.Granted.class);
      return this;
    }

    /** Acts, and it is refused by that clause. */
    Ruling.Refused<?> refused(Actor actor, String action, String input, String clause) {
      Ruling<?> ruling = tries(actor, action, input);
      assertThat(ruling).as(action).isInstanceOf(Ruling.Refused.class);
      Ruling.Refused<?> refused = (Ruling.Refused<?>) ruling;
      assertThat(refused.clause().toString()).as("%s: %s", action, refused).isEqualTo(clause);
      return refused;
    }

    CaseFile file() {
      return city.engine.read(OFFICE, id).orElseThrow();
    }

    AuditFile known() {
      return AuditFile.of(file());
    }

    List<Recorded> events() {
      return city.engine.events(OFFICE, id);
    }

    /** The last event of a type. */
    <E> E last(Class<E> type) {
      return events().reversed().stream()
          .map(Recorded::event)
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst()
          .orElseThrow();
    }

    Project formTeam() {
      return does(
          OFFICE,
          "form-team",
          "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'},"
              + "{'person':'sun','seat':'member'}]}");
    }

    /** A start in special circumstances, all on one day. */
    Project startAtOnce() {
      return formTeam()
          .does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}")
          .does(
              OFFICE,
              "serve-notice",
              "{'plannedStart':'%s'}".formatted(LegalTime.day(city.engine.now())))
          .does(OFFICE, "begin-fieldwork", "{}");
    }

    Project plan(int items) {
      String list =
          IntStream.rangeClosed(1, items)
              .mapToObj(item -> "'事项" + item + "'")
              .collect(Collectors.joining(","));
      return does(
          LEADER,
          "write-project-plan",
          "{'study':'情况','assessment':'评估','responses':'应对','items':[%s]}".formatted(list));
    }

    Project evidence() {
      return does(MEMBER, "take-evidence", signed(true));
    }

    Project paper(int item, int evidence) {
      return does(
          MEMBER,
          "write-working-paper",
          "{'planItem':%d,'evidence':[%d],'finding':'发现'}".formatted(item, evidence));
    }

    /** Fieldwork with one item, closed. */
    Project fieldwork() {
      return plan(1).evidence().paper(1, 1).does(LEADER, "close-fieldwork", "{}");
    }

    Project draft() {
      return does(LEADER, "deliver-draft", "{'findings':[{'workingPaper':1,'text':'发现'}]}");
    }
  }

  /** A piece of proof, signed or sealed as told, with nothing else noted. */
  static String signed(boolean signed) {
    return "{'item':'合同','method':'check','form':'copy','provider':'S','providerSigned':"
        + signed
        + ",'providerSealed':false,'auditorSigned':false}";
  }

  @Override
  public void close() {
    database.close();
  }
}
