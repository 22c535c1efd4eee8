package org.gongbao.city.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A body that is no JSON, or JSON beyond the limits, is refused with the place, not the content.
 */
@RestControllerAdvice
final class UnreadableJson {

  private final MessageSource messages;

  UnreadableJson(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refuse(
      HttpMessageNotReadableException failure, HttpServletRequest request) {
    Locale locale = Callers.locale(request);
    String where =
        Optional.ofNullable(failure.getCause())
            .filter(JacksonException.class::isInstance)
            .map(cause -> ((JacksonException) cause).getLocation())
            .map(at ->
                messages.getMessage(
                    "http.json.where",
                    new Object[] {String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr())},
                    locale))
            .orElse("");
    String key =
        failure.getCause() instanceof StreamConstraintsException
            ? "http.json.limits"
            : "http.json.form";
    String detail = messages.getMessage(key, new Object[] {where}, locale);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setProperty("kind", "malformed");
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
