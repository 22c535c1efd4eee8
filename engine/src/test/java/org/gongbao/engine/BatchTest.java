package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.gongbao.engine.Log.FaultKind;
import org.gongbao.engine.toys.Roll;
import org.gongbao.engine.toys.Roll.Insured;
import org.gongbao.engine.toys.Toys;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Batches: staged rows count for nothing; what is entered is final and under one root")
class BatchTest {

  private static final Actor CLERK = Toys.clerk("civil-affairs");

  private TestCity city;
  private CaseId batch;

  @BeforeEach
  void aBatch() {
    city = TestCity.with(Roll.procedure());
    batch = city.open(CLERK, "roll/begin", "{'month': '2021-03'}", "b1");
  }

  @AfterEach
  void close() {
    city.close();
  }

  private static Entry<Insured> row(long number, String person) {
    return Entry.of(
        number,
        new Insured(
            person, YearMonth.of(2021, 3), Personal.of("person/" + person, "of " + person)));
  }

  private Ruling<Integer> stage(Actor actor, List<Entry<Insured>> rows) {
    return city.engine().stage(actor, batch, Roll.INSURED, rows);
  }

  private static RefusalKind kind(Ruling<?> ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused<?>) ruling).kind();
  }

  private void entered(List<Entry<Insured>> rows) {
    stage(CLERK, rows);
    city.act(CLERK, batch, "submit", "{}");
    assertThat(city.act(CLERK, batch, "approve", "{'rows': %d}".formatted(rows.size())).ruling())
        .isInstanceOf(Ruling.Granted.class);
  }

  @Test
  @DisplayName("a row staged again takes the place of the first: a broken import is begun again")
  void stagedAgain() {
    stage(CLERK, List.of(row(1, "a"), Entry.bad(2, "no-such-person")));
    stage(CLERK, List.of(row(1, "a"), row(2, "b"), row(3, "c")));
    List<Entry<Insured>> rows = city.engine().entries(CLERK, batch, Roll.INSURED, 0, 10);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).value().orElseThrow().name().value()).contains("of b");
    assertThat(city.engine().entries(CLERK, batch, Roll.INSURED, 2, 10)).hasSize(1);
  }

  @Test
  @DisplayName("a stranger sees no row and stages none; nobody stages once the batch is submitted")
  void whoStages() {
    stage(CLERK, List.of(row(1, "a")));
    Actor stranger = Actor.of("x", "elsewhere", new Grant("civil-affairs", "y", "", "keeper"));
    assertThat(kind(stage(stranger, List.of(row(2, "b"))))).isEqualTo(RefusalKind.WRONG_PLACE);
    assertThat(city.engine().entries(stranger, batch, Roll.INSURED, 0, 10)).isEmpty();
    assertThat(kind(stage(Toys.clerk("visitor"), List.of(row(2, "b")))))
        .isEqualTo(RefusalKind.WRONG_ROLE);
    city.act(CLERK, batch, "submit", "{}");
    assertThat(kind(stage(CLERK, List.of(row(2, "b"))))).isEqualTo(RefusalKind.TOO_LATE);
  }

  @Test
  @DisplayName("nothing staged, or two rows of one key, cannot be entered")
  void cannotBeEntered() {
    city.act(CLERK, batch, "submit", "{}");
    assertThat(kind(city.act(CLERK, batch, "approve", "{'rows': 0}").ruling()))
        .isEqualTo(RefusalKind.MISSING);
    CaseId second = city.open(CLERK, "roll/begin", "{'month': '2021-04'}", "b2");
    city.engine().stage(CLERK, second, Roll.INSURED, List.of(row(1, "a"), row(2, "a")));
    city.act(CLERK, second, "submit", "{}");
    assertThat(kind(city.act(CLERK, second, "approve", "{'rows': 2}").ruling()))
        .isEqualTo(RefusalKind.CONFLICT);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("verify finds what was changed in rows that count, by whomever")
  @CsvSource(
      delimiter = ';',
      value = {
        "untouched; ; ",
        "a row edited; update gb.entry set open = '{}' where row_number = 2; ENTRIES_DIFFER",
        "a row removed; delete from gb.entry where row_number = 2; ENTRIES_DIFFER",
        "two exchanged; update gb.entry set row_number = 9 where row_number = 1; ENTRIES_DIFFER",
        "a sealed name removed; delete from gb.vault where row_number = 2; SEALED_PART_GONE",
      })
  void changed(String what, String sql, String fault) {
    entered(List.of(row(1, "a"), row(2, "b"), row(3, "c")));
    if (sql != null) {
      city.sql("set session_replication_role = replica; " + sql);
    }
    List<FaultKind> faults =
        city.engine().log().verify().faults().stream().map(Log.Fault::kind).toList();
    if (fault == null) {
      assertThat(faults).as(what).isEmpty();
    } else {
      assertThat(faults).as(what).containsExactly(FaultKind.valueOf(fault));
    }
  }

  @Test
  @DisplayName("a batch closed and entered in one breath enters what was staged, all of it")
  void atOnce() {
    stage(CLERK, List.of(row(1, "a"), row(2, "b")));
    List<Outcome> outcomes =
        city.engine()
            .actAll(
                List.of(
                    new Command(batch, "submit", TestCity.json("{}"), CLERK, Command.AT_ONCE, "s"),
                    new Command(
                        batch,
                        "approve",
                        TestCity.json("{'rows': 2}"),
                        CLERK,
                        Command.AT_ONCE,
                        "a")));
    assertThat(outcomes).allMatch(outcome -> outcome.ruling().isGranted());
    assertThat(city.engine().log().verify().faults()).isEmpty();
  }

  @Test
  @DisplayName("a row is of one register, and no row comes into a batch that counts")
  void strangeRows() {
    Register<Insured> other =
        new Register<>("other", Insured.class, Insured::person, Roll.INSURED.cites());
    stage(CLERK, List.of(row(1, "a")));
    assertThat(kind(city.engine().stage(CLERK, batch, other, List.of(row(1, "b")))))
        .isEqualTo(RefusalKind.CONDITION_NOT_MET);
    city.act(CLERK, batch, "submit", "{}");
    city.act(CLERK, batch, "approve", "{'rows': 1}");
    assertThatThrownBy(() ->
            city.sql(
                "insert into gb.entry select batch, 0, 9, register, 'x', 1, null, null, open,"
                    + " commitments, null from gb.entry"))
        .hasStackTraceContaining("final");
  }

  @Test
  @DisplayName("rows that count are final even for the owner of the database")
  void rowsAreFinal() {
    entered(List.of(row(1, "a")));
    assertThatThrownBy(() -> city.sql("update gb.entry set key = 'x'"))
        .hasStackTraceContaining("final");
  }

  @Test
  @DisplayName("a person erased from a batch reads as erased in his row; the root still verifies")
  void erasedRow() {
    entered(List.of(row(1, "a"), row(2, "b")));
    assertThat(city.engine().erase(CLERK, "person/b")).containsExactly(batch);
    List<Entry<Insured>> rows = city.engine().entries(CLERK, batch, Roll.INSURED, 0, 10);
    assertThat(rows.get(0).value().orElseThrow().name().isErased()).isFalse();
    assertThat(rows.get(1).value().orElseThrow().name().isErased()).isTrue();
    Log.Verification found = city.engine().log().verify();
    assertThat(found.faults()).isEmpty();
    assertThat(found.erased()).extracting(Log.Erasure::subject).containsExactly("person/b");
  }

  @Test
  @DisplayName("what was erased and is put back into the vault is found, of a row as of an event")
  void putBack() {
    entered(List.of(row(1, "a"), row(2, "b")));
    city.sql("create table public.before as select * from gb.vault where subject = 'person/b'");
    city.engine().erase(CLERK, "person/b");
    assertThat(city.engine().log().verify().faults()).isEmpty();
    city.sql("insert into gb.vault select * from public.before");
    assertThat(city.engine().log().verify().faults())
        .extracting(Log.Fault::kind)
        .containsOnly(FaultKind.SEALED_PART_BACK);
    assertThat(city.engine().log().verify().faults())
        .extracting(Log.Fault::where)
        .allMatch(where -> where.startsWith(batch + "#") && where.endsWith(" row 2"))
        .isNotEmpty();
  }
}
