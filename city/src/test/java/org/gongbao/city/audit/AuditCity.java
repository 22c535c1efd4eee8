package org.gongbao.city.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city of one test, with its people and a clock that stands where the test puts it. */
public final class AuditCity extends PolicyCity {

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

  private static final List<String> PEOPLE =
      List.of(
          "zhao", "li", "wang", "sun", "su", "head", "office", "chief", "fu", "he", "fan", "wei");

  /** A city whose clock stands at nine o'clock of that day. */
  public AuditCity(String begin) {
    this(begin, Map.of());
  }

  /** The same, in an installation that chose these settings. */
  public AuditCity(String begin, Map<String, String> settings) {
    super(begin, chosen(settings), List.of(new Sender()), EVERYONE);
    People people = new People(database().app(), new SystemClock());
    people.enter(organ("u", Optional.empty()));
    people.enter(organ("s", Optional.of("u")));
    people.enter(organ("s2", Optional.of("s")));
    people.enter(organ("x", Optional.empty()));
    people.enter(organ("w", Optional.empty()));
    JdbcClient jdbc = JdbcClient.create(database().app());
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
    JdbcClient.create(database().app())
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

  /** Moves the clock to nine o'clock of a day, or to a minute. */
  @Override
  public AuditCity at(String local) {
    super.at(local);
    return this;
  }

  /** Opens a case as another case would, by an action that no hand takes. */
  public Case sent(String procedureAndAction, String input) {
    Case sender =
        opened(
            UNIT, Sender.NAME, "{'action':'%s','input':%s}".formatted(procedureAndAction, input));
    return new Case(this, sender.file().data(Sender.SenderFile.class).sent().orElseThrow());
  }
}
