package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code application/problem+json} (RFC 9457) where no controller answers. */
public final class Problems {

  /** Attribute of a request whose form came from a page that has expired. */
  public static final String EXPIRED_FORM = "gongbao.expired-form";

  /** Kind of a problem that goes away by itself: the database is out of reach, or too many ask. */
  static final String AWAY = "away";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

  /**
   * Answers a program with a problem, a reader with the page of failures, whose sentence knows his
   * language.
   */
  static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String kind,
      String detail)
      throws IOException {
    String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    if (accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/")) {
      response.sendError(status.value());
    } else {
      write(response, status, kind, detail);
    }
  }

  /**
   * Answers with a problem.
   *
   * @param kind the kind of refusal, as {@code RefusalKind.word()} writes it
   * @param detail a sentence for the caller; never a cause's own text
   */
  public static void write(
      HttpServletResponse response, HttpStatus status, String kind, String detail)
      throws IOException {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("kind", kind);
    problem.put("detail", detail);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
