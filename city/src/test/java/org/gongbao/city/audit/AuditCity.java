package org.gongbao.city.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Recorded;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city of one test, with its people and a clock that stands where the test puts it. */
public final class AuditCity implements AutoCloseable {

  public static final Actor OFFICE = unit("office", "audit-office", "audit-office-head");
  public static final Actor HEAD = unit("head", "unit-head");
  public static final Actor CHIEF = unit("chief", "chief-auditor");
  public static final Actor LEADER = unit("zhao", "auditor", "audit-office");
  public static final Actor MEMBER = unit("li", "auditor");
  public static final Actor OUTSIDER = unit("wang", "auditor");
  public static final Actor REVIEWER = unit("su", "reviewer");
  public static final Actor AUDITEE =
      Actor.of("he", "s", new Grant("auditee", "s", "500105", "auditee"));

  /** Who works for a firm that is none of the unit's: to be engaged on a project. */
  public static final Actor CONTRACTOR =
      Actor.of("wei", "x", new Grant("contractor", "x", "500105", "contractor"));

  public static final Actor STRANGER =
      Actor.of("ma", "x", new Grant("auditee", "x", "500105", "auditee"));

  public static final Actor PARTY =
      new Actor(
          "dang",
          "u",
          List.of(new Grant("party-committee", "u", "500112", "party-committee")),
          true);
  public static final Actor OVERSIGHT =
      new Actor(
          "jian", "u", List.of(new Grant("internal-oversight", "u", "500112", "oversight")), true);
  public static final Actor DEPUTY = unit("fu", "deputy-head");
  public static final Actor UNIT = unit("guan", "unit");
  public static final Actor AUDITEE_HEAD =
      new Actor("fan", "s", List.of(new Grant("auditee-head", "s", "500105", "auditee")), true);
  public static final Actor YUBEI = authority("yu", "district-audit-authority", "500112");
  public static final Actor JIANGBEI = authority("jiang", "district-audit-authority", "500105");
  public static final Actor CITY =
      new Actor(
          "shi",
          "city-audit-bureau",
          List.of(
              new Grant("audit-authority", "", "500000", "competent"),
              new Grant("municipal-audit-authority", "", "500000", "overseeing")),
          true);

  public static final Actor BODY =
      Actor.of("gong", "police", new Grant("competent-authority", "police", "", "competent-body"));

  /** Of the organ w, which may take the place of u. */
  public static final Actor SUCCESSOR =
      new Actor(
          "xin",
          "w",
          List.of(
              new Grant("audit-office", "w", "500112", "unit"),
              new Grant("unit-head", "w", "500112", "unit"),
              new Grant("unit", "w", "500112", "unit")),
          true);

  private static final List<Actor> EVERYONE =
      List.of(
          OFFICE,
          LEADER,
          UNIT,
          HEAD,
          PARTY,
          OVERSIGHT,
          AUDITEE,
          AUDITEE_HEAD,
          YUBEI,
          JIANGBEI,
          CITY,
          SUCCESSOR);

  /** Without the cost of a password's hash: nobody signs in here. */
  private static final String PERSON =
      """
      insert into people.person (id, login, name, organ, password_hash, created_at)
      values (gen_random_uuid(), :login, :login, 'u', 'none', now())
      """;

  private static final String GRANT =
      """
      insert into people.role_grant (person, role, organ, division, capacity, first_day)
      select id, :role, :organ, null, 'auditee', date '2020-01-01'
      from people.person where login = :login
      """;

  /** Who heads the unrelated organ x. */
  public static final String STRANGER_HEAD = "xiao";

  private static final int SWEEP = 500;

  private static final String TIED =
      """
      select t.case_id from gb.tie t join gb.case_file c using (case_id)
      where t.subject = :subject and t.capacity = :capacity and c.procedure = :procedure
      order by t.case_id desc
      """;

  private static final List<String> PEOPLE =
      List.of(
          "zhao", "li", "wang", "sun", "su", "head", "office", "chief", "fu", "he", "fan", "wei");

  private final CityDatabase database = ThrowAwayDatabases.fresh();
  private final Engine engine;
  private final Casework casework;
  private int keys;

  /** A city whose clock stands at nine o'clock of that day. */
  public AuditCity(String begin) {
    this(begin, Map.of());
  }

