package org.gongbao.city.relief.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;

/**
 * Reads a draft strictly (草案文件): YAML with a {@code title} and a list of {@code changes}, each with
 * {@code parameter}, {@code from}, perhaps {@code to}, {@code published}, and one of {@code value},
 * {@code values} and {@code bands}, of the same form as the figure has. Every fault is told with
 * its line and field. A key of {@code values} that is left out stays as it is.
 */
public final class DraftReader {

  /** The documents whose figures are simulated here. */
  private static final String OURS = "relief.";

  /** A simulation has the fourteen months of the notice, whatever a draft says of them. */
  private static final List<String> INSURED_TIME = List.of("relief.term", "relief.period.");

  private static final String DAY = "20[0-9]{2}-[0-9]{2}-[0-9]{2}";
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_CHANGES = 100;

  private final LawBook book;
  private final List<Fault> faults = new ArrayList<>();

  private DraftReader(LawBook book) {
    this.book = book;
  }

  /** The draft of a text, over a book of law. */
  public static Drafted read(String yaml, LawBook book) {
    return new DraftReader(book).read(yaml);
  }

  /** True for a figure of the notice that a draft may change. */
  public static boolean mayChange(Parameter figure) {
    return figure.name().startsWith(OURS)
        && !figure.setting()
        && INSURED_TIME.stream().noneMatch(figure.name()::startsWith);
  }

  private Drafted read(String yaml) {
    try {
      Yaml root = Yaml.read(yaml);
      Map<String, Yaml> fields = root.fields(List.of("title", "changes"), List.of());
      String title =
          Optional.ofNullable(fields.get("title"))
              .filter(one -> !one.isNull())
              .map(Yaml::text)
              .orElse("");
      if (title.length() > LONGEST_TITLE) {
        throw root.field("title").wrong("relief.draft.title-long", LONGEST_TITLE);
      }
      if (!fields.containsKey("changes")) {
        throw root.wrong("relief.draft.missing", "changes");
      }
      List<Yaml> items = root.field("changes").items();
      if (items.isEmpty()) {
        throw root.field("changes").wrong("relief.draft.no-change");
      }
      if (items.size() > MOST_CHANGES) {
        throw root.field("changes").wrong("relief.draft.too-many", MOST_CHANGES);
      }
      List<Change> changes = new ArrayList<>();
      for (Yaml item : items) {
        try {
          changes.add(change(item));
        } catch (Yaml.WrongException e) {
          faults.add(e.fault());
        }
      }
      return faults.isEmpty() ? drafted(title, changes, items) : new Drafted.Wrong(faults);
    } catch (Yaml.WrongException e) {
      return new Drafted.Wrong(List.of(e.fault()));
    }
  }

  private Drafted drafted(String title, List<Change> changes, List<Yaml> items) {
    LawBook changed = book;
    try {
      for (int i = 0; i < changes.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (overlap(changes.get(i), changes.get(j))) {
            throw items.get(i).wrong("relief.draft.overlap", changes.get(i).parameter(), j + 1);
          }
        }
      }
      for (int i = 0; i < changes.size(); i++) {
        String name = changes.get(i).parameter();
        if (changes.subList(0, i).stream().noneMatch(one -> one.parameter().equals(name))) {
          changed = with(changed, name, changes, items.get(i));
        }
      }
    } catch (Yaml.WrongException e) {
      return new Drafted.Wrong(List.of(e.fault()));
    }
    return new Drafted.Ready(new Draft(title, changes, changed));
  }

  private static boolean overlap(Change one, Change other) {
    return one.parameter().equals(other.parameter())
        && !one.from().isAfter(other.lastDayInclusive().orElse(LocalDate.MAX))
        && !other.from().isAfter(one.lastDayInclusive().orElse(LocalDate.MAX));
  }

  private Change change(Yaml item) {
    Map<String, Yaml> fields =
        item.fields(
            List.of("parameter", "from", "to", "published", "value", "values", "bands"),
            List.of("parameter", "from", "published"));
    Yaml name = item.field("parameter");
    Parameter parameter = parameter(name);
    LocalDate from = day(item.field("from"));
    Optional<LocalDate> to =
        fields.containsKey("to") ? Optional.of(day(item.field("to"))) : Optional.empty();
    if (to.isPresent() && to.get().isBefore(from)) {
      throw item.field("to").wrong("relief.draft.to-before-from", to.get(), from);
    }
    LocalDate published = day(item.field("published"));
    LocalDate latest = parameter.values().versions().getLast().published().orElse(LocalDate.MIN);
    if (!published.isAfter(latest)) {
      throw item.field("published").wrong("relief.draft.published-too-early", published, latest);
    }
    Parameter.Value before =
        parameter
            .values()
            .at(from)
            .map(Dated.Version::value)
            .orElseGet(() -> parameter.values().versions().getLast().value());
    Parameter.Value value = DraftValues.of(item, fields, parameter.name(), before);
    return new Change(parameter.name(), parameter.cite(), before, value, from, to, published);
  }

  private Parameter parameter(Yaml name) {
    Parameter found =
        book.parameter(name.text())
            .filter(one -> one.name().startsWith(OURS))
            .filter(one -> !one.setting())
            .orElseThrow(() -> name.wrong("relief.draft.unknown-parameter", name.text()));
    if (!mayChange(found)) {
      throw name.wrong("relief.draft.insured-time", name.text());
    }
    return found;
  }

  private static LocalDate day(Yaml yaml) {
    try {
      if (!yaml.text().matches(DAY)) {
        throw yaml.wrong("relief.draft.no-day", yaml.text());
      }
      return LocalDate.parse(yaml.text());
    } catch (DateTimeException _) {
      throw yaml.wrong("relief.draft.no-day", yaml.text());
    }
  }

  private static LawBook with(LawBook book, String name, List<Change> changes, Yaml item) {
    try {
      return book.with(
          List.of(
              Redated.with(
                  book.parameter(name).orElseThrow(),
                  changes.stream().filter(one -> one.parameter().equals(name)).toList())));
    } catch (IllegalArgumentException e) {
      throw item.wrong("relief.draft.unfit", String.valueOf(e.getMessage()));
    }
  }
}
