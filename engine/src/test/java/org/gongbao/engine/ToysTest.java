package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.toys.Bundle;
import org.gongbao.engine.toys.Claim;
import org.gongbao.engine.toys.Complaint;
import org.gongbao.engine.toys.Feed;
import org.gongbao.engine.toys.JointOpinion;
import org.gongbao.engine.toys.Lot;
import org.gongbao.engine.toys.ReportChain;
import org.gongbao.engine.toys.Roll;
import org.gongbao.engine.toys.Toys;
import org.gongbao.engine.toys.Transfer;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nine toys, one for each hard shape")
class ToysTest {

  @Test
  @DisplayName("1: a lot splits and merges, and not a gram is lost over several cases")
  void lots() {
    Actor keeper = Toys.clerk("keeper");
    try (TestCity city = TestCity.with(Lot.procedure())) {
      CaseId lot = city.open(keeper, "lot/receive", "{'grams': 1000}", "r1");
      granted(city.act(keeper, lot, "split", "{'grams': [300, 500]}"));
      List<CaseId> parts = city.engine().events(keeper, lot).getLast().sentTo();
      assertThat(parts).hasSize(2);
      assertThat(balances(city)).containsExactlyInAnyOrder(200L, 300L, 500L);
      assertThat(city.file(keeper, parts.getFirst()).ties())
          .extracting(Tie::capacity)
          .contains("split-from");
      Outcome tooMuch = city.act(keeper, lot, "split", "{'grams': [100, 101]}");
      assertThat(refused(tooMuch).kind()).isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      assertThat(refused(tooMuch).sentence().values()).contains("lot/" + lot, lot.toString());
      assertThat(city.file(keeper, lot).revision()).isEqualTo(2);
      granted(
          city.act(keeper, lot, "merge", "{'other': '%s', 'grams': 500}".formatted(parts.get(1))));
      assertThat(balances(city)).containsExactlyInAnyOrder(700L, 300L, 0L);
      assertThat(city.file(keeper, parts.get(1)).closed()).isPresent();
      assertThat(city.engine().log().verify().isIntact()).isTrue();
    }
  }

  @Test
  @DisplayName("1: drawing 5 from 100 is granted, 100 from 5 refused with account and holder")
  void bounds() {
    Actor keeper = Toys.clerk("keeper");
    try (TestCity city = TestCity.with(Lot.procedure())) {
      CaseId hundred = city.open(keeper, "lot/receive", "{'grams': 100}", "r1");
      CaseId five = city.open(keeper, "lot/receive", "{'grams': 5}", "r2");
      granted(city.act(keeper, hundred, "split", "{'grams': [5]}"));
      Ruling.Refused<Change> no = refused(city.act(keeper, five, "split", "{'grams': [100]}"));
      assertThat(no.kind()).isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      assertThat(no.sentence().values()).containsExactly("lot/" + five, five.toString());
    }
  }

  @Test
  @DisplayName("2: four bodies sign; a return touches only the body that returned")
  void jointOpinion() {
    Actor drafter = Toys.clerk("drafter");
    try (TestCity city = TestCity.with(JointOpinion.procedure(SignOff.OnReturn.KEEP_OTHERS))) {
      CaseId id = city.open(drafter, "joint-opinion/draft", "{}", "d1");
      for (String body : List.of("planning", "finance", "land")) {
        granted(city.act(Toys.clerk(body), id, "sign-opinion-by-" + body, "{}"));
      }
      Ruling.Refused<Change> early = refused(city.act(drafter, id, "issue", "{}"));
      assertThat(early.clause()).hasToString("toy/3.2");
      assertThat(early.sentence().values()).containsExactly("science");
      granted(
          city.act(
              Toys.clerk("science"), id, "return-opinion-by-science", "{'reason': 'unclear'}"));
      assertThat(city.file(drafter, id).stage("opinion.finance")).isEqualTo("SIGNED");
      refused(city.act(Toys.clerk("science"), id, "sign-opinion-by-science", "{}"));
      granted(city.act(drafter, id, "resubmit-opinion-to-science", "{}"));
      granted(city.act(Toys.clerk("science"), id, "sign-opinion-by-science", "{}"));
      granted(city.act(drafter, id, "issue", "{}"));
      assertThat(city.file(drafter, id).stage()).isEqualTo("ISSUED");
    }
  }

