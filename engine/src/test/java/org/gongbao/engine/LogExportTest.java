package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.engine.Stock.KEEPER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongbao.engine.Log.Fault;
import org.gongbao.engine.Log.FaultKind;
import org.gongbao.engine.toys.Complaint;
import org.gongbao.engine.toys.Toys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An export of the log: checked without the database, and what a forger leaves in it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogExportTest {

  private TestCity city;
  private CaseId a;
  private CaseId b;
  private final List<Checkpoint> signed = new ArrayList<>();
  private byte[] file = {};

  @BeforeAll
  void aLogOfTwoCases() throws IOException {
    city = TestCity.with(Stock.procedure());
    a = stock("a");
    b = stock("b");
    signed.add(placedAndSigned());
    for (int i = 0; i < 4; i++) {
      come(a, i);
      come(b, i);
      signed.add(placedAndSigned());
    }
    file = exported(0);
  }

  @AfterAll
  void close() {
    city.close();
  }

  private CaseId stock(String key) {
    return city.open(KEEPER, "stock/fill", "{'grams': 9}", key);
  }

  private void come(CaseId id, int i) {
    city.act(KEEPER, id, "helper", "{'comes': %b}".formatted(i % 2 == 0));
  }

  private Checkpoint placedAndSigned() {
    while (city.engine().log().place() > 0) {
      // all of it
    }
    return city.engine().log().sign().orElseThrow();
  }

  private byte[] exported(long from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    city.engine().log().export(out, from, place -> {});
    return out.toByteArray();
  }

  private LogExport.Finding check(byte[] bytes, Checkpoint... outside) throws IOException {
    return LogExport.check(
        new ByteArrayInputStream(bytes),
        Optional.of(city.engine().log().key()),
        List.of(outside),
        LogExport.Signatures.EACH);
  }

  @Test
  @DisplayName("untouched it is intact, under its own key or one from outside")
  void untouched() throws IOException {
    LogExport.Finding found = check(file, signed.toArray(Checkpoint[]::new));
    assertThat(found.isIntact()).isTrue();
    assertThat(List.of(found.cases(), found.events(), found.checkpoints(), found.covered()))
        .containsExactly(2L, 10L, 10L, 10L);
    assertThat(found.ownKey()).isFalse();
    LogExport.Finding own = checkOwn(file, List.of());
    assertThat(own.isIntact()).isTrue();
    assertThat(own.ownKey()).isTrue();
    assertThat(found.signatures()).as("each").isEqualTo(10);
    assertThat(own.signatures()).as("each of the first two hundred").isEqualTo(5);
    assertThat(own.covered()).isEqualTo(10);
    assertThat(LogExport.isExport(file)).isTrue();
    assertThat(ExportedFile.of(file).bytes()).isEqualTo(file);
  }

  @ParameterizedTest(name = "from place {0}")
  @ValueSource(longs = {1, 2, 3, 7, 10})
  @DisplayName("a later part is tied to the earlier one by the tree's edge")
  void laterPart(long from) throws IOException {
    LogExport.Finding found = check(exported(from), signed.toArray(Checkpoint[]::new));
    assertThat(found.first()).isEmpty();
    assertThat(found.from()).isEqualTo(from);
    assertThat(found.events()).isEqualTo(10 - from);
    assertThat(found.unheld()).isEqualTo(signed.stream().filter(s -> s.size() < from).count());
    ExportedFile forged = ExportedFile.of(exported(from));
    forged.head = forged.head.replaceFirst("edge .{8}", "edge AAAAAAAA");
    assertThat(check(forged.bytes()).first())
        .as("an edge that is not this log's")
        .extracting(Fault::kind)
        .containsExactly(FaultKind.ROOT_DIFFERS);
  }

  @Test
  @DisplayName("a part from beyond the log is refused")
  void beyond() {
    assertThatThrownBy(() -> exported(11)).hasMessageContaining("from 0 to 10 but got 11");
    assertThatThrownBy(() -> exported(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** A forger's work on the file; what is expected names {a} and {b} for the cases. */
  private static Arguments forged(
      String what,
      String where,
      FaultKind kind,
      BiFunction<ExportedFile, LogExportTest, byte[]> by) {
    return arguments(what, where, kind, by);
  }

  private static byte[] whole(ExportedFile forged) {
    return forged.bytes();
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forged(
            "an event edited",
            "place 4, {a}#3",
            FaultKind.EDITED,
            (on, test) -> {
              on.event(test.a, 3).bytes[60] ^= 1;
              return whole(on);
            }),
        forged(
            "edited, its hash made to fit",
            "place 4, {a}#3",
            FaultKind.LEAF_DIFFERS,
            (on, test) -> {
              ExportedFile.Frame event = on.event(test.a, 3);
              event.bytes[60] ^= 1;
              event.hash = Digest.sha256(event.bytes);
              return whole(on);
            }),
        forged(
            "edited, hash and leaf made to fit",
            "place 6, {a}#4",
            FaultKind.REORDERED,
            (on, test) -> {
              on.event(test.a, 3).bytes[60] ^= 1;
              on.event(test.a, 3).fit();
              return whole(on);
            }),
        forged(
            "the last of its case edited, hash and leaf made to fit",
            "places 8 to 9, checkpoint of 10",
            FaultKind.ROOT_DIFFERS,
            (on, test) -> {
              on.event(test.b, 5).bytes[60] ^= 1;
              on.event(test.b, 5).fit();
              return whole(on);
            }),
        forged(
            "a leaf exchanged",
            "place 4, {a}#3",
            FaultKind.LEAF_DIFFERS,
            (on, test) -> {
              on.event(test.a, 3).leaf[0] ^= 1;
              return whole(on);
            }),
        forged(
            "an event deleted",
            "place 4",
            FaultKind.PLACE_MISSING,
            (on, test) -> {
              on.frames.remove(on.event(test.a, 3));
              return whole(on);
            }),
        forged(
            "deleted, the places made to fit",
            "{a}#3",
            FaultKind.DELETED,
            (on, test) -> {
              on.frames.remove(on.event(test.a, 3));
              on.renumber();
              return whole(on);
            }),
        forged(
            "the last of a case deleted, the places made to fit",
            "checkpoint of 10",
            FaultKind.CUT,
            (on, test) -> {
              on.frames.remove(on.event(test.a, 5));
              on.renumber();
              return whole(on);
            }),
        forged(
            "two events of a case exchanged, the places made to fit",
            "place 4, {a}#2",
            FaultKind.REORDERED,
            (on, test) -> {
              int two = on.frames.indexOf(on.event(test.a, 2));
              int three = on.frames.indexOf(on.event(test.a, 3));
              java.util.Collections.swap(on.frames, two, three);
              on.renumber();
              return whole(on);
            }),
        forged(
            "two events of different cases exchanged, the places made to fit",
            "places 2 to 3, checkpoint of 4",
            FaultKind.ROOT_DIFFERS,
            (on, test) -> {
              int one = on.frames.indexOf(on.event(test.a, 2));
              int other = on.frames.indexOf(on.event(test.b, 2));
              java.util.Collections.swap(on.frames, one, other);
              on.renumber();
              return whole(on);
            }),
        forged(
            "an event told twice",
            "place 4, {a}#3",
            FaultKind.INSERTED,
            (on, test) -> {
              ExportedFile.Frame again = on.event(test.a, 3).copy();
              on.frames.add(on.frames.indexOf(on.event(test.b, 3)), again);
              return whole(on);
            }),
        forged(
            "another event of a revision slipped in, hash, leaf and places made to fit",
            "place 5, {a}#3",
            FaultKind.INSERTED,
            (on, test) -> {
              ExportedFile.Frame again = on.event(test.a, 3).copy();
              again.bytes[60] ^= 1;
              again.fit();
              on.frames.add(on.frames.indexOf(on.event(test.b, 3)), again);
              on.renumber();
              return whole(on);
            }),
        forged(
            "a first event slipped in, hash, leaf and places made to fit",
            "checkpoint of 4",
            FaultKind.REORDERED,
            (on, test) -> {
              ExportedFile.Frame again = on.event(test.a, 1).copy();
              again.bytes[12] ^= 1;
              again.fit();
              on.frames.add(on.frames.indexOf(on.event(test.b, 2)), again);
              on.renumber();
              return whole(on);
            }),
        forged(
            "a checkpoint taken out",
            "end: 4 checkpoints of 5",
            FaultKind.TRUNCATED,
            (on, test) -> {
              on.frames.remove(on.checkpoint(3));
              return whole(on);
            }),
        forged(
            "all checkpoints taken out, the end made to fit",
            "all of it",
            FaultKind.UNSIGNED,
            (on, test) -> {
              on.frames.removeIf(frame -> frame.kind == 'C');
              on.renumber();
              return whole(on);
            }),
        forged(
            "a root exchanged",
            "checkpoint of 2",
            FaultKind.ANOTHER_KEY,
            (on, test) -> {
              Checkpoint first = test.signed.get(0);
              Checkpoint forged =
                  new Checkpoint(
                      1, 2, new byte[32], first.signedAt(), first.keyId(), first.signature());
              on.checkpoint(0).bytes = forged.line().getBytes(US_ASCII);
              return whole(on);
            }),
        forged(
            "signed anew by another key",
            "head",
            FaultKind.ANOTHER_KEY,
            (on, test) -> {
              on.event(test.b, 5).bytes[60] ^= 1;
              on.event(test.b, 5).fit();
              on.signAnew(stranger());
              return whole(on);
            }),
        forged(
            "cut within an event",
            "place 0",
            FaultKind.TRUNCATED,
            (on, test) -> Arrays.copyOf(test.file, on.head.length() + 100)),
        forged(
            "cut between events",
            "place 9",
            FaultKind.TRUNCATED,
            (on, test) -> {
              int at = on.frames.indexOf(on.event(test.b, 5));
              on.frames.subList(at, on.frames.size()).clear();
              return whole(on);
            }),
        forged(
            "cut at a checkpoint",
            "place 4",
            FaultKind.TRUNCATED,
            (on, test) -> {
              int at = on.frames.indexOf(on.event(test.a, 3));
              on.frames.subList(at, on.frames.size()).clear();
              return whole(on);
            }),
        forged(
            "something behind the end",
            "after the end",
            FaultKind.INSERTED,
            (on, test) -> Arrays.copyOf(test.file, test.file.length + 1)),
        forged(
            "no frame",
            "place 0",
            FaultKind.UNREADABLE,
            (on, test) -> (on.head + "what is this").getBytes(US_ASCII)));
  }

  private static LogKey stranger() {
    try {
      return new LogKey(KeyPairGenerator.getInstance(Checkpoint.ALGORITHM).generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  @DisplayName("the fault is named by place, case and revision")
  void namesTheFault(
      String what,
      String where,
      FaultKind kind,
      BiFunction<ExportedFile, LogExportTest, byte[]> forger)
      throws IOException {
    LogExport.Finding found = check(forger.apply(ExportedFile.of(file), this));
    String named = where.replace("{a}", a.toString()).replace("{b}", b.toString());
    assertThat(found.isIntact()).isFalse();
    assertThat(found.faults()).isGreaterThanOrEqualTo(found.first().size());
    assertThat(found.first()).contains(new Fault(named, kind));
  }

  @Test
  @DisplayName(
      "a tail rolled back to a checkpoint is told by a later one kept outside, by no other")
  void rolledBack() throws IOException {
    ExportedFile forged = ExportedFile.of(file);
    forged.cutAfter(3);
    assertThat(check(forged.bytes(), signed.get(0)).isIntact()).as("nothing inside tells").isTrue();
    assertThat(check(forged.bytes(), signed.getLast()).first())
        .containsExactly(new Fault("outside checkpoint of 10", FaultKind.CUT));
  }

  @Test
  @DisplayName("rewritten and signed anew by its own key it differs from a checkpoint kept outside")
  void signedAnew() throws IOException {
    LogKey own = stranger();
    ExportedFile before = ExportedFile.of(file);
    before.signAnew(own);
    Checkpoint anchor = Checkpoint.read(new String(before.checkpoint(4).bytes, US_ASCII));
    ExportedFile forged = ExportedFile.of(file);
    forged.event(b, 5).bytes[60] ^= 1;
    forged.event(b, 5).fit();
    forged.signAnew(own);
    byte[] bytes = forged.bytes();
    assertThat(checkOwn(bytes, List.of()).isIntact()).as("nothing inside tells").isTrue();
    assertThat(checkOwn(bytes, List.of(anchor)).first())
        .extracting(Fault::kind)
        .containsExactly(FaultKind.ROOT_DIFFERS);
    assertThat(checkOwn(bytes, List.of(signed.getLast())).first())
        .as("of the key it had")
        .extracting(Fault::kind)
        .containsExactly(FaultKind.ANOTHER_KEY);
  }

  private static LogExport.Finding checkOwn(byte[] bytes, List<Checkpoint> outside)
      throws IOException {
    return LogExport.check(
        new ByteArrayInputStream(bytes), Optional.empty(), outside, LogExport.Signatures.ENOUGH);
  }

  @Test
  @DisplayName("a signature exchanged under a good root is found: in a short file each is checked")
  void signatureExchanged() throws IOException {
    ExportedFile forged = ExportedFile.of(file);
    Checkpoint second = signed.get(1);
    forged.checkpoint(1).bytes =
        new Checkpoint(
                1, second.size(), second.root(), second.signedAt(), second.keyId(), new byte[64])
            .line()
            .getBytes(US_ASCII);
    assertThat(check(forged.bytes()).first())
        .containsExactly(new Fault("checkpoint of 4", FaultKind.ANOTHER_KEY));
    assertThat(checkOwn(forged.bytes(), List.of()).first())
        .as("in a short file each is checked")
        .containsExactly(new Fault("checkpoint of 4", FaultKind.ANOTHER_KEY));
  }

  @ParameterizedTest
  @DisplayName("what is no export, or of another version, is refused with what was expected")
  @ValueSource(
      strings = {
        "",
        "gongbao receipt/1\n",
        "gongbao log/2\n",
        "gongbao log/1\nkey x\n",
        "gongbao log/1\nfrom 0\n"
      })
  void noExport(String text) {
    assertThatThrownBy(() -> check(text.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected");
  }

  @Test
  @DisplayName("it holds nothing personal, and is intact after an erasure as before")
  void erased() throws IOException {
    Actor window = Toys.clerk("window");
    try (TestCity other = TestCity.with(Complaint.procedure())) {
      other.open(
          window, "complaint/hear", "{'person': 'chen', 'words': 'the lift is broken'}", "c1");
      byte[] before = exportOf(other);
      assertThat(new String(before, UTF_8)).doesNotContain("the lift is broken");
      other.engine().erase(window, "person/chen");
      byte[] after = exportOf(other);
      for (byte[] bytes : List.of(before, after)) {
        assertThat(checkOwn(bytes, List.of()).first()).isEmpty();
      }
      assertThat(checkOwn(after, List.of()).events()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName(
      "what was done to the database is told too: an event edited, one gone, a leaf changed")
  void fromAnAlteredDatabase() throws IOException {
    try (TestCity other = TestCity.with(Stock.procedure())) {
      CaseId id = other.open(KEEPER, "stock/fill", "{'grams': 9}", "a");
      for (int i = 0; i < 5; i++) {
        other.act(KEEPER, id, "helper", "{'comes': %b}".formatted(i % 2 == 0));
      }
      exportOf(other);
      other.sql(
          """
          set session_replication_role = replica;
          update gb.event set actor = 'x' where revision = 2;
          delete from gb.event where revision = 4;
          update gb.leaf set hash = sha256('x') where revision = 6
          """);
      assertThat(checkOwn(exportOf(other), List.of()).first())
          .containsExactly(
              new Fault("place 1, " + id + "#2", FaultKind.EDITED),
              new Fault("place 3, " + id + "#4", FaultKind.DELETED),
              new Fault(id + "#4", FaultKind.DELETED),
              new Fault("place 5, " + id + "#6", FaultKind.LEAF_DIFFERS),
              new Fault("places 0 to 5, checkpoint of 6", FaultKind.ROOT_DIFFERS));
    }
  }

  private static byte[] exportOf(TestCity of) throws IOException {
    while (of.engine().log().place() > 0) {
      // all of it
    }
    of.engine().log().sign();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    of.engine().log().export(out, 0, place -> {});
    return out.toByteArray();
  }
}
