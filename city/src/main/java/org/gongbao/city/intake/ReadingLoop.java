package org.gongbao.city.intake;

import java.time.Duration;
import org.gongbao.city.database.Repeating;
import org.springframework.stereotype.Component;

/** Has the files of runs read while the application lives, one after the other. */
@Component
final class ReadingLoop extends Repeating {

  private static final Pace PACE =
      new Pace(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(30));

  private final Reading reading;
  private boolean swept;

  ReadingLoop(Reading reading) {
    super("intake", "A file of rows could not be read on; it is tried again", PACE);
    this.reading = reading;
  }

  @Override
  protected boolean pass() {
    if (!swept) {
      reading.sweep();
      swept = true;
    }
    return reading.next(this::isRunning);
  }
}
