package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.ledger.By;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.relief.axes.NewFigure;
import org.gongbao.city.relief.axes.Part;
import org.gongbao.city.relief.axes.Row;
import org.gongbao.city.relief.axes.Side;
import org.gongbao.city.web.Words;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;

/**
 * Answers on two time axes in the reader's language.
 *
 * @param hasPage true of a clause that has a page
 */
record AxesWords(Words words, Sentences sentences, LawBook book, Predicate<ClauseId> hasPage) {

  private static final String KEY = "relief.axes.";

  /** The three days. */
  List<String> asked(Answer answer) {
    return List.of(
        words.of(KEY + "asked.day", words.plainDay(answer.axes().day())),
        words.of(KEY + "asked.then", words.plainDay(answer.axes().then())),
        words.of(KEY + "asked.now", words.plainDay(answer.axes().now())));
  }

  /** Why claims are left out. */
  String cut(Answer answer) {
    return answer.noClaims().map(this::why).orElse("");
  }

  /** Rows told apart by a code. */
  List<AxesView.Row> rows(Answer answer, AxesBy by) {
    return Row.by(answer.parts(), by::code).stream()
        .map(row -> row(answer, row, code(by, row.code()), "", item(row.item())))
        .toList();
  }

  /** Each enrolment and each claim of a person. */
  List<AxesView.Row> each(Answer answer) {
    return Row.each(answer.parts()).stream()
        .map(row -> {
          Part part = row.parts().getFirst();
          return row(
              answer,
              row,
              part.isPremium()
                  ? words.of("relief.books.period", part.period())
                  : words.plainDay(part.since()),
              part.isPremium() ? "" : "/cases/" + part.about(),
              item(row.item()));
        })
        .toList();
  }

  private AxesView.Row row(Answer answer, Row row, String code, String path, String item) {
    return new AxesView.Row(
        code,
        item,
        path,
        cell(row, row.then(), answer.axes().then()),
        cell(row, row.now(), answer.axes().now()),
        !row.isTold()
                || (row.then().state() == Side.State.NO_RULE
                    && row.now().state() == Side.State.NO_RULE)
            ? words.of(KEY + "none")
            : signed(row.difference()),
        causes(row));
  }

  private AxesView.Cell cell(Row row, Side side, LocalDate known) {
    return switch (side.state()) {
      case NO_RULE -> new AxesView.Cell("", words.of(KEY + "no-rule", words.plainDay(known)));
      case NO_ENTRY ->
          new AxesView.Cell(Money.ZERO.toString(), words.of(KEY + "no-entry." + whom(row)));
      case OPEN -> new AxesView.Cell("", counted(row, side));
      case OWED -> new AxesView.Cell(side.amount().toString(), counted(row, side));
    };
  }

  private String counted(Row row, Side side) {
    return words.of(KEY + "count." + whom(row), side.count())
        + some("without.", row, side.without())
        + some("open.", row, side.open());
  }

  private String some(String kind, Row row, long count) {
    return count > 0 ? words.of(KEY + kind + whom(row), count) : "";
  }

  private static String whom(Row row) {
    return row.item().equals(Part.PREMIUM) ? "people" : "claims";
  }

  private List<AxesView.Cause> causes(Row row) {
    List<AxesView.Cause> causes = new ArrayList<>();
    long more = row.now().count() - row.then().count();
    if (more != 0) {
      causes.add(
          plain(
              words.of(
                  KEY
                      + (more > 0 ? "entered." : "gone.")
                      + whom(row)
                      + (row.byEntries().equals(Money.ZERO) ? "" : ".owed"),
                  Math.abs(more),
                  signed(row.byEntries()))));
    } else if (!row.byEntries().equals(Money.ZERO)) {
      causes.add(plain(words.of(KEY + "others", signed(row.byEntries()))));
    }
    if (!row.byLaw().equals(Money.ZERO)) {
      causes.add(plain(words.of(KEY + "law", signed(row.byLaw()))));
    }
    row.figures().forEach(figure -> causes.add(cause(figure)));
    row.refused()
        .ifPresent(ruling ->
            causes.add(
                switch (ruling) {
                  case Ruling.Refused<Money> refused -> clause(why(refused), refused.clause());
                  case Ruling.Undetermined<Money> open ->
                      clause(
                          sentences.text(open.questions().getFirst().sentence(), words.locale()),
                          open.questions().getFirst().clause());
                  case Ruling.Granted<Money> _ -> plain("");
                }));
    if (causes.isEmpty()) {
      causes.add(plain(words.of(KEY + "same")));
    }
    return causes;
  }

  private AxesView.Cause cause(NewFigure figure) {
    String name = words.parameter(figure.name());
    String value = shown(figure.name(), figure.value());
    String published =
        figure.published().map(words::plainDay).orElseGet(() -> words.of(KEY + "setting"));
    return clause(
        figure
            .before()
            .map(before ->
                words.of(KEY + "replaced", name, shown(figure.name(), before), value, published))
            .orElseGet(() -> words.of(KEY + "published", name, value, published)),
        figure.clause());
  }

  /** A value as its trace writes it, in words. */
  private String shown(String name, String value) {
    return book.parameter(name)
        .map(parameter -> {
          String unit = words.unit(parameter.unit());
          return parameter.values().versions().stream()
              .map(org.gongbao.law.Dated.Version::value)
              .filter(one -> one.toString().equals(value))
              .findFirst()
              .map(one ->
                  one instanceof Parameter.Bands
                      ? Figures.shown(one, words)
                      : (Figures.shown(one, words) + " " + unit).strip())
              .orElse(value);
        })
        .orElse(value);
  }

  private AxesView.Cause plain(String text) {
    return new AxesView.Cause(text, "", "");
  }

  private AxesView.Cause clause(String text, ClauseId clause) {
    return new AxesView.Cause(
        text,
        clause.toString(),
        hasPage.test(clause) ? "/law/" + clause.document() + "/" + clause.path() : "");
  }

  private String why(Ruling.Refused<?> refused) {
    return sentences.text(refused.sentence(), words.locale());
  }

  /** Premium, or the item of a claim. */
  String item(String item) {
    return item.equals(Part.PREMIUM)
        ? words.of(KEY + "premium")
        : words.of("relief.value.item." + item);
  }

  private String code(AxesBy by, String code) {
    BooksWords books = new BooksWords(words);
    return switch (by) {
      case TOTAL -> "";
      case PARTY -> books.code(By.PARTY, code);
      case PLACE -> books.code(By.PLACE, code);
      case KIND -> books.code(By.KIND, code);
      case PERIOD -> books.code(By.PERIOD, code);
    };
  }

  static String signed(Money amount) {
    return amount.isMoreThan(Money.ZERO) ? "+" + amount : amount.toString();
  }

  /** What rows may be told apart by. */
  List<BooksView.Choice> ways() {
    return Stream.of(AxesBy.values())
        .map(one -> new BooksView.Choice(one.toString(), words.of(KEY + "by." + one)))
        .toList();
  }
}