  @Test
  @DisplayName("2: where a return resets all, all must sign again")
  void jointOpinionReset() {
    Actor drafter = Toys.clerk("drafter");
    try (TestCity city = TestCity.with(JointOpinion.procedure(SignOff.OnReturn.RESET_ALL))) {
      CaseId id = city.open(drafter, "joint-opinion/draft", "{}", "d1");
      granted(city.act(Toys.clerk("finance"), id, "sign-opinion-by-finance", "{}"));
      granted(
          city.act(Toys.clerk("land"), id, "return-opinion-by-land", "{'reason': 'too large'}"));
      assertThat(city.file(drafter, id).stage("opinion.finance")).isEqualTo("OPEN");
      assertThat(city.file(drafter, id).stage("opinion.land")).isEqualTo("RETURNED");
    }
  }

  @Test
  @DisplayName("3: a bundle's due day is the end of the longest way, and moves when a member ends")
  void bundle() {
    Actor window = Toys.clerk("window");
    try (TestCity city = TestCity.with(Bundle.procedure(), Bundle.permit())) {
      CaseId first = city.open(window, "permit/apply", "{}", "p1");
      CaseId second = city.open(window, "permit/apply", "{}", "p2");
      CaseId bundle =
          city.open(
              window,
              "bundle/bundle",
              ("{'members': [{'id': '%s', 'days': 10, 'after': -1},"
                      + " {'id': '%s', 'days': 5, 'after': 0}]}")
                  .formatted(first, second),
              "b1");
      city.at("2021-03-05T10:00");
      granted(city.act(window, first, "grant", "{}"));
      city.at("2021-03-10T12:00");
      assertThat(city.engine().settle(bundle)).isFalse();
      assertThat(city.file(window, bundle).stage()).isEqualTo("RUNNING");
      city.at("2021-03-11T00:00");
      city.engine().settle(bundle);
      assertThat(city.file(window, bundle).stage()).isEqualTo("LATE");
      assertThat(city.engine().events(window, bundle).getLast().effectiveAt())
          .isEqualTo(TestCity.day("2021-03-11"));
    }
  }

  @Test
  @DisplayName("3: a due day that moved forward elsewhere is found by the sweep within a day")
  void bundleIsSwept() {
    Actor window = Toys.clerk("window");
    try (TestCity city = TestCity.with(Bundle.procedure(), Bundle.permit())) {
      CaseId member = city.open(window, "permit/apply", "{}", "p1");
      CaseId bundle =
          city.open(
              window,
              "bundle/bundle",
              ("{'members': [{'id': '%s', 'days': 2, 'after': -1},"
                      + " {'id': '%s', 'days': 1, 'after': -1}]}")
                  .formatted(member, member),
              "b1");
      granted(city.act(window, member, "grant", "{}"));
      city.at("2021-03-02T00:00");
      assertThat(city.engine().sweep(10)).isEqualTo(1);
      assertThat(city.file(window, bundle).stage()).isEqualTo("LATE");
      assertThat(city.engine().events(window, bundle).getLast().effectiveAt())
          .isEqualTo(TestCity.instant("2021-03-01T09:00"));
    }
  }

  @Test
  @DisplayName(
      "4: reports in 30 minutes, an hour, every 12 hours since the last, logged afterwards")
  void reportChain() {
    Actor post = Toys.clerk("post");
    LawBook law = TestCity.law(Map.of("toy.telephone", 30, "toy.writing", 1, "toy.go-on", 12));
    try (TestCity city = TestCity.with(law, ReportChain.procedure())) {
      city.at("2021-03-02T10:00");
      CaseId id = city.open(post, "report-chain/find", "{}", "f1");
      city.at("2021-03-02T10:40");
      assertThat(city.file(post, id).data(ReportChain.File.class).missed()).isEqualTo(1);
      granted(city.actAsOf(post, id, "telephone", "{}", TestCity.instant("2021-03-02T10:20")));
      assertThat(city.file(post, id).data(ReportChain.File.class))
          .isEqualTo(new ReportChain.File(1, 0));
      city.at("2021-03-02T10:55");
      granted(city.act(post, id, "write", "{}"));
      city.at("2021-03-02T20:00");
      granted(city.act(post, id, "go-on", "{}"));
      city.at("2021-03-03T07:59");
      assertThat(city.file(post, id).data(ReportChain.File.class).missed()).isZero();
      city.at("2021-03-03T20:30");
      assertThat(city.file(post, id).data(ReportChain.File.class).missed()).isEqualTo(2);
      granted(city.act(post, id, "end", "{}"));
      assertThat(city.engine().log().verify().isIntact()).isTrue();
    }
  }

