package org.gongbao.city.api;

import java.util.Optional;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Sentence;
import org.springframework.http.HttpStatus;

/** A request that cannot be put to anybody; leaves the controller and becomes a problem. */
final class Unanswerable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient HttpStatus status;
  final transient RefusalKind kind;
  final transient Sentence sentence;
  final transient Optional<String> field;

  Unanswerable(HttpStatus status, RefusalKind kind, Sentence sentence, Optional<String> field) {
    super(sentence.toString(), null, false, false);
    this.status = status;
    this.kind = kind;
    this.sentence = sentence;
    this.field = field;
  }

  /** A field of the body, a header or a parameter that has not the form asked for. */
  static Unanswerable field(String field, String key, Object value) {
    return new Unanswerable(
        HttpStatus.UNPROCESSABLE_CONTENT,
        RefusalKind.MALFORMED,
        Sentence.of("engine.input", field, key, value),
        Optional.of(field));
  }

  /**
   * Nothing of that name.
   *
   * @param kind {@code procedure}, {@code rule}, {@code parameter}, {@code document}, {@code job},
   *     {@code revision}, {@code act} or {@code party}
   */
  static Unanswerable notFound(String kind, String name) {
    return new Unanswerable(
        HttpStatus.NOT_FOUND,
        RefusalKind.MISSING,
        Sentence.of("api.no-such-" + kind, name),
        Optional.empty());
  }

  /** What is asked for is not here; the sentence says why. */
  static Unanswerable missing(String key, Object... values) {
    return new Unanswerable(
        HttpStatus.NOT_FOUND, RefusalKind.MISSING, Sentence.of(key, values), Optional.empty());
  }

  /** A body that is no JSON, or none of the kind asked for. */
  static Unanswerable body(HttpStatus status, String key, Object... values) {
    RefusalKind kind =
        status == HttpStatus.CONTENT_TOO_LARGE ? RefusalKind.OUT_OF_BOUNDS : RefusalKind.MALFORMED;
    return new Unanswerable(status, kind, Sentence.of(key, values), Optional.empty());
  }
}
