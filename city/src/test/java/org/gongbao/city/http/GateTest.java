package org.gongbao.city.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The gate before the database")
class GateTest {

  private static final FilterChain ANSWERS =
      (request, response) -> response.getWriter().write("answered");

  private final Gate gate = new Gate(Bundles.all(), 1, Duration.ofMillis(20));

  @Test
  @DisplayName("says 503 and when to come back while it is full, and lets in again afterwards")
  void full() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Thread slow =
        Thread.ofVirtual()
            .start(() ->
                passQuietly((request, response) -> {
                  inside.countDown();
                  awaitQuietly(leave);
                }));
    inside.await();
    MockHttpServletResponse refused = pass("/api/v1/cases", "application/json", ANSWERS);
    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
    assertThat(refused.getContentType()).startsWith("application/problem+json");
    assertThat(refused.getContentAsString()).contains("\"kind\":\"away\"", "请稍候再试");
    assertThat(pass("/assets/gongbao.css", "*/*", ANSWERS).getContentAsString())
        .as("what needs no database")
        .isEqualTo("answered");
    leave.countDown();
    slow.join();
    MockHttpServletResponse answered = pass("/api/v1/cases", "application/json", ANSWERS);
    assertThat(answered.getStatus()).isEqualTo(200);
    assertThat(answered.getContentAsString()).isEqualTo("answered");
  }

  @ParameterizedTest(name = "{0} that accepts {1}")
  @DisplayName(
      "answers an outage with a problem to programs and with the page of failures to readers")
  @CsvSource({
    "/api/v1/cases, application/json, true",
    "/api/v1/cases, text/html, true",
    "/cases, */*, true",
    "/cases, text/html, false"
  })
  void outage(String path, String accepts, boolean problem) throws Exception {
    MockHttpServletResponse answer =
        pass(
            path,
            accepts,
            (request, response) -> {
              response.getWriter().write("half an answer");
              throw new ServletException(new SQLException("secret words", "57P01"));
            });
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(answer.getContentAsString().contains("\"status\":503")).isEqualTo(problem);
    assertThat(answer.getContentAsString()).doesNotContain("half", "secret");
  }

  @Test
  @DisplayName("leaves bugs what they are, and is free after them")
  void bugs() throws Exception {
    FilterChain buggy =
        (request, response) -> {
          throw new IllegalStateException("a bug");
        };
    assertThatThrownBy(() -> pass("/cases", "text/html", buggy))
        .isInstanceOf(IllegalStateException.class);
    assertThat(pass("/cases", "text/html", ANSWERS).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse pass(String path, String accepts, FilterChain chain)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.addHeader("Accept", accepts);
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    gate.doFilter(request, response, chain);
    return response;
  }

  private void passQuietly(FilterChain chain) {
    try {
      pass("/api/v1/cases", "*/*", chain);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
