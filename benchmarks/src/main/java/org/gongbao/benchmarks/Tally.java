package org.gongbao.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a timed pass brought.
 *
 * @param actions actions done
 * @param seconds time in which they were done; opening cases is not in it
 * @param micros time of each action, or of a sample of them, in order
 * @param walBytes bytes of write-ahead log meanwhile
 * @param openings cases opened between the timed stretches
 * @param openingSeconds time in which they were opened
 */
record Tally(
    long actions,
    double seconds,
    long[] micros,
    long walBytes,
    long openings,
    double openingSeconds) {

  static final Tally NONE = new Tally(0, 0, new long[0], 0, 0, 0);

  Tally plus(Tally other) {
    long[] both =
        LongStream.concat(Arrays.stream(micros), Arrays.stream(other.micros)).sorted().toArray();
    return new Tally(
        actions + other.actions,
        seconds + other.seconds,
        both,
        walBytes + other.walBytes,
        openings + other.openings,
        openingSeconds + other.openingSeconds);
  }

  double perSecond() {
    return actions / seconds;
  }

  double walPerAction() {
    return walBytes / (double) actions;
  }

  double openingsPerSecond() {
    return openings == 0 ? 0 : openings / openingSeconds;
  }

  /** The time that a share of the actions kept within, in milliseconds. */
  double millis(double share) {
    int index = (int) Math.ceil(share * micros.length) - 1;
    return micros.length == 0 ? 0 : micros[Math.max(0, index)] / 1e3;
  }
}
