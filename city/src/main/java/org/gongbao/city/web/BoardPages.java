package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Boards;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The boards that policies offer, and each of their tables as a file. */
@Controller
class BoardPages {

  private final Context context;
  private final Boards boards;

  BoardPages(Context context, Boards boards) {
    this.context = context;
    this.boards = boards;
  }

  @GetMapping("/boards")
  String choose(SignedIn reader, HttpServletRequest request, Model model) {
    Names names = context.names(request);
    Words words = context.words(request);
    List<BoardChoice> choices = new ArrayList<>();
    for (Boards.Offered one : boards.of(context.actor(reader))) {
      BoardWords board = words(request, names, one.slug(), one.name());
      choices.add(
          new BoardChoice(
              "/boards/" + one.slug() + "/" + one.name(),
              board.title(),
              board.lead(),
              names.document(one.slug())));
    }
    for (Boards.OfferedPage one : boards.pages(context.actor(reader))) {
      choices.add(
          new BoardChoice(
              one.page().path(),
              words.of(one.page().key()),
              words.of(one.page().key() + ".lead"),
              names.document(one.slug())));
    }
    model.addAttribute("choices", choices);
    return "web/boards";
  }

  @GetMapping("/boards/{slug}/{name}")
  String board(
      SignedIn reader,
      @PathVariable String slug,
      @PathVariable String name,
      HttpServletRequest request,
      Model model) {
    BoardWords words = words(request, context.names(request), slug, name);
    model.addAttribute("panels", panels(reader, slug, name).stream().map(words::panel).toList());
    model.addAttribute("title", words.title());
    model.addAttribute("lead", words.lead());
    model.addAttribute("path", "/boards/" + slug + "/" + name);
    return "web/board";
  }

  @GetMapping("/boards/{slug}/{name}/{panel}.{format:csv|xlsx}")
  void file(
      SignedIn reader,
      @PathVariable String slug,
      @PathVariable String name,
      @PathVariable String panel,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    export(reader, slug, name, panel, request).send(format.equals("xlsx"), response);
  }

  private Export export(
      SignedIn reader, String slug, String name, String panel, HttpServletRequest request) {
    BoardWords words = words(request, context.names(request), slug, name);
    Panel.Rows rows =
        panels(reader, slug, name).stream()
            .filter(one -> one.name().equals(panel))
            .filter(Panel.Rows.class::isInstance)
            .map(Panel.Rows.class::cast)
            .findFirst()
            .orElseThrow(Context::notFound);
    ShownPanel.Rows shown = (ShownPanel.Rows) words.panel(rows);
    return new Export(
        words.title() + " " + shown.title(),
        shown.columns(),
        after ->
            new Export.Part(
                shown.rows().stream()
                    .map(row -> row.stream().map(BoardPages::text).toList())
                    .toList(),
                Optional.empty()),
        words.words().of("web.export.cut", Export.MOST));
  }

  private static String text(Shown shown) {
    return shown.more().isEmpty() ? shown.text() : shown.text() + " (" + shown.more() + ")";
  }

  private List<Panel> panels(SignedIn reader, String slug, String name) {
    return boards.panels(context.actor(reader), slug, name).orElseThrow(Context::notFound);
  }

  private BoardWords words(HttpServletRequest request, Names names, String slug, String name) {
    return new BoardWords(context.words(request), names, slug, name);
  }
}
