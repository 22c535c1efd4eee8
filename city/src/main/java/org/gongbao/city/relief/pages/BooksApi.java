package org.gongbao.city.relief.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.OwnApi;
import org.gongbao.city.ledger.Ledger;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.ledger.Sum;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Money;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The statements of the books as data (账表接口), in the same sight as their page. */
@RestController
public class BooksApi {

  /** The sums of a statement. */
  private static final String SUMS = "/api/v1/relief/books/sums";

  private static final String LINES = "/api/v1/relief/books/lines";

  /** Its addresses. */
  public static final List<OwnApi> APIS =
      List.of(
          new OwnApi(
              "get",
              SUMS,
              "Sums of the books by account and by insurer, place, class, period, month or clause",
              List.of(
                  "month", "period", "party", "place", "kind", "account", "clause", "by", "own"),
              BooksSight.ROLES),
          new OwnApi(
              "get",
              LINES,
              "Entries of the books with case and clause, by keyset",
              List.of(
                  "month", "period", "party", "place", "kind", "account", "clause", "own", "after",
                  "limit"),
              BooksSight.ROLES));

  private static final int PAGE = 50;

  private final Ledger ledger;
  private final Casework casework;

  BooksApi(Ledger ledger, Casework casework) {
    this.ledger = ledger;
    this.casework = casework;
  }

  /** A statement: what it is narrowed to, and its sums. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Statement(
      Optional<String> month,
      Optional<String> period,
      Optional<String> party,
      Optional<String> place,
      boolean closed,
      String by,
      List<Amounts> sums) {}

  /** What was moved on an account, of one code. */
  public record Amounts(
      String code, String account, String debit, String credit, String balance, long lines) {}

  /** Entries, and where the next begin. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Entries(List<Entry> entries, Optional<String> after) {}

  /** One entry. */
  public record Entry(
      String key,
      String day,
      String month,
      String debit,
      String credit,
      String amount,
      String clause,
      String party,
      String place,
      String kind,
      String period,
      String caseId,
      int revision,
      String hash) {}

  /** Sums. */
  @GetMapping(SUMS)
  public Statement sums(SignedIn reader, @RequestParam Map<String, String> query) {
    BooksAsk ask = ask(reader, query);
    boolean closed =
        ask.asked()
            .month()
            .filter(month -> ledger.closed(ask.asked().book()).contains(month))
            .isPresent();
    return new Statement(
        ask.asked().month().map(YearMonth::toString),
        ask.asked().period(),
        ask.asked().party(),
        ask.asked().place(),
        closed,
        ask.by().toString(),
        ledger.sums(ask.asked(), ask.by()).stream().map(BooksApi::amounts).toList());
  }

  private static Amounts amounts(Sum sum) {
    return new Amounts(
        sum.code(),
        sum.account(),
        Money.ofFen(sum.debit()).toString(),
        Money.ofFen(sum.credit()).toString(),
        Money.ofFen(sum.balance()).toString(),
        sum.lines());
  }

  /** A page of entries. */
  @GetMapping(LINES)
  public Entries lines(SignedIn reader, @RequestParam Map<String, String> query) {
    int limit =
        Optional.ofNullable(query.get("limit"))
            .map(text -> {
              if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1) {
                throw malformed();
              }
              return Math.min(Integer.parseInt(text), Casework.LONGEST_PAGE);
            })
            .orElse(PAGE);
    List<Line> found =
        ledger.lines(
            ask(reader, query).asked(), Line.Key.parse(query.getOrDefault("after", "")), limit + 1);
    List<Entry> page = found.stream().limit(limit).map(BooksApi::entry).toList();
    return new Entries(
        page, found.size() > limit ? Optional.of(page.getLast().key()) : Optional.empty());
  }

  private static Entry entry(Line line) {
    return new Entry(
        line.key().toString(),
        line.entry().day().toString(),
        line.month().toString(),
        line.entry().debit(),
        line.entry().credit(),
        Money.ofFen(line.entry().quantity()).toString(),
        line.entry().clause().toString(),
        line.entry().codes().party(),
        line.entry().codes().place(),
        line.entry().codes().kind(),
        line.entry().codes().period(),
        line.caseId().toString(),
        line.revision(),
        line.hash());
  }

  private BooksAsk ask(SignedIn reader, Map<String, String> query) {
    BooksSight sight =
        BooksSight.of(casework.actor(reader))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    return BooksAsk.of(query, YearMonth.from(LegalTime.day(casework.now())))
        .orElseThrow(BooksApi::malformed)
        .seenBy(sight);
  }

  private static ResponseStatusException malformed() {
    return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