  /** The same, in an installation that chose these settings. */
  public AuditCity(String begin, Map<String, String> settings) {
    casework =
        Casework.beside(database, new SystemClock(), chosen(settings), List.of(new Sender()));
    engine = casework.engine();
    assertThat(engine.clock().beginAt(instant(begin), false)).isTrue();
    People people = new People(database.app(), new SystemClock());
    people.enter(organ("u", Optional.empty()));
    people.enter(organ("s", Optional.of("u")));
    people.enter(organ("s2", Optional.of("s")));
    people.enter(organ("x", Optional.empty()));
    people.enter(organ("w", Optional.empty()));
    JdbcClient jdbc = JdbcClient.create(database.app());
    for (String login : PEOPLE) {
      jdbc.sql(PERSON).param("login", login).update();
    }
    jdbc.sql(PERSON).param("login", STRANGER_HEAD).update();
    heads(AUDITEE_HEAD.person(), "auditee-head", "s");
    heads(HEAD.person(), "unit-head", "u");
    heads(STRANGER_HEAD, "auditee-head", "x");
    heads(OFFICE.person(), "audit-office-head", "u");
  }

  /** Enters somebody as head of an organ. */
  public AuditCity heads(String login, String role, String organ) {
    JdbcClient.create(database.app())
        .sql(GRANT)
        .param("login", login)
        .param("role", role)
        .param("organ", organ)
        .update();
    return this;
  }

  private static List<Parameter> chosen(Map<String, String> settings) {
    LawBook shipped = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    return settings.entrySet().stream()
        .map(setting -> {
          Parameter old = shipped.parameter(setting.getKey()).orElseThrow();
          LocalDate from = old.values().versions().getFirst().from();
          return new Parameter(
              old.name(),
              old.unit(),
              old.cite(),
              true,
              Dated.setting(old.name(), new Parameter.Text(setting.getValue()), from, old.cite()));
        })
        .toList();
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

  private static Actor authority(String person, String role, String division) {
    return new Actor(
        person,
        person + "-audit-bureau",
        List.of(
            new Grant("audit-authority", "", division, "competent"),
            new Grant(role, "", division, "competent")),
        true);
  }

  /** Nine o'clock of a day, or that minute, in Chongqing. */
  public static Instant instant(String local) {
    return LocalDateTime.parse(local.contains("T") ? local : local + "T09:00")
        .atZone(LegalTime.ZONE)
        .toInstant();
  }

  /** Moves the clock to nine o'clock of a day, or to a minute. */
  public AuditCity at(String local) {
    assertThat(engine.clock().standAt(instant(local))).as("clock to %s", local).isTrue();
    settle();
    return this;
  }

  /** Settles what is due, and what that brings about. */
  private void settle() {
    while (engine.sweep(SWEEP) > 0) {
      // all of it
    }
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

  /** Opens a case as another case would, by an action that no hand takes. */
  public Case sent(String procedureAndAction, String input) {
    Case sender =
        opened(
            UNIT, Sender.NAME, "{'action':'%s','input':%s}".formatted(procedureAndAction, input));
    return new Case(this, sender.file().data(Sender.SenderFile.class).sent().orElseThrow());
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

  /** The newest cases of a procedure that are tied to a subject in a capacity, newest first. */
  public List<CaseFile> tied(String procedure, String subject, String capacity) {
    return JdbcClient.create(ThrowAwayDatabases.owner(database))
        .sql(TIED)
        .param("subject", subject)
        .param("capacity", capacity)
        .param("procedure", procedure)
        .query((row, number) -> id(row.getObject("case_id", UUID.class)))
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  private static CaseId id(UUID stored) {
    return new CaseId(stored.getMostSignificantBits(), stored.getLeastSignificantBits());
  }

  /** A case, whoever may see it. */
  public CaseFile read(CaseId id) {
    return EVERYONE.stream()
        .flatMap(actor -> engine.read(actor, id).stream())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(String singleQuoted) {
    return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }

  /** One case of the city. */
  public record Case(AuditCity city, CaseId id) {

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
      return AuditCity.refused(tries(actor, action, input), action, clause);
    }

    /** As it stands. */
    public CaseFile file() {
      return city.read(id);
    }

    /** Its events. */
    public List<Recorded> events() {
      return EVERYONE.stream()
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
