package org.gongbao.city.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongbao.city.http.KnownCallers;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows callers by the session of the pages or the token of the API. */
@Component
final class SignedInCallers implements KnownCallers {

  private final People people;

  SignedInCallers(People people) {
    this.people = people;
  }

  @Override
  public boolean knows(HttpServletRequest request) {
    return hasSession(request) || BearerFilter.caller(people, request).isPresent();
  }

  private static boolean hasSession(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session ->
            session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
        .filter(SecurityContext.class::isInstance)
        .map(SecurityContext.class::cast)
        .map(SecurityContext::getAuthentication)
        .isPresent();
  }
}
