package org.gongbao.city.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
 * mebibyte, in UTF-8, without NUL. Files come in two places, as a body of several parts or, at the
 * API, as the body itself; each is bounded by {@link UploadLimit}. Rows for a case are read as they
 * come, by whoever takes and bounds them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyGuard extends OncePerRequestFilter {

  /** Most bytes of a body of text. */
  static final int LIMIT = 1024 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final MessageSource messages;
  private final UploadLimit uploads;

  BodyGuard(MessageSource messages, UploadLimit uploads) {
    this.messages = messages;
    this.uploads = uploads;
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
    if (FileGate.isStream(request)) {
      stream(request, response, chain, type);
      return;
    }
    boolean isFile = request.getRequestURI().equals(FileGate.FILES);
    if (type.startsWith("multipart/")) {
      parts(request, response, chain, isFile);
      return;
    }
    if (isFile && request.getMethod().equals("POST")) {
      Optional<byte[]> body = bounded(request, uploads.mostBytes());
      if (body.isEmpty()) {
        refuseSize(request, response, uploads.mostBytes());
      } else {
        chain.doFilter(new ReadRequest(request, body.get()), response);
      }
      return;
    }
    if (!isText(type) || request.getContentLengthLong() == 0) {
      chain.doFilter(request, response);
      return;
    }
    Optional<byte[]> read = bounded(request, LIMIT);
    if (read.isEmpty()) {
      refuseSize(request, response, LIMIT);
      return;
    }
    byte[] body = read.get();
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

  /** Whoever reads a parameter of what calls itself a form reads the rows away as fields. */
  private void stream(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, String type)
      throws ServletException, IOException {
    if (type.equals(FORM) || type.startsWith("multipart/")) {
      refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "malformed", "http.body.rows");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Forms of cases may bring files; anywhere else nobody expects them. */
  private void parts(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean isFile)
      throws ServletException, IOException {
    boolean expected =
        request.getMethod().equals("POST")
            && (isFile || request.getRequestURI().startsWith(FileGate.FORMS));
    if (!expected) {
      refuse(
          request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "malformed", "http.body.multipart");
      return;
    }
    Optional<byte[]> body = bounded(request, uploads.mostBytes() + LIMIT);
    if (body.isEmpty()) {
      refuseSize(request, response, uploads.mostBytes());
      return;
    }
    Optional<Multipart> parts =
        Multipart.parse(Optional.ofNullable(request.getContentType()).orElse(""), body.get());
    if (parts.isEmpty()) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "malformed", "http.body.parts");
      return;
    }
    Map<String, String[]> fields = FormFields.parse(request.getQueryString(), "");
    fields.putAll(parts.get().fields());
    Upload.put(request, parts.get().uploads());
    chain.doFilter(new ReadForm(request, new byte[0], fields), response);
  }

  /** The body; empty if it is longer than that, whether or not it says so. */
  private static Optional<byte[]> bounded(HttpServletRequest request, int most) throws IOException {
    if (request.getContentLengthLong() > most) {
      return Optional.empty();
    }
    byte[] body = request.getInputStream().readNBytes(most + 1);
    return body.length > most ? Optional.empty() : Optional.of(body);
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

  private void refuseSize(HttpServletRequest request, HttpServletResponse response, int most)
      throws IOException {
    refuse(
        request,
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "out-of-bounds",
        "http.body.large",
        String.valueOf(most));
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
