package org.gongbao.city.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: from the fifth failure on, per login and per address, each doubles the wait,
 * up to a quarter of an hour. It remembers a bounded number of them, the latest.
 */
final class SignInThrottle {

  static final int FREE_FAILURES = 5;
  static final int REMEMBERED = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 9;

  private record Failures(int count, Instant openAt) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long that login or that address has still to wait; zero if it need not. */
  synchronized Duration wait(String login, String address) {
    Instant now = clock.instant();
    Duration forLogin = wait("login " + login, now);
    Duration forAddress = wait("address " + address, now);
    return forLogin.compareTo(forAddress) > 0 ? forLogin : forAddress;
  }

  /**
   * Counts an attempt as failed before anybody knows, so that many at once count as many; zero if
   * it may go on, else how long it has to wait.
   */
  synchronized Duration attempt(String login, String address) {
    Duration wait = wait(login, address);
    if (!wait.isPositive()) {
      failed(login, address);
    }
    return wait;
  }

  synchronized void failed(String login, String address) {
    Instant now = clock.instant();
    failed("login " + login, now);
    failed("address " + address, now);
  }

  /**
   * A success clears the login. Of the address it takes back its own attempt and no other: one's
   * own account must not open the others.
   */
  synchronized void succeeded(String login, String address) {
    failures.remove("login " + login);
    takenBack("address " + address);
  }

  /** An attempt that was never looked at counts for nothing. */
  synchronized void notTried(String login, String address) {
    takenBack("login " + login);
    takenBack("address " + address);
  }

  private void takenBack(String key) {
    Failures known = failures.get(key);
    if (known != null) {
      failures.put(key, new Failures(Math.max(known.count() - 1, 0), clock.instant()));
    }
  }

  private Duration wait(String key, Instant now) {
    Failures known = failures.get(key);
    return known == null || !known.openAt().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, known.openAt());
  }

  private void failed(String key, Instant now) {
    Failures known = failures.get(key);
    boolean old = known != null && known.openAt().plus(LONGEST_WAIT).isBefore(now);
    int count = known == null || old ? 1 : known.count() + 1;
    failures.put(key, new Failures(count, now.plus(waitAfter(count))));
  }

  private static Duration waitAfter(int count) {
    if (count < FREE_FAILURES) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
