package org.gongbao.city.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a case knows, or an event tells, as pairs of label and text. */
final class Facts {

  private static final Set<String> ORGANS = Set.of("unit", "auditee", "organ", "authority");

  private Facts() {}

  static List<Answer> of(JsonNode data, String slug, String procedure, Words words, Names names) {
    List<Answer> facts = new ArrayList<>();
    add(data, "", new Labels(words, slug, procedure, "data"), names, facts);
    return facts;
  }

  private static void add(
      JsonNode node, String at, Labels labels, Names names, List<Answer> facts) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String pointer = at + "/" + field.getKey();
      JsonNode value = field.getValue();
      if (value.isObject() && value.has("erased")) {
        facts.add(new Answer(labels.label(pointer), labels.words().of("web.erased")));
      } else if (value.isObject() && value.has("value") && value.has("subject")) {
        facts.add(
            new Answer(labels.label(pointer), text(value.path("value"), pointer, labels, names)));
      } else if (value.isObject()) {
        add(value, pointer, labels, names, facts);
      } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
        facts.add(new Answer(labels.label(pointer), text(value, pointer, labels, names)));
      }
    }
  }

  private static String text(JsonNode value, String pointer, Labels labels, Names names) {
    if (value.isArray()) {
      return value
          .valueStream()
          .map(one -> text(one, pointer, labels, names))
          .collect(Collectors.joining(labels.words().of("web.comma")));
    }
    if (value.isObject()) {
      return value.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .map(field -> text(field.getValue(), pointer + "/" + field.getKey(), labels, names))
          .collect(Collectors.joining(" "));
    }
    if (value.isBoolean()) {
      return labels.words().of(value.asBoolean() ? "web.yes" : "web.no");
    }
    String plain = value.asString();
    if (ORGANS.contains(Labels.leaf(pointer))) {
      return names.organ(plain);
    }
    String person = names.person(plain);
    return person.equals(plain) ? Answers.readable(plain, pointer, labels) : person;
  }
}
