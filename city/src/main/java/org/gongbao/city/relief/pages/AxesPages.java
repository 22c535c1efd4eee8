package org.gongbao.city.relief.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.web.Export;
import org.gongbao.city.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was owed on a day by what was known then, and by what is known now (当时与现在): for the roll as
 * far as the reader sees it, for a person by his number, and for the insured himself.
 */
@Controller
public class AxesPages {

  /** Where it is. */
  public static final String PATH = "/relief/axes";

  /** To whom it is offered. */
  public static final List<String> ROLES = BooksSight.ROLES;

  private static final String MINE = MinePages.PATH + "/axes";

  private final AxesDesk desk;
  private final Gazettes gazettes;
  private final Sentences sentences;
  private final MessageSource messages;

  AxesPages(AxesDesk desk, Gazettes gazettes, Sentences sentences, MessageSource messages) {
    this.desk = desk;
    this.gazettes = gazettes;
    this.sentences = sentences;
    this.messages = messages;
  }

  private AxesWords words(Locale locale) {
    return new AxesWords(
        new Words(messages, locale),
        sentences,
        desk.book(),
        clause -> gazettes.clause(clause).isPresent());
  }

  /** For the roll. */
  @GetMapping(PATH)
  public String roll(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    AxesAsk ask = ask(query);
    AxesWords words = words(locale);
    Answer answer = desk.roll(reader, ask);
    return page(
        model, view(reader, ask, words, answer, "", List.of(), words.rows(answer, ask.by())));
  }

  /** For a person; his number stands in no address. */
  @PostMapping(PATH + "/person")
  public String person(
      SignedIn reader,
      @RequestParam Map<String, String> form,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    AxesAsk ask = ask(form);
    AxesWords words = words(locale);
    Optional<Answer> found = desk.person(reader, form.getOrDefault("number", ""), ask, locale);
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    Answer answer = found.orElseGet(() -> new Answer(ask.axes(), List.of(), Optional.empty()));
    List<String> faults =
        found.isPresent() ? List.of() : List.of(words.words().of("relief.axes.number.fault"));
    return page(model, view(reader, ask, words, answer, "person", faults, words.each(answer)));
  }

  /** For the reader himself. */
  @GetMapping(MINE)
  public String mine(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    AxesAsk ask = ask(query);
    AxesWords words = words(locale);
    Answer answer = desk.mine(reader, ask);
    return page(model, view(reader, ask, words, answer, "mine", List.of(), words.each(answer)));
  }

  private static String page(Model model, AxesView view) {
    model.addAttribute("view", view);
    return "relief/axes";
  }

  private AxesView view(
      SignedIn reader,
      AxesAsk ask,
      AxesWords words,
      Answer answer,
      String whose,
      List<String> faults,
      List<AxesView.Row> rows) {
    boolean mine = whose.equals("mine");
    return new AxesView(
        ask.axes().day().toString(),
        ask.axes().then().toString(),
        ask.axes().now().toString(),
        words.asked(answer),
        mine ? "" : desk.sight(reader).scope(ask.own()).id(),
        mine ? List.of() : new BooksWords(words.words()).owns(desk.sight(reader)),
        ask.by().toString(),
        words.ways(),
        !mine && desk.mayAskPerson(reader),
        whose,
        faults,
        words.cut(answer),
        rows,
        ask.query());
  }

  /** The roll as a file, with all codes. */
  @GetMapping(PATH + "/rows.{kind:csv|xlsx}")
  public void file(
      SignedIn reader,
      @PathVariable String kind,
      @RequestParam Map<String, String> query,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    AxesAsk ask = ask(query);
    AxesWords words = words(locale);
    Answer answer = desk.roll(reader, ask);
    List<List<String>> rows = new ArrayList<>();
    for (AxesView.Row row : words.rows(answer, ask.by())) {
      rows.add(
          List.of(
              row.code(),
              row.item(),
              row.then().amount(),
              row.then().note(),
              row.now().amount(),
              row.now().note(),
              // a plus would begin a formula
              row.difference().replace("+", ""),
              row.causes().stream()
                  .map(cause -> (cause.text() + " " + cause.clause()).strip())
                  .collect(Collectors.joining("; "))));
    }
    if (!words.cut(answer).isEmpty()) {
      rows.add(List.of(words.cut(answer)));
    }
    Words plain = words.words();
    new Export(
            plain.of("relief.axes"),
            Stream.of("code", "item", "then", "then.note", "now", "now.note", "difference", "why")
                .map(name -> plain.of("relief.axes.head." + name))
                .toList(),
            after -> new Export.Part(rows, Optional.empty()),
            plain.of("web.export.cut", Export.MOST))
        .send(kind.equals("xlsx"), response);
  }

  private AxesAsk ask(Map<String, String> query) {
    return desk.ask(query).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
