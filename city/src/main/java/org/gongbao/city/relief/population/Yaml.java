package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.Sentence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a small YAML file that knows its line and its place, and says it in its faults. */
record Yaml(Node node, String field) {

  private static final int LARGEST = 64_000;
  private static final int DEEPEST = 10;

  /** The file is not as it should be. */
  @SuppressWarnings("serial")
  static final class WrongException extends RuntimeException {
    private final Fault fault;

    WrongException(Fault fault) {
      super(fault.field());
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  /** The whole of a text. */
  static Yaml read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LARGEST)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      flat(new Parse(settings).parseString(text));
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      if (!documents.hasNext()) {
        throw fault(1, "/", "relief.draft.empty");
      }
      Node node = documents.next();
      if (documents.hasNext()) {
        throw fault(1, "/", "relief.draft.several");
      }
      return new Yaml(node, "");
    } catch (MarkedYamlEngineException e) {
      throw fault(line(e.getProblemMark()), "/", "relief.draft.no-yaml", e.getProblem());
    } catch (YamlEngineException e) {
      throw fault(1, "/", "relief.draft.no-yaml", String.valueOf(e.getMessage()));
    }
  }

  /** What lies too deep is refused before it is composed, which goes down into it. */
  private static void flat(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case SequenceStart, MappingStart -> depth++;
        case SequenceEnd, MappingEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw fault(line(event.getStartMark()), "/", "relief.draft.too-deep", DEEPEST);
      }
    }
  }

  private static WrongException fault(int line, String field, String key, Object... values) {
    return new WrongException(new Fault(line, field, Sentence.of(key, values)));
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(one -> one.getLine() + 1).orElse(1);
  }

  WrongException wrong(String key, Object... values) {
    return fault(line(node.getStartMark()), field.isEmpty() ? "/" : field, key, values);
  }

  /** The fields of an object, which may be these and must be those. */
  Map<String, Yaml> fields(List<String> known, List<String> demanded) {
    Map<String, Yaml> fields = fields();
    for (Map.Entry<String, Yaml> one : fields.entrySet()) {
      if (!known.contains(one.getKey())) {
        throw one.getValue()
            .wrong("relief.draft.unknown-field", one.getKey(), String.join(", ", known));
      }
    }
    for (String one : demanded) {
      if (!fields.containsKey(one)) {
        throw wrong("relief.draft.missing", one);
      }
    }
    return fields;
  }

  /** The fields of an object. */
  Map<String, Yaml> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("relief.draft.no-object");
    }
    Map<String, Yaml> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = new Yaml(tuple.getKeyNode(), field);
      String name = key.text();
      if (fields.put(name, new Yaml(tuple.getValueNode(), below(name))) != null) {
        throw key.wrong("relief.draft.twice", name);
      }
    }
    return fields;
  }

  /** A field that is there. */
  Yaml field(String name) {
    return Optional.ofNullable(fields().get(name))
        .orElseThrow(() -> wrong("relief.draft.missing", name));
  }

  /** The items of a list. */
  List<Yaml> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("relief.draft.no-list");
    }
    List<Yaml> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Yaml(item, below(String.valueOf(items.size() + 1))));
    }
    return items;
  }

  /** True for an explicit nothing. */
  boolean isNull() {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  /** A text or number as it is written. */
  String text() {
    if (node instanceof ScalarNode scalar && !isNull()) {
      return scalar.getValue();
    }
    throw wrong("relief.draft.no-text");
  }

  private String below(String name) {
    return field.isEmpty() ? name : field + "/" + name;
  }
}
