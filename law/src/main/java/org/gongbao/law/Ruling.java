package org.gongbao.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a rule, and an action, answers (裁断): granted with a value, refused by a clause, or
 * undetermined until somebody answers; always with its trace.
 *
 * @param <T> type of the value granted
 */
public sealed interface Ruling<T> {

  /** Why; {@link Trace#NONE} when the tracer was off. */
  Trace trace();

  /** The same ruling with another trace. */
  Ruling<T> with(Trace trace);

  /** The rule grants {@code value}. */
  record Granted<T>(T value, Trace trace) implements Ruling<T> {
    @Override
    public Granted<T> with(Trace other) {
      return new Granted<>(value, other);
    }
  }

  /** The clause refuses; {@code sentence} says what was expected and what came. */
  record Refused<T>(RefusalKind kind, ClauseId clause, Sentence sentence, Trace trace)
      implements Ruling<T> {
    @Override
    public Refused<T> with(Trace other) {
      return new Refused<>(kind, clause, sentence, other);
    }

    /** The same refusal as an answer of another type. */
    public <R> Refused<R> as() {
      return new Refused<>(kind, clause, sentence, trace);
    }
  }

  /** The rule cannot answer until these are answered; never empty. */
  record Undetermined<T>(List<Question> questions, Trace trace) implements Ruling<T> {
    public Undetermined {
      if (questions.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one question but got none");
      }
      questions = List.copyOf(questions);
    }

    @Override
    public Undetermined<T> with(Trace other) {
      return new Undetermined<>(questions, other);
    }

    /** The same open questions as an answer of another type. */
    public <R> Undetermined<R> as() {
      return new Undetermined<>(questions, trace);
    }
  }

  /** Granted, with no trace of its own. */
  static <T> Ruling<T> granted(T value) {
    return new Granted<>(value, Trace.NONE);
  }

  /** Refused, with no trace of its own; {@code values} go into the sentence's placeholders. */
  static <T> Ruling<T> refused(
      RefusalKind kind, ClauseId clause, String sentenceKey, Object... values) {
    return new Refused<>(kind, clause, Sentence.of(sentenceKey, values), Trace.NONE);
  }

  /** Undetermined by one missing point. */
  static <T> Ruling<T> undetermined(Question question) {
    return new Undetermined<>(List.of(question), Trace.NONE);
  }

  /** True if granted. */
  default boolean isGranted() {
    return this instanceof Granted;
  }

  /** Goes on with the granted value; a refusal or an open question passes through. */
  default <R> Ruling<R> then(Function<? super T, Ruling<R>> next) {
    return switch (this) {
      case Granted<T> granted -> next.apply(granted.value());
      case Refused<T> refused -> refused.as();
      case Undetermined<T> open -> open.as();
    };
  }

  /** The ruling with its granted value changed. */
  default <R> Ruling<R> map(Function<? super T, R> change) {
    return then(value -> granted(change.apply(value)));
  }

  /**
   * All of them: the first refusal if one refuses, else all open questions together, each once,
   * else the last grant. A refusal wins over a question, because no answer could help.
   */
  static <T> Ruling<T> all(List<? extends Ruling<? extends T>> rulings) {
    List<Question> open = new ArrayList<>();
    Ruling<T> last = null;
    for (Ruling<? extends T> ruling : rulings) {
      switch (ruling) {
        case Granted<? extends T> granted -> last = granted(granted.value());
        case Refused<? extends T> refused -> {
          return refused.as();
        }
        case Undetermined<? extends T> undetermined -> open.addAll(undetermined.questions());
      }
    }
    if (!open.isEmpty()) {
      return new Undetermined<>(open.stream().distinct().toList(), Trace.NONE);
    }
    if (last == null) {
      throw new IllegalArgumentException("Expected at least one ruling but got none");
    }
    return last;
  }
}
