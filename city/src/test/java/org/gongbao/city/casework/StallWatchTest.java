package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@DisplayName("The log stands still: told after ten seconds, and until it goes on")
class StallWatchTest {

  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private final StallWatch watch = new StallWatch();

  private Status after(long seconds, boolean behind) {
    watch.look(behind, START.plusSeconds(seconds));
    return watch.health().getStatus();
  }

  @Test
  @DisplayName("up to ten seconds nothing is told; then it is, and no longer once it goes on")
  void patience() {
    assertThat(after(0, true)).isEqualTo(Status.UP);
    assertThat(after(9, true)).isEqualTo(Status.UP);
    assertThat(after(10, true)).isEqualTo(Status.DOWN);
    assertThat(after(60, true)).isEqualTo(Status.DOWN);
    assertThat(after(61, false)).isEqualTo(Status.UP);
    assertThat(after(65, true)).as("patience begins anew").isEqualTo(Status.UP);
  }
}
