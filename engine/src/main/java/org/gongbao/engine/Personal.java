package org.gongbao.engine;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value about a person, kept sealed in the vault: present, or erased. The log holds only a
 * commitment to it, so erasing it breaks nothing.
 *
 * @param <T> type of the value: text, a record, a list
 */
public final class Personal<T> {

  private final String subject;
  private final @Nullable T value;
  private final int revision;
  private final int position;

  private Personal(String subject, @Nullable T value, int revision, int position) {
    this.subject = subject;
    this.value = value;
    this.revision = revision;
    this.position = position;
  }

  /**
   * A value to be sealed for {@code subject} ({@code party/ID}, {@code person/ID}); erasing the
   * subject erases it.
   */
  public static <T> Personal<T> of(String subject, T value) {
    return new Personal<>(subject, Objects.requireNonNull(value), 0, 0);
  }

  /** A value read back, or found erased, at its place in the vault. */
  static <T> Personal<T> at(int revision, int position, String subject, @Nullable T value) {
    return new Personal<>(subject, value, revision, position);
  }

  /** Whose it is. */
  public String subject() {
    return subject;
  }

  /** The value; empty once erased. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** True once the subject's data were erased. */
  public boolean isErased() {
    return value == null;
  }

  /** Revision of the event whose vault row holds it; 0 before it is written. */
  int revision() {
    return revision;
  }

  int position() {
    return position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Personal<?> that
        && subject.equals(that.subject)
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject, value);
  }

  /** Never the value: it must not slip into a log of messages. */
  @Override
  public String toString() {
    return (isErased() ? "erased " : "sealed ") + subject;
  }
}
