package org.gongbao.city.relief.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.Ledger;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.web.Export;
import org.gongbao.city.web.Words;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Statements of the books of relief insurance (账表页): sums of a month or a protection period, and
 * the entries behind each, with the case and the clause; both as files. Whoever asks sees his own
 * part.
 */
@Controller
public class BooksPages {

  /** Where the statement is. */
  public static final String PATH = "/relief/books";

  /** To whom it is offered. */
  public static final List<String> ROLES = BooksSight.ROLES;

  private static final String LINES = PATH + "/lines";
  private static final int PAGE = 50;
  private static final int PART = 1000;

  private final Ledger ledger;
  private final Casework casework;
  private final Gazettes gazettes;
  private final MessageSource messages;

  BooksPages(Ledger ledger, Casework casework, Gazettes gazettes, MessageSource messages) {
    this.ledger = ledger;
    this.casework = casework;
    this.gazettes = gazettes;
    this.messages = messages;
  }

  /** Sums by account and by one code more. */
  @GetMapping(PATH)
  public String statement(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    model.addAttribute("view", view(reader, query, new BooksWords(new Words(messages, locale))));
    return "relief/books";
  }

  private BooksView view(SignedIn reader, Map<String, String> query, BooksWords words) {
    BooksSight sight = sight(reader);
    BooksAsk ask = ask(query).seenBy(sight);
    Asked seen = ask.asked();
    boolean closed =
        seen.month().filter(month -> ledger.closed(seen.book()).contains(month)).isPresent();
    return words.view(ask, sight, ledger.sums(seen, ask.by()), closed);
  }

  /** The same as a file. */
  @GetMapping(PATH + "/sums.{kind:csv|xlsx}")
  public void statementFile(
      SignedIn reader,
      @PathVariable String kind,
      @RequestParam Map<String, String> query,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Words words = new Words(messages, locale);
    BooksView view = view(reader, query, new BooksWords(words));
    List<List<String>> rows =
        view.rows().stream()
            .map(row ->
                List.of(
                    row.code(),
                    row.account(),
                    row.debit(),
                    row.credit(),
                    row.balance(),
                    String.valueOf(row.lines())))
            .toList();
    new Export(
            words.of("relief.books"),
            heads(words, "code", "account", "debit", "credit", "balance", "lines"),
            after -> new Export.Part(rows, Optional.empty()),
            words.of("web.export.cut", Export.MOST))
        .send(kind.equals("xlsx"), response);
  }

  /** The entries behind a sum. */
  @GetMapping(LINES)
  public String lines(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    Asked seen = ask(query).seenBy(sight(reader)).asked();
    BooksWords words = new BooksWords(new Words(messages, locale));
    List<Line> found =
        ledger.lines(seen, Line.Key.parse(query.getOrDefault("after", "")), PAGE + 1);
    List<Line> page = found.stream().limit(PAGE).toList();
    model.addAttribute(
        "entries", page.stream().map(line -> words.entry(line, this::hasPage)).toList());
    model.addAttribute("narrowed", words.narrowed(seen));
    model.addAttribute("query", BooksWords.query(seen));
    model.addAttribute("after", found.size() > PAGE ? page.getLast().key().toString() : "");
    return "relief/books-lines";
  }

  /** The same as a file, whole. */
  @GetMapping(LINES + ".{kind:csv|xlsx}")
  public void linesFile(
      SignedIn reader,
      @PathVariable String kind,
      @RequestParam Map<String, String> query,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Asked seen = ask(query).seenBy(sight(reader)).asked();
    Words words = new Words(messages, locale);
    BooksWords named = new BooksWords(words);
    new Export(
            words.of("relief.books.entries"),
            heads(
                words,
                "day",
                "month",
                "debit-account",
                "credit-account",
                "amount",
                "clause",
                "insurer",
                "place",
                "class",
                "case",
                "event",
                "hash"),
            after -> part(seen, after, named),
            words.of("web.export.cut", Export.MOST))
        .send(kind.equals("xlsx"), response);
  }

  private Export.Part part(Asked seen, Optional<String> after, BooksWords words) {
    List<Line> lines = ledger.lines(seen, after.map(Line.Key::parse).orElse(Line.Key.FIRST), PART);
    return new Export.Part(
        lines.stream().map(line -> row(line, words)).toList(),
        lines.size() < PART ? Optional.empty() : Optional.of(lines.getLast().key().toString()));
  }

  private List<String> row(Line line, BooksWords words) {
    BooksView.Entry entry = words.entry(line, this::hasPage);
    return List.of(
        line.entry().day().toString(),
        line.month().toString(),
        entry.debit(),
        entry.credit(),
        entry.amount(),
        entry.clause(),
        entry.party(),
        entry.place(),
        entry.kind(),
        entry.caseId(),
        String.valueOf(entry.revision()),
        line.hash());
  }

  private static List<String> heads(Words words, String... names) {
    return Stream.of(names).map(name -> words.of("relief.books." + name)).toList();
  }

  private boolean hasPage(ClauseId clause) {
    return gazettes.clause(clause).isPresent();
  }

  private BooksAsk ask(Map<String, String> query) {
    return BooksAsk.of(query, YearMonth.from(LegalTime.day(casework.now())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private BooksSight sight(SignedIn reader) {
    return BooksSight.of(casework.actor(reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }
}
