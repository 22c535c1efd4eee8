package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A field of a form, ready to be shown. */
public sealed interface Field {

  /** What every field has. */
  Head head();

  /**
   * What every field has.
   *
   * @param pointer JSON pointer to its value: {@code /members/0/name}
   * @param error what is wrong with it, if something is
   */
  record Head(
      String pointer,
      String label,
      Optional<String> hint,
      boolean required,
      Optional<String> error) {

    /** Name under which it is sent. */
    public String name() {
      return Draft.VALUE + pointer;
    }

    /** Id of its input, for labels and the error summary. */
    public String id() {
      return id(pointer);
    }

    static String id(String pointer) {
      return "f" + pointer.replace('/', '-');
    }

    /** Ids of what describes it; empty if nothing does. */
    public String describedBy() {
      String hinted = hint.isPresent() ? id() + "-hint" : "";
      String faulty = error.isPresent() ? id() + "-error" : "";
      return (hinted + " " + faulty).strip();
    }

    /** The same under another label. */
    Head labelled(String other) {
      return new Head(pointer, other, hint, required, error);
    }

    /** Classes of the box around it. */
    public String box() {
      return error.isPresent() ? "field field-error" : "field";
    }
  }

  /**
   * Text.
   *
   * @param lines 1 for an input, more for a text area
   * @param mode what keyboard a phone should offer: {@code text}, {@code decimal}, {@code numeric}
   */
  record Text(Head head, String value, int lines, OptionalInt longest, String mode)
      implements Field {}

  /** A day. */
  record Day(Head head, String value) implements Field {}

  /** A time of a day. */
  record Hour(Head head, String value) implements Field {}

  /** A day and a time, in the city's time. */
  record Moment(Head head, String value) implements Field {}

  /**
   * One of several.
   *
   * @param radios true if all stand open on the page; false for a drop-down list
   */
  record Choice(Head head, List<Option> options, String value, boolean radios) implements Field {
    public Choice {
      options = List.copyOf(options);
    }

    /** Id of the input that the error summary leads to. */
    public String id(int option) {
      return option == 0 ? head.id() : head.id() + "-" + option;
    }
  }

  /**
   * Any number of several, all open on the page.
   *
   * @param chosen for each option, whether it is
   */
  record Several(Head head, List<Option> options, List<Boolean> chosen) implements Field {
    public Several {
      options = List.copyOf(options);
      chosen = List.copyOf(chosen);
    }

    /** Name under which an option is sent: an element of the list. */
    public String name(int option) {
      return head.name() + "/" + option;
    }

    /** Id of the input that the error summary leads to. */
    public String id(int option) {
      return option == 0 ? head.id() : head.id() + "-" + option;
    }

    /** Name under which the number of elements is sent. */
    public String countName() {
      return Draft.COUNT + head.pointer();
    }
  }

  /**
   * A file.
   *
   * @param value id of the file chosen before; empty if none was
   * @param shown its name and size
   */
  record Upload(Head head, String value, String shown) implements Field {}

  /** One of the answers to choose from. */
  record Option(String value, String label) {}

  /** Fields that belong together. */
  record Group(Head head, List<Field> fields) implements Field {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * As many of the same as one likes; rows are added and removed by submitting the form.
   *
   * @param rows one field each, a {@link Group} if a row has several
   */
  record Rows(Head head, List<Field> rows) implements Field {
    public Rows {
      rows = List.copyOf(rows);
    }

    /** Name under which the number of rows is sent. */
    public String countName() {
      return Draft.COUNT + head.pointer();
    }
  }
}
