package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.engine.Stock.KEEPER;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.engine.Log.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The one order: places, signed checkpoints, receipts, and what verify finds in them")
class LogOrderTest {

  private static final int FOLLOWERS = 5;

  private TestCity city;
  private Log log;

  @BeforeEach
  void aCity() {
    city = TestCity.with(Stock.procedure());
    log = city.engine().log();
  }

  @AfterEach
  void close() {
    city.close();
  }

  private CaseId stock(String key) {
    return city.open(KEEPER, "stock/fill", "{'grams': 9}", key);
  }

  private void come(CaseId id, int times) {
    for (int i = 0; i < times; i++) {
      city.act(KEEPER, id, "helper", "{'comes': %b}".formatted(i % 2 == 0));
    }
  }

  private Checkpoint placedAndSigned() {
    while (log.place() > 0) {
      // all of it
    }
    return log.sign().orElseThrow();
  }

  @Test
  @DisplayName("a receipt proves its event without the database, and survives being written down")
  void receipts() {
    CaseId id = stock("a");
    come(id, 40);
    assertThat(log.receipt(id, 3)).as("until a checkpoint covers it").isEmpty();
    Checkpoint checkpoint = placedAndSigned();
    assertThat(checkpoint.size()).isEqualTo(41);
    for (int revision = 1; revision <= 41; revision++) {
      Receipt receipt = Receipt.read(log.receipt(id, revision).orElseThrow().text());
      assertThat(receipt.check(log.key())).isEqualTo(Receipt.Finding.PROVEN);
      assertThat(receipt.caseId()).isEqualTo(id);
      assertThat(receipt.revision()).isEqualTo(revision);
    }
  }

  @Test
  @DisplayName("a receipt for another event, or under another key, proves nothing")
  void falseReceipts() throws NoSuchAlgorithmException {
    CaseId id = stock("a");
    come(id, 4);
    placedAndSigned();
    Receipt one = log.receipt(id, 1).orElseThrow();
    Receipt two = log.receipt(id, 2).orElseThrow();
    Receipt mixed = new Receipt(one.event(), two.place(), two.path(), two.checkpoint());
    assertThat(mixed.check(log.key())).isEqualTo(Receipt.Finding.ANOTHER_EVENT);
    byte[] relabelled = one.event().clone();
    relabelled[19] = 2;
    Receipt forged = new Receipt(relabelled, one.place(), one.path(), one.checkpoint());
    assertThat(forged.revision()).isEqualTo(2);
    assertThat(forged.check(log.key())).isEqualTo(Receipt.Finding.ANOTHER_EVENT);
    var other = KeyPairGenerator.getInstance(Checkpoint.ALGORITHM).generateKeyPair().getPublic();
    assertThat(one.check(other)).isEqualTo(Receipt.Finding.ANOTHER_KEY);
  }

