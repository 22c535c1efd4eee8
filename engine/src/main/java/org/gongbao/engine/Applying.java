package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Folds an event into a case: the policy's own fold for its data, the effects of the header for the
 * engine's part. Total and pure: it never refuses, for what happened has happened.
 */
final class Applying {

  private Applying() {}

  /** The case after one more event. */
  static CaseFile event(CaseFile file, Recorded recorded) {
    CaseFile next = file.at(recorded.revision(), !recorded.header().clock());
    if (recorded.event() instanceof EngineEvent.Reassigned order) {
      next = next.withData(new Succeeding(order).in(file.data()));
    } else if (!(recorded.event() instanceof EngineEvent)) {
      next = next.withData(file.procedure().fold(file.data(), recorded.event()));
    }
    return effects(next, recorded.header().effects(), recorded.effectiveAt());
  }

  /** The case after effects whose event is not written yet. */
  static CaseFile effects(CaseFile file, List<Effect> effects, Instant at) {
    CaseFile next = file;
    for (Effect effect : effects) {
      next = effect(next, effect, at);
    }
    return next;
  }

  private static CaseFile effect(CaseFile file, Effect effect, Instant at) {
    return switch (effect) {
      case Effect.Moved moved -> moved(file, moved, at);
      case Effect.Started started -> started(file, started.run());
      case Effect.Ended end ->
          change(file, end.clock(), end.run(), run -> run.ended(end.how(), end.at()));
      case Effect.Restarted again ->
          change(file, again.clock(), again.run(), run -> run.countingFrom(again.from()));
      case Effect.Turned turn ->
          change(file, turn.clock(), turn.run(), run -> run.turned(turn.turns()));
      case Effect.Warned warned ->
          change(file, warned.clock(), warned.run(), Clock.Run::warnedOnce);
      case Effect.Paused pause ->
          change(file, pause.clock(), pause.run(), run -> run.paused(pause.at()));
      case Effect.Resumed resume ->
          change(file, resume.clock(), resume.run(), run -> run.resumed(resume.at()));
      case Effect.Extended longer ->
          change(file, longer.clock(), longer.run(), run -> run.lasting(longer.period()));
      case Effect.Tied tied -> file.withTie(tied.tie());
      case Effect.Ordered paper -> file.withPaper(paper.paper());
      case Effect.Asked asked -> asked(file, asked, at);
      case Effect.Answered answered -> answered(file, answered);
      case Effect.Closed end -> file.closedAt(Optional.of(end.at()));
      case Effect.Repinned pin -> file.following(file.procedure().otherVersion(pin.version()));
      case Effect.Posted _, Effect.Sent _, Effect.Annulled _ -> file;
    };
  }

  private static CaseFile moved(CaseFile file, Effect.Moved moved, Instant at) {
    Map<String, String> tracks = new TreeMap<>(file.tracks());
    tracks.put(moved.track(), moved.to());
    boolean accepts =
        file.accepted().isEmpty()
            && moved.track().equals(CaseFile.MAIN)
            && !moved.to().equals(CaseFile.ASKED);
    return file.withTracks(tracks, accepts ? Optional.of(at) : file.accepted());
  }

  /** A new run takes the place of the last one that is over: older runs are in the events. */
  private static CaseFile started(CaseFile file, Clock.Run run) {
    List<Clock.Run> clocks = new ArrayList<>(file.clocks());
    clocks.removeIf(old -> old.clock().equals(run.clock()) && !old.isOpen());
    clocks.add(run);
    return file.withClocks(clocks);
  }

  private static CaseFile change(
      CaseFile file, String clock, int number, UnaryOperator<Clock.Run> change) {
    List<Clock.Run> clocks = new ArrayList<>(file.clocks());
    clocks.replaceAll(
        run -> run.clock().equals(clock) && run.run() == number ? change.apply(run) : run);
    return file.withClocks(clocks);
  }

  private static CaseFile asked(CaseFile file, Effect.Asked asked, Instant at) {
    List<CaseFile.OpenQuestion> questions = new ArrayList<>(file.questions());
    questions.add(
        new CaseFile.OpenQuestion(asked.id(), asked.question(), asked.heldIn(), at, asked.holds()));
    return held(file.withQuestions(questions, file.answers()));
  }

  private static CaseFile answered(CaseFile file, Effect.Answered answered) {
    List<CaseFile.OpenQuestion> questions = new ArrayList<>(file.questions());
    questions.removeIf(open -> open.id() == answered.id());
    Map<String, JsonNode> answers = new TreeMap<>(file.answers());
    answers.put(answered.point(), answered.answer());
    return held(file.withQuestions(questions, answers));
  }

  /** The clocks that a held command would stop wait until no open question holds them. */
  private static CaseFile held(CaseFile file) {
    List<Clock.Run> clocks = new ArrayList<>(file.clocks());
    clocks.replaceAll(run ->
        run.isOpen()
            ? run.heldBy(
                file.questions().stream()
                    .filter(open -> open.holds().contains(run.clock()))
                    .map(CaseFile.OpenQuestion::id)
                    .findFirst()
                    .orElse(0))
            : run);
    return file.withClocks(clocks);
  }
}
