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

  private final LawBook book;
  private final List<Fault> faults = new ArrayList<>();

  private DraftReader(LawBook book) {
    this.book = book;
  }

  /** The draft of a text, over a book of law. */
  public static Drafted read(String yaml, LawBook book) {
    return new DraftReader(book).read(yaml);
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
      if (!fields.containsKey("changes")) {
        throw root.wrong("relief.draft.missing", "changes");
      }
      List<Yaml> items = root.field("changes").items();
      if (items.isEmpty()) {
        throw root.field("changes").wrong("relief.draft.no-change");
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
        Yaml item = items.get(i);
        Change change = changes.get(i);
        for (int j = 0; j < i; j++) {
          if (overlap(change, changes.get(j))) {
            throw item.wrong("relief.draft.overlap", change.parameter(), j + 1);
          }
        }
        changed = with(changed, change, item);
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
    return book.parameter(name.text())
        .filter(one -> one.name().startsWith(OURS))
        .filter(one -> !one.setting())
        .orElseThrow(() -> name.wrong("relief.draft.unknown-parameter", name.text()));
  }

  private static LocalDate day(Yaml yaml) {
    try {
      return LocalDate.parse(yaml.text());
    } catch (DateTimeException _) {
      throw yaml.wrong("relief.draft.no-day", yaml.text());
    }
  }

  /** The book with one change; what held before it holds again after its last day. */
  private static LawBook with(LawBook book, Change change, Yaml item) {
    Parameter old = book.parameter(change.parameter()).orElseThrow();
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>(old.values().versions());
    versions.add(
        version(old, change.value(), change.from(), change.lastDayInclusive(), change.published()));
    change
        .lastDayInclusive()
        .ifPresent(last -> {
          LocalDate next = last.plusDays(1);
          old.values()
              .at(next)
              .ifPresent(again ->
                  versions.add(
                      version(
                          old, again.value(), next, again.lastDayInclusive(), change.published())));
        });
    try {
      return book.with(
          List.of(
              new Parameter(
                  old.name(),
                  old.unit(),
                  old.cite(),
                  old.setting(),
                  Dated.of(old.name(), versions))));
    } catch (IllegalArgumentException e) {
      throw item.wrong("relief.draft.unfit", String.valueOf(e.getMessage()));
    }
  }

  private static Dated.Version<Parameter.Value> version(
      Parameter old,
      Parameter.Value value,
      LocalDate from,
      Optional<LocalDate> last,
      LocalDate published) {
    return new Dated.Version<>(value, from, last, Optional.of(published), old.cite());
  }
}
