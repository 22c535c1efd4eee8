package org.gongbao.city.relief.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.books.Kept.FIRST;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.OTHER_INSURER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.intake.Intake;
import org.gongbao.city.intake.IntakeRun;
import org.gongbao.city.intake.Kinds;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.Reading;
import org.gongbao.city.intake.RowDesk;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.people.Office;
import org.gongbao.city.people.People;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.books.Comparison.Difference;
import org.gongbao.city.relief.books.Comparison.Kind;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An insurer's file of payments is held against the books")
class ReconciliationTest {

  private static final Actor OTHER_SECOND =
      PolicyCity.actor("ding", Sides.insurerOrgan(2), "", Sides.INSURER, "insurer");

  private static List<RowKind.Checked<PaymentRow>> bring(
      PolicyCity.Case reconciliation, Actor actor, String... lines) {
    PolicyCity city = reconciliation.city();
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] fields = lines[i].split(",", -1);
      Map<String, String> row = new HashMap<>();
      row.put("claim", fields[0]);
      row.put("amount", fields[1]);
      row.put("paid", fields[2]);
      rows.add(new RawRow(i + 1L, row));
    }
    RowDesk desk =
        new RowDesk(
            city.database().keeper(),
            Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
            city.engine().now(),
            new PersonKeys(city.database().secrets()));
    List<RowKind.Checked<PaymentRow>> checked =
        new PaymentRows().check(desk, reconciliation.file(), rows);
    assertThat(
            city.engine()
                .stage(
                    actor,
                    reconciliation.id(),
                    PaymentRow.PAYMENTS,
                    checked.stream().map(RowKind.Checked::entry).toList()))
        .isInstanceOf(Ruling.Granted.class);
    return checked;
  }

  private static Difference of(long row, CaseId claim, Kind kind, String told, String booked) {
    return new Difference(
        row,
        claim,
        kind,
        Optional.of(told).filter(text -> !text.isEmpty()).map(Money::of),
        Optional.of(booked).filter(text -> !text.isEmpty()).map(Money::of));
  }

  private static PolicyCity.Case paidByOther(ClaimCity relief) {
    String place =
        ServicePlaces.shipped().all().stream()
            .filter(one -> one.insurer() == 2 && one.isDivision())
            .findFirst()
            .orElseThrow()
            .id();
    String person = relief.enrol("x", place, "2020-11", "1970-01-01", 1);
    return relief
        .city()
        .opened(
            OTHER_INSURER,
            "relief-claim",
            "{'person':'%s','benefit':'accident-medical','event':'2021-05-01','documents':[],%s}"
                .formatted(person, ClaimCity.costs("x", "70.00", "0", "0")))
        .does(OTHER_INSURER, "decide", "{}")
        .does(OTHER_SECOND, "approve", "{}")
        .does(OTHER_INSURER, "pay", "{'mode':'central','payee':'本人'}");
  }

  @Test
  @DisplayName("and each kind of difference is named row by row, with sums of both sides")
  void differences() {
    try (ClaimCity relief = new ClaimCity("2021-05-20", FIRST, Kept.SECOND, OTHER_SECOND)) {
      Kept kept = new Kept(relief.city());
      CaseId same = Kept.paid(relief, relief.enrol("a"), "1", "100.00").id();
      CaseId amount = Kept.paid(relief, relief.enrol("b"), "2", "200.00").id();
      CaseId lacks = Kept.paid(relief, relief.enrol("c"), "3", "50.00").id();
      CaseId other = paidByOther(relief).id();
      relief.city().at("2021-06-01");
      CaseId later = Kept.paid(relief, relief.enrol("d"), "4", "30.00").id();
      CaseId unpaid = Kept.granted(relief, relief.enrol("e"), "5", "40.00").id();
      PolicyCity.Case one =
          relief
              .city()
              .opened(INSURER, ReconciliationProcedure.NAME, "{'insurer':1,'month':'2021-05'}");
      List<RowKind.Checked<PaymentRow>> checked =
          bring(
              one,
              INSURER,
              same + ",100.00,2021-05-20",
              amount + ",200.01,2021-05-20",
              unpaid + ",40.00,2021-05-20",
              same + ",100.00,2021-05-21",
              other + ",70.00,2021-05-20",
              later + ",30.00,2021-05-31",
              "甲乙丙,30.00,2021-05-31",
              same + ",-1,2021-05-31",
              same + ",1.00,昨天");
      assertThat(checked.stream().flatMap(row -> row.entry().error().stream()))
          .containsExactly("claim.no-case-number", "amount.no-amount", "paid.day");
      kept.keep();
      one.does(INSURER, "compare", "{}");
      Comparison result = ReconciliationFile.of(one.file()).comparison().orElseThrow();
      assertThat(result.differences())
          .containsExactly(
              of(2, amount, Kind.AMOUNT, "200.01", "200.00"),
              of(3, unpaid, Kind.UNKNOWN, "40.00", ""),
              of(4, same, Kind.TWICE, "100.00", ""),
              of(5, other, Kind.OTHER_INSURER, "70.00", ""),
              of(6, later, Kind.OTHER_MONTH, "30.00", "30.00"),
              of(0, lacks, Kind.MISSING, "", "50.00"));
      assertThat(result.unreadable()).isEqualTo(3);
      assertThat(result.told()).hasToString("540.01");
      assertThat(result.booked()).hasToString("350.00");
      assertThat(result.tallies())
          .extracting(Comparison.Tally::kind)
          .containsExactly(Kind.values());
      assertThat(result.isSame()).isFalse();
      assertThat(one.refused(FIRST, "close-reconciliation", "{}", "relief/5.3").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      one.does(INSURER, "bring-anew", "{}");
      one.does(INSURER, "compare", "{}")
          .does(INSURER, "sign-as-insurer", "{}")
          .refused(INSURER, "sign-as-insurer", "{}", "relief/5.3");
      one.refused(FIRST, "close-reconciliation", "{}", "relief/5.3");
      one.does(FIRST, "close-reconciliation", "{'explanation':'六月入账'}");
      KeptForms.check(
          "relief", ReconciliationProcedure.NAME, ReconciliationEvent.class, List.of(one));
    }
  }

  @Test
  @DisplayName("and what agrees is closed once both sides signed, by nobody else")
  void agreed() {
    try (ClaimCity relief = new ClaimCity("2021-05-20", FIRST)) {
      Kept kept = new Kept(relief.city());
      CaseId paid = Kept.paid(relief, relief.enrol("a"), "1", "100.00").id();
      String may = "{'insurer':1,'month':'2021-05'}";
      assertThat(
              relief
                  .city()
                  .refused(INSURER, ReconciliationProcedure.NAME, may, "relief/5.3")
                  .kind())
          .isEqualTo(RefusalKind.NOT_YET);
      relief.city().at("2021-06-01");
      assertThat(
              relief
                  .city()
                  .refused(OTHER_INSURER, ReconciliationProcedure.NAME, may, "relief/5.3")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      relief
          .city()
          .refused(
              FIRST, ReconciliationProcedure.NAME, "{'insurer':6,'month':'2021-05'}", "relief/5.3");
      PolicyCity.Case one = relief.city().opened(FIRST, ReconciliationProcedure.NAME, may);
      relief.city().refused(FIRST, ReconciliationProcedure.NAME, may, "relief/5.3");
      bring(one, FIRST, paid + ",100,2021-05-20");
      kept.keep();
      one.does(FIRST, "compare", "{}");
      assertThat(ReconciliationFile.of(one.file()).comparison().orElseThrow().isSame()).isTrue();
      assertThat(one.tries(OTHER_INSURER, "sign-as-insurer", "{}").isGranted()).isFalse();
      assertThat(one.tries(INSURER, "sign-as-policyholder", "{}").isGranted()).isFalse();
      assertThat(relief.city().engine().read(OTHER_INSURER, one.id())).isEmpty();
      assertThat(relief.city().engine().read(ClaimCity.YUZHONG, one.id())).isEmpty();
      one.does(FIRST, "sign-as-policyholder", "{}");
      one.refused(FIRST, "close-reconciliation", "{}", "relief/5.3");
      one.does(INSURER, "sign-as-insurer", "{}").does(FIRST, "close-reconciliation", "{}");
      assertThat(one.file().stage()).isEqualTo("CLOSED");
    }
  }

  @Test
  @DisplayName("and may name a claim by the number of the order by which it was paid")
  void byPaper() {
    try (ClaimCity relief = new ClaimCity("2021-05-20", FIRST)) {
      Kept kept = new Kept(relief.city());
      CaseId paid = Kept.paid(relief, relief.enrol("a"), "1", "100.00").id();
      paper(relief, paid, "payment-order", 7);
      paper(relief, paid, "claim-reckoning", 8);
      relief.city().at("2021-06-01");
      PolicyCity.Case one =
          relief
              .city()
              .opened(INSURER, ReconciliationProcedure.NAME, "{'insurer':1,'month':'2021-05'}");
      List<RowKind.Checked<PaymentRow>> checked =
          bring(one, INSURER, "惠付〔2021〕7号,100.00,2021-05-20", "惠付〔2021〕8号,100.00,2021-05-20");
      assertThat(checked.getFirst().entry().value().map(PaymentRow::claim)).contains(paid);
      assertThat(checked.getLast().entry().error()).contains("claim.no-case-number");
      kept.keep();
      one.does(INSURER, "compare", "{}");
      Comparison result = ReconciliationFile.of(one.file()).comparison().orElseThrow();
      assertThat(result.differences()).isEmpty();
      assertThat(result.isSame()).as("a row could not be read").isFalse();
    }
  }

  @Test
  @DisplayName("and of an order of another insurer it is told that, and not whose case it is")
  void orderOfAnother() {
    try (ClaimCity relief = new ClaimCity("2021-05-20", FIRST)) {
      CaseId paid = Kept.paid(relief, relief.enrol("a"), "1", "100.00").id();
      paper(relief, paid, "payment-order", 7);
      relief.city().at("2021-06-01");
      PolicyCity.Case one =
          relief
              .city()
              .opened(
                  OTHER_INSURER, ReconciliationProcedure.NAME, "{'insurer':2,'month':'2021-05'}");
      List<RowKind.Checked<PaymentRow>> checked =
          bring(one, OTHER_INSURER, "惠付〔2021〕7号,100.00,2021-05-20");
      assertThat(checked.getFirst().entry().error()).contains("claim.order-of-other-insurer");
      assertThat(checked.toString()).doesNotContain(paid.toString());
    }
  }

  private static void paper(ClaimCity relief, CaseId id, String kind, int number) {
    JdbcClient.create(ThrowAwayDatabases.owner(relief.city().database()))
        .sql(
            """
            insert into papers.paper (case_id, revision, kind, law, organ, year, number, label)
            values (?, 4, ?, 'relief', 'relief-insurer-1', 2021, ?, ?)
            """)
        .params(id.uuid(), kind, number, "惠付〔2021〕%d号".formatted(number))
        .update();
  }

  @Test
  @DisplayName("which is read as CSV, its faults named, and waited for")
  void file() throws Exception {
    try (PolicyCity city = ReliefCity.at("2021-06-01")) {
      new Office(city.database())
          .organ("relief-insurer-1", "")
          .person(
              "clerk",
              "relief-insurer-1",
              new RoleGrant(
                  "insurer",
                  Optional.of("relief-insurer-1"),
                  Optional.empty(),
                  Sides.INSURER,
                  Office.SINCE,
                  Optional.empty()));
      People people = new People(city.database().app(), new SystemClock());
      Actor clerk = city.casework().actor(people.actor("clerk").orElseThrow());
      PolicyCity.Case one =
          city.opened(clerk, ReconciliationProcedure.NAME, "{'insurer':1,'month':'2021-05'}");
      Kinds kinds = new Kinds(List.of(new PaymentRows()));
      Intake intake = new Intake(city.database(), city.casework(), new SystemClock(), kinds);
      String csv = "案卷号,金额,支付日\n%s,12.50,2021-05-03\nx,1,2021-05-03\n".formatted(one.id());
      Ruling<IntakeRun> taken =
          intake.take(
              clerk,
              one.id(),
              "五月.csv",
              new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
              false);
      IntakeRun run = ((Ruling.Granted<IntakeRun>) taken).value();
      assertThat(one.refused(clerk, "compare", "{}", "relief/5.3").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      Reading reading =
          new Reading(
              city.database(),
              city.casework(),
              people,
              () -> Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
              new SystemClock(),
              kinds);
      assertThat(reading.next(() -> true)).isTrue();
      assertThat(intake.faults(clerk, run.id(), 0, 10))
          .containsExactly(new IntakeRun.Fault(2, "claim", "no-case-number", Optional.empty(), ""));
      one.does(clerk, "compare", "{}");
      Comparison result = ReconciliationFile.of(one.file()).comparison().orElseThrow();
      assertThat(result.unreadable()).isEqualTo(1);
      assertThat(result.differences()).containsExactly(of(1, one.id(), Kind.UNKNOWN, "12.50", ""));
    }
  }
}
