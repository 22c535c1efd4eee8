package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.Ruling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In a demonstration: the city's clock, which can be moved forward and never back. */
@Controller
class CityClockPages {

  private final Context context;
  private final Sentences sentences;
  private final boolean demo;

  CityClockPages(
      Context context, Sentences sentences, @Value("${gongbao.demo:false}") boolean demo) {
    this.context = context;
    this.sentences = sentences;
    this.demo = demo;
  }

  @GetMapping("/clock")
  String show(
      SignedIn reader,
      @RequestParam Optional<String> moved,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("moved", moved.isPresent());
    return page("", Optional.empty(), request, model);
  }

  @PostMapping("/clock")
  String move(
      SignedIn reader,
      @RequestParam Optional<String> by,
      @RequestParam Optional<String> to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    open();
    model.addAttribute("moved", false);
    Instant now = context.casework().now();
    Optional<Instant> target =
        by.filter(days -> days.matches("[0-9]{1,3}"))
            .map(days -> now.plus(Long.parseLong(days), ChronoUnit.DAYS))
            .or(() -> to.flatMap(CityClockPages::instant));
    Words words = context.words(request);
    if (target.isEmpty()) {
      String unreadable = words.of("web.clock-page.unreadable");
      return refused(unreadable, to.orElse(""), request, response, model);
    }
    if (context.casework().moveClock(target.get()) instanceof Ruling.Refused<?> refusal) {
      return refused(
          sentences.text(refusal.sentence(), words.locale()),
          to.orElse(""),
          request,
          response,
          model);
    }
    return "redirect:/clock?moved";
  }

  private String refused(
      String sentence,
      String value,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(value, Optional.of(sentence), request, model);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(FormReader.instant(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void open() {
    if (!demo) {
      throw Context.notFound();
    }
  }

  private String page(
      String value, Optional<String> error, HttpServletRequest request, Model model) {
    open();
    Words words = context.words(request);
    Field.Head head =
        new Field.Head(
            "/to",
            words.of("web.clock-page.to"),
            Optional.of(words.of("web.clock-page.to.hint")),
            true,
            error);
    model.addAttribute("field", new Field.Moment(head, value));
    model.addAttribute(
        "faults", error.map(text -> List.of(new Form.Fault(head.id(), text))).orElse(List.of()));
    return "web/clock";
  }
}
