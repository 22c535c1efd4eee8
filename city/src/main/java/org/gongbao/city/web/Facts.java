package org.gongbao.city.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.city.casework.DataTypes;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;

/** What a case knows, or an event tells, as pairs of label and text. */
record Facts(Labels labels, Names names, DataTypes types) {

  /** What a bundle calls a text that means something to programs alone: it is not shown. */
  private static final String KEY = "key";

  /**
   * Makes texts of what a case knows, or of what its events tell.
   *
   * @param kind {@code data} or {@code event}: where a label is looked up first
   * @param types what the fields are declared to be
   */
  static Facts of(
      String kind, String slug, String procedure, Words words, Names names, DataTypes types) {
    return new Facts(new Labels(words, slug, procedure, kind), names, types);
  }

  /** Everything, in one list. */
  List<Answer> flat(JsonNode data) {
    List<Answer> facts = new ArrayList<>();
    add(data, "", facts);
    return facts;
  }

  /** Everything by its parts: first what belongs to none, then part by part. */
  List<FactGroup> grouped(JsonNode data) {
    List<FactGroup> groups = new ArrayList<>();
    List<Answer> single = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : data.properties()) {
      String pointer = "/" + field.getKey();
      List<Answer> facts = new ArrayList<>();
      if (isPart(field.getValue())) {
        add(field.getValue(), pointer, facts);
        if (!facts.isEmpty()) {
          groups.add(new FactGroup(labels.label(pointer), facts));
        }
      } else {
        add(pointer, field.getValue(), single);
      }
    }
    if (!single.isEmpty()) {
      groups.addFirst(new FactGroup("", single));
    }
    return groups;
  }

  private static boolean isPart(JsonNode value) {
    return value.isObject() && !value.has("erased");
  }

  private void add(JsonNode node, String at, List<Answer> facts) {
    node.properties().forEach(field -> add(at + "/" + field.getKey(), field.getValue(), facts));
  }

  private void add(String pointer, JsonNode value, List<Answer> facts) {
    if (labels.meaning(pointer).filter(KEY::equals).isPresent()) {
      return;
    }
    if (value.isObject() && value.has("erased")) {
      facts.add(Answer.of(labels.label(pointer), labels.words().of("web.erased")));
    } else if (value.isObject()) {
      add(value, pointer, facts);
    } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
      facts.add(new Answer(labels.label(pointer), texts(value, pointer)));
    }
  }

  private List<String> texts(JsonNode value, String pointer) {
    if (!value.isArray()) {
      return List.of(text(value, pointer));
    }
    List<String> all = value.valueStream().map(one -> text(one, pointer)).toList();
    boolean records = value.valueStream().anyMatch(JsonNode::isObject);
    return records ? all : Answers.listed(all, labels.words());
  }

  private String text(JsonNode value, String pointer) {
    Words words = labels.words();
    if (value.isArray()) {
      return String.join(words.of("web.comma"), texts(value, pointer));
    }
    if (value.isObject()) {
      List<Answer> parts = new ArrayList<>();
      add(value, pointer, parts);
      return parts.stream()
          .map(part ->
              words.of("web.pair", part.label(), String.join(words.of("web.comma"), part.texts())))
          .collect(Collectors.joining(words.of("web.comma")));
    }
    if (value.isBoolean()) {
      return words.of(value.asBoolean() ? "web.yes" : "web.no");
    }
    return plain(value.asString(), pointer);
  }

  /** By what the bundle says that it means, else by what it is declared to be. */
  private String plain(String text, String pointer) {
    Words words = labels.words();
    return switch (labels.meaning(pointer).orElse("")) {
      case "organ" -> names.organ(text);
      case "division" -> names.division(text);
      case "person" -> names.person(text);
      case "role" -> words.role(text);
      case "clock", "action" -> name(labels.meaning(pointer).orElseThrow(), text);
      case "point" -> name("question", text);
      default -> declared(types.of(pointer).orElse(DataTypes.Kind.TEXT), text, pointer);
    };
  }

  private String name(String kind, String text) {
    return labels.words().name(kind, labels.slug(), labels.procedure(), text);
  }

  private String declared(DataTypes.Kind kind, String text, String pointer) {
    Words words = labels.words();
    return switch (kind) {
      case DAY -> words.day(LocalDate.parse(text));
      case INSTANT -> words.time(Instant.parse(text));
      case CLAUSE -> names.clause(ClauseId.of(text));
      case PERIOD -> words.terms().period(text);
      case CHOICE -> labels.value(pointer, text);
      case FILE -> words.of("web.file.id", text.substring(0, Math.min(text.length(), 12)));
      case TEXT -> labels.known(pointer, text).orElse(text);
    };
  }
}
