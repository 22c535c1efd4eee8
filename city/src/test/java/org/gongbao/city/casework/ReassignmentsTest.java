package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Office;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.city.people.Succession;
import org.gongbao.city.people.Successions;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Need;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Tie;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Organs merged and split")
class ReassignmentsTest {

  private static final int MANY = 300;

  private AuditCity city;
  private Office office;
  private Successions successions;

  @BeforeEach
  void begin() {
    city = new AuditCity("2021-03-01");
    office = new Office(city.database());
    successions = new Successions(city.database().app());
    office
        .organ("w2", "")
        .person(
            "guan-u", "u", RoleGrant.of("audit-office", "u", "500112", Office.SINCE).as("unit"));
  }

  @AfterEach
  void close() {
    city.close();
  }

  /** A program that may be killed: it knows nothing but what is in the database. */
  private Reassignments program() {
    return new Reassignments(city.engine(), successions);
  }

  private List<CaseId> open(int count) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(
          new Command(
              city.engine().newCase(),
              "audit-project/open-project",
              JsonMapper.shared().readTree(Audit.opening(city).replace('\'', '"')),
              AuditCity.OFFICE,
              Command.AT_ONCE,
              "open-" + i));
    }
    return city.engine().actAll(commands).stream()
        .peek(outcome -> assertThat(outcome.ruling()).isInstanceOf(Ruling.Granted.class))
        .map(Outcome::id)
        .toList();
  }

  private Actor actor(String login) {
    return city.casework().actor(office.people().actor(login).orElseThrow());
  }

  @Test
  @DisplayName(
      "let 300 open cases go over in batches, once each, also when a run is killed between")
  void killedBetween() {
    List<CaseId> ids = open(MANY);
    office.does(
        "admin",
        "merge-organs",
        "predecessors",
        "u",
        "successor",
        "w",
        "document",
        "渝府〔2021〕8号",
        "day",
        "2021-03-05");
    // not before its day
    assertThat(program().round(9, false)).isZero();
    assertThat(city.engine().read(actor("guan-u"), ids.getFirst())).isPresent();

    city.at("2021-03-05");
    int first = program().round(1, false);
    assertThat(first).isBetween(1, MANY - 1);
    Succession order = successions.all().getFirst();
    Successions.Progress half = successions.progress(order.id());
    long all = half.total();
    assertThat(half.total())
        .as("the unit's file, its plan and what they brought about")
        .isGreaterThan(MANY);
    assertThat(half.gone()).isEqualTo(first);
    assertThat(half.finished()).isFalse();
    // whoever acted for u acts for w now, and sees what has not gone over yet without acting on it
    Actor guan = actor("guan-u");
    for (CaseId id : ids) {
      assertThat(city.engine().read(guan, id)).isPresent();
    }
    CaseId waiting =
        ids.stream()
            .filter(id ->
                city.engine().read(guan, id).orElseThrow().ties().stream()
                    .anyMatch(tie ->
                        tie.subject().equals("organ/u") && tie.isCurrent(city.engine().now())))
            .findFirst()
            .orElseThrow();
    Ruling<?> early = serve(guan, waiting);
    assertThat(early).isInstanceOf(Ruling.Refused.class);

    assertThat(program().round(Integer.MAX_VALUE, false)).isEqualTo((int) all - first);
    assertThat(successions.progress(order.id()))
        .isEqualTo(new Successions.Progress(all, all, 0, true, true));
    assertThat(program().round(Integer.MAX_VALUE, true)).isZero();
    for (CaseId id : ids) {
      assertThat(city.engine().events(guan, id))
          .extracting(event -> event.type())
          .containsOnlyOnce("engine/reassigned");
      assertThat(city.engine().read(guan, id).orElseThrow().tied("unit", city.engine().now()))
          .extracting(Tie::subject)
          .contains("organ/w")
          .doesNotContain("organ/u");
    }
    assertThat(serve(guan, waiting)).isInstanceOf(Ruling.Granted.class);
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  private Ruling<?> serve(Actor actor, CaseId id) {
    return city.engine()
        .act(
            new Command(
                id,
                "form-team",
                JsonMapper.shared()
                    .readTree(
                        "{\"people\":[{\"person\":\"zhao\",\"seat\":\"leader\"},"
                            + "{\"person\":\"li\",\"seat\":\"member\"},"
                            + "{\"person\":\"sun\",\"seat\":\"member\"}]}"),
                actor,
                Command.AT_ONCE,
                "team-" + java.util.UUID.randomUUID()))
        .ruling();
  }

  @Test
  @DisplayName("the tree and the roles go over from the day on, and people with them")
  void treeAndRoles() throws Exception {
    office.does(
        "admin",
        "merge-organs",
        "predecessors",
        "u",
        "successor",
        "w",
        "document",
        "2021-8",
        "day",
        "2021-03-05");
    assertThat(lineage("s").orElseThrow().above()).containsExactly("u");
    city.at("2021-03-05");
    program().round(9, false);
    Lineage s = lineage("s").orElseThrow();
    assertThat(s.above()).containsExactly("w");
    assertThat(s.isWithin("u")).isTrue();
    assertThat(s.isWithin("x")).isFalse();
    assertThat(lineage("u")).isEmpty();
    assertThat(lineage(Lineage.through("u")).orElseThrow().above()).containsExactly("w");
    assertThat(office.people().entry("guan-u").flatMap(one -> one.organ())).contains("w");
    assertThat(office.people().actor("guan-u").orElseThrow().grants())
        .extracting(RoleGrant::role, grant -> grant.organ().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("audit-office", "w"),
            org.assertj.core.groups.Tuple.tuple("successor", "u"));
  }

  private Optional<Lineage> lineage(String key) throws Exception {
    try (var connection = city.database().keeper().getConnection()) {
      Instant now = city.engine().now();
      Map<String, Need.Fact<Lineage>> found =
          Lineage.NEED.loader().load(connection, List.of(key), now);
      return Optional.ofNullable(found.get(key)).map(Need.Fact::value);
    }
  }

  @Test
  @DisplayName("a split sends each case by its division, the rest to the default")
  void split() {
    List<CaseId> ids = open(3);
    office.does(
        "admin",
        "split-organ",
        "organ",
        "u",
        "successor",
        "w2",
        "byDivision",
        "500112 w",
        "document",
        "2021-9",
        "day",
        "2021-03-05");
    city.at("2021-03-05");
    program().round(9, false);
    // projects of a unit in 500112 are tied to that division
    Actor guan = actor("guan-u");
    assertThat(guan.grants()).anyMatch(grant -> grant.organ().equals("w"));
    for (CaseId id : ids) {
      assertThat(city.engine().read(guan, id).orElseThrow().tied("unit", city.engine().now()))
          .extracting(Tie::subject)
          .contains("organ/w");
    }
    Succession order = successions.all().getFirst();
    assertThat(order.successor("u", List.of("500105"))).isEqualTo("w2");
    assertThat(order.successor("u", List.of("500105", "500112"))).isEqualTo("w");
  }

  @Test
  @DisplayName("a case that is tied later to an organ that is no more goes over as well")
  void tiedLater() {
    Audit audit = Audit.open(city);
    office.does(
        "admin",
        "merge-organs",
        "predecessors",
        "s",
        "successor",
        "w",
        "document",
        "2021-8",
        "day",
        "2021-03-02");
    city.at("2021-03-02");
    assertThat(program().round(9, false)).isZero();
    long order = successions.all().getFirst().id();
    assertThat(successions.progress(order).finished()).isTrue();
    // the auditee is tied by the notice only, under the name it had when the project was opened
    audit.startAtOnce();
    Actor auditee = Actor.of("new", "w", new Grant("auditee", "w", "", "auditee"));
    assertThat(city.engine().read(auditee, audit.id())).isEmpty();
    assertThat(program().round(9, false)).isZero();
    assertThat(program().round(9, true)).isEqualTo(1);
    assertThat(city.engine().read(auditee, audit.id())).isPresent();
    assertThat(program().round(9, true)).isZero();
  }

  @Test
  @DisplayName("are refused on a past day, without a document, into themselves or into nothing")
  void refusals() {
    assertThat(merge("u", "w", "2021-8", "2021-02-28")).contains("/day");
    assertThat(merge("u", "w", "", "2021-03-05")).contains("/document");
    assertThat(merge("u", "u", "2021-8", "2021-03-05")).contains("/successor");
    assertThat(merge("u", "nowhere", "2021-8", "2021-03-05")).contains("/successor");
    assertThat(merge("nowhere", "w", "2021-8", "2021-03-05")).contains("/predecessors");
    assertThat(merge("", "w", "2021-8", "2021-03-05")).contains("/predecessors");
    office.does(
        "admin",
        "merge-organs",
        "predecessors",
        "u",
        "successor",
        "w",
        "document",
        "2021-8",
        "day",
        "2021-03-05");
    assertThat(merge("u", "w2", "2021-8", "2021-03-06")).contains("/predecessors");
  }

  private String merge(String from, String to, String document, String day) {
    Ruling<?> ruling =
        office.tries(
            "admin",
            "merge-organs",
            "predecessors",
            from,
            "successor",
            to,
            "document",
            document,
            "day",
            day);
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused<?>) ruling).sentence().values().toString();
  }
}
