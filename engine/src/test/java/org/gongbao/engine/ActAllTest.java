package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongbao.engine.toys.Feed;
import org.gongbao.engine.toys.Lot;
import org.gongbao.engine.toys.Toys;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many commands at once: the same as one after the other, in fewer trips")
class ActAllTest {

  private static final long SEED = 20210301;
  private static final Actor CLERK = Toys.clerk("keeper", "intake");
  private static final InstantSource STANDING =
      InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));

  private final Random random = new Random(SEED);
  private final List<CaseId> lots = new ArrayList<>();
  private final List<CaseId> feeds = new ArrayList<>();
  private int number;

  private Command command(CaseId id, String action, String input, Actor actor, String key) {
    return new Command(id, action, TestCity.json(input), actor, Command.AT_ONCE, key);
  }

  private CaseId fresh() {
    return CaseId.of(new UUID(0x2A4B000000000000L | random.nextInt(1 << 30), random.nextLong()));
  }

  private CaseId any(List<CaseId> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** A day's work: openings, splits that fit and that do not, strangers, repeats, unknown cases. */
  private List<Command> day() {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String key = "k" + (random.nextInt(12) == 0 ? number : ++number);
      int dice = random.nextInt(10);
      if (dice < 2 || lots.isEmpty() || feeds.isEmpty()) {
        CaseId lot = fresh();
        CaseId feed = fresh();
        lots.add(lot);
        feeds.add(feed);
        commands.add(command(lot, "lot/receive", "{'grams': 100}", CLERK, key));
        commands.add(command(feed, "feed/connect", "{}", CLERK, key + "f"));
      } else if (dice < 5) {
        commands.add(
            command(
                any(lots),
                "split",
                "{'grams': [%d, 30]}".formatted(1 + random.nextInt(60)),
                CLERK,
                key));
      } else if (dice < 6) {
        commands.add(
            command(
                any(lots),
                "merge",
                "{'other': '%s', 'grams': %d}".formatted(any(lots), random.nextInt(120)),
                CLERK,
                key));
      } else if (dice < 9) {
        commands.add(command(any(feeds), "digest", "{'readings': 7}", CLERK, key));
      } else {
        Actor stranger = dice == 9 && i % 2 == 0 ? Toys.clerk("visitor") : Actor.of("x", "y");
        commands.add(command(i % 3 == 0 ? fresh() : any(feeds), "digest", "{}", stranger, key));
      }
    }
    return commands;
  }

  private static List<String> rows(TestCity city, String sql) {
    try (Connection connection = city.connection("gb_owner");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> everything(TestCity city) {
    List<String> all = new ArrayList<>();
    all.addAll(
        rows(
            city,
            """
            select (case_id, revision, type, effective_at, recorded_at, actor, cause_id, key,
              convert_from(header, 'UTF8'), convert_from(open, 'UTF8'), trace_digest, prev_hash,
              hash, generation)::text
            from gb.event order by case_id, revision
            """));
    all.addAll(
        rows(
            city,
            """
            select (c.case_id, procedure, version, revision, head_hash, stage,
              convert_from(state, 'UTF8'), state_version, next_at, closed_at)::text
            from gb.case_file c order by case_id
            """));
    all.addAll(rows(city, "select t::text from gb.tie t order by 1"));
    all.addAll(
        rows(city, "select (account, balance, floor, ceiling)::text from gb.account order by 1"));
    return all;
  }

  private static List<String> shown(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome ->
            outcome.id()
                + " "
                + outcome.revision()
                + " "
                + outcome.repeated()
                + " "
                + outcome.hashes().stream().map(HexFormat.of()::formatHex).toList()
                + switch (outcome.ruling()) {
                  case Ruling.Granted<Change> _ -> " granted";
                  case Ruling.Refused<Change> no -> " " + no.kind() + no.clause() + no.sentence();
                  case Ruling.Undetermined<Change> open -> " asks " + open.questions();
                })
        .toList();
  }

  @Test
  @DisplayName("five days of any commands leave equal outcomes, rows and hashes, and a whole log")
  void sameAsOneByOne() {
    try (TestCity one = TestCity.with(Lot.procedure(), Feed.procedure());
        TestCity many = TestCity.with(Lot.procedure(), Feed.procedure())) {
      Engine single = one.engineWith(STANDING, Lot.procedure(), Feed.procedure());
      Engine whole = many.engineWith(STANDING, Lot.procedure(), Feed.procedure());
      for (int day = 1; day <= 5; day++) {
        one.at("2021-03-0%dT10:0%d".formatted(day, day));
        many.at("2021-03-0%dT10:0%d".formatted(day, day));
        List<Command> commands = day();
        List<Outcome> expected = commands.stream().map(single::act).toList();
        List<Outcome> got = whole.actAll(commands);
        assertThat(shown(got)).as("day " + day).isEqualTo(shown(expected));
        assertThat(expected).extracting(o -> o.ruling().isGranted()).contains(true, false);
      }
      assertThat(everything(many)).isEqualTo(everything(one));
      assertThat(whole.log().verify().isIntact()).isTrue();
    }
  }

  @Test
  @DisplayName("of a hundred openings that claim nothing twice, all stand in four trips")
  void fewTrips() {
    try (TestCity city = TestCity.with(Lot.procedure())) {
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        commands.add(
            command(city.engine().newCase(), "lot/receive", "{'grams': 5}", CLERK, "r" + i));
      }
      long before = city.engine().trips();
      List<Outcome> outcomes = city.engine().actAll(commands);
      assertThat(city.engine().trips() - before).isLessThanOrEqualTo(4);
      assertThat(outcomes).allMatch(outcome -> outcome.ruling().isGranted());
    }
  }

  @Test
  @DisplayName("one of many that would leave an account's bounds is refused alone")
  void oneOutOfBounds() {
    try (TestCity city = TestCity.with(Lot.procedure())) {
      CaseId lot = city.open(CLERK, "lot/receive", "{'grams': 100}", "r");
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        commands.add(command(lot, "split", "{'grams': [9]}", CLERK, "s" + i));
      }
      List<Outcome> outcomes = city.engine().actAll(commands);
      assertThat(outcomes.subList(0, 11)).allMatch(outcome -> outcome.ruling().isGranted());
      assertThat(outcomes.getLast().ruling())
          .isInstanceOfSatisfying(
              Ruling.Refused.class,
              no -> assertThat(no.kind()).isEqualTo(RefusalKind.OUT_OF_BOUNDS));
      assertThat(city.file(CLERK, lot).data(Lot.File.class).parts()).isEqualTo(11);
    }
  }

  @Test
  @DisplayName("one command twice is answered twice the same, however it arrives")
  void twice() {
    try (TestCity city = TestCity.with(Lot.procedure())) {
      CaseId lot = city.open(CLERK, "lot/receive", "{'grams': 100}", "r");
      Command split = command(lot, "split", "{'grams': [9]}", CLERK, "s");
      List<Outcome> outcomes = city.engine().actAll(List.of(split, split));
      assertThat(outcomes).allMatch(outcome -> outcome.ruling().isGranted());
      assertThat(outcomes).extracting(Outcome::repeated).containsExactly(false, true);
      assertThat(city.file(CLERK, lot).data(Lot.File.class).parts()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("two sweepers at once fire each due case once")
  void twoSweepers() throws Exception {
    try (TestCity city = TestCity.with(Feed.procedure())) {
      List<Command> openings = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        openings.add(command(city.engine().newCase(), "feed/connect", "{}", CLERK, "f" + i));
      }
      city.engine().actAll(openings);
      city.at("2021-03-01T10:00");
      Engine other = city.engineWith(InstantSource.system(), Feed.procedure());
      try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
        var first = pool.submit(() -> city.engine().sweep(10_000));
        var second = pool.submit(() -> other.sweep(10_000));
        assertThat(first.get() + second.get()).isEqualTo(600);
      }
      assertThat(rows(city, "select count(*)::text from gb.event where type = 'feed/fell-silent'"))
          .containsExactly("600");
      assertThat(city.engine().log().verify().isIntact()).isTrue();
    }
  }
}
