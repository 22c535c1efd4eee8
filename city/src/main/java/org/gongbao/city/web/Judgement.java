package org.gongbao.city.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongbao.engine.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers a question: its form, its check, and the value that goes on the record. A question
 * does not say of what kind its answer is; the point does, where the engine or the law asked it.
 *
 * @param pointer where the value is filled in
 */
record Judgement(Schema fields, String pointer) implements Schema {

  /** Yes or no: what the engine asks of late recordings, and the law of unpublished calendars. */
  static final Judgement YES_OR_NO = new Judgement(Schema.of(Judged.class), "/answer");

  /** The value of a setting. */
  static final Judgement SETTING = new Judgement(Schema.of(Chosen.class), "/setting");

  /** Yes, no, or a value of a kind that the reader names. */
  static final Judgement OPEN = new Judgement(Schema.of(Said.class), "/judged");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private record Judged(boolean answer, String why) {}

  private record Chosen(String setting, String why) {}

  private record Said(Kind judgement, Optional<String> judged, String why) {}

  private enum Kind {
    YES,
    NO,
    NUMBER,
    DATE,
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,10})?";

  /**
   * How a point is answered.
   *
   * @param settings names of all parameters; a question about one bears its name
   */
  static Judgement of(String point, Set<String> settings) {
    String own = point.substring(point.lastIndexOf('/') + 1);
    if (own.matches("annul-[0-9]+|calendar-.+-[0-9]{4}")) {
      return YES_OR_NO;
    }
    return settings.contains(own) ? SETTING : OPEN;
  }

  @Override
  public JsonNode document() {
    return fields.document();
  }

  @Override
  public List<Problem> check(JsonNode input) {
    List<Problem> problems = new ArrayList<>(fields.check(input));
    if (isOpen() && problems.isEmpty()) {
      said(input).ifPresent(problems::add);
    }
    return problems;
  }

  private boolean isOpen() {
    return equals(OPEN);
  }

  /** A value for yes or no would be lost; a number and a day must be what they say. */
  private static Optional<Problem> said(JsonNode input) {
    Optional<String> value =
        Optional.of(input.path("judged").asString("")).filter(text -> !text.isEmpty());
    return switch (input.path("judgement").asString("")) {
      case "yes", "no" -> value.map(text -> fault("input.blank", text));
      case "number" -> unless(value, DECIMAL, "input.number");
      case "date" -> unless(value, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "input.date");
      default -> unless(value, "(?s).+", "input.missing");
    };
  }

  private static Optional<Problem> unless(Optional<String> value, String form, String key) {
    if (value.isEmpty()) {
      return Optional.of(fault("input.missing", ""));
    }
    boolean fits =
        value.get().matches(form) && (!key.equals("input.date") || Effective.isDay(value.get()));
    return fits ? Optional.empty() : Optional.of(fault(key, value.get()));
  }

  private static Problem fault(String key, String value) {
    return new Problem(OPEN.pointer, key, value);
  }

  /** The command's input. The log holds whole numbers only, so a fraction goes in as text. */
  ObjectNode command(int question, ObjectNode input) {
    ObjectNode command = NODES.objectNode().put("question", question);
    command.set("answer", answer(input));
    return command.put("why", input.path("why").asString(""));
  }

  private JsonNode answer(ObjectNode input) {
    if (!isOpen()) {
      return input.path(pointer.substring(1));
    }
    String value = input.path("judged").asString("");
    return switch (input.path("judgement").asString("")) {
      case "yes" -> NODES.booleanNode(true);
      case "no" -> NODES.booleanNode(false);
      case "number" -> FormReader.whole(value);
      default -> NODES.stringNode(value);
    };
  }

  /** What the engine found wrong, at the field of this form. */
  List<Problem> here(List<Problem> problems) {
    return problems.stream()
        .map(one ->
            one.field().equals("/answer") ? new Problem(pointer, one.key(), one.value()) : one)
        .toList();
  }
}
