package org.gongbao.city.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.casework.Terms;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.law.ClauseId;
import org.springframework.context.MessageSource;

/**
 * The reader's language: sentences, names, days and times.
 *
 * <p>A name is looked up from the most special key to the most general, and made of the word itself
 * if no bundle has one: {@code audit.action.audit-project.serve-notice}, {@code
 * audit.action.serve-notice}, {@code action.serve-notice}, "Serve notice".
 */
public record Words(MessageSource messages, Locale locale) {

  /** The sentence of a key, its placeholders filled. */
  public String of(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  /** The sentences of several keys that begin alike. */
  List<String> all(String prefix, String... names) {
    return Arrays.stream(names).map(name -> of(prefix + name)).toList();
  }

  /** The first of these keys that a bundle has. */
  public Optional<String> first(List<String> keys) {
    return terms().first(keys);
  }

  /** True if the reader reads Chinese. */
  public boolean isChinese() {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** The language of the page, as HTML writes it. */
  public String lang() {
    return isChinese() ? "zh-CN" : "en";
  }

  /**
   * The name of a thing of a procedure.
   *
   * @param kind {@code action}, {@code stage}, {@code track}, {@code clock}, {@code event}, {@code
   *     paper}, {@code question} or {@code capacity}
   */
  public String name(String kind, String slug, String procedure, String name) {
    return terms().name(kind, slug, procedure, name);
  }

  /** The name of a procedure. */
  public String procedure(String slug, String procedure) {
    return first(List.of(slug + ".procedure." + procedure, "procedure." + procedure))
        .orElseGet(() -> humanised(procedure));
  }

  /** The name of a role. */
  public String role(String role) {
    return terms().role("", role);
  }

  /** The name of a parameter. */
  public String parameter(String name) {
    return terms().parameter(name);
  }

  /** A parameter's value, in words where it is a code word. */
  public String parameterValue(String name, String value) {
    return terms().parameterValue(name, value);
  }

  /** The unit of a parameter, which catalogues write in English. */
  public String unit(String unit) {
    return first(List.of("unit." + unit.replace(' ', '-'))).orElse(unit);
  }

  /** The one-line summary of a clause in the reader's language, if its policy has written it. */
  public Optional<String> summary(ClauseId clause) {
    return isChinese() ? first(List.of("clause." + clause)) : Optional.empty();
  }

  /** The name of a field of that kind of record. */
  public String field(String name) {
    return first(List.of("field." + name)).orElseGet(() -> humanised(name));
  }

  /** A day, with the day of the week. */
  public String day(LocalDate day) {
    return formatter("web.format.day").format(day);
  }

  /** A day without the day of the week, for sentences. */
  public String plainDay(LocalDate day) {
    return terms().plainDay(day);
  }

  /** A day, short. */
  public String shortDay(LocalDate day) {
    return formatter("web.format.short-day").format(day);
  }

  /** An instant in the city's time. */
  public String time(Instant instant) {
    return terms().time(instant);
  }

  /** The month of a day, with the year. */
  public String month(LocalDate day) {
    return formatter("web.format.month").format(day);
  }

  /** An instant as {@code <time datetime>} writes it. */
  public String machine(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant));
  }

  /** An instant in the city's time zone. */
  static ZonedDateTime local(Instant instant) {
    return instant.atZone(SystemClock.CITY);
  }

  private DateTimeFormatter formatter(String key) {
    return terms().formatter(key);
  }

  /** The names without the pages. */
  Terms terms() {
    return new Terms(messages, locale);
  }

  /** {@code serve-notice}, {@code serveNotice} and {@code SERVE_NOTICE} as "Serve notice". */
  public static String humanised(String name) {
    return Terms.humanised(name);
  }
}
