package org.gongbao.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reasons of a ruling (理由链): an addressable tree of references to clauses, figures, inputs and
 * conditions met and not met. It holds no prose; text is made on display.
 *
 * @param steps in the order in which the rule took them
 */
public record Trace(List<Step> steps) {

  /** The trace of a rule that ran with the tracer off, or read nothing. */
  public static final Trace NONE = new Trace(List.of());

  private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})*");

  public Trace {
    steps = List.copyOf(steps);
  }

  /** One thing a rule did. */
  public sealed interface Step {}

  /** Read an input; {@code value} is its plain text, "?" when not known. */
  public record Input(String name, String value) implements Step {}

  /**
   * Read a figure of the law, or a setting of the installation where the law is silent.
   *
   * @param from first day in force of the version read
   * @param published day of its publication; empty for a setting
   */
  public record Figure(
      String name, String value, ClauseId clause, LocalDate from, Optional<LocalDate> published)
      implements Step {}

  /** Looked whether a condition is met. */
  public record Condition(ClauseId clause, String key, boolean met) implements Step {}

  /**
   * Counted a period.
   *
   * @param lastDayInclusive last day of the period
   * @param provisional true if it runs into a year whose holiday notice was not known
   */
  public record Counted(
      String period,
      LocalDate start,
      LocalDate lastDayInclusive,
      String calendar,
      boolean provisional)
      implements Step {}

  /** Asked another rule, whose own trace hangs below. */
  public record Rule(ClauseId clause, String name, Trace trace) implements Step {}

  /**
   * The step at an address such as {@code 2.1}: one-based positions, rule by rule; empty for a text
   * that is no address of this trace.
   */
  public Optional<Step> at(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return Optional.empty();
    }
    Trace trace = this;
    Step found = null;
    for (String part : address.split("\\.", -1)) {
      int position = Integer.parseInt(part);
      if (position < 1 || position > trace.steps.size()) {
        return Optional.empty();
      }
      found = trace.steps.get(position - 1);
      trace = found instanceof Rule rule ? rule.trace() : NONE;
    }
    return Optional.ofNullable(found);
  }

  /** The same steps; of inputs only the names, for their values may be personal. */
  public Trace withoutInputValues() {
    return new Trace(
        steps.stream()
            .map(step ->
                switch (step) {
                  case Input input -> new Input(input.name(), "");
                  case Rule rule ->
                      new Rule(rule.clause(), rule.name(), rule.trace().withoutInputValues());
                  default -> step;
                })
            .toList());
  }

  /** SHA-256 over the canonical text of all steps; equal traces have equal digests. */
  public byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(canonicalText().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  /** One line a step, fields separated by tabs, depth as leading dots. */
  public String canonicalText() {
    StringBuilder text = new StringBuilder(64 * steps.size());
    append(text, 0);
    return text.toString();
  }

  private void append(StringBuilder text, int depth) {
    for (Step step : steps) {
      text.repeat('.', depth);
      switch (step) {
        case Input s -> line(text, "input", s.name(), s.value());
        case Figure s ->
            line(
                text,
                "figure",
                s.name(),
                s.value(),
                s.clause(),
                s.from(),
                s.published().map(LocalDate::toString).orElse("setting"));
        case Condition s -> line(text, "condition", s.clause(), s.key(), s.met());
        case Counted s ->
            line(
                text,
                "counted",
                s.period(),
                s.start(),
                s.lastDayInclusive(),
                s.calendar(),
                s.provisional());
        case Rule s -> {
          line(text, "rule", s.clause(), s.name());
          s.trace().append(text, depth + 1);
        }
      }
    }
  }

  private static void line(StringBuilder text, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      escape(text, String.valueOf(fields[i]));
    }
    text.append('\n');
  }

  /** Tabs, line ends and backslashes are escaped, so that two traces never share a text. */
  private static void escape(StringBuilder text, String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
