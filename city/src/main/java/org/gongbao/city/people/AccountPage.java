package org.gongbao.city.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that tells the reader who he is here, and lets him out. */
@Controller
class AccountPage {

  private final MessageSource messages;

  private final People people;
  private final Divisions divisions;

  AccountPage(MessageSource messages, People people, Divisions divisions) {
    this.messages = messages;
    this.people = people;
    this.divisions = divisions;
  }

  @GetMapping("/account")
  String show(SignedIn actor, Locale locale, CsrfToken csrf, Model model) {
    model.addAttribute("text", new Text(messages, locale));
    model.addAttribute("csrf", csrf);
    model.addAttribute("actor", actor);
    model.addAttribute("organs", organs(actor, locale));
    model.addAttribute("divisions", divisions(actor, locale));
    return "people/account";
  }

  private Map<String, String> organs(SignedIn actor, Locale locale) {
    Map<String, String> names = new HashMap<>();
    actor.grants().stream()
        .flatMap(grant -> grant.organ().stream())
        .flatMap(id -> people.organ(id, people.today()).stream())
        .forEach(one -> names.put(one.id(), isChinese(locale) ? one.nameZh() : one.nameEn()));
    return names;
  }

  /** A division that is no more keeps the name it had when the role was given. */
  private Map<String, String> divisions(SignedIn actor, Locale locale) {
    Map<String, String> names = new HashMap<>();
    for (RoleGrant grant : actor.grants()) {
      grant
          .division()
          .flatMap(code ->
              divisions.find(code, people.today()).or(() -> divisions.find(code, grant.firstDay())))
          .ifPresent(one -> names.put(one.code(), isChinese(locale) ? one.nameZh() : one.nameEn()));
    }
    return names;
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
