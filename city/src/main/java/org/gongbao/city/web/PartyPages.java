package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.CreditCode;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.Parties;
import org.gongbao.city.people.PartySight;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Persons and organisations with whom the city has to do. */
@Controller
class PartyPages {

  private final Context context;
  private final Parties parties;
  private final PartySight sight;
  private final Acts acts;

  PartyPages(Context context, Parties parties, PartySight sight, Acts acts) {
    this.context = context;
    this.parties = parties;
    this.sight = sight;
    this.acts = acts;
  }

  @GetMapping("/parties")
  String start(SignedIn reader, Model model) {
    official(reader);
    return page("", false, List.of(), model);
  }

  /** Searched by POST: a number must not stand in an address, where it would be logged. */
  @PostMapping("/parties")
  String search(SignedIn reader, @RequestParam String q, Model model) {
    official(reader);
    String text = q.strip();
    List<FoundParty> rows =
        found(reader, text).stream()
            .map(one -> new FoundParty(one, parties.find(reader, one.id(), sight).isPresent()))
            .toList();
    return page(text, !text.isEmpty(), rows, model);
  }

  /** By a number or code exactly, whoever entered it; by the beginning of a name, in sight. */
  private List<Parties.Entry> found(SignedIn reader, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (ResidentId.parse("q", text) instanceof Parsed.Read<ResidentId>(ResidentId number)) {
      return parties.find(number).stream().toList();
    }
    if (CreditCode.parse("q", text) instanceof Parsed.Read<CreditCode>(CreditCode code)) {
      return parties.find(code).stream().toList();
    }
    return parties.search(reader, text, sight);
  }

  private static String page(String q, boolean searched, List<FoundParty> found, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("searched", searched);
    model.addAttribute("found", found);
    return "people/parties";
  }

  @GetMapping("/parties/{id}")
  String party(
      @PathVariable String id,
      SignedIn reader,
      @RequestParam Optional<String> done,
      HttpServletRequest request,
      Model model) {
    official(reader);
    Parties.Entry party = parties.find(reader, id, sight).orElseThrow(Context::notFound);
    model.addAttribute("names", context.names(request));
    model.addAttribute("party", party);
    model.addAttribute("named", parties.names(id));
    model.addAttribute("looks", parties.looks(id));
    model.addAttribute("done", done.filter(name -> acts.find(name).isPresent()).orElse(""));
    return "people/party";
  }

  private static void official(SignedIn reader) {
    if (reader.grants().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
