package org.gongbao.city.gazette.catalogue;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.CatalogueException;
import org.gongbao.city.gazette.CatalogueProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML strictly, in one pass: one document, no duplicate key, no anchor, no alias, no tag, no
 * number with a fraction; bounded in size and depth; keys are strings.
 */
final class StrictYaml {

  private static final int LARGEST = 2_000_000;
  private static final int DEEPEST = 30;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final Iterator<Event> events;
  private final ScalarResolver resolver;

  private StrictYaml(String file, String yaml) {
    this.file = file;
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST).build();
    this.resolver = settings.getSchema().getScalarResolver();
    this.events = new Parse(settings).parseString(yaml).iterator();
  }

  /**
   * The tree of a file.
   *
   * @throws CatalogueException naming file, line and column
   */
  static JsonNode read(String file, String yaml) {
    try {
      return new StrictYaml(file, yaml).document();
    } catch (MarkedYamlEngineException wrong) {
      throw broken(file, place(wrong.getProblemMark()), String.valueOf(wrong.getProblem()));
    } catch (YamlEngineException wrong) {
      throw broken(file, "/", String.valueOf(wrong.getMessage()));
    }
  }

  private JsonNode document() {
    events.next();
    Event start = events.next();
    if (start.getEventId() != Event.ID.DocumentStart) {
      throw broken(file, "/", "Expected a document but got nothing");
    }
    JsonNode tree = node(events.next(), 0);
    events.next();
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw broken(file, place(end.getStartMark()), "Expected one document but got more");
    }
    return tree;
  }

  private JsonNode node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw broken(file, place(event.getStartMark()), "Expected at most 30 levels");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw broken(file, place(event.getStartMark()), "Expected no anchor and no alias");
    }
    return switch (event.getEventId()) {
      case MappingStart -> mapping(depth);
      case SequenceStart -> sequence(depth);
      default -> scalar((ScalarEvent) event);
    };
  }

  private ObjectNode mapping(int depth) {
    ObjectNode object = NODES.objectNode();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      JsonNode name = node(key, depth + 1);
      if (!name.isString()) {
        throw broken(file, place(key.getStartMark()), "Expected a string as key but got " + name);
      }
      if (object.has(name.asString())) {
        throw broken(
            file, place(key.getStartMark()), "Expected the key " + name + " once but got it twice");
      }
      object.set(name.asString(), node(events.next(), depth + 1));
    }
    return object;
  }

  private ArrayNode sequence(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      array.add(node(item, depth + 1));
    }
    return array;
  }

  private JsonNode scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      throw broken(file, place(event.getStartMark()), "Expected no tag");
    }
    String value = event.getValue();
    if (!event.isPlain()) {
      return NODES.stringNode(value);
    }
    Tag tag = resolver.resolve(value, true);
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(value.equals("true"));
    }
    if (tag.equals(Tag.INT)) {
      return NODES.numberNode(new BigInteger(value));
    }
    if (tag.equals(Tag.FLOAT)) {
      throw broken(
          file, place(event.getStartMark()), "Expected a fraction in quotes but got " + value);
    }
    return NODES.stringNode(value);
  }

  private static String place(Optional<Mark> mark) {
    return mark.map(m -> "line " + (m.getLine() + 1) + " column " + (m.getColumn() + 1))
        .orElse("/");
  }

  private static CatalogueException broken(String file, String pointer, String message) {
    return new CatalogueException(List.of(new CatalogueProblem(file, pointer, "", message)));
  }
}
