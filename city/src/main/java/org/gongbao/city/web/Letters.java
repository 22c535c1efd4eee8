package org.gongbao.city.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * How large the letters are (大字版): {@code ?letters=large} or {@code normal}, else the reader's last
 * choice. Large letters come with high contrast, large targets and few choices a page.
 */
enum Letters {
  NORMAL("normal"),
  LARGE("large");

  static final String PARAMETER = "letters";
  private static final String COOKIE = "gongbao-letters";

  private final String word;

  Letters(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Letters of(HttpServletRequest request) {
    return asked(request)
        .or(() ->
            Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Letters::of))
        .orElse(NORMAL);
  }

  /** What the request itself asks for. */
  static Optional<Letters> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part -> part.startsWith(PARAMETER + "="))
        .findFirst()
        .flatMap(part -> of(part.substring(PARAMETER.length() + 1)));
  }

  private static Optional<Letters> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Keeps the choice for a year. */
  void keep(HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, word);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
