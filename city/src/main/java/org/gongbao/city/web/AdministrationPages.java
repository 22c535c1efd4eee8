package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.Journal;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.people.Succession;
import org.gongbao.city.people.Successions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the administrator of an installation sees: organs, people, successions, the journal. */
@Controller
class AdministrationPages {

  private static final int ROWS = 50;

  private final Context context;
  private final People people;
  private final Acts acts;
  private final Successions successions;

  AdministrationPages(Context context, People people, Acts acts, Successions successions) {
    this.context = context;
    this.people = people;
    this.acts = acts;
    this.successions = successions;
  }

  @GetMapping("/administration")
  String start(
      SignedIn reader,
      @RequestParam Optional<String> done,
      HttpServletRequest request,
      Model model) {
    administers(reader);
    List<SuccessionRow> under = new ArrayList<>();
    for (Succession one : successions.all()) {
      under.add(new SuccessionRow(one, successions.progress(one.id())));
    }
    shared(done, request, model);
    model.addAttribute("successions", under);
    return "people/administration";
  }

  @GetMapping("/organs")
  String organs(SignedIn reader, HttpServletRequest request, Model model) {
    administers(reader);
    shared(Optional.empty(), request, model);
    model.addAttribute("organs", people.organs(people.today()));
    return "people/organs";
  }

  @GetMapping("/organs/{id}")
  String organ(
      @PathVariable String id,
      SignedIn reader,
      @RequestParam Optional<String> done,
      HttpServletRequest request,
      Model model) {
    administers(reader);
    List<Organ> history = people.history(id);
    if (history.isEmpty()) {
      throw Context.notFound();
    }
    shared(done, request, model);
    model.addAttribute("history", history);
    model.addAttribute("roles", people.rolesFor(id));
    model.addAttribute("successors", successions.successors(id));
    model.addAttribute("ended", people.organ(id, people.today()).isEmpty());
    return "people/organ";
  }

  @GetMapping("/people")
  String persons(
      SignedIn reader,
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> after,
      HttpServletRequest request,
      Model model) {
    administers(reader);
    shared(Optional.empty(), request, model);
    String text = q.map(String::strip).orElse("");
    List<People.Entry> page = people.page(text, after.orElse(""), ROWS + 1);
    model.addAttribute("q", text);
    model.addAttribute("people", page.size() > ROWS ? page.subList(0, ROWS) : page);
    model.addAttribute("after", page.size() > ROWS ? page.get(ROWS - 1).login() : "");
    return "people/persons";
  }

  @GetMapping("/people/{login}")
  String person(
      @PathVariable String login,
      SignedIn reader,
      @RequestParam Optional<String> done,
      HttpServletRequest request,
      Model model) {
    administers(reader);
    shared(done, request, model);
    model.addAttribute("person", people.entry(login).orElseThrow(Context::notFound));
    model.addAttribute("roles", people.roles(login));
    model.addAttribute(
        "lines", acts.journal().read(Optional.of("person/" + login), Optional.empty(), ROWS));
    return "people/person";
  }

  @GetMapping("/journal")
  String journal(
      SignedIn reader,
      @RequestParam Optional<Long> before,
      HttpServletRequest request,
      Model model) {
    administers(reader);
    shared(Optional.empty(), request, model);
    List<Journal.Line> lines = acts.journal().read(Optional.empty(), before, ROWS + 1);
    model.addAttribute("lines", lines.size() > ROWS ? lines.subList(0, ROWS) : lines);
    model.addAttribute("before", lines.size() > ROWS ? lines.get(ROWS - 1).id() : 0L);
    return "people/journal";
  }

  private void shared(Optional<String> done, HttpServletRequest request, Model model) {
    model.addAttribute("names", context.names(request));
    // what an address says was done is shown only if there is such an act
    model.addAttribute("done", done.filter(name -> acts.find(name).isPresent()).orElse(""));
  }

  private static void administers(SignedIn reader) {
    if (!reader.holds(Acts.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
