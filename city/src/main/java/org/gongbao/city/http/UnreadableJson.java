package org.gongbao.city.http;

import java.util.Optional;
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

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refuse(HttpMessageNotReadableException failure) {
    String where =
        Optional.ofNullable(failure.getCause())
            .filter(JacksonException.class::isInstance)
            .map(cause -> ((JacksonException) cause).getLocation())
            .map(at -> " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    String expected =
        failure.getCause() instanceof StreamConstraintsException
            ? "Expected JSON within the limits of depth, length and numbers"
            : "Expected well-formed JSON of the form this address takes";
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, expected + where);
    problem.setProperty("kind", "malformed");
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
