package org.gongbao.city.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.database.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in page; in a demonstration it lists the invented people and their passwords. */
@Controller
class SignInPage {

  private final People people;
  private final Secrets secrets;
  private final MessageSource messages;
  private final boolean demo;

  SignInPage(
      People people,
      Secrets secrets,
      MessageSource messages,
      @Value("${gongbao.demo:false}") boolean demo) {
    this.people = people;
    this.secrets = secrets;
    this.messages = messages;
    this.demo = demo;
  }

  @GetMapping(SecurityConfiguration.SIGN_IN)
  String show(
      Locale locale,
      CsrfToken csrf,
      @RequestParam Optional<String> failed,
      @RequestParam Optional<Integer> wait,
      @SessionAttribute(name = SecurityConfiguration.TYPED, required = false)
          @Nullable String typed,
      Model model) {
    boolean again = failed.isPresent() || wait.isPresent();
    model.addAttribute("login", again ? Optional.ofNullable(typed).orElse("") : "");
    model.addAttribute("text", new Text(messages, locale));
    model.addAttribute("csrf", csrf);
    model.addAttribute("failed", failed.isPresent());
    model.addAttribute("wait", wait.orElse(0));
    model.addAttribute("people", demo ? demoPeople() : List.of());
    return "people/sign-in";
  }

  private List<DemoLogin> demoPeople() {
    return people.logins().stream()
        .flatMap(login ->
            secrets.find("person/" + login).stream()
                .map(password -> new DemoLogin(login, name(login), password)))
        .toList();
  }

  private String name(String login) {
    return people.actor(login).map(SignedIn::name).orElse(login);
  }
}
