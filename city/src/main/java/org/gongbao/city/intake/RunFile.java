package org.gongbao.city.intake;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** The file of a run, part after part, as a stream. */
final class RunFile extends InputStream {

  private final RunStore store;
  private final PartSeal seal;
  private final UUID run;
  private byte[] part = {};
  private int at;
  private int number;
  private boolean over;

  RunFile(RunStore store, PartSeal seal, UUID run) {
    this.store = store;
    this.seal = seal;
    this.run = run;
  }

  @Override
  public int read() {
    return isThere() ? part[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!isThere()) {
      return -1;
    }
    int some = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, from, some);
    at += some;
    return some;
  }

  private boolean isThere() {
    while (!over && at == part.length) {
      number++;
      Optional<byte[]> sealed = store.part(run, number);
      over = sealed.isEmpty();
      part = sealed.map(bytes -> seal.open(run, number, bytes)).orElse(new byte[0]);
      at = 0;
    }
    return !over;
  }
}
