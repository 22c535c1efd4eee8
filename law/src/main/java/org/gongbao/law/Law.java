package org.gongbao.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

  Law(LawBook book, LocalDate asOf, LocalDate knownAt, Tracer tracer) {
    this.book = book;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.tracer = tracer;
  }

  /** The law of another day, by the same publications and in the same trace. */
  public Law on(LocalDate otherDay) {
    return new Law(book, otherDay, knownAt, tracer);
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
    return figure(name).map(value -> typed(name, value, Parameter.Table.class).values());
  }

  /** Rates by bands, lowest first. */
  public Ruling<List<Parameter.Band>> bands(String name) {
    return figure(name).map(value -> typed(name, value, Parameter.Bands.class).bands());
  }

  private <T> Ruling<T> parsed(String name, String what, Function<String, T> parse) {
    return figure(name)
        .map(value -> {
          String text = typed(name, value, Parameter.Text.class).text();
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "Expected %s to be %s but it is %s".formatted(name, what, text), e);
          }
        });
  }

  private static <V extends Parameter.Value> V typed(
      String name, Parameter.Value value, Class<V> type) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "Expected %s to be %s but it is %s"
              .formatted(name, type.getSimpleName(), value.getClass().getSimpleName()));
    }
    return type.cast(value);
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
      return Ruling.undetermined(
          new Question(
              name, version.clause(), ADMINISTRATOR, Sentence.of("law.setting-unset", name)));
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
    return due.get().provisional()
        ? calendarNotPublished(clause, calendarId, due.get().lastDayInclusive())
        : Ruling.granted(due.get());
  }

  /** {@link #count(Period, Instant, List, String, ClauseId)} of a period never suspended. */
  public Ruling<Period.Due> count(
      Period period, Instant start, String calendarId, ClauseId clause) {
    return count(period, start, List.of(), calendarId, clause);
  }

  /** The question that a day beyond the published notices raises. */
  static <T> Ruling<T> calendarNotPublished(ClauseId clause, String calendarId, LocalDate day) {
    return Ruling.undetermined(
        new Question(
            "calendar-" + calendarId + "-" + day.getYear(),
            clause,
            ADMINISTRATOR,
            Sentence.of("law.calendar-not-published", calendarId, day)));
  }
}
