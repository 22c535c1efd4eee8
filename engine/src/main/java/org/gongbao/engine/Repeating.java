package org.gongbao.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;

/** Answers a repeated key as the first time; another body under the same key is a conflict. */
final class Repeating {

  private Repeating() {}

  /** The claim by which a second opening under the same key finds the first case. */
  static Effect claim(Command command) {
    return new Effect.Posted(
        new Posting(Posting.Account.free("opened"), Posting.Account.claim(account(command)), 1));
  }

  private static String account(Command command) {
    return "open/" + command.actor().person() + "/" + command.key();
  }

  static Optional<Outcome> opening(Command command, Reading reading) {
    return reading
        .holder(account(command))
        .map(id -> {
          Reading.Loaded loaded =
              Optional.ofNullable(reading.some(List.of(id)).get(id)).orElseThrow();
          CaseFile file = loaded.file().orElseThrow();
          Recorded first = reading.events(id, file.procedure()).getFirst();
          return answer(
              command,
              file,
              new Reading.Prior(first.revision(), first.type(), first.header()),
              reading);
        });
  }

  static Outcome answer(Command command, CaseFile file, Reading.Prior prior, Reading reading) {
    if (!prior.header().command().equals(Codec.digest(command))) {
      return new Outcome(
          file.id(),
          Ruling.refused(
              RefusalKind.CONFLICT,
              Deciding.ENGINE_ACTION,
              "engine.key-of-another-body",
              command.key()),
          file.revision(),
          List.of(),
          true);
    }
    List<Question> open =
        file.questions().stream()
            .filter(question -> question.heldIn() == prior.revision())
            .map(CaseFile.OpenQuestion::question)
            .toList();
    Ruling<Change> ruling =
        open.isEmpty() ? Ruling.granted(Change.of()) : new Ruling.Undetermined<>(open, Trace.NONE);
    return new Outcome(
        file.id(),
        ruling,
        file.revision(),
        hashes(prior, reading.events(file.id(), file.procedure())),
        true);
  }

  /**
   * Hashes of a command's events: the first bears its key, the rest its digest, or were brought
   * about by one of them.
   */
  private static List<byte[]> hashes(Reading.Prior prior, List<Recorded> events) {
    List<byte[]> hashes = new ArrayList<>();
    Set<String> causes = new HashSet<>();
    for (Recorded event : events) {
      boolean first = event.revision() == prior.revision();
      boolean follows =
          !hashes.isEmpty()
              && event.key().isEmpty()
              && (event.header().command().equals(prior.header().command())
                  || causes.contains(event.cause()));
      if (first || follows) {
        hashes.add(event.hash());
        causes.add(event.asCause());
      } else if (!hashes.isEmpty()) {
        break;
      }
    }
    return hashes;
  }
}
