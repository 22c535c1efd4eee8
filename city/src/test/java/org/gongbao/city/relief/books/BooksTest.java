package org.gongbao.city.relief.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.Bookkeeping;
import org.gongbao.city.ledger.Books;
import org.gongbao.city.ledger.By;
import org.gongbao.city.ledger.Codes;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.ledger.Sum;
import org.gongbao.city.ledger.Unit;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Follower;
import org.gongbao.engine.Recorded;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The books of relief insurance")
class BooksTest {

  private static String shown(Line line) {
    DoubleEntry entry = line.entry();
    return "%s < %s %s %s"
        .formatted(entry.debit(), entry.credit(), Money.ofFen(entry.quantity()), entry.clause());
  }

  @Test
  @DisplayName("owe an insurer the premium of its lists, and less by what it is paid")
  void premium() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      Kept kept = new Kept(city);
      PolicyCity.Case list = Kept.listed(city, "2021-03", "addition", 0, 4);
      city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'1000000.00'}")
          .does(FINANCE, "review", "{}")
          .does(FINANCE, "place", "{}")
          .does(FINANCE, "allocate", "{'amount':'200.00'}");
      PolicyCity.Case account =
          city.opened(MUNICIPAL, "relief-premium", "{'insurer':1,'period':1}")
              .does(MUNICIPAL, "propose-payment", "{'amount':'200.00'}")
              .does(Kept.SECOND, "release-payment", "{}");
      List<Line> lines = kept.lines();
      assertThat(lines)
          .extracting(BooksTest::shown)
          .containsExactly(
              "premium-expense < premium-owed 320.00 relief/2.6",
              "premium-owed < premium-paid 200.00 relief/5.2");
      Line owed = lines.getFirst();
      assertThat(owed.entry().codes()).isEqualTo(new Codes("relief-insurer-1", "500103", "", "1"));
      assertThat(owed.caseId()).isEqualTo(list.id());
      assertThat(lines.getLast().caseId()).isEqualTo(account.id());
      assertThat(kept.balance(Account.PREMIUM_OWED)).isEqualTo(-12_000);
    }
  }

  @Test
  @DisplayName("lower the premium of the next period by each insurer's part of what is deducted")
  void deducted() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      Kept kept = new Kept(city);
      Kept.listed(city, "2021-11", "first-batch", 0, 6);
      PolicyCity.Case account = city.opened(MUNICIPAL, "relief-settlement", "{'period':1}");
      for (int insurer = 1; insurer <= 5; insurer++) {
        account.does(
            MUNICIPAL,
            "deliver-figures",
            "{'insurer':%d,'premium':'100.00','claims':'80.00'}".formatted(insurer));
      }
      account
          .does(MUNICIPAL, "settle", "{}")
          .does(FINANCE, "approve-settlement", "{}")
          .does(MUNICIPAL, "deduct", "{}");
      assertThat(kept.lines())
          .extracting(BooksTest::shown)
          .containsExactly(
              "premium-expense < premium-owed 120.00 relief/2.6",
              "premium-owed < premium-expense 25.00 relief/5.4.1");
      assertThat(kept.lines().getLast().entry().codes())
          .isEqualTo(new Codes("relief-insurer-1", "", "", "2"));
    }
  }

  @Test
  @DisplayName("book what is sent back or reversed the other way, and delete nothing")
  void claims() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      Kept kept = new Kept(relief.city());
      String person = relief.enrol("a");
      PolicyCity.Case one =
          Kept.granted(relief, person, "1", "100.00")
              .does(ClaimCity.SECOND, "send-back", "{'reason':'核对'}")
              .does(INSURER, "decide", "{}");
      Kept.pay(one).does(INSURER, "reverse", "{'reason':'更正'}");
      PolicyCity.Case two =
          Kept.granted(relief, person, "2", "50.00").does(INSURER, "reverse", "{'reason':'误录'}");
      List<Line> lines = kept.lines();
      assertThat(lines)
          .extracting(BooksTest::shown)
          .containsExactly(
              "claims-granted < claims-owed 100.00 relief/3.1.3",
              "claims-owed < claims-granted 100.00 relief/3.0",
              "claims-granted < claims-owed 100.00 relief/3.1.3",
              "claims-owed < claims-paid 100.00 relief/4.3.6",
              "claims-to-recover < claims-granted 100.00 relief/3.0",
              "claims-granted < claims-owed 50.00 relief/3.1.3",
              "claims-owed < claims-granted 50.00 relief/3.0");
      assertThat(kept.balance(Account.CLAIMS_GRANTED)).isZero();
      assertThat(kept.balance(Account.CLAIMS_OWED)).isZero();
      assertThat(kept.balance(Account.CLAIMS_TO_RECOVER)).isEqualTo(10_000);
      assertThat(lines.getLast().caseId()).isEqualTo(two.id());
      assertThat(two.file().closed()).as("nothing was paid, nothing comes back").isPresent();
      two.tries(INSURER, "record-repayment", "{'voucher':'退-1'}");
      assertThat(kept.balance(Account.CLAIMS_TO_RECOVER)).isEqualTo(10_000);
      assertThat(one.file().closed()).as("it waits for the money").isEmpty();
      one.does(INSURER, "record-repayment", "{'voucher':'退-1'}");
      assertThat(one.file().closed()).isPresent();
      assertThat(shown(kept.lines().getLast()))
          .isEqualTo("claims-paid < claims-to-recover 100.00 relief/3.0");
      for (Account account : Account.values()) {
        assertThat(kept.balance(account)).as(account.toString()).isZero();
      }
      assertThat(one.tries(INSURER, "record-repayment", "{'voucher':'退-2'}").isGranted())
          .as("it comes back once")
          .isFalse();
      for (Line line : lines) {
        Recorded event =
            new PolicyCity.Case(relief.city(), line.caseId()).events().get(line.revision() - 1);
        assertThat(line.hash()).isEqualTo(HexFormat.of().formatHex(event.hash()));
        assertThat(line.entry().codes())
            .isEqualTo(new Codes("relief-insurer-1", "500103", "minimum-living", "1"));
      }
    }
  }

  @Test
  @DisplayName("balance, whatever they are told apart by, and agree with the cases to the fen")
  void sums() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      Kept kept = new Kept(relief.city());
      List<PolicyCity.Case> claims =
          List.of(
              Kept.paid(relief, relief.enrol("a"), "1", "100.01"),
              Kept.paid(relief, relief.enrol("b"), "2", "9000.00"),
              Kept.granted(relief, relief.enrol("c"), "3", "33.33"));
      Money granted =
          Money.sum(
              claims.stream()
                  .flatMap(claim -> ClaimFile.of(claim.file()).decision().stream())
                  .map(decision -> decision.booking().amount())
                  .toList());
      assertThat(Money.ofFen(kept.balance(Account.CLAIMS_GRANTED))).isEqualTo(granted);
      Money owed = ClaimFile.of(claims.get(2).file()).decision().orElseThrow().booking().amount();
      assertThat(Money.ofFen(-kept.balance(Account.CLAIMS_OWED))).isEqualTo(owed);
      for (By by : By.values()) {
        List<Sum> sums = kept.ledger().sums(Kept.ALL, by);
        assertThat(sums.stream().mapToLong(Sum::balance).sum()).as(by.toString()).isZero();
        assertThat(sums.stream().mapToLong(Sum::lines).sum()).isEqualTo(2L * kept.lines().size());
      }
      for (Sum sum : kept.ledger().sums(Kept.ALL, By.CLAUSE)) {
        Asked one = Kept.ALL.by(sum.code()).on(sum.account());
        assertThat(kept.ledger().lines(one, Line.Key.FIRST, 100)).hasSize((int) sum.lines());
        assertThat(kept.ledger().sums(one, By.CLAUSE)).containsExactly(sum);
      }
      assertThat(kept.ledger().lines(Kept.ALL.at(""), Line.Key.FIRST, 100)).isEmpty();
      Asked elsewhere = Kept.ALL.at("500240");
      assertThat(kept.ledger().sums(elsewhere, By.PLACE)).isEmpty();
      assertThat(kept.ledger().sums(Kept.ALL.with("relief-insurer-2"), By.PARTY)).isEmpty();
      Line second = kept.lines().get(1);
      assertThat(kept.ledger().lines(Kept.ALL, kept.lines().getFirst().key(), 1))
          .containsExactly(second);
      assertThat(Line.Key.parse(second.key().toString())).isEqualTo(second.key());
      assertThat(Line.Key.parse("x")).isEqualTo(Line.Key.FIRST);
    }
  }

  @Test
  @DisplayName("hold each movement once although their keeper was killed, and can be made again")
  void killed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      Kept kept = new Kept(relief.city());
      Kept.paid(relief, relief.enrol("a"), "1", "100.00");
      Kept.paid(relief, relief.enrol("b"), "2", "200.00");
      kept.placed();
      Bookkeeping keeping = kept.keeping();
      Follower dies =
          events -> {
            Follower.Step step = keeping.hear(events);
            return keeper -> {
              step.write(keeper);
              throw new SQLException("killed");
            };
          };
      while (kept.ledger().lines(Kept.ALL, Line.Key.FIRST, 10).size() < 2) {
        assertThatThrownBy(() -> relief.city().engine().follow("ledger", dies, 1)).isNotNull();
        relief.city().engine().follow("ledger", kept.keeping(), 1);
      }
      List<Line> lines = kept.lines();
      assertThat(lines).hasSize(4);
      assertThat(kept.lines()).isEqualTo(lines);
      assertThatThrownBy(() -> asOwner(relief, "delete from ledger.entry"))
          .hasMessageContaining("append-only");
      asOwner(relief, "alter table ledger.entry disable trigger user");
      asOwner(relief, "delete from ledger.entry");
      asOwner(relief, "update gb.installation set place = 0 where name = 'ledger'");
      assertThat(kept.lines()).isEqualTo(lines);
    }
  }

  private static void asOwner(ClaimCity relief, String sql) {
    JdbcClient.create(ThrowAwayDatabases.owner(relief.city().database())).sql(sql).update();
  }

  @Test
  @DisplayName("are read by the application and written by nobody but their keeper")
  void readOnly() {
    try (PolicyCity city = ReliefCity.at("2021-06-01")) {
      assertThatThrownBy(() ->
              JdbcClient.create(city.database().app())
                  .sql("insert into ledger.book (name, open_from) values ('relief', '2021-01-01')")
                  .update())
          .hasStackTraceContaining("permission denied");
    }
  }

  /** Books of another policy: grain in grams. */
  private static final class GrainBooks implements Books {
    @Override
    public String name() {
      return "grain";
    }

    @Override
    public Set<String> types() {
      return Set.of("relief-claim/claim-paid");
    }

    @Override
    public List<DoubleEntry> entries(Recorded event) {
      return List.of(
          new DoubleEntry(
              "silo-1",
              "bought",
              12_500_000,
              Unit.GRAM,
              LocalDate.of(2021, 6, 1),
              ClauseId.of("grain/2.1"),
              new Codes("granary-1", "500103", "rice", "2020")));
    }
  }

  @Test
  @DisplayName("stand beside those of others, in other units; no two have one name")
  void others() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      Kept kept = new Kept(relief.city());
      Kept.paid(relief, relief.enrol("a"), "1", "100.00");
      kept.placed();
      Bookkeeping both =
          new Bookkeeping(relief.city().engine(), List.of(new ReliefBooks(), new GrainBooks()));
      while (both.pass() > 0) {
        // as long as there is more
      }
      assertThat(kept.ledger().sums(Asked.all("grain"), By.KIND))
          .containsExactly(
              new Sum("rice", "bought", Unit.GRAM, 0, 12_500_000, 1),
              new Sum("rice", "silo-1", Unit.GRAM, 12_500_000, 0, 1));
      assertThat(kept.lines()).hasSize(2);
      assertThatThrownBy(() ->
              new Bookkeeping(relief.city().engine(), List.of(new GrainBooks(), new GrainBooks())))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
