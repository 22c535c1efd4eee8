package org.gongbao.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The law as a rule sees it: of one day, as published by another, noting in the trace what is read.
 * Made by {@link LawBook#on}; lives for one decision.
 *
 * <p>Each figure is refused as not in force, citing its clause, outside its days or before its
 * publication; a setting that is unset is a question to the administrator. A figure of an unknown
 * name or of another type is a bug: {@link IllegalArgumentException}.
 */
public final class Law {

  /** The role that supplies what the installation has to choose or to load. */
  public static final String ADMINISTRATOR = "administrator";

  private final LawBook book;
  private final LocalDate asOf;
  private final LocalDate knownAt;
  private final Tracer tracer;
  private final Function<String, Optional<String>> supplied;

  Law(LawBook book, LocalDate asOf, LocalDate knownAt, Tracer tracer) {
    this(book, asOf, knownAt, tracer, point -> Optional.empty());
  }

  private Law(
      LawBook book,
      LocalDate asOf,
      LocalDate knownAt,
      Tracer tracer,
      Function<String, Optional<String>> supplied) {
    this.book = book;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.tracer = tracer;
    this.supplied = supplied;
  }

  /** The law of another day, by the same publications and in the same trace. */
  public Law on(LocalDate otherDay) {
    return new Law(book, otherDay, knownAt, tracer, supplied);
  }

  /**
   * The same law with what the administrator supplied where it asked: the value of an unset setting
   * by its name, {@code true} for a calendar to be taken as found although its notice is not out.
   */
  public Law supplied(Function<String, Optional<String>> answers) {
    return new Law(book, asOf, knownAt, tracer, answers);
  }

  /** The day whose law is asked. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The day by whose end it must have been published. */
  public LocalDate knownAt() {
    return knownAt;
  }

  /** Where the steps are noted. */
  public Tracer tracer() {
    return tracer;
  }

  /** The book behind it. */
  public LawBook book() {
    return book;
  }

  /** Notes a condition and answers whether it is met; see {@link Tracer#condition}. */
  public boolean condition(ClauseId clause, String key, boolean met) {
    return tracer.condition(clause, key, met);
  }

  /**
   * The document in force, as a citation of {@code cite} in its version; refused before it was
   * issued, before its first and after its last day.
   */
  public Ruling<Citation> inForce(String slug, ClauseId cite) {
    Document document = book.documents().get(slug);
    if (document == null) {
      throw new IllegalArgumentException("Expected a known document but got " + slug);
    }
    if (document.issued().isAfter(knownAt)) {
      tracer.condition(cite, "document.published", false);
      return refused(cite, "law.document-not-yet-published", slug, knownAt, document.issued());
    }
    if (asOf.isBefore(document.effectiveFrom())) {
      tracer.condition(cite, "document.in-force", false);
      return refused(cite, "law.document-not-yet-in-force", slug, asOf, document.effectiveFrom());
    }
    Optional<LocalDate> last = document.effectiveLastDayInclusive();
    if (last.isPresent() && asOf.isAfter(last.get())) {
      tracer.condition(cite, "document.in-force", false);
      return refused(cite, "law.document-no-longer-in-force", slug, asOf, last.get());
    }
    tracer.condition(cite, "document.in-force", true);
    return Ruling.granted(new Citation(cite, document.effectiveFrom()));
  }

  /** A whole number. */
  public Ruling<Integer> whole(String name) {
    return parsed(name, "a whole number", Integer::valueOf);
  }

  /** The length of a period, a whole number of at least 1. */
  public Ruling<Integer> length(String name) {
    return parsed(
        name,
        "a whole number of at least 1",
        text -> {
          int length = Integer.parseInt(text);
          if (length < 1) {
            throw new IllegalArgumentException("Expected at least 1 but got " + length);
          }
          return length;
        });
  }

  /** A decimal, exact. */
  public Ruling<BigDecimal> decimal(String name) {
    return parsed(name, "a decimal", BigDecimal::new);
  }

  /** A share such as {@code 0.30}. */
  public Ruling<Ratio> ratio(String name) {
    return parsed(name, "a ratio", Ratio::of);
  }

  /** An amount of yuan. */
  public Ruling<Money> money(String name) {
    return parsed(name, "an amount", Money::of);
  }

  /** A word or text. */
  public Ruling<String> text(String name) {
    return parsed(name, "a text", text -> text);
  }

  /** Values by key, in the order of the law. */
  public Ruling<Map<String, String>> table(String name) {
    return typed(name, Parameter.Table.class).map(Parameter.Table::values);
  }

  /** Rates by bands, lowest first. */
  public Ruling<List<Parameter.Band>> bands(String name) {
    return typed(name, Parameter.Bands.class).map(Parameter.Bands::bands);
  }

  private <T> Ruling<T> parsed(String name, String what, Function<String, T> parse) {
    return typed(name, Parameter.Text.class)
        .then(value -> {
          try {
            return Ruling.granted(parse.apply(value.text()));
          } catch (IllegalArgumentException e) {
            if (wasSupplied(name)) {
              return unset(name, "law.setting-unreadable", value.text());
            }
            throw new IllegalArgumentException(
                "Expected %s to be %s but it is %s".formatted(name, what, value.text()), e);
          }
        });
  }

  private <V extends Parameter.Value> Ruling<V> typed(String name, Class<V> type) {
    return figure(name)
        .then(value -> {
          if (type.isInstance(value)) {
            return Ruling.granted(type.cast(value));
          }
          if (wasSupplied(name)) {
            return unset(name, "law.setting-unreadable", value.toString());
          }
          throw new IllegalArgumentException(
              "Expected %s to be %s but it is %s"
                  .formatted(name, type.getSimpleName(), value.getClass().getSimpleName()));
        });
  }

  /**
   * Supplied on a case because the installation's setting is unset; what does not fit is asked
   * again.
   */
  private boolean wasSupplied(String name) {
    return supplied.apply(name).isPresent();
  }

  private <T> Ruling<T> unset(String name, String key, Object... values) {
    ClauseId clause = Optional.ofNullable(book.parameters().get(name)).orElseThrow().cite();
    List<Object> all = new ArrayList<>(List.of(name));
    all.addAll(List.of(values));
    return Ruling.undetermined(
        new Question(
            name, clause, ADMINISTRATOR, Sentence.of(key, all.toArray()), Question.Kind.VALUE));
  }

  private Ruling<Parameter.Value> figure(String name) {
    Parameter parameter = book.parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("Expected a known parameter but got " + name);
    }
    Optional<Dated.Version<Parameter.Value>> found = parameter.values().at(asOf, knownAt);
    if (found.isEmpty()) {
      return notInForce(parameter);
    }
    Dated.Version<Parameter.Value> version = found.get();
    if (tracer.isOn()) {
      tracer.figure(
          name, version.value().toString(), version.clause(), version.from(), version.published());
    }
    if (version.value() instanceof Parameter.Unset) {
      Optional<String> answer = supplied.apply(name);
      if (answer.isPresent()) {
        tracer.figure(name, answer.get(), version.clause(), version.from(), version.published());
        return Ruling.granted(new Parameter.Text(answer.get()));
      }
      return unset(name, "law.setting-unset");
    }
    if (!parameter.setting()
        && version.lastDayInclusive().isEmpty()
        && asOf.isAfter(book.checkedUntil())) {
      tracer.condition(version.clause(), "figure.checked", false);
    }
    return Ruling.granted(version.value());
  }

  private Ruling<Parameter.Value> notInForce(Parameter parameter) {
    String name = parameter.name();
    Dated<Parameter.Value> values = parameter.values();
    Optional<Dated.Version<Parameter.Value>> ever = values.at(asOf);
    if (ever.isPresent()) {
      ClauseId clause = ever.get().clause();
      tracer.condition(clause, "figure.published", false);
      return refused(
          clause,
          "law.figure-not-yet-published",
          name,
          knownAt,
          ever.get().published().map(LocalDate::toString).orElse(""));
    }
    Optional<Dated.Version<Parameter.Value>> ended = values.lastBegun(asOf, knownAt);
    if (ended.isPresent()) {
      ClauseId clause = ended.get().clause();
      tracer.condition(clause, "figure.in-force", false);
      return refused(
          clause,
          "law.figure-no-longer-in-force",
          name,
          asOf,
          ended.get().lastDayInclusive().map(LocalDate::toString).orElse(""));
    }
    Dated.Version<Parameter.Value> first = values.versions().getFirst();
    tracer.condition(first.clause(), "figure.in-force", false);
    return refused(first.clause(), "law.figure-not-yet-in-force", name, asOf, first.from());
  }

  private static <T> Ruling<T> refused(ClauseId clause, String key, Object... values) {
    return Ruling.refused(RefusalKind.NOT_IN_FORCE, clause, key, values);
  }

  /**
   * The calendar of that id as known at {@link #knownAt}.
   *
   * @throws IllegalArgumentException naming the id, if there is none
   */
  public WorkCalendar calendar(String id) {
    WorkCalendar calendar = book.calendars().get(id);
    if (calendar == null) {
      throw new IllegalArgumentException("Expected a known calendar but got " + id);
    }
    return calendar.knownAt(knownAt);
  }

  /**
   * When a period is over, noted in the trace; the answer may be provisional. Empty, and not noted,
   * while a suspension lasts.
   */
  public Optional<Period.Due> due(
      Period period, Instant start, List<Period.Suspension> suspensions, String calendarId) {
    Optional<Period.Due> due = period.due(start, suspensions, calendar(calendarId));
    due.ifPresent(found ->
        tracer.counted(
            period.toString(),
            LegalTime.day(start),
            found.lastDayInclusive(),
            calendarId,
            found.provisional()));
    return due;
  }

  /**
   * When a period is over, noted in the trace. Undetermined if that hangs on a holiday notice not
   * yet published: the question goes to the administrator and names {@code clause}, the day found
   * stands in the trace as provisional. Refused as not yet while a suspension lasts.
   */
  public Ruling<Period.Due> count(
      Period period,
      Instant start,
      List<Period.Suspension> suspensions,
      String calendarId,
      ClauseId clause) {
    Optional<Period.Due> due = due(period, start, suspensions, calendarId);
    if (due.isEmpty()) {
      return Ruling.refused(
          RefusalKind.NOT_YET, clause, "law.period-suspended", period, LegalTime.day(start));
    }
    LocalDate last = due.get().lastDayInclusive();
    boolean asFound =
        supplied.apply(pointOf(calendarId, last)).map(Boolean::parseBoolean).orElse(false);
    return due.get().provisional() && !asFound
        ? calendarNotPublished(clause, calendarId, last)
        : Ruling.granted(due.get());
  }

  /** {@link #count(Period, Instant, List, String, ClauseId)} of a period never suspended. */
  public Ruling<Period.Due> count(
      Period period, Instant start, String calendarId, ClauseId clause) {
    return count(period, start, List.of(), calendarId, clause);
  }

  private static String pointOf(String calendarId, LocalDate day) {
    return "calendar-" + calendarId + "-" + day.getYear();
  }

  /** The question that a day beyond the published notices raises. */
  static <T> Ruling<T> calendarNotPublished(ClauseId clause, String calendarId, LocalDate day) {
    return Ruling.undetermined(
        new Question(
            pointOf(calendarId, day),
            clause,
            ADMINISTRATOR,
            Sentence.of("law.calendar-not-published", calendarId, day)));
  }
}
