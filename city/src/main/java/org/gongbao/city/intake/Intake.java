package org.gongbao.city.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.stereotype.Component;

/**
 * Takes files of rows for the batches of policies (批量导入), and tells how far each has come. Files
 * are kept sealed until they were read; reading is the work of {@link Reading}.
 */
@Component
public class Intake {

  /** A file of more bytes is taken in several. */
  public static final long MOST_BYTES = 256L * 1024 * 1024;

  private static final ClauseId CLAUSE = ClauseId.of("engine/action");
  private static final int PART = 1024 * 1024;
  private static final int RUNS = 20;

  private final RunStore store;
  private final PartSeal seal;
  private final Casework casework;
  private final SystemClock clock;
  private final Kinds kinds;

  /** The intake of a city. */
  public Intake(CityDatabase database, Casework casework, SystemClock clock, Kinds kinds) {
    this.store = new RunStore(database.app());
    this.seal = new PartSeal(database.secrets());
    this.casework = casework;
    this.clock = clock;
    this.kinds = kinds;
  }

  /** The kind of rows that a case takes; empty if it is no batch. */
  public Optional<RowKind<?>> kind(CaseFile batch) {
    return kinds.of(batch.procedure().name());
  }

  /**
   * Takes a file for a batch in the actor's sight; the same file sent again while it is being read
   * is that run.
   *
   * @param dry true to have its rows checked and none staged
   * @return refused if the case takes no rows, or the file is empty or too large
   */
  public Ruling<IntakeRun> take(
      Actor actor, CaseId batch, String name, InputStream file, boolean dry) throws IOException {
    Optional<CaseFile> found = casework.read(actor, batch);
    if (found.isEmpty() || kind(found.get()).isEmpty()) {
      return Ruling.refused(RefusalKind.MISSING, CLAUSE, "intake.no-batch", batch);
    }
    // a look at rows tells who is insured where: it is for those who may bring them
    if (casework.engine().mayStage(actor, batch, kind(found.get()).orElseThrow().register())
        instanceof Ruling.Refused<Boolean> not) {
      return not.as();
    }
    UUID id = UUID.randomUUID();
    store.begin(
        new RunStore.Begun(
            id,
            batch,
            found.get().procedure().name(),
            name.isBlank() ? "rows" : name,
            dry,
            actor.person(),
            clock.instant()));
    Ruling<IntakeRun> taken = Ruling.refused(RefusalKind.MALFORMED, CLAUSE, "intake.empty");
    try {
      taken = parts(id, batch, file, dry, actor.person());
    } finally {
      // what broke off, was refused, or is on its way already leaves no part behind
      if (!(taken instanceof Ruling.Granted<IntakeRun>(IntakeRun run, _) && run.id().equals(id))) {
        store.dropParts(id);
      }
    }
    return taken;
  }

  private Ruling<IntakeRun> parts(
      UUID id, CaseId batch, InputStream file, boolean dry, String person) throws IOException {
    MessageDigest digest = sha256();
    DigestInputStream bytes = new DigestInputStream(file, digest);
    long size = 0;
    int parts = 0;
    for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
      size += part.length;
      if (size > MOST_BYTES) {
        return Ruling.refused(RefusalKind.OUT_OF_BOUNDS, CLAUSE, "intake.too-large", MOST_BYTES);
      }
      parts++;
      store.keepPart(id, parts, seal.seal(id, parts, part));
    }
    if (parts == 0) {
      return Ruling.refused(RefusalKind.MALFORMED, CLAUSE, "intake.empty");
    }
    String sum = HexFormat.of().formatHex(digest.digest());
    Optional<IntakeRun> same = store.same(batch, sum, dry, person);
    if (same.isPresent()) {
      store.drop(id);
      return Ruling.granted(same.get());
    }
    store.ready(id, sum, size, parts);
    return Ruling.granted(store.run(id).orElseThrow());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  /** The newest runs of a batch in the actor's sight. */
  public List<IntakeRun> runs(Actor actor, CaseId batch) {
    return casework.read(actor, batch).isEmpty() ? List.of() : store.runs(batch, RUNS);
  }

  /** A run whose batch the actor sees. */
  public Optional<IntakeRun> run(Actor actor, UUID id) {
    return store.run(id).filter(run -> casework.read(actor, run.batch()).isPresent());
  }

  /** Faults of a run whose batch the actor sees, by row. */
  public List<IntakeRun.Fault> faults(Actor actor, UUID id, long afterRow, int most) {
    return run(actor, id).map(run -> store.faults(id, afterRow, most)).orElse(List.of());
  }

  /** Stops a run; rows that were staged stay. True if it was still on its way. */
  public boolean stop(Actor actor, UUID id) {
    Optional<IntakeRun> run =
        run(actor, id).filter(one -> one.isOpen() && one.person().equals(actor.person()));
    run.ifPresent(
        one -> store.end(id, IntakeRun.State.STOPPED, Optional.of("stopped"), clock.instant()));
    return run.isPresent();
  }
}
