package org.gongbao.city.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.city.casework.Boards;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shell around every page, and keeps the language and the letters that a reader chose. */
@Component
class Shells implements HandlerInterceptor, WebMvcConfigurer {

  /** Name of the shell among a page's parameters. */
  static final String SHELL = "shell";

  private final MessageSource messages;
  private final People people;
  private final Casework casework;
  private final Boards boards;
  private final Languages languages;
  private final boolean demo;

  Shells(
      MessageSource messages,
      People people,
      Casework casework,
      Boards boards,
      Languages languages,
      @Value("${gongbao.demo:false}") boolean demo) {
    this.messages = messages;
    this.people = people;
    this.casework = casework;
    this.boards = boards;
    this.languages = languages;
    this.demo = demo;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Languages.asked(request).ifPresent(asked -> languages.setLocale(request, response, asked));
    Letters.asked(request).ifPresent(asked -> asked.keep(response));
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
      page.addObject(SHELL, of(request));
    }
  }

  /** The words of a request's language. */
  Words words(Locale locale) {
    return new Words(messages, locale);
  }

  /** The shell for a request; of a page that says the database is away, without what lies there. */
  Shell of(HttpServletRequest request) {
    if (Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
      return new Shell(
          words(languages.resolveLocale(request)),
          Optional.empty(),
          Optional.empty(),
          Letters.of(request) == Letters.LARGE,
          path(request),
          query(request),
          false,
          Optional.empty());
    }
    Optional<SignedIn> reader =
        Optional.ofNullable(request.getUserPrincipal())
            .map(Principal::getName)
            .flatMap(people::actor);
    return new Shell(
        words(languages.resolveLocale(request)),
        reader,
        reader.flatMap(one -> csrf(request)),
        Letters.of(request) == Letters.LARGE,
        path(request),
        query(request),
        reader.map(casework::actor).map(this::offers).orElse(false),
        demo ? Optional.of(casework.now()) : Optional.empty());
  }

  private boolean offers(Actor reader) {
    return !boards.of(reader).isEmpty() || !boards.pages(reader).isEmpty();
  }

  private static Optional<Shell.Csrf> csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? Optional.of(new Shell.Csrf(token.getParameterName(), token.getToken()))
        : Optional.empty();
  }

  /**
   * Of a page that failed: the address asked for, not that of the answer. It begins with one slash:
   * two would make a link to another host of it.
   */
  private static String path(HttpServletRequest request) {
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
            ? failed
            : request.getRequestURI();
    return path.replaceFirst("^[/\\\\]+", "/");
  }

  private static String query(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part ->
            !part.isEmpty()
                && !part.startsWith(Languages.PARAMETER + "=")
                && !part.startsWith(Letters.PARAMETER + "="))
        .map(part -> part + "&")
        .collect(Collectors.joining());
  }
}
