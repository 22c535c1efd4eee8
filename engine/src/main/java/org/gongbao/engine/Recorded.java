package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;

/**
 * An event as it lies in the log: what happened, and everything under its hash.
 *
 * @param caseId the case
 * @param revision its number in the case, from 1
 * @param type procedure and name: {@code audit-project/notice-served}
 * @param version version of the type's form
 * @param effectiveAt instant from which it counts in law
 * @param recordedAt the city's instant of recording
 * @param actor id of the person, or {@code clock}
 * @param cause {@code CASE#REVISION} of the event that brought it about; empty if a person did
 * @param key the command's key, on the first event of an action only
 * @param header the rest of the header
 * @param event the record; an erased part shows as erased
 * @param bytes the stored bytes, as hashed
 */
public record Recorded(
    CaseId caseId,
    int revision,
    String type,
    int version,
    Instant effectiveAt,
    Instant recordedAt,
    String actor,
    String cause,
    Optional<String> key,
    Header header,
    CaseEvent event,
    EventBytes bytes) {

  /** {@code CASE#REVISION}: how another event names this one as its cause. */
  String asCause() {
    return caseId + "#" + revision;
  }

  /** The action that made it; empty for the engine's own events. */
  public String action() {
    return header.action();
  }

  /** The role in which it was done; empty for the engine's own events. */
  public String role() {
    return header.role();
  }

  /** The organ for which it was done; empty for oneself and for a clock. */
  public String organ() {
    return header.organ();
  }

  /** False if it was done by delegation. */
  public boolean inPerson() {
    return header.inPerson();
  }

  /** The day by whose publications the law was asked. */
  public LocalDate knownAt() {
    return header.knownAt();
  }

  /** The edition of the law book, and the build of the program, that decided. */
  public String decidedWith() {
    return "book " + header.book() + ", build " + header.build();
  }

  /** The reasons kept, lines of the trace's canonical text; empty where only the digest is kept. */
  public List<String> reasons() {
    return header.trace();
  }

  /** Keyed digest of the trace, 32 bytes. */
  public byte[] traceDigest() {
    return bytes.traceDigest().clone();
  }

  /** True if a clock made it, not a person. */
  public boolean byClock() {
    return header.clock();
  }

  /**
   * A run of a clock that stood still, or was given another length, on a legal ground.
   *
   * @param length the new length; empty if it stood still
   */
  public record ClockChange(String clock, int run, ClauseId ground, Optional<Period> length) {}

  /** The runs that it paused or lengthened, with the grounds. */
  public List<ClockChange> clockChanges() {
    return header.effects().stream()
        .flatMap(effect ->
            switch (effect) {
              case Effect.Paused one ->
                  Stream.of(
                      new ClockChange(one.clock(), one.run(), one.ground(), Optional.empty()));
              case Effect.Extended one ->
                  Stream.of(
                      new ClockChange(
                          one.clock(), one.run(), one.ground(), Optional.of(one.period())));
              default -> Stream.<ClockChange>empty();
            })
        .toList();
  }

  /** Papers it ordered. */
  public List<String> papers() {
    return header.effects().stream()
        .flatMap(effect ->
            effect instanceof Effect.Ordered(String paper) ? Stream.of(paper) : Stream.empty())
        .toList();
  }

  /**
   * A paper that was made, as the log tells.
   *
   * @param orderedIn revision of the event that ordered it
   * @param sha256 digest of its bytes, hex
   */
  public record MadePaper(int orderedIn, String paper, String number, String sha256) {}

  /** The paper of whose making it tells; empty for any other event. */
  public Optional<MadePaper> made() {
    return event instanceof EngineEvent.Made(int in, String paper, String number, String sha256)
        ? Optional.of(new MadePaper(in, paper, number, sha256))
        : Optional.empty();
  }

  /** Cases to which it sent a command, or which it opened. */
  public List<CaseId> sentTo() {
    return header.effects().stream()
        .flatMap(
            effect -> effect instanceof Effect.Sent sent ? Stream.of(sent.to()) : Stream.empty())
        .toList();
  }

  /** SHA-256 of the event, 32 bytes. */
  public byte[] hash() {
    return bytes.hash().clone();
  }

  /** SHA-256 of the event before it in the case, 32 bytes; zeros for the first. */
  public byte[] previousHash() {
    return bytes.previous().clone();
  }
}