  @ParameterizedTest
  @DisplayName("a file that is no receipt is refused with what was expected")
  @ValueSource(
      strings = {"", "hello", "gongbao receipt/1\nx\n1\n1 2 3", "gongbao receipt/1\nAAAA\n0\n-"})
  void noReceipt(String text) {
    assertThatThrownBy(() -> Receipt.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("each checkpoint is consistent with every earlier one")
  void consistent() {
    CaseId id = stock("a");
    List<Checkpoint> signed = new ArrayList<>();
    for (int times : new int[] {1, 2, 5, 17, 40}) {
      come(id, times);
      signed.add(placedAndSigned());
    }
    for (Checkpoint earlier : signed) {
      for (Checkpoint later : signed.subList(signed.indexOf(earlier), signed.size())) {
        assertThat(Log.isConsistent(earlier, later, log.consistency(earlier, later))).isTrue();
      }
    }
    assertThat(Checkpoint.read(signed.getLast().line()).isSignedBy(log.key())).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("verify finds what was changed behind the keeper's back")
  @CsvSource(
      delimiter = ';',
      value = {
        "untouched; ; ",
        "a leaf exchanged; update gb.leaf set hash = sha256('x') where place = 3; LEAF_DIFFERS",
        "a place removed; delete from gb.leaf where place = 3; PLACE_MISSING",
        "the end cut off with its places; delete from gb.event where revision > 4|delete from gb.leaf where revision > 4|update gb.case_file set revision = 4, head_hash = (select hash from gb.event where revision = 4); CUT",
        "a follower that has seen more; insert into gb.installation (name, place) values ('mail', 999); FOLLOWER_AHEAD",
        "a checkpoint signed by another; update gb.checkpoint set signature = sha256('x'); ANOTHER_KEY",
        "a root exchanged; update gb.checkpoint set root = sha256('x'); ANOTHER_KEY",
        "an event slipped in; insert into gb.event (case_id, revision, type, version, effective_at, recorded_at, actor, cause_id, key, header, open, commitments, trace_digest, prev_hash, hash, generation, xid8, seq) overriding system value select gen_random_uuid()::uuid, 1, type, version, effective_at, recorded_at, actor, cause_id, 'k', header, open, commitments, trace_digest, prev_hash, hash, generation, '5'::xid8, nextval('gb.event_seq_seq') from gb.event where revision = 2; INSERTED",
        "an open clock forgotten; update gb.case_file set next_at = null; NEXT_DIFFERS",
        "an open clock put off; update gb.case_file set next_at = next_at + interval '1 day'; NEXT_DIFFERS",
        "a case given away behind the log; update gb.case_file set owner_node = 7; OWNER_DIFFERS",
        "a stock increased; update gb.account set balance = balance + 1 where account = 'shelf/1'; ACCOUNT_DIFFERS",
        "a bound lifted; update gb.account set floor = -100 where account = 'shelf/1'; ACCOUNT_DIFFERS",
        "another holder named; update gb.account set holder = gen_random_uuid(); ACCOUNT_DIFFERS",
        "an account removed; delete from gb.account where account = 'shelf/1'; ACCOUNT_DIFFERS",
        "an account slipped in; insert into gb.account values ('shelf/9', 5, 0, null, gen_random_uuid()); ACCOUNT_DIFFERS",
        "an event deleted; delete from gb.event where revision = 3; DELETED",
        "an event edited; update gb.event set actor = 'x' where revision = 3; EDITED",
        "an event edited, its hash and its leaf made to fit; update gb.event set hash = sha256('y') where revision = 6|update gb.leaf set hash = sha256(decode('00' @ encode(sha256('y'), 'hex'), 'hex')) where revision = 6; ROOT_DIFFERS"
      })
  void findsEachChange(String what, String sql, String kind) {
    CaseId id = stock("a");
    come(id, 5);
    placedAndSigned();
    if (sql != null) {
      if (what.equals("an event slipped in")) {
        city.sql("select gb.ensure_month(m) from generate_series(0, 2) m");
      }
      city.sql(
          "set session_replication_role = replica; "
              + sql.replace('|', ';')
                  .replace("@", "||")
                  .replace("gen_random_uuid()", "'00010000-0000-0000-0000-000000000001'"));
    }
    List<FaultKind> found = log.verify().faults().stream().map(Log.Fault::kind).toList();
    if (kind == null) {
      assertThat(found).as(what).isEmpty();
    } else {
      assertThat(found).as(what).contains(FaultKind.valueOf(kind));
    }
  }

  @Test
  @DisplayName("a tail rolled back with its checkpoints is found by a checkpoint kept outside")
  void rolledBack() {
    CaseId id = stock("a");
    come(id, 2);
    placedAndSigned();
    city.sql("create table public.before as select * from gb.case_file");
    come(id, 2);
    Checkpoint anchor = placedAndSigned();
    city.sql(
        """
        set session_replication_role = replica;
        delete from gb.event where revision > 3;
        delete from gb.leaf where revision > 3;
        delete from gb.checkpoint where size > 3;
        delete from gb.case_file;
        insert into gb.case_file select * from public.before
        """);
    assertThat(log.verify().isIntact()).as("nothing inside tells").isTrue();
    assertThat(log.verify(List.of(anchor)).faults())
        .extracting(Log.Fault::kind)
        .containsExactly(FaultKind.CUT);
  }

  @Test
  @DisplayName("a log rewritten and signed anew by its own key differs from the checkpoint outside")
  void signedAnew() throws Exception {
    CaseId id = stock("a");
    come(id, 3);
    Checkpoint anchor = placedAndSigned();
    city.sql(
        """
        set session_replication_role = replica;
        update gb.leaf set place = place + 100 where revision in (2, 3);
        update gb.leaf set place = 1 where revision = 3;
        update gb.leaf set place = 2 where revision = 2;
        delete from gb.checkpoint;
        delete from gb.tile
        """);
    Engine again = city.engineWith(java.time.InstantSource.system(), Stock.procedure());
    again.log().sign();
    assertThat(again.log().verify().isIntact()).as("nothing inside tells").isTrue();
    assertThat(again.log().verify(List.of(anchor)).faults())
        .extracting(Log.Fault::kind)
        .containsExactly(FaultKind.ROOT_DIFFERS);
  }

  @Test
  @DisplayName("after a restore a new generation begins, and its events follow in the one order")
  void restored() {
    CaseId id = stock("a");
    come(id, 3);
    log.restored();
    come(id, 2);
    assertThat(placedAndSigned().generation()).isEqualTo(2);
    assertThat(log.from(0, 100)).hasSize(6).extracting(Log.Placed::revision).isSorted();
    assertThat(log.verify().isIntact()).isTrue();
  }

  @Test
  @DisplayName("32 writers, five followers, keepers cut off: each event once and in order to each")
  void writersKeepersAndFollowers() throws Exception {
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      cases.add(stock("w" + i));
    }
    Engine second = city.engineWith(java.time.InstantSource.system(), Stock.procedure());
    city.sql(
        "create table public.heard (follower text, n bigint generated always as identity,"
            + " event text); grant insert on public.heard to gb_keeper");
    int cutOff = 0;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (CaseId id : cases) {
        writers.add(pool.submit(() -> come(id, 12)));
      }
      for (int round = 0; writers.stream().anyMatch(writer -> !writer.isDone()); round++) {
        passOver(second);
        passOver(city.engine());
        for (int i = 0; i < FOLLOWERS; i++) {
          hear(round % 2 == 0 ? second : city.engine(), "follower" + i);
        }
        if (round % 5 == 4) {
          // as a keeper that dies: its backends go, in the middle of whatever they do
          city.sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where usename = 'gb_keeper' and datname = current_database()
                and state <> 'idle' or application_name = 'none'
              """);
          cutOff++;
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    while (log.place() > 0) {
      // the rest
    }
    for (int i = 0; i < FOLLOWERS; i++) {
      while (hear(city.engine(), "follower" + i) > 0) {
        // the rest
      }
    }
    log.sign();
    Log.Verification found = log.verify();
    assertThat(found.faults()).isEmpty();
    assertThat(found.placed()).isEqualTo(found.events());
    assertThat(cutOff).isPositive();
    List<String> order =
        log.from(0, 1_000).stream().map(one -> one.caseId() + "#" + one.revision()).toList();
    assertThat(order).hasSize((int) found.events()).doesNotHaveDuplicates();
    for (int i = 0; i < FOLLOWERS; i++) {
      assertThat(heardBy("follower" + i)).isEqualTo(order);
    }
  }

  private List<String> heardBy(String follower) throws Exception {
    List<String> heard = new ArrayList<>();
    try (var connection = city.connection("gb_owner");
        var statement =
            connection.prepareStatement(
                "select event from public.heard where follower = ? order by n")) {
      statement.setString(1, follower);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          heard.add(rows.getString(1));
        }
      }
    }
    return heard;
  }

  /** A keeper that is cut off has done nothing; the next pass, by whomever, does it. */
  private static void passOver(Engine engine) {
    try {
      engine.log().place();
    } catch (Broken _) {
      // tried again
    }
  }

  /** Keeps what it heard in the transaction that moves its place, as every follower does. */
  private static int hear(Engine engine, String name) {
    try {
      return engine.follow(
          name,
          placed ->
              connection -> {
                try (var insert =
                    connection.prepareStatement(
                        "insert into public.heard (follower, event) values (?, ?)")) {
                  for (Log.Placed one : placed) {
                    insert.setString(1, name);
                    insert.setString(2, one.caseId() + "#" + one.revision());
                    insert.addBatch();
                  }
                  insert.executeBatch();
                }
              },
          50);
    } catch (Broken _) {
      return 0;
    }
  }
}
