package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code application/problem+json} (RFC 9457) where no controller answers. */
public final class Problems {

  /** Attribute of a request whose form came from a page that has expired. */
  public static final String EXPIRED_FORM = "gongbao.expired-form";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

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