  @Test
  @DisplayName("5: a claim is judged by the law of the accident, as then and as now known")
  void claim() {
    LawBook law =
        LawBook.of(
            List.of(),
            List.of(
                Figures.figure(
                    "toy.benefit",
                    List.of(
                        Figures.version(10, "2020-01-01", "2019-12-01"),
                        Figures.version(15, "2021-02-01", "2021-06-01")))),
            List.of(WorkCalendar.mainlandChina()),
            LocalDate.of(2026, 11, 24));
    Actor insurer = Toys.clerk("insurer");
    try (TestCity city = TestCity.with(law, Claim.procedure())) {
      CaseId id = city.open(insurer, "claim/file", "{'accident': '2021-02-15'}", "c1");
      granted(city.act(insurer, id, "assess", "{'days': 3}"));
      assertThat(paid(city, insurer, id)).isEqualTo(Money.of("30.00"));
      city.at("2021-07-01T09:00");
      granted(city.act(insurer, id, "assess", "{'days': 3}"));
      assertThat(paid(city, insurer, id)).isEqualTo(Money.of("75.00"));
      Known asThenKnown =
          new Known(
              city.file(insurer, id),
              Facts.NONE,
              law.on(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 3, 1), Tracer.on()),
              city.engine().now(),
              city.engine().now());
      Command assess =
          new Command(id, "assess", TestCity.json("{'days': 3}"), insurer, Command.AT_ONCE, "pure");
      assertThat(Engine.decide(asThenKnown, assess))
          .isInstanceOfSatisfying(
              Ruling.Granted.class,
              granted ->
                  assertThat(((Change) granted.value()).events())
                      .containsExactly(new Claim.Event.Paid(Money.of("30.00"))));
      assertThat(LegalTime.day(city.engine().now())).isEqualTo(LocalDate.of(2021, 7, 1));
    }
  }

  @Test
  @DisplayName("6: a hundred thousand rows, one bad, count for nothing and then all at once")
  void roll() {
    Actor civilAffairs = Toys.clerk("civil-affairs");
    try (TestCity city = TestCity.with(Roll.procedure())) {
      CaseId batch = city.open(civilAffairs, "roll/begin", "{'month': '2021-03'}", "b1");
      List<Entry<Roll.Insured>> rows = new ArrayList<>();
      for (int i = 1; i <= 100_000; i++) {
        rows.add(i == 77_777 ? Entry.bad(i, "no-such-month") : Entry.of(i, insured("p" + i)));
      }
      assertThat(city.engine().stage(civilAffairs, batch, Roll.INSURED, rows).isGranted()).isTrue();
      granted(city.act(civilAffairs, batch, "submit", "{}"));
      Ruling.Refused<Change> miscounted =
          refused(city.act(civilAffairs, batch, "approve", "{'rows': 100000}"));
      assertThat(miscounted.sentence().values()).containsExactly("99999");
      granted(city.act(civilAffairs, batch, "approve", "{'rows': 99999}"));
      assertThat(city.story(civilAffairs, batch))
          .containsExactly("batch-opened", "acted", "rows-approved", "entered");
      List<Entry<Roll.Insured>> read =
          city.engine().entries(civilAffairs, batch, Roll.INSURED, 77_775, 3);
      assertThat(read).hasSize(3);
      assertThat(read.get(0).value().orElseThrow().name().value()).contains("name of p77776");
      assertThat(read.get(1).error()).contains("no-such-month");
      assertThat(city.engine().log().verify().faults()).isEmpty();
    }
  }

  private static Roll.Insured insured(String person) {
    return new Roll.Insured(
        person, YearMonth.of(2021, 3), Personal.of("person/" + person, "name of " + person));
  }

  @Test
  @DisplayName("7: a case goes to another node and back, and its one chain verifies on both")
  void transfer() {
    Actor window = Toys.clerk("window");
    try (TestCity here = TestCity.with(Transfer.procedure());
        TestCity there = TestCity.with(Transfer.procedure())) {
      there.sql("update gb.installation set node = 2 where name = 'city'");
      CaseId id = here.open(window, "transfer/accept", "{}", "t1");
      granted(here.act(window, id, "work", "{}"));
      HandOver given = HandOver.read(released(here.engine().release(window, id, 2)).text());
      assertThat(refused(here.act(window, id, "work", "{}")).kind())
          .as("what stays is a mirror")
          .isEqualTo(RefusalKind.CONFLICT);
      assertThat(there.engine().takeOver(window, given, here.engine().log().key()).isGranted())
          .isTrue();
      granted(there.act(window, id, "work", "{}"));
      assertThat(there.story(window, id))
          .containsExactly("accepted", "worked", "released", "taken-over", "worked");
      HandOver back = released(there.engine().release(window, id, 0));
      assertThat(here.engine().takeOver(window, back, there.engine().log().key()).isGranted())
          .isTrue();
      granted(here.act(window, id, "finish", "{}"));
      assertThat(here.file(window, id).data(Transfer.File.class).steps()).isEqualTo(2);
      for (TestCity city : List.of(here, there)) {
        while (city.engine().log().place() > 0) {
          // all of it
        }
        assertThat(city.engine().log().verify().faults()).isEmpty();
      }
    }
  }

  private static HandOver released(Ruling<HandOver> ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    return ((Ruling.Granted<HandOver>) ruling).value();
  }

  @Test
  @DisplayName("8: what was erased reads as erased, asks a human, and leaves the chain intact")
  void complaint() {
    Actor window = Toys.clerk("window");
    try (TestCity city = TestCity.with(Complaint.procedure())) {
      CaseId id =
          city.open(
              window, "complaint/hear", "{'person': 'chen', 'words': 'the lift is broken'}", "c1");
      assertThat(city.file(window, id).data(Complaint.File.class).words().getFirst().value())
          .contains("the lift is broken");
      city.sql("create table public.before as select * from gb.vault");
      assertThat(city.engine().erase(window, "person/nobody")).isEmpty();
      assertThat(city.engine().erase(window, "person/chen")).containsExactly(id);
      assertThat(city.file(window, id).data(Complaint.File.class).words().getFirst().isErased())
          .isTrue();
      assertThat(city.story(window, id)).endsWith("erased");
      Log.Verification found = city.engine().log().verify();
      assertThat(found.faults()).isEmpty();
      assertThat(found.erased()).containsExactly(new Log.Erasure(id + "#2", "person/chen", 1));
      assertThat(city.act(window, id, "answer-it", "{}").ruling())
          .isInstanceOf(Ruling.Undetermined.class);
      assertThat(city.engine().log().verify().faults()).isEmpty();
      city.sql("insert into gb.vault select * from public.before");
      assertThat(city.engine().log().verify().faults())
          .as("put back behind the log")
          .containsExactly(new Log.Fault(id + "#1", Log.FaultKind.SEALED_PART_BACK));
    }
  }

  @Test
  @DisplayName("9: a feed that falls silent raises an alarm; the next digest ends it")
  void feed() {
    Actor intake = Toys.clerk("intake");
    try (TestCity city = TestCity.with(Feed.procedure())) {
      CaseId id = city.open(intake, "feed/connect", "{}", "f1");
      city.at("2021-03-01T09:04");
      granted(city.act(intake, id, "digest", "{'readings': 120}"));
      city.at("2021-03-01T09:08");
      assertThat(city.file(intake, id).stage()).isEqualTo("ALIVE");
      city.at("2021-03-01T09:30");
      assertThat(city.file(intake, id).data(Feed.File.class)).isEqualTo(new Feed.File(120, 1));
      granted(city.act(intake, id, "digest", "{'readings': 80}"));
      assertThat(city.file(intake, id).stage()).isEqualTo("ALIVE");
    }
  }

  private static Money paid(TestCity city, Actor actor, CaseId id) {
    return city.file(actor, id).data(Claim.File.class).paid();
  }

  private static void granted(Outcome outcome) {
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Granted.class);
  }

  private static Ruling.Refused<Change> refused(Outcome outcome) {
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
    return (Ruling.Refused<Change>) outcome.ruling();
  }

  private static List<Long> balances(TestCity city) {
    try (var connection = city.connection("gb_owner");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select balance from gb.account where account like 'lot/%'")) {
      List<Long> balances = new java.util.ArrayList<>();
      while (rows.next()) {
        balances.add(rows.getLong(1));
      }
      return balances;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
