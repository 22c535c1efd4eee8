package org.gongbao.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All the law that an installation knows (法律汇编): documents, parameters and calendars. Immutable; a
 * change makes another book with another {@link #edition}.
 */
public final class LawBook {

  private final SortedMap<String, Document> documents;
  private final SortedMap<String, Parameter> parameters;
  private final SortedMap<String, WorkCalendar> calendars;
  private final LocalDate checkedUntil;
  private final String edition;

  private LawBook(
      SortedMap<String, Document> documents,
      SortedMap<String, Parameter> parameters,
      SortedMap<String, WorkCalendar> calendars,
      LocalDate checkedUntil) {
    this.documents = documents;
    this.parameters = parameters;
    this.calendars = calendars;
    this.checkedUntil = checkedUntil;
    this.edition = digest(canonicalText());
  }

  /**
   * A book.
   *
   * @param checkedUntil day up to which the open-ended figures were compared with the law
   * @throws IllegalArgumentException naming what stands twice: a slug, a parameter, a calendar
   */
  public static LawBook of(
      List<Document> documents,
      List<Parameter> parameters,
      List<WorkCalendar> calendars,
      LocalDate checkedUntil) {
    return new LawBook(
        unique("document", documents, Document::slug),
        unique("parameter", parameters, Parameter::name),
        unique("calendar", calendars, WorkCalendar::id),
        checkedUntil);
  }

  private static <T> SortedMap<String, T> unique(
      String what, List<T> all, Function<T, String> name) {
    TreeMap<String, T> map = new TreeMap<>();
    for (T one : all) {
      if (map.put(name.apply(one), one) != null) {
        throw new IllegalArgumentException(
            "Expected each %s once but got %s twice".formatted(what, name.apply(one)));
      }
    }
    return Collections.unmodifiableSortedMap(map);
  }

  /** The law of the day {@code asOf} as published by {@code knownAt}, noting what is read. */
  public Law on(LocalDate asOf, LocalDate knownAt, Tracer tracer) {
    return new Law(this, asOf, knownAt, tracer);
  }

  /** The documents by slug. */
  public Map<String, Document> documents() {
    return documents;
  }

  /** The parameters by name. */
  public Map<String, Parameter> parameters() {
    return parameters;
  }

  /** The calendars by id, each with all its notices. */
  public Map<String, WorkCalendar> calendars() {
    return calendars;
  }

  /** The parameter of that name, if there is one. */
  public Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The day up to which the open-ended figures were compared with the law. */
  public LocalDate checkedUntil() {
    return checkedUntil;
  }

  /** Short name of this book's content: 16 hex digits of SHA-256. */
  public String edition() {
    return edition;
  }

  /** A book with the parameters given in place of those of the same name, or beside them. */
  public LawBook with(List<Parameter> changed) {
    TreeMap<String, Parameter> all = new TreeMap<>(parameters);
    all.putAll(unique("parameter", changed, Parameter::name));
    return new LawBook(documents, Collections.unmodifiableSortedMap(all), calendars, checkedUntil);
  }

  private String canonicalText() {
    StringBuilder text = new StringBuilder();
    line(text, "checked until", checkedUntil);
    documents
        .values()
        .forEach(d ->
            line(
                text,
                "document",
                d.slug(),
                d.number(),
                d.title(),
                d.english(),
                d.issued(),
                d.effectiveFrom(),
                end(d.effectiveLastDayInclusive())));
    parameters.values().forEach(p -> append(text, p));
    calendars.values().forEach(c -> append(text, c));
    return text.toString();
  }

  private static void append(StringBuilder text, Parameter p) {
    line(text, "parameter", p.name(), p.unit(), p.cite(), p.setting() ? "setting" : "law");
    for (Dated.Version<Parameter.Value> v : p.values().versions()) {
      line(
          text,
          "version",
          v.from(),
          end(v.lastDayInclusive()),
          v.published().map(LocalDate::toString).orElse("always"),
          v.clause(),
          v.value().getClass().getSimpleName(),
          v.value());
    }
  }

  private static void append(StringBuilder text, WorkCalendar calendar) {
    line(text, "calendar", calendar.id());
    for (HolidayNotice n : calendar.notices()) {
      line(text, "notice", n.year(), n.number(), n.published(), n.source());
      n.holidays().forEach(h -> line(text, "off", h.name(), h.first(), h.lastDayInclusive()));
      n.workedDays().forEach(day -> line(text, "work", day));
    }
  }

  private static String end(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("open");
  }

  /** Each field with its length before it, so that two books never share a text. */
  private static void line(StringBuilder text, Object... fields) {
    for (Object field : fields) {
      String value = String.valueOf(field);
      text.append(value.length()).append(':').append(value).append(' ');
    }
    text.append('\n');
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "law book " + edition;
  }
}
