package org.gongbao.city.relief.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.By;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.ledger.Sum;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.web.Words;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/** The books in the reader's language. */
record BooksWords(Words words) {

  /** A statement. */
  BooksView view(BooksAsk ask, BooksSight sight, List<Sum> sums, boolean closed) {
    return new BooksView(
        ask.asked().month().map(YearMonth::toString).orElse(""),
        ask.asked().period().orElse(""),
        ask.by().toString(),
        sight.of(ask.asked()).id(),
        owns(sight),
        Stream.of("1", "2").map(one -> new BooksView.Choice(one, code(By.PERIOD, one))).toList(),
        Stream.of(By.values())
            .map(one -> new BooksView.Choice(one.toString(), words.of("relief.books.by." + one)))
            .toList(),
        narrowed(ask.asked()),
        closed,
        sums.stream().map(sum -> row(ask, sum)).toList(),
        query(ask.asked()));
  }

  /** What a reader of several may choose. */
  List<BooksView.Choice> owns(BooksSight sight) {
    return sight.scopes().size() == 1
        ? List.of()
        : sight.scopes().stream().map(one -> new BooksView.Choice(one.id(), name(one))).toList();
  }

  /** An insurer, a place, or all of the city. */
  String name(Scope scope) {
    return scope.isAll()
        ? words.of("relief.books.all")
        : code(scope.place().isEmpty() ? By.PARTY : By.PLACE, scope.id());
  }

  private BooksView.Row row(BooksAsk ask, Sum sum) {
    return new BooksView.Row(
        ask.by() == By.ACCOUNT ? "" : code(ask.by(), sum.code()),
        account(sum.account()),
        yuan(sum.debit()),
        yuan(sum.credit()),
        yuan(sum.balance()),
        sum.lines(),
        query(narrower(ask, sum).on(sum.account())));
  }

  /** The lines of one row. */
  private static Asked narrower(BooksAsk ask, Sum sum) {
    Asked asked = ask.asked();
    return switch (ask.by()) {
      case ACCOUNT -> asked;
      case PARTY -> asked.with(sum.code());
      case PLACE -> asked.at(sum.code());
      case KIND -> asked.only(sum.code());
      case PERIOD -> asked.of(sum.code());
      case MONTH -> asked.in(YearMonth.parse(sum.code()));
      case CLAUSE -> asked.by(sum.code());
    };
  }

  /** What a statement is narrowed to, in words. */
  List<String> narrowed(Asked asked) {
    List<String> parts = new ArrayList<>();
    asked.month().map(YearMonth::toString).ifPresent(parts::add);
    asked.period().map(one -> code(By.PERIOD, one)).ifPresent(parts::add);
    asked.party().map(one -> code(By.PARTY, one)).ifPresent(parts::add);
    asked.place().map(one -> code(By.PLACE, one)).ifPresent(parts::add);
    asked.kind().map(one -> code(By.KIND, one)).ifPresent(parts::add);
    asked.account().map(this::account).ifPresent(parts::add);
    asked.clause().ifPresent(parts::add);
    return parts;
  }

  /** One entry. */
  BooksView.Entry entry(Line line, Predicate<ClauseId> hasPage) {
    ClauseId clause = line.entry().clause();
    boolean later = !line.month().equals(YearMonth.from(line.entry().day()));
    return new BooksView.Entry(
        words.plainDay(line.entry().day()),
        later ? line.month().toString() : "",
        account(line.entry().debit()),
        account(line.entry().credit()),
        yuan(line.entry().quantity()),
        clause.toString(),
        hasPage.test(clause) ? "/law/" + clause.document() + "/" + clause.path() : "",
        code(By.PARTY, line.entry().codes().party()),
        code(By.PLACE, line.entry().codes().place()),
        code(By.KIND, line.entry().codes().kind()),
        line.caseId().toString(),
        line.revision());
  }

  /** The name of an account. */
  String account(String word) {
    return words.of("relief.account." + word);
  }

  /** A code in words. */
  String code(By by, String code) {
    if (code.isEmpty()) {
      return words.of("relief.books.none");
    }
    return switch (by) {
      case PARTY -> insurer(code);
      case PLACE ->
          ServicePlaces.shipped()
              .byId(code)
              .map(place -> words.isChinese() ? place.zh() : place.en())
              .orElse(code);
      case KIND -> words.first(List.of("relief.value.insured." + code)).orElse(code);
      case PERIOD -> words.of("relief.books.period", code);
      case ACCOUNT, MONTH, CLAUSE -> code;
    };
  }

  private String insurer(String organ) {
    return Insurer.shipped().stream()
        .filter(one -> Sides.insurerOrgan(one.number()).equals(organ))
        .map(one -> words.isChinese() ? one.zh() : one.en())
        .findFirst()
        .orElse(organ);
  }

  private static String yuan(long fen) {
    return Money.ofFen(fen).toString();
  }

  /** An address's query; ends in {@code &} unless it is empty. */
  static String query(Asked asked) {
    StringBuilder query = new StringBuilder();
    part(query, "month", asked.month().map(YearMonth::toString));
    part(query, "period", asked.period());
    part(query, "party", asked.party());
    part(query, "place", asked.place());
    part(query, "kind", asked.kind());
    part(query, "account", asked.account());
    part(query, "clause", asked.clause());
    return query.toString();
  }

  private static void part(StringBuilder query, String name, Optional<String> value) {
    value.ifPresent(text ->
        query
            .append(name)
            .append('=')
            .append(
                URLEncoder.encode(text.isEmpty() ? BooksAsk.OF_NONE : text, StandardCharsets.UTF_8))
            .append('&'));
  }
}
