package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.Looks;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked at a case, for those whom its policy lets know. */
@Controller
class LookPages {

  private final Context context;

  LookPages(Context context) {
    this.context = context;
  }

  @GetMapping("/cases/{id}/looks")
  String looks(SignedIn reader, @PathVariable String id, HttpServletRequest request, Model model) {
    Actor actor = context.actor(reader);
    CaseId one = Context.caseId(id);
    OptionalLong before =
        new Asked(request)
            .text("before")
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(text -> OptionalLong.of(Long.parseLong(text)))
            .orElse(OptionalLong.empty());
    List<Looks.Look> looks =
        context
            .casework()
            .looks(actor, one, before, Casework.LONGEST_PAGE)
            .orElseThrow(Context::notFound);
    model.addAttribute("id", one.toString());
    model.addAttribute("looks", looks);
    model.addAttribute("names", context.names(request));
    model.addAttribute(
        "before",
        looks.size() == Casework.LONGEST_PAGE ? String.valueOf(looks.getLast().number()) : "");
    return "web/looks";
  }
}
