package org.gongbao.city.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.casework.Boards;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.InboxFilter;
import org.gongbao.city.casework.InboxPage;
import org.gongbao.city.diagram.Svg;
import org.gongbao.city.intake.Intake;
import org.gongbao.city.papers.Papers;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: the first page, what can be started, and one case. */
@Controller
class DeskPages {

  private static final int ON_FIRST_PAGE = 5;
  private static final int IN_LARGE_LETTERS = 1;

  private final Context context;
  private final DeskRows rows;
  private final Supplier<LawBook> book;
  private final Boards boards;
  private final Papers papers;
  private final Intake intake;

  DeskPages(
      Context context,
      DeskRows rows,
      Supplier<LawBook> book,
      Papers papers,
      Intake intake,
      Boards boards) {
    this.intake = intake;
    this.papers = papers;
    this.context = context;
    this.rows = rows;
    this.book = book;
    this.boards = boards;
  }

  /** The first page after signing in. */
  @GetMapping("/")
  String home(SignedIn reader, HttpServletRequest request, Model model) {
    Actor actor = context.actor(reader);
    List<Boards.OfferedPage> own = boards.pages(actor);
    if (reader.grants().isEmpty() && own.size() == 1) {
      // who holds no office comes for his own affairs
      return "redirect:" + own.getFirst().page().path();
    }
    model.addAttribute("names", context.names(request));
    InboxPage first =
        context
            .casework()
            .inbox(
                actor,
                InboxFilter.ALL,
                Optional.empty(),
                Letters.of(request) == Letters.LARGE ? IN_LARGE_LETTERS : ON_FIRST_PAGE);
    model.addAttribute("rows", rows.of(first, actor, context.words(request)));
    model.addAttribute("starts", context.starts(actor));
    model.addAttribute(
        "roles", reader.grants().stream().map(one -> one.role()).distinct().toList());
    return "web/home";
  }

  private Titles titles(Actor actor, HttpServletRequest request) {
    Words words = context.words(request);
    return new Titles(context.casework().engine(), actor, words, context.names(words));
  }

  @GetMapping("/cases/new")
  String choose(SignedIn reader, HttpServletRequest request, Model model) {
    model.addAttribute("starts", context.starts(context.actor(reader)));
    model.addAttribute("names", context.names(request));
    return "web/start";
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
    model.addAttribute("papers", PaperRow.of(view, papers.of(view.id())));
    model.addAttribute("names", names);
    model.addAttribute("timeline", timeline(view, procedure, today, words));
    // made by us alone, every text in it escaped: it goes out as it is
    String diagram = Svg.of(procedure, new DrawnWords(words, procedure), view.tracks());
    Content drawn = out -> out.writeContent(diagram);
    model.addAttribute("diagram", drawn);
    Facts facts = Facts.of("data", view.law(), view.procedure(), words, names, view.types());
    model.addAttribute(
        "title",
        titles(context.actor(reader), request)
            .of(view.data(), view.law(), view.procedure())
            .orElse(""));
    model.addAttribute("facts", facts.grouped(view.data()));
    model.addAttribute(
        "happenings",
        view.events().reversed().stream()
            .map(event ->
                new Happening(
                    event,
                    Facts.of(
                            "event",
                            teller(view, event),
                            view.procedure(),
                            words,
                            names,
                            event.types())
                        .flat(event.data()),
                    procedure.actions().contains(event.action())
                        ? procedure.cites(event.action())
                        : List.of()))
            .toList());
    model.addAttribute(
        "looksOpen", context.casework().mayReadLooks(context.actor(reader), view.id()));
    model.addAttribute("own", boards.about(view.procedure(), context.actor(reader)));
    model.addAttribute("takesRows", takesRows(context.actor(reader), view.id()));
    model.addAttribute("notice", done.isPresent() ? "done" : asked.isPresent() ? "asked" : "");
    return "web/case";
  }

  /** Whose words an event speaks: what the engine tells means the same in every policy. */
  private static String teller(CaseView view, CaseView.EventView event) {
    return event.type().startsWith("engine/") ? "engine" : view.law();
  }

  /** Whether he may bring rows to it now. */
  private boolean takesRows(Actor actor, CaseId id) {
    Engine engine = context.casework().engine();
    return engine
        .read(actor, id)
        .flatMap(intake::kind)
        .filter(kind -> engine.mayStage(actor, id, kind.register()) instanceof Ruling.Granted<?>)
        .isPresent();
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
