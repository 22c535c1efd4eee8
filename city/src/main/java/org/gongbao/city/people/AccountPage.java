package org.gongbao.city.people;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that tells the reader who he is here, and lets him out. */
@Controller
class AccountPage {

  private final MessageSource messages;

  AccountPage(MessageSource messages) {
    this.messages = messages;
  }

  @GetMapping("/account")
  String show(SignedIn actor, Locale locale, CsrfToken csrf, Model model) {
    model.addAttribute("text", new Text(messages, locale));
    model.addAttribute("csrf", csrf);
    model.addAttribute("actor", actor);
    return "people/account";
  }
}
