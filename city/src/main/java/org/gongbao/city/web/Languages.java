package org.gongbao.city.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a request is answered in: {@code ?lang=}, else the reader's last choice, else
 * Chinese. Programs at the API say it by {@code Accept-Language}.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {

  static final String PARAMETER = "lang";
  static final String COOKIE = "gongbao-lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return request.getHeader("Accept-Language") == null
          ? Locale.SIMPLIFIED_CHINESE
          : of(request.getLocale().getLanguage()).orElse(Locale.SIMPLIFIED_CHINESE);
    }
    return asked(request)
        .or(() ->
            Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::of))
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  /** The language that the request itself asks for. */
  static Optional<Locale> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> java.util.Arrays.stream(query.split("&")))
        .filter(part -> part.startsWith(PARAMETER + "="))
        .findFirst()
        .flatMap(part -> of(part.substring(PARAMETER.length() + 1)));
  }

  private static Optional<Locale> of(String language) {
    return switch (language) {
      case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }
}
