package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing passwords")
class SignInThrottleTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T00:00:00Z"));
  private final SignInThrottle throttle = new SignInThrottle(now::get);

  @Test
  @DisplayName("is free four times, then each failure doubles the wait up to a quarter of an hour")
  void doubles() {
    for (int i = 1; i < SignInThrottle.FREE_FAILURES; i++) {
      throttle.failed("head", "10.0.0.1");
      assertThat(throttle.wait("head", "10.0.0.9")).isZero();
    }
    for (long seconds : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      throttle.failed("head", "10.0.0.1");
      assertThat(throttle.wait("head", "10.0.0.9")).isEqualTo(Duration.ofSeconds(seconds));
    }
    now.updateAndGet(instant -> instant.plusSeconds(900));
    assertThat(throttle.wait("head", "10.0.0.9")).isZero();
  }

  @Test
  @DisplayName("slows down an address that tries many logins, and a success does not free it")
  void countsAddresses() {
    for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
      throttle.failed("login" + i, "10.0.0.1");
    }
    throttle.succeeded("login0", "10.0.0.1");
    throttle.failed("login1", "10.0.0.1");
    assertThat(throttle.wait("another", "10.0.0.1")).isPositive();
    assertThat(throttle.wait("another", "10.0.0.2")).isZero();
  }

  @Test
  @DisplayName("is forgotten after a success of that login, and long after the last failure")
  void forgets() {
    for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
      throttle.failed("head", "10.0.0." + i);
    }
    throttle.succeeded("head", "10.0.0.99");
    assertThat(throttle.wait("head", "10.0.0.99")).isZero();
    for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
      throttle.failed("office", "10.0.1." + i);
    }
    now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
    throttle.failed("office", "10.0.2.1");
    assertThat(throttle.wait("office", "10.0.2.2")).isZero();
  }

  @Test
  @DisplayName("at once counts as often as in turn: five go on before the first is answered")
  void countsBeforeTheAnswer() {
    for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
      assertThat(throttle.attempt("head", "10.0.0." + i)).isZero();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.attempt("head", "10.0.1." + i)).isPositive();
    }
  }

  @Test
  @DisplayName("by many right passwords from one address makes nobody there wait")
  void successIsTakenBack() {
    for (int i = 0; i < 2 * SignInThrottle.FREE_FAILURES; i++) {
      assertThat(throttle.attempt("login" + i, "10.0.0.1")).isZero();
      throttle.succeeded("login" + i, "10.0.0.1");
    }
  }

  @Test
  @DisplayName("fills no memory: the oldest are forgotten first")
  void isBounded() {
    for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
      throttle.failed("first", "first");
    }
    for (int i = 0; i < SignInThrottle.REMEMBERED; i++) {
      throttle.failed("login" + i, "address");
    }
    assertThat(throttle.wait("first", "first")).isZero();
  }
}
