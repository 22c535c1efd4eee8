package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Who may bring rows for a batch, and the bringing, tried again while the batch moves on. */
final class Staging {

  private final BiFunction<Actor, CaseId, Optional<CaseFile>> read;
  private final Supplier<Instant> now;
  private final Batches batches;

  Staging(
      BiFunction<Actor, CaseId, Optional<CaseFile>> read, Supplier<Instant> now, Batches batches) {
    this.read = read;
    this.now = now;
    this.batches = batches;
  }

  Ruling<Boolean> may(Actor actor, CaseId batch, Register<?> register) {
    return read.apply(actor, batch)
        .map(file -> Standing.mayStage(file, register, actor, now.get()))
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.WRONG_PLACE, register.cites(), "engine.no-such-case", batch));
  }

  <T extends Record> Ruling<Integer> stage(
      Actor actor, CaseId batch, Register<T> register, List<Entry<T>> rows) {
    return insist(
        actor,
        batch,
        register,
        file ->
            batches.stage(file, register, rows)
                ? OptionalInt.of(rows.size())
                : OptionalInt.empty());
  }

  Ruling<Integer> unstage(Actor actor, CaseId batch, Register<?> register) {
    return insist(actor, batch, register, file -> batches.unstage(file, register));
  }

  private Ruling<Integer> insist(
      Actor actor, CaseId batch, Register<?> register, Function<CaseFile, OptionalInt> step) {
    for (int tries = 0; tries < Engine.MOST_TRIES; tries++) {
      Ruling<Boolean> may = may(actor, batch, register);
      if (!may.isGranted()) {
        return may.map(yes -> 0);
      }
      OptionalInt done = step.apply(read.apply(actor, batch).orElseThrow());
      if (done.isPresent()) {
        return Ruling.granted(done.getAsInt());
      }
    }
    throw Engine.stirred(batch);
  }
}
