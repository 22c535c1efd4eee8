package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

/** Answers requests that left a controller early. */
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
final class ApiFailures {

  private final Answers answers;

  ApiFailures(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<JsonNode> answer(Unanswerable failure, HttpServletRequest request) {
    return answers.problem(failure, new Call(request).locale());
  }
}
