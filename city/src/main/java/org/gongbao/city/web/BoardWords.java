package org.gongbao.city.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;

/** Writes the panels of one board in the reader's language. */
record BoardWords(Words words, Names names, String slug, String board) {

  /** Parts of a whole round. */
  private static final double ROUND = 100;

  String title() {
    return word("");
  }

  String lead() {
    return words.first(List.of(key(".lead"))).orElse("");
  }

  ShownPanel panel(Panel panel) {
    String name = panel.name();
    return switch (panel) {
      case Panel.Figures(var _, var figures) ->
          new ShownPanel.Figures(
              name,
              word("." + name),
              figures.stream()
                  .map(one ->
                      new ShownPanel.Labelled(
                          word("." + name + "." + one.name()), toned(cell(one.value()), one)))
                  .toList());
      case Panel.Wheel wheel ->
          new ShownPanel.Wheel(name, word("." + name), arcs(wheel), wheel.all());
      case Panel.Rows(var _, var columns, var rows, var cut) ->
          new ShownPanel.Rows(
              name,
              word("." + name),
              columns.stream().map(one -> word("." + name + "." + one)).toList(),
              rows.stream().map(row -> row.stream().map(this::cell).toList()).toList(),
              cut);
    };
  }

  private static Shown toned(Shown shown, Panel.Figure figure) {
    return new Shown(shown.text(), shown.link(), shown.more(), figure.tone());
  }

  private List<ShownPanel.Arc> arcs(Panel.Wheel wheel) {
    List<ShownPanel.Arc> arcs = new ArrayList<>();
    int before = 0;
    for (Panel.Slice slice : wheel.slices()) {
      arcs.add(
          new ShownPanel.Arc(
              word("." + wheel.name() + "." + slice.name()),
              slice.count(),
              percent(new Cell.Share(slice.count(), wheel.all())),
              part(before, wheel.all()),
              part(slice.count(), wheel.all()),
              slice.tone()));
      before += slice.count();
    }
    return arcs;
  }

  private static String part(int of, int all) {
    return String.format(Locale.ROOT, "%.2f", ROUND * of / Math.max(all, 1));
  }

  Shown cell(Cell cell) {
    return switch (cell) {
      case Cell.Blank() -> Shown.plain("");
      case Cell.Text(String text) -> Shown.plain(text);
      case Cell.Word(String kind, String word, Panel.Tone tone) ->
          new Shown(
              words
                  .first(List.of(slug + ".value." + kind + "." + word, slug + ".value." + word))
                  .orElseGet(() -> Words.humanised(word)),
              "",
              "",
              tone);
      case Cell.Case(var id, String title) ->
          new Shown(title.isBlank() ? id.toString() : title, "/cases/" + id, "", Panel.Tone.PLAIN);
      case Cell.Action(String procedure, String action) ->
          Shown.plain(words.name("action", slug, procedure, action));
      case Cell.Link(var id, Cell inner) -> {
        Shown shown = cell(inner);
        yield new Shown(shown.text(), "/cases/" + id, shown.more(), shown.tone());
      }
      case Cell.Stage(String procedure, String stage, Panel.Tone tone) ->
          new Shown(words.name("stage", slug, procedure, stage), "", "", tone);
      case Cell.Subject(String subject) -> Shown.plain(names.subject(subject));
      case Cell.Clause(var clause) ->
          new Shown(
              names.clause(clause),
              names.hasPage(clause) ? "/law/" + clause.document() + "/" + clause.path() : "",
              "",
              Panel.Tone.PLAIN);
      case Cell.Day(var day, Panel.Tone tone) -> new Shown(words.plainDay(day), "", "", tone);
      case Cell.Count(long count) -> Shown.plain(String.valueOf(count));
      case Cell.Days(long days, Panel.Tone tone) ->
          new Shown(words.of("web.board.days", days), "", "", tone);
      case Cell.Share share ->
          new Shown(
              percent(share),
              "",
              words.of("web.board.of", share.part(), share.all()),
              Panel.Tone.PLAIN);
    };
  }

  private String percent(Cell.Share share) {
    return share.all() == 0 ? words.of("web.none") : share.percent().toPlainString() + "%";
  }

  private String word(String suffix) {
    return words
        .first(List.of(key(suffix)))
        .orElseGet(() -> {
          String key = key(suffix);
          return Words.humanised(key.substring(key.lastIndexOf('.') + 1));
        });
  }

  private String key(String suffix) {
    return slug + ".board." + board + suffix;
  }
}
