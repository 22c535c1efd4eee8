package org.gongbao.city.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gongbao.city.files.FileId;
import org.gongbao.city.people.PersonKey;
import org.gongbao.engine.Schema;
import tools.jackson.databind.JsonNode;

/**
 * An accessible form made of a JSON Schema: objects, texts, days, times, whole numbers, yes or no,
 * choices, and lists of these.
 *
 * @param fields in the order of the schema
 * @param faults what is wrong, in the order of the check, for the error summary
 */
public record Form(List<Field> fields, List<Fault> faults) {

  /** The most choices shown all at once; more make a drop-down list. */
  private static final int MOST_RADIOS = 6;

  private static final int SHORT_TEXT = 200;

  /** A number of 18 characters, or a key of 32. */
  private static final int PERSON = 32;

  public Form {
    fields = List.copyOf(fields);
    faults = List.copyOf(faults);
  }

  /**
   * One thing wrong.
   *
   * @param id id of the input to go to
   */
  public record Fault(String id, String text) {}

  /** True if it can bring files, and so is sent in several parts. */
  public boolean bringsFiles() {
    return fields.stream().anyMatch(Form::bringsFiles);
  }

  private static boolean bringsFiles(Field field) {
    return switch (field) {
      case Field.Upload _ -> true;
      case Field.Group group -> group.fields().stream().anyMatch(Form::bringsFiles);
      case Field.Rows rows -> rows.rows().stream().anyMatch(Form::bringsFiles);
      default -> false;
    };
  }

  /** What is wrong at a pointer, if something is. */
  Optional<String> error(String pointer) {
    return faults.stream()
        .filter(fault -> fault.id().equals(Field.Head.id(pointer)))
        .map(Fault::text)
        .findFirst();
  }

  /** Makes a form of a schema, with what is filled in and what is wrong with it. */
  static Form of(
      JsonNode schema,
      Draft draft,
      List<Schema.Problem> problems,
      Labels labels,
      Function<String, List<Field.Option>> offered) {
    Maker maker = new Maker(draft, labels, offered, errors(problems, labels));
    List<Field> fields = maker.fields(schema, "");
    List<Fault> faults = new ArrayList<>();
    maker.errors.forEach((pointer, text) -> faults.add(new Fault(Field.Head.id(pointer), text)));
    return new Form(fields, faults);
  }

  /** The first problem of each field, in words. */
  private static Map<String, String> errors(List<Schema.Problem> problems, Labels labels) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Schema.Problem problem : problems) {
      errors.putIfAbsent(
          problem.field(),
          labels
              .words()
              .of("web.problem." + problem.key(), labels.label(problem.field()), problem.value()));
    }
    return errors;
  }

  private record Maker(
      Draft draft,
      Labels labels,
      Function<String, List<Field.Option>> offered,
      Map<String, String> errors) {

    List<Field> fields(JsonNode schema, String at) {
      List<Field> fields = new ArrayList<>();
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        fields.add(
            field(
                property.getValue(),
                at + "/" + property.getKey(),
                FormReader.isRequired(schema, property)));
      }
      return fields;
    }

    private Field field(JsonNode schema, String at, boolean required) {
      Field.Head head =
          new Field.Head(
              at, labels.label(at), labels.hint(at), required, Optional.ofNullable(errors.get(at)));
      return switch (schema.path("type").asString("")) {
        case "object" -> new Field.Group(head, fields(schema, at));
        case "array" ->
            schema.path("items").has("enum")
                ? several(schema.path("items"), head)
                : rows(schema, head);
        case "integer" -> new Field.Text(head, draft.shown(at), 1, OptionalInt.of(20), "numeric");
        case "boolean" -> yesOrNo(head);
        default -> string(schema, head);
      };
    }

    /** A row's own label is its number; one empty row stands ready. */
    private Field rows(JsonNode schema, Field.Head head) {
      int count = Math.max(draft.rows(head.pointer()).orElse(1), 1);
      List<Field> rows = new ArrayList<>();
      for (int row = 0; row < count; row++) {
        rows.add(numbered(field(schema.path("items"), head.pointer() + "/" + row, true), row));
      }
      return new Field.Rows(head, rows);
    }

    /** A row of one field only: the field itself bears the number. */
    private Field numbered(Field field, int row) {
      String label = labels.words().of("web.row", field.head().label(), row + 1);
      return switch (field) {
        case Field.Text(var head, var value, var lines, var longest, var mode) ->
            new Field.Text(head.labelled(label), value, lines, longest, mode);
        case Field.Choice(var head, var options, var value, var radios) ->
            new Field.Choice(head.labelled(label), options, value, radios);
        case Field.Day(var head, var value) -> new Field.Day(head.labelled(label), value);
        case Field.Upload(var head, var value, var shown) ->
            new Field.Upload(head.labelled(label), value, shown);
        default -> field;
      };
    }

    /** Each choice is an element of its own, so that what is sent needs no other reading. */
    private Field several(JsonNode items, Field.Head head) {
      List<Field.Option> options = options(items, head.pointer());
      List<Boolean> chosen = new ArrayList<>();
      for (int i = 0; i < options.size(); i++) {
        chosen.add(draft.shown(head.pointer() + "/" + i).equals(options.get(i).value()));
      }
      return new Field.Several(head, options, chosen);
    }

    private List<Field.Option> options(JsonNode schema, String at) {
      return schema
          .path("enum")
          .valueStream()
          .map(JsonNode::asString)
          .map(one -> new Field.Option(one, labels.value(at, one)))
          .toList();
    }

    private Field yesOrNo(Field.Head head) {
      Words words = labels.words();
      return new Field.Choice(
          head,
          List.of(
              new Field.Option("true", words.of("web.yes")),
              new Field.Option("false", words.of("web.no"))),
          draft.shown(head.pointer()),
          true);
    }

    private Field string(JsonNode schema, Field.Head head) {
      String value = draft.shown(head.pointer());
      if (schema.has("enum")) {
        List<Field.Option> options = options(schema, head.pointer());
        return new Field.Choice(
            head, options, value, head.required() && options.size() <= MOST_RADIOS);
      }
      List<Field.Option> options = offered.apply(head.pointer());
      if (schema.path("format").asString("").equals(FileId.FORMAT)) {
        return new Field.Upload(
            head, value, options.stream().map(Field.Option::label).findFirst().orElse(""));
      }
      if (PersonKey.isAskedFor(schema)) {
        return new Field.Text(head, value, 1, OptionalInt.of(PERSON), "text");
      }
      if (!options.isEmpty()) {
        return new Field.Choice(head, options, value, false);
      }
      return switch (schema.path("format").asString("")) {
        case "date" -> new Field.Day(head, value);
        case "date-time" -> new Field.Moment(head, value);
        default -> text(schema, head, value);
      };
    }

    private Field text(JsonNode schema, Field.Head head, String value) {
      String pattern = schema.path("pattern").asString("");
      int longest = schema.path("maxLength").asInt(0);
      boolean isShort = !pattern.isEmpty() || (longest > 0 && longest <= SHORT_TEXT);
      return new Field.Text(
          head,
          value,
          isShort ? 1 : labels.lines(head.pointer()),
          longest > 0 ? OptionalInt.of(longest) : OptionalInt.empty(),
          pattern.startsWith("^-?[0-9]") ? "decimal" : "text");
    }
  }
}
