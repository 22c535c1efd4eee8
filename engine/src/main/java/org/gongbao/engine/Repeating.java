package org.gongbao.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Trace;

/** Answers a repeated key as the first time; another body under the same key is a conflict. */
final class Repeating {

  private final Keyed keyed;
  private final Reading reading;

  Repeating(Keyed keyed, Reading reading) {
    this.keyed = keyed;
    this.reading = reading;
  }

  /** The claim by which a second opening under the same key finds the first case. */
  Effect claim(Command command) {
    return new Effect.Posted(
        new Posting(Posting.Account.free("opened"), Posting.Account.claim(account(command)), 1));
  }

  private String account(Command command) {
    return "open/" + command.actor().person() + "/" + keyed.text(command.key());
  }

  Optional<Outcome> opening(Command command) {
    return reading
        .holder(account(command))
        .map(id -> {
          Reading.Loaded loaded =
              Optional.ofNullable(reading.some(List.of(id)).get(id)).orElseThrow();
          CaseFile file = loaded.file().orElseThrow();
          Recorded first = reading.events(id, file.procedure()).getFirst();
          return answer(command, file, new Reading.Prior(first.revision(), first.header()));
        });
  }

  Outcome answer(Command command, CaseFile file, Reading.Prior prior) {
    if (!prior.header().command().equals(Codec.digest(keyed, command))) {
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
    List<Recorded> events = reading.events(file.id(), file.procedure());
    return new Outcome(
        file.id(),
        cameTo(file, prior.revision(), events),
        file.revision(),
        hashes(prior, events),
        true);
  }

  /**
   * What a command came to, if it was held: asked still, refused when it was answered, or granted.
   */
  private static Ruling<Change> cameTo(CaseFile file, int revision, List<Recorded> events) {
    List<Question> open =
        file.questions().stream()
            .filter(question -> question.heldIn() == revision)
            .map(CaseFile.OpenQuestion::question)
            .toList();
    if (!open.isEmpty()) {
      return new Ruling.Undetermined<>(open, Trace.NONE);
    }
    Set<String> answers = new HashSet<>();
    Set<Integer> questions = new HashSet<>();
    for (Recorded event : events) {
      for (Effect effect : event.header().effects()) {
        if (effect instanceof Effect.Asked asked && asked.heldIn() == revision) {
          questions.add(asked.id());
        } else if (effect instanceof Effect.Answered answered
            && questions.contains(answered.id())) {
          answers.add(event.asCause());
        }
      }
      if (event.event() instanceof EngineEvent.HeldRefused refused
          && refused.heldIn() == revision) {
        return refused(refused);
      }
      boolean askedAgain =
          event.event() instanceof EngineEvent.Asked && answers.contains(event.cause());
      if (askedAgain) {
        return cameTo(file, event.revision(), events);
      }
    }
    return Ruling.granted(Change.of());
  }

  private static Ruling<Change> refused(EngineEvent.HeldRefused refused) {
    return new Ruling.Refused<>(
        refused.kind(),
        refused.clause(),
        refused.sentence().value().orElse(Sentence.of("engine.held-erased")),
        Trace.NONE);
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
