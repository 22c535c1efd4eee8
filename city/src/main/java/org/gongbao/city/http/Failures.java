package org.gongbao.city.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last answer when nothing else answered: a page for readers, a problem for programs. */
@Controller
final class Failures implements ErrorController {

  private final MessageSource messages;

  Failures(MessageSource messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  @Nullable ModelAndView answer(
      HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
            : HttpStatus.NOT_FOUND;
    if (!isReader(request)) {
      Problems.write(response, status, kind(status), sentence(status, "", Callers.locale(request)));
      return null;
    }
    ModelAndView page = new ModelAndView("http/failure", status);
    page.addObject("language", locale.toLanguageTag());
    page.addObject("title", status.value() + "");
    boolean expired = request.getAttribute(Problems.EXPIRED_FORM) != null;
    page.addObject(
        "sentence",
        expired
            ? messages.getMessage("http.failure.expired", null, locale)
            : sentence(status, "", locale));
    page.addObject(
        "next",
        expired
            ? messages.getMessage("http.failure.expired.next", null, locale)
            : sentence(status, ".next", locale));
    page.addObject("again", status.is5xxServerError() && "GET".equals(request.getMethod()));
    return page;
  }

  private static boolean isReader(HttpServletRequest request) {
    String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return !address.startsWith("/api/") && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN -> "wrong-role";
      case NOT_FOUND -> "missing";
      case CONFLICT -> "conflict";
      case CONTENT_TOO_LARGE -> "out-of-bounds";
      case SERVICE_UNAVAILABLE -> Problems.AWAY;
      default -> status.is4xxClientError() ? "malformed" : "broken";
    };
  }

  /**
   * What is wrong, or what to do next.
   *
   * @param part empty, or {@code .next}
   */
  private String sentence(HttpStatus status, String part, Locale locale) {
    String fallback = status.is4xxClientError() ? "http.failure.client" : "http.failure.server";
    String[] codes = {"http.failure." + status.value() + part, fallback + part};
    return messages.getMessage(new DefaultMessageSourceResolvable(codes), locale);
  }
}
