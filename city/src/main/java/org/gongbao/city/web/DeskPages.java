package org.gongbao.city.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.InboxRow;
import org.gongbao.city.diagram.Svg;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.WorkCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: what waits, the list of cases, and one case. */
@Controller
class DeskPages {

  private static final int ROWS = 50;
  private static final int ON_FIRST_PAGE = 5;

  private final Context context;
  private final Supplier<LawBook> book;

  DeskPages(Context context, Supplier<LawBook> book) {
    this.context = context;
    this.book = book;
  }

  /** The first page after signing in. */
  @GetMapping("/")
  String home(SignedIn reader, HttpServletRequest request, Model model) {
    Actor actor = context.actor(reader);
    model.addAttribute("names", context.names(request));
    model.addAttribute("rows", desk(actor, ON_FIRST_PAGE, request));
    model.addAttribute("starts", starts(actor));
    model.addAttribute(
        "roles", reader.grants().stream().map(one -> one.role()).distinct().toList());
    return "web/home";
  }

  @GetMapping("/inbox")
  String inbox(SignedIn reader, HttpServletRequest request, Model model) {
    model.addAttribute("rows", desk(context.actor(reader), ROWS, request));
    return "web/inbox";
  }

  private List<DeskRow> desk(Actor actor, int most, HttpServletRequest request) {
    LocalDate today = LegalTime.day(context.casework().now());
    Titles titles = titles(actor, request);
    List<DeskRow> rows = new ArrayList<>();
    for (InboxRow row : context.casework().inbox(actor, most)) {
      String law = context.procedure(row.procedure()).law();
      String title = titles.of(row.id(), law, row.procedure()).orElseGet(() -> row.id().toString());
      rows.add(new DeskRow(row, law, title, today));
    }
    return rows;
  }

  private Titles titles(Actor actor, HttpServletRequest request) {
    return new Titles(context.casework().engine(), actor, context.words(request));
  }

  /** Procedures that the reader may open. */
  private List<Procedure> starts(Actor actor) {
    return context.casework().engine().procedures().stream()
        .filter(procedure ->
            context.casework().opening(procedure).stream()
                .flatMap(action -> procedure.roles(action).stream())
                .anyMatch(actor::holds))
        .toList();
  }

  @GetMapping("/cases/new")
  String choose(SignedIn reader, HttpServletRequest request, Model model) {
    model.addAttribute("starts", starts(context.actor(reader)));
    model.addAttribute("names", context.names(request));
    return "web/start";
  }

  @GetMapping("/cases")
  String list(
      SignedIn reader,
      @RequestParam Optional<String> procedure,
      @RequestParam Optional<String> stage,
      @RequestParam Optional<String> organ,
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> after,
      HttpServletRequest request,
      Model model) {
    Actor actor = context.actor(reader);
    CaseFilter filter =
        new CaseFilter(
            Context.filled(procedure),
            Context.filled(stage),
            Optional.empty(),
            Context.filled(organ),
            Context.filled(q));
    CasePage page =
        context
            .casework()
            .list(
                actor,
                filter,
                Context.filled(after).map(text -> Context.caseId(text).toString()),
                ROWS);
    Words words = context.words(request);
    Titles titles = titles(actor, request);
    Map<CaseId, String> called = new HashMap<>();
    for (CasePage.Row row : page.cases()) {
      titles
          .of(row.id(), context.procedure(row.procedure()).law(), row.procedure())
          .ifPresent(title -> called.put(row.id(), title));
    }
    model.addAttribute("page", page);
    model.addAttribute("titles", called);
    model.addAttribute("filter", filter);
    model.addAttribute("filters", filters(filter, words));
    model.addAttribute("procedures", List.copyOf(context.casework().engine().procedures()));
    model.addAttribute("canStart", !starts(actor).isEmpty());
    return "web/cases";
  }

  private List<Field> filters(CaseFilter filter, Words words) {
    List<Field.Option> procedures = new ArrayList<>();
    List<Field.Option> stages = new ArrayList<>();
    SequencedSet<String> seen = new TreeSet<>();
    for (Procedure one : context.casework().engine().procedures()) {
      procedures.add(new Field.Option(one.name(), words.procedure(one.law(), one.name())));
      for (String stage : one.stages().getOrDefault("main", new LinkedHashSet<>())) {
        if (seen.add(stage)) {
          stages.add(new Field.Option(stage, words.name("stage", one.law(), one.name(), stage)));
        }
      }
    }
    return List.of(
        choice("procedure", procedures, filter.procedure(), words),
        choice("stage", stages, filter.stage(), words),
        choice("organ", context.choices().of("organ", words), filter.organ(), words));
  }

  private static Field choice(
      String name, List<Field.Option> options, Optional<String> value, Words words) {
    return new Field.Choice(
        new Field.Head(
            "/" + name, words.of("web.cases." + name), Optional.empty(), true, Optional.empty()),
        options,
        value.orElse(""),
        false);
  }

  @GetMapping("/cases/{id}")
  String one(
      SignedIn reader,
      @PathVariable String id,
      @RequestParam Optional<String> done,
      @RequestParam Optional<String> asked,
      HttpServletRequest request,
      Model model) {
    Words words = context.words(request);
    CaseView view =
        context
            .casework()
            .view(context.actor(reader), Context.caseId(id), words.locale())
            .orElseThrow(Context::notFound);
    LocalDate today = LegalTime.day(context.casework().now());
    Procedure procedure = context.procedure(view.procedure());
    Names names = context.names(request);
    model.addAttribute("view", view);
    model.addAttribute("names", names);
    model.addAttribute("timeline", timeline(view, procedure, today, words));
    // made by us alone, every text in it escaped: it goes out as it is
    String diagram = Svg.of(procedure, new DrawnWords(words, procedure), view.tracks());
    Content drawn = out -> out.writeContent(diagram);
    model.addAttribute("diagram", drawn);
    Facts facts = Facts.of("data", view.law(), view.procedure(), words, names);
    Facts told = Facts.of("event", view.law(), view.procedure(), words, names);
    model.addAttribute(
        "title",
        titles(context.actor(reader), request)
            .of(view.data(), view.law(), view.procedure())
            .orElse(""));
    model.addAttribute("refusals", new Refusals(words, names, view.law(), view.procedure()));
    model.addAttribute("facts", facts.grouped(view.data()));
    model.addAttribute(
        "happenings",
        view.events().reversed().stream()
            .map(event ->
                new Happening(
                    event,
                    told.flat(event.data()),
                    procedure.actions().contains(event.action())
                        ? procedure.cites(event.action())
                        : List.of()))
            .toList());
    model.addAttribute("notice", done.isPresent() ? "done" : asked.isPresent() ? "asked" : "");
    return "web/case";
  }

  private Timeline timeline(CaseView view, Procedure procedure, LocalDate today, Words words) {
    LawBook law = book.get();
    return Timeline.of(
        view.clocks().stream()
            .map(clock ->
                ClockFace.of(
                    clock,
                    view.law(),
                    view.procedure(),
                    calendar(procedure, clock.clock(), law).knownAt(today),
                    today,
                    words))
            .toList(),
        today,
        words);
  }

  private static WorkCalendar calendar(Procedure procedure, String clock, LawBook law) {
    return procedure.clocks().stream()
        .filter(one -> one.name().equals(clock))
        .findFirst()
        .map(Clock::calendar)
        .flatMap(id -> Optional.ofNullable(law.calendars().get(id)))
        .orElseGet(WorkCalendar::mainlandChina);
  }
}
