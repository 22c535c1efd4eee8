package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongbao.city.casework.CaseView.ClockView;
import org.gongbao.city.casework.CaseView.Suspension;
import org.gongbao.engine.Schema;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;
import org.gongbao.law.WorkCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every token and component on one page, with invented content. */
@Controller
class DesignPages {

  private static final LocalDate TODAY = LocalDate.of(2021, 2, 22);

  private final Context context;

  DesignPages(Context context) {
    this.context = context;
  }

  private enum Colour {
    RED,
    INK,
    PAPER
  }

  private record Line(String title, int amount) {}

  private record Sample(
      String title,
      String remarks,
      LocalDate day,
      Instant at,
      int amount,
      boolean confirmed,
      Colour colour,
      Optional<Colour> second,
      List<Line> lines) {}

  @GetMapping("/design")
  String show(HttpServletRequest request, Model model) {
    Words words = context.words(request);
    Schema schema = Schema.of(Sample.class);
    Labels labels = new Labels(words, "web", "design", "sample");
    Function<String, List<Field.Option>> nothing = at -> List.of();
    Draft draft = Draft.of(Map.of("in/title", new String[] {words.of("web.design.sample")}));
    model.addAttribute("names", context.names(request));
    model.addAttribute(
        "form",
        Form.of(
            schema.document(),
            draft,
            schema.check(FormReader.read(schema.document(), draft)).stream().limit(3).toList(),
            labels,
            nothing));
    model.addAttribute("timeline", timeline(words));
    Tokens tokens = Tokens.shipped(Letters.NORMAL);
    model.addAttribute(
        "colours", tokens.beginning("").stream().filter(Tokens.Token::isColour).toList());
    model.addAttribute("swatches", swatches(tokens, Tokens.shipped(Letters.LARGE)));
    model.addAttribute("sizes", tokens.beginning("t-"));
    model.addAttribute(
        "spaces",
        tokens.beginning("s").stream().filter(one -> one.name().matches("s[0-9]")).toList());
    return "web/design";
  }

  /** Letters on every ground on which they stand. */
  static List<Swatch> swatches(Tokens normal, Tokens large) {
    return Stream.of(
            "ink/paper",
            "ink/paper-deep",
            "ink-soft/paper",
            "ink-soft/paper-warm",
            "link/paper",
            "link/paper-warm",
            "seal/paper",
            "seal/seal-wash",
            "paper/seal",
            "jade/jade-wash",
            "amber/amber-wash",
            "link-deep/blue-wash")
        .map(pair -> pair.split("/", -1))
        .map(pair ->
            new Swatch(
                pair[0],
                pair[1],
                ratio(normal.contrast(pair[0], pair[1])),
                ratio(large.contrast(pair[0], pair[1]))))
        .toList();
  }

  /** Rounded down: a ratio that is shown is reached. */
  private static String ratio(double contrast) {
    return BigDecimal.valueOf(contrast).setScale(1, RoundingMode.DOWN).toPlainString();
  }

  private static Timeline timeline(Words words) {
    return Timeline.of(
        List.of(
            face("sample-notice", Period.calendarDays(3), "2021-01-29", "fired", words),
            face("sample-reply", Period.workingDays(10), "2021-02-03", "open", words),
            face("sample-report", Period.calendarDays(20), "2021-02-05", "stopped", words)),
        TODAY,
        words);
  }

  private static ClockFace face(String name, Period period, String day, String state, Words words) {
    WorkCalendar calendar = WorkCalendar.mainlandChina();
    Instant start = Instant.parse(day + "T01:00:00Z");
    Period.Due due = period.due(start, calendar);
    Optional<Instant> ended =
        switch (state) {
          case "fired" -> Optional.of(due.over());
          case "stopped" -> Optional.of(Instant.parse("2021-02-18T02:00:00Z"));
          default -> Optional.empty();
        };
    return ClockFace.of(
        new ClockView(
            name,
            1,
            "auditee",
            start,
            Optional.of(period.toString()),
            Optional.of(due.over()),
            Optional.of(due.lastDayInclusive()),
            false,
            period.daysCounted(start, List.of(), calendar, TODAY),
            state,
            ended,
            List.<Suspension>of(),
            0,
            0,
            List.of(ClauseId.of("audit/26.2")),
            due.rolledFrom(),
            List.of(),
            List.of()),
        "web",
        "design",
        calendar,
        TODAY,
        words);
  }
}
