package org.gongbao.city.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.Outage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets no more requests at the database than it can soon serve, and says 503 with a time to come
 * back where it is full or the database is out of reach. An answer is sent after the request has
 * left the gate: whoever reads slowly keeps nobody out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class Gate extends OncePerRequestFilter {

  /** A request holds a connection for a small part of its time. */
  private static final int PER_CONNECTION = 8;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final String COME_BACK_SECONDS = "2";

  private final MessageSource messages;
  private final Semaphore places;
  private final Duration longestWait;

  @Autowired
  Gate(MessageSource messages, CityDatabase database) {
    this(messages, PER_CONNECTION * database.appConnections(), LONGEST_WAIT);
  }

  Gate(MessageSource messages, int places, Duration longestWait) {
    this.messages = messages;
    this.places = new Semaphore(places);
    this.longestWait = longestWait;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter()) {
      away(request, response);
      return;
    }
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
    } catch (ServletException | RuntimeException e) {
      if (!Outage.caused(e) || response.isCommitted()) {
        throw e;
      }
      away(request, response);
      return;
    } finally {
      places.release();
    }
    answer.copyBodyToResponse();
  }

  private boolean enter() {
    try {
      return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
    Problems.answer(
        request,
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        Problems.AWAY,
        messages.getMessage("http.away", null, Callers.locale(request)));
  }
}
