package org.gongbao.city.relief.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.books.Kept.FIRST;
import static org.gongbao.city.relief.books.Kept.SECOND;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.ledger.By;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Months of the books are closed")
class ClosingTest {

  private static final String[] THROUGH_MAY = {
    "2020-11", "2020-12", "2021-01", "2021-02", "2021-03", "2021-04", "2021-05"
  };

  private static PolicyCity.Case books(ClaimCity relief) {
    return relief.city().opened(FIRST, BooksProcedure.NAME, "{}");
  }

  /** A claim that waits for an officer's answer since the last day of May. */
  private static PolicyCity.Case waiting(ClaimCity relief, String name) {
    PolicyCity.Case claim =
        relief.files(relief.enrol(name), "death", "2021-04-02", "'diedOn':'2021-04-03'");
    claim.tries(ClaimCity.INSURER, "decide", "{}");
    return claim;
  }

  private static void answered(PolicyCity.Case claim) {
    claim.does(
        ClaimCity.INSURER,
        "answer",
        "{'question':%d,'answer':'accident','why':'据材料'}"
            .formatted(claim.file().questions().getFirst().id()));
  }

  @Test
  @DisplayName("in order, once they are over, by two people, with the totals they had")
  void inOrder() {
    try (ClaimCity relief = new ClaimCity("2021-05-31", FIRST, SECOND)) {
      Kept kept = new Kept(relief.city());
      PolicyCity.Case paid = Kept.paid(relief, relief.enrol("a"), "1", "100.00");
      PolicyCity.Case books = books(relief);
      relief.city().refused(SECOND, BooksProcedure.NAME, "{}", "relief/5.3");
      assertThat(
              books.refused(FIRST, "propose-closing", "{'month':'2020-12'}", "relief/5.3").kind())
          .isEqualTo(RefusalKind.CONDITION_NOT_MET);
      Kept.close(books, kept, Arrays.copyOf(THROUGH_MAY, 6));
      assertThat(
              books.refused(FIRST, "propose-closing", "{'month':'2021-05'}", "relief/5.3").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      relief.city().at("2021-06-01");
      books.does(FIRST, "propose-closing", "{'month':'2021-05'}");
      assertThat(books.refused(SECOND, "close-month", "{}", "relief/5.3").kind())
          .as("not everything is booked yet")
          .isEqualTo(RefusalKind.NOT_YET);
      kept.keep();
      assertThat(books.refused(FIRST, "close-month", "{}", "relief/5.3").kind())
          .isEqualTo(RefusalKind.RECUSED);
      for (Actor other : List.of(ClaimCity.INSURER, ClaimCity.YUZHONG)) {
        assertThat(books.tries(other, "close-month", "{}").isGranted()).isFalse();
      }
      assertThat(relief.city().engine().read(FINANCE, books.id())).isPresent();
      assertThat(books.tries(FINANCE, "close-month", "{}").isGranted()).isFalse();
      assertThat(relief.city().engine().read(ClaimCity.INSURER, books.id())).isEmpty();
      assertThat(relief.city().engine().read(ClaimCity.YUZHONG, books.id())).isEmpty();
      books
          .does(SECOND, "decline-closing", "{'reason':'再核'}")
          .does(SECOND, "propose-closing", "{'month':'2021-05'}");
      kept.keep();
      books.does(FIRST, "close-month", "{}");
      assertThat(books.last(BooksEvent.MonthClosed.class).entries()).isEqualTo(2);
      assertThat(books.last(BooksEvent.MonthClosed.class).totals())
          .isEqualTo(
              kept.keep().ledger().sums(Kept.ALL.in(YearMonth.of(2021, 5)), By.ACCOUNT).stream()
                  .map(sum ->
                      new BooksEvent.Total(
                          sum.account(), Money.ofFen(sum.debit()), Money.ofFen(sum.credit())))
                  .toList())
          .hasSize(3);
      assertThat(kept.ledger().closed(ReliefBooks.NAME)).hasSize(7).endsWith(YearMonth.of(2021, 5));
      paid.does(ClaimCity.INSURER, "reverse", "{'reason':'更正'}");
      Line reversed = kept.lines().getLast();
      assertThat(reversed.month()).isEqualTo(YearMonth.of(2021, 6));
      KeptForms.check("relief", BooksProcedure.NAME, BooksEvent.class, List.of(books));
    }
  }

  @Test
  @DisplayName("and what comes later is booked into the first open month, with its own day")
  void late() {
    try (ClaimCity relief = new ClaimCity("2021-05-31", FIRST, SECOND)) {
      Kept kept = new Kept(relief.city());
      PolicyCity.Case before = waiting(relief, "a");
      PolicyCity.Case during = waiting(relief, "b");
      PolicyCity.Case declined = waiting(relief, "c");
      PolicyCity.Case after = waiting(relief, "d");
      PolicyCity.Case books = books(relief);
      relief.city().at("2021-07-02");
      Kept.close(books, kept, Arrays.copyOf(THROUGH_MAY, 6));
      answered(before);
      books.does(FIRST, "propose-closing", "{'month':'2021-05'}");
      answered(during);
      books.does(SECOND, "decline-closing", "{'reason':'再核'}");
      answered(declined);
      Kept.close(books, kept, "2021-05");
      answered(after);
      List<Line> lines = kept.lines();
      assertThat(lines)
          .extracting(Line::caseId)
          .containsExactly(before.id(), during.id(), declined.id(), after.id());
      assertThat(lines)
          .extracting(line -> line.entry().day())
          .containsOnly(LocalDate.of(2021, 5, 31));
      assertThat(lines)
          .extracting(Line::month)
          .containsExactly(
              YearMonth.of(2021, 5),
              YearMonth.of(2021, 6),
              YearMonth.of(2021, 5),
              YearMonth.of(2021, 6));
      assertThat(books.last(BooksEvent.MonthClosed.class).entries()).isEqualTo(2);
      for (String table : List.of("entry", "closed", "book")) {
        asOwner(relief, "alter table ledger.%s disable trigger user".formatted(table));
        asOwner(relief, "truncate ledger.%s cascade".formatted(table));
      }
      asOwner(relief, "update gb.installation set place = 0 where name = 'ledger'");
      assertThat(kept.lines()).as("made again").isEqualTo(lines);
      assertThat(kept.ledger().closed(ReliefBooks.NAME)).hasSize(THROUGH_MAY.length);
    }
  }

  private static void asOwner(ClaimCity relief, String sql) {
    JdbcClient.create(ThrowAwayDatabases.owner(relief.city().database())).sql(sql).update();
  }
}
