package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.InboxFilter;
import org.gongbao.city.casework.InboxPage;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the reader, with filters, page by page and as a file. */
@Controller
class InboxPages {

  static final String PATH = "/inbox";

  private static final List<String> KINDS = List.of("clock", "question", "action");

  private final Context context;
  private final DeskRows rows;

  InboxPages(Context context, DeskRows rows) {
    this.context = context;
    this.rows = rows;
  }

  @GetMapping(PATH)
  String list(SignedIn reader, HttpServletRequest request, Model model) {
    Words words = context.words(request);
    Actor actor = context.actor(reader);
    InboxFilter filter = filter(request);
    InboxPage page =
        page(actor, filter, new Asked(request).text("after"), new Asked(request).rows());
    model.addAttribute("rows", rows.of(page, actor, words));
    model.addAttribute("after", page.after().orElse(""));
    model.addAttribute("filters", filters(filter, reader, page, words));
    return "web/inbox";
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

  private static InboxFilter filter(HttpServletRequest request) {
    Asked asked = new Asked(request);
    return new InboxFilter(
        asked.text("procedure"), asked.text("role"), asked.word("kind", KINDS), asked.due());
  }

  private InboxPage page(Actor actor, InboxFilter filter, Optional<String> after, int limit) {
    try {
      return context.casework().inbox(actor, filter, after, limit);
    } catch (IllegalArgumentException _) {
      throw Context.notFound();
    }
  }

  /** Roles are those granted, and those by which the rows of this page wait for the reader. */
  private Filters filters(InboxFilter filter, SignedIn reader, InboxPage page, Words words) {
    SequencedSet<String> roles = new LinkedHashSet<>();
    reader.grants().stream().map(RoleGrant::role).forEach(roles::add);
    page.rows().stream().map(row -> row.role()).filter(one -> !one.isEmpty()).forEach(roles::add);
    filter.role().ifPresent(roles::add);
    return new Filters.Maker(words)
        .choice("procedure", context.procedures(words), filter.procedure())
        .choice(
            "role",
            roles.stream().map(role -> new Field.Option(role, words.role(role))).toList(),
            filter.role())
        .words("kind", KINDS, filter.kind())
        .words("due", Asked.dueWords(), filter.due().map(due -> due.word()))
        .of(PATH);
  }

  private Export export(SignedIn reader, HttpServletRequest request) {
    Words words = context.words(request);
    Actor actor = context.actor(reader);
    InboxFilter filter = filter(request);
    return new Export(
        words.of("web.inbox.title"),
        words.all(
            "web.export.",
            "case",
            "title",
            "procedure",
            "stage",
            "kind",
            "matter",
            "role",
            "last-day"),
        after -> {
          InboxPage page = page(actor, filter, after, Casework.LONGEST_PAGE);
          return new Export.Part(
              rows.of(page, actor, words).stream().map(row -> cells(row, words)).toList(),
              page.after());
        },
        words.of("web.export.cut", Export.MOST));
  }

  private static List<String> cells(DeskRow one, Words words) {
    String procedure = one.row().procedure();
    return List.of(
        one.row().id().toString(),
        one.title(),
        words.procedure(one.law(), procedure),
        words.name("stage", one.law(), procedure, one.row().stage()),
        words.of("web.filter.kind." + one.row().kind()),
        words.name(one.row().kind(), one.law(), procedure, one.row().name()),
        one.row().role().isEmpty() ? "" : words.role(one.row().role()),
        one.row().due().map(due -> one.last()).map(LocalDate::toString).orElse(""));
  }
}
