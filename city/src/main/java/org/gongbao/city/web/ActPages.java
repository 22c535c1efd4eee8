package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.RulingView;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.people.Act;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The forms by which organs, people, roles and parties are entered and changed. */
@Controller
class ActPages {

  private final Context context;
  private final Sentences sentences;
  private final Acts acts;
  private final ActForm forms;
  private final People people;

  ActPages(Context context, Sentences sentences, Acts acts, ActForm forms, People people) {
    this.context = context;
    this.sentences = sentences;
    this.acts = acts;
    this.forms = forms;
    this.people = people;
  }

  @GetMapping("/acts/{name}")
  String show(@PathVariable String name, SignedIn reader, HttpServletRequest request, Model model) {
    Act act = act(name, reader);
    Map<String, String> given = given(act, request);
    if (act.asks().stream().anyMatch(asked -> asked.name().equals("day"))) {
      given.putIfAbsent("day", people.today().toString());
    }
    return page(act, reader, given, List.of(), Optional.empty(), request, model);
  }

  @PostMapping("/acts/{name}")
  String take(
      @PathVariable String name,
      SignedIn reader,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Act act = act(name, reader);
    Map<String, String> given = given(act, request);
    Ruling<Act.Done> ruling = acts.take(reader, name, given);
    if (ruling instanceof Ruling.Refused<Act.Done> refused) {
      Words words = context.words(request);
      RulingView shown = sentences.view(refused, words.locale());
      response.setStatus(
          refused.kind() == RefusalKind.CONFLICT
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_CONTENT.value());
      Optional<String> whole = shown.fields().isEmpty() ? shown.detail() : Optional.empty();
      return page(act, reader, given, shown.fields(), whole, request, model);
    }
    Act.Done done = ((Ruling.Granted<Act.Done>) ruling).value();
    String next = path(done.subject(), reader);
    if (done.shownOnce().isEmpty()) {
      return "redirect:" + next + "?done=" + act.name();
    }
    model.addAttribute("act", act.name());
    model.addAttribute("subject", done.subject().substring(done.subject().indexOf('/') + 1));
    model.addAttribute("shownOnce", done.shownOnce());
    model.addAttribute("next", next);
    return "people/done";
  }

  private String page(
      Act act,
      SignedIn reader,
      Map<String, String> given,
      List<RulingView.FieldFault> wrong,
      Optional<String> refusal,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("act", act.name());
    model.addAttribute("form", forms.of(act, reader, given, wrong, context.words(request)));
    model.addAttribute("refusal", refusal.orElse(""));
    model.addAttribute("back", back(act, given));
    return "people/act";
  }

  private Act act(String name, SignedIn reader) {
    Act act = acts.find(name).orElseThrow(Context::notFound);
    if (!act.isFor(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return act;
  }

  private static Map<String, String> given(Act act, HttpServletRequest request) {
    Map<String, String> given = new HashMap<>();
    for (Act.Asked asked : act.asks()) {
      Optional.ofNullable(request.getParameter(asked.name()))
          .ifPresent(text -> given.put(asked.name(), text));
    }
    return given;
  }

  private static String back(Act act, Map<String, String> given) {
    if (act.by() == Act.By.OFFICIAL) {
      return act.name().endsWith("role") ? "/account" : "/parties";
    }
    if (act.name().equals("enter-person") || given.containsKey("login")) {
      return "/people";
    }
    return act.name().endsWith("organ") ? "/organs" : "/administration";
  }

  /** Where the subject of an act is shown. */
  static String path(String subject, SignedIn reader) {
    String id = subject.substring(subject.indexOf('/') + 1);
    boolean administers = reader.holds(Acts.ADMINISTRATOR);
    return switch (subject.substring(0, subject.indexOf('/'))) {
      case "organ" -> "/organs/" + id;
      case "person" -> administers ? "/people/" + id : "/account";
      case "party" -> "/parties/" + id;
      default -> "/administration";
    };
  }
}
