package org.gongbao.city.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.PaperOrder;
import org.gongbao.engine.Recorded;

/**
 * Makes what is numbered: renders it, keeps it, and has the log tell of it. Each step finds what an
 * earlier try has done. One that fails is put off and holds up no other.
 */
final class Making {

  private static final Duration LATER = Duration.ofMinutes(1);

  private final Engine engine;
  private final Templates templates;
  private final Pdf pdf;
  private final PaperStore store;
  private final SystemClock clock;

  Making(Engine engine, Templates templates, Pdf pdf, PaperStore store, SystemClock clock) {
    this.engine = engine;
    this.templates = templates;
    this.pdf = pdf;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes papers that wait.
   *
   * @param failed hears of each that could not be made
   * @return how many there were, made or put off
   */
  int pass(int most, BiConsumer<Paper, RuntimeException> failed) {
    Instant now = clock.instant();
    List<Paper> owed = store.owed(now, most);
    for (Paper paper : owed) {
      try {
        make(paper, now);
      } catch (RuntimeException e) {
        failed.accept(paper, e);
        store.putOff(paper, now.plus(LATER));
      }
    }
    return owed.size();
  }

  private void make(Paper paper, Instant now) {
    byte[] bytes = store.bytes(paper).orElseGet(() -> rendered(paper));
    byte[] digest = sha256(bytes);
    Optional<Recorded.MadePaper> told =
        engine.papers().made(paper.caseId(), paper.revision(), paper.kind(), paper.label(), digest);
    if (told.isEmpty()) {
      // the case is another node's by now, and only its owner writes it
      store.putOff(paper, now.plus(LATER));
      return;
    }
    if (!told.get().sha256().equals(HexFormat.of().formatHex(digest))) {
      throw new IllegalStateException(
          "Expected the log to tell of paper %s as it is kept".formatted(paper.label()));
    }
    store.done(paper);
  }

  private byte[] rendered(Paper paper) {
    PaperOrder order =
        engine.papers().orders(paper.caseId(), paper.revision()).stream()
            .filter(one -> one.paper().equals(paper.kind()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("Expected an order of paper " + paper.label()));
    byte[] bytes = pdf.render(templates.fill(order, paper));
    store.keep(paper, sha256(bytes), bytes);
    // whoever was quicker kept the same; what is kept is what counts
    return store.bytes(paper).orElseThrow();
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
