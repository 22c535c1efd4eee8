package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What a program that calls says of itself. */
public final class Callers {

  private Callers() {}

  /** The caller's language: English if asked for, else Chinese. */
  public static Locale locale(HttpServletRequest request) {
    boolean english =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
            && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
