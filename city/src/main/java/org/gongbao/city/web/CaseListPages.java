package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Procedure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases in the reader's sight, with filters, page by page and as a file. */
@Controller
class CaseListPages {

  static final String PATH = "/cases";

  private static final List<String> STATES = List.of("open", "closed");

  private final Context context;

  CaseListPages(Context context) {
    this.context = context;
  }

  @GetMapping(PATH)
  String list(SignedIn reader, HttpServletRequest request, Model model) {
    Words words = context.words(request);
    Actor actor = context.actor(reader);
    CaseFilter filter = filter(request);
    CasePage page =
        context
            .casework()
            .list(
                actor,
                filter,
                new Asked(request).text("after").map(text -> Context.caseId(text).toString()),
                new Asked(request).rows());
    model.addAttribute("rows", rows(page, actor, words));
    model.addAttribute("after", page.after().orElse(""));
    model.addAttribute("filters", filters(filter, words));
    model.addAttribute("canStart", !context.starts(actor).isEmpty());
    return "web/cases";
  }

  @GetMapping(PATH + "/export.csv")
  void csv(SignedIn reader, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    export(reader, request).send(false, response);
  }

  @GetMapping(PATH + "/export.xlsx")
  void excel(SignedIn reader, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    export(reader, request).send(true, response);
  }

  private static CaseFilter filter(HttpServletRequest request) {
    Asked asked = new Asked(request);
    return new CaseFilter(
        asked.text("procedure"),
        asked.text("stage"),
        asked.text("division"),
        asked.text("organ"),
        asked.word("state", STATES).map(state -> state.equals("closed")),
        asked.due(),
        asked.text("q"));
  }

  private Filters filters(CaseFilter filter, Words words) {
    return new Filters.Maker(words)
        .choice("procedure", context.procedures(words), filter.procedure())
        .choice("stage", stages(words), filter.stage())
        .choice("organ", context.choices().organs(words), filter.organ())
        .choice("division", context.choices().divisions(words), filter.division())
        .words("state", STATES, filter.closed().map(closed -> closed ? "closed" : "open"))
        .words("due", Asked.dueWords(), filter.due().map(due -> due.word()))
        .text("q", filter.q())
        .of(PATH);
  }

  private List<Field.Option> stages(Words words) {
    List<Field.Option> stages = new ArrayList<>();
    SequencedSet<String> seen = new TreeSet<>();
    for (Procedure one : context.casework().engine().procedures()) {
      for (String stage : one.stages().getOrDefault("main", new LinkedHashSet<>())) {
        if (seen.add(stage)) {
          stages.add(new Field.Option(stage, words.name("stage", one.law(), one.name(), stage)));
        }
      }
    }
    return stages;
  }

  private List<CaseRow> rows(CasePage page, Actor actor, Words words) {
    Titles titles = new Titles(context.casework().engine(), actor, words, context.names(words));
    return page.cases().stream()
        .map(row -> {
          String law = context.procedure(row.procedure()).law();
          return new CaseRow(row, law, titles.of(row.id(), law, row.procedure()));
        })
        .toList();
  }

  private Export export(SignedIn reader, HttpServletRequest request) {
    Words words = context.words(request);
    Actor actor = context.actor(reader);
    CaseFilter filter = filter(request);
    return new Export(
        words.of("web.cases.title"),
        words.all(
            "web.export.",
            "case",
            "title",
            "procedure",
            "stage",
            "state",
            "next",
            "closed",
            "revision"),
        after -> {
          CasePage page = context.casework().list(actor, filter, after, Casework.LONGEST_PAGE);
          return new Export.Part(
              rows(page, actor, words).stream().map(row -> cells(row, words)).toList(),
              page.after());
        },
        words.of("web.export.cut", Export.MOST));
  }

  private static List<String> cells(CaseRow one, Words words) {
    CasePage.Row row = one.row();
    return List.of(
        row.id().toString(),
        one.title().orElse(""),
        words.procedure(one.law(), row.procedure()),
        words.name("stage", one.law(), row.procedure(), row.stage()),
        words.of("web.filter.state." + (row.closed().isPresent() ? "closed" : "open")),
        cell(row.nextAt()),
        cell(row.closed()),
        String.valueOf(row.revision()));
  }

  /** A time that spreadsheets sort and read in every language. */
  private static String cell(Optional<Instant> at) {
    return at.map(one -> Words.local(one).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
        .map(LocalDateTime::toString)
        .map(text -> text.replace('T', ' '))
        .orElse("");
  }
}
