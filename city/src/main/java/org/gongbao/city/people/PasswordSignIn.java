package org.gongbao.city.people;

import java.time.Duration;
import java.util.List;
import org.gongbao.city.clock.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by login and password, throttled. Its authentication knows the login and no more. */
@Component
final class PasswordSignIn implements AuthenticationProvider {

  private final People people;
  private final SignInThrottle throttle;

  PasswordSignIn(People people, SystemClock clock) {
    this.people = people;
    this.throttle = new SignInThrottle(clock);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    Duration wait = throttle.wait(login, address);
    if (wait.isPositive()) {
      throw new LockedException(String.valueOf(wait.toSeconds() + 1));
    }
    Object password = attempt.getCredentials();
    if (password == null || !people.knows(login, password.toString())) {
      throttle.failed(login, address);
      throw new BadCredentialsException("Expected a known login with its password");
    }
    throttle.succeeded(login);
    return signedIn(login, attempt.getDetails());
  }

  /** An authentication of that login. */
  static Authentication signedIn(String login, @Nullable Object details) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    token.setDetails(details);
    return token;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
