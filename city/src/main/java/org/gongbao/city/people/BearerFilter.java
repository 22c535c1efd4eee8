package org.gongbao.city.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the caller of the API by a bearer token; without a good one the caller stays unknown. */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final People people;

  BearerFilter(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    caller(people, request)
        .ifPresent(actor -> {
          SecurityContext context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(PasswordSignIn.signedIn(actor.login(), null));
          SecurityContextHolder.setContext(context);
        });
    chain.doFilter(request, response);
  }

  /** Whoever's unexpired token the request bears. */
  static Optional<SignedIn> caller(People people, HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .flatMap(people::actorByToken);
  }
}
