package org.gongbao.city.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gongbao.city.database.Outage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few files through at once, for each lies in memory while it comes or goes. It stands before
 * everything that reads a body, lets strangers send none, and keeps its place until the answer has
 * gone: who sends or reads slowly keeps out other files, and nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public final class FileGate extends OncePerRequestFilter {

  /** Where files are sent to, and fetched from. */
  static final String FILES = "/api/v1/files";

  /** Where a browser fetches files from. */
  private static final String PAGES = "/files/";

  /** Where forms may bring files. */
  static final String FORMS = "/cases/";

  private static final Pattern ROWS = Pattern.compile("/api/v1/cases/[0-9A-Za-z]+/rows");
  private static final int PLACES = 4;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final String COME_BACK_SECONDS = "5";

  private final MessageSource messages;
  private final KnownCallers callers;
  private final Semaphore places;

  @Autowired
  FileGate(MessageSource messages, KnownCallers callers) {
    this(messages, callers, PLACES);
  }

  FileGate(MessageSource messages, KnownCallers callers, int places) {
    this.messages = messages;
    this.callers = callers;
    this.places = new Semaphore(places);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean brings = isMultipart(request) && path.startsWith(FORMS);
    return !path.startsWith(FILES) && !path.startsWith(PAGES) && !brings && !isStream(request);
  }

  /** True if its body is read as it comes: rows for a case, which need not fit into memory. */
  static boolean isStream(HttpServletRequest request) {
    return request.getMethod().equals("POST") && ROWS.matcher(request.getRequestURI()).matches();
  }

  /** True if the request says that its body has several parts. */
  public static boolean isMultipart(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .orElse("")
        .strip()
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Boolean> known = known(request);
    if (known.isPresent() && !known.get()) {
      if (isPage(request)) {
        // No file lies behind it for a stranger: the page sends on to the sign-in.
        chain.doFilter(request, response);
        return;
      }
      Problems.answer(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "unknown-caller",
          messages.getMessage("http.unknown-caller", null, Callers.locale(request)));
      return;
    }
    if (known.isEmpty() || !entered()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
      Problems.answer(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          Problems.AWAY,
          messages.getMessage("http.files-away", null, Callers.locale(request)));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  /** True if a browser asks for a file as a page, and brings none. */
  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().startsWith(PAGES);
  }

  /** Whether somebody sends it; empty while the database is out of reach. */
  private Optional<Boolean> known(HttpServletRequest request) {
    try {
      return Optional.of(callers.knows(request));
    } catch (RuntimeException e) {
      if (Outage.caused(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean entered() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
