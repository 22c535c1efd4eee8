package org.gongbao.city.people;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

  /** The form of a login in the table; of nothing else is a count kept. */
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(3);

  /** Hashing is dear on purpose: no more at once than there are cores. */
  private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors());

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
    Object password = attempt.getCredentials();
    if (password == null || !LOGIN.matcher(login).matches()) {
      throw new BadCredentialsException("Expected a known login with its password");
    }
    Duration wait = throttle.attempt(login, address);
    if (wait.isPositive()) {
      throw locked(wait);
    }
    if (!knows(login, password.toString(), address)) {
      throw new BadCredentialsException("Expected a known login with its password");
    }
    throttle.succeeded(login, address);
    return signedIn(login, attempt.getDetails());
  }

  private boolean knows(String login, String password, String address) {
    try {
      if (!hashing.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        throttle.notTried(login, address);
        throw locked(LONGEST_QUEUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throttle.notTried(login, address);
      throw new LockedException("1", e);
    }
    try {
      return people.knows(login, password);
    } finally {
      hashing.release();
    }
  }

  private static LockedException locked(Duration wait) {
    return new LockedException(String.valueOf(wait.toSeconds() + 1));
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
