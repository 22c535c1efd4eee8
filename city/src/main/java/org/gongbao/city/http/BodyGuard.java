package org.gongbao.city.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only text that is bounded and well formed: JSON, forms and query strings of at most a
 * mebibyte, in UTF-8, without NUL. Multipart is refused: no form of the city sends files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyGuard extends OncePerRequestFilter {

  /** Most bytes of a body of text. */
  static final int LIMIT = 1024 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final MessageSource messages;

  BodyGuard(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> query = FormFields.firstMalformed(request.getQueryString());
    if (query.isPresent()) {
      refuse(request, response, "http.body.query", query.get());
      return;
    }
    String type = contentType(request);
    if (type.startsWith("multipart/")) {
      refuse(
          request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "malformed", "http.body.multipart");
      return;
    }
    if (!isText(type) || request.getContentLengthLong() == 0) {
      chain.doFilter(request, response);
      return;
    }
    if (request.getContentLengthLong() > LIMIT) {
      refuseSize(request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      refuseSize(request, response);
      return;
    }
    OptionalInt malformed = Utf8.firstMalformed(body);
    if (malformed.isPresent()) {
      refuse(request, response, "http.body.bytes", String.valueOf(malformed.getAsInt()));
      return;
    }
    if (!type.equals(FORM)) {
      chain.doFilter(new ReadRequest(request, body), response);
      return;
    }
    String form = Utf8.text(body);
    Optional<String> field = FormFields.firstMalformed(form);
    if (field.isPresent()) {
      refuse(request, response, "http.body.field", field.get());
      return;
    }
    chain.doFilter(
        new ReadForm(request, body, FormFields.parse(request.getQueryString(), form)), response);
  }

  private static String contentType(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** A body of no stated type is held for text: nobody should pass by saying nothing. */
  private static boolean isText(String type) {
    return type.isEmpty()
        || type.equals(FORM)
        || type.startsWith("text/")
        || type.endsWith("json")
        || type.endsWith("xml")
        || type.endsWith("yaml");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, String key, String value)
      throws IOException {
    refuse(request, response, HttpStatus.BAD_REQUEST, "malformed", key, value);
  }

  private void refuseSize(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(
        request,
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "out-of-bounds",
        "http.body.large",
        String.valueOf(LIMIT));
  }

  /** A reader gets the page of failures, whose sentence knows his language. */
  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String kind,
      String key,
      String... values)
      throws IOException {
    Problems.answer(
        request, response, status, kind, messages.getMessage(key, values, Callers.locale(request)));
  }
}
