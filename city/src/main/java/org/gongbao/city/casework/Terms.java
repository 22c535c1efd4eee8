package org.gongbao.city.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.springframework.context.MessageSource;

/**
 * Names of things, days and periods in a reader's language, out of the bundles.
 *
 * <p>A name is looked up from the most special key to the most general, and made of the word itself
 * if no bundle has one: {@code audit.action.audit-project.serve-notice}, {@code
 * audit.action.serve-notice}, {@code action.serve-notice}, "Serve notice".
 */
public record Terms(MessageSource messages, Locale locale) {

  /** The first of these keys that a bundle has. */
  public Optional<String> first(List<String> keys) {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(messages.getMessage(key, null, null, locale)).stream())
        .findFirst();
  }

  /**
   * The name of a thing of a procedure.
   *
   * @param kind {@code action}, {@code stage}, {@code track}, {@code clock}, {@code event}, {@code
   *     paper}, {@code question} or {@code capacity}
   */
  public String name(String kind, String slug, String procedure, String name) {
    return first(
            List.of(
                slug + "." + kind + "." + procedure + "." + name,
                slug + "." + kind + "." + name,
                kind + "." + name))
        .orElseGet(() -> humanised(name));
  }

  /** The name of a role. */
  public String role(String slug, String role) {
    return first(List.of("role." + role, slug + ".role." + role, "capacity." + role))
        .orElseGet(() -> humanised(role));
  }

  /** The name of a parameter. */
  public String parameter(String name) {
    return first(List.of("parameter." + name)).orElse(name);
  }

  /** A parameter's value, if it is a code word that a bundle names; any other as it is. */
  public String parameterValue(String name, String value) {
    return first(List.of("parameter." + name + "." + value, "parameter.value." + value))
        .orElse(value);
  }

  /** The name of one of the values that a field of that name may have. */
  public String value(String slug, String field, String value) {
    return first(
            List.of(
                slug + ".value." + field + "." + value,
                "value." + field + "." + value,
                slug + ".value." + value,
                "value." + value))
        .orElseGet(() -> humanised(value));
  }

  /** A day without the day of the week, for sentences. */
  public String plainDay(LocalDate day) {
    return formatter("web.format.plain-day").format(day);
  }

  /** An instant in the city's time. */
  public String time(Instant instant) {
    return formatter("web.format.time").format(instant.atZone(LegalTime.ZONE));
  }

  /** A period in words; any other text as it is. */
  public String period(String text) {
    try {
      return period(Period.of(text));
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  /** A period in words. */
  public String period(Period period) {
    return messages.getMessage(
        "web.period." + period.unit().word(), new Object[] {period.amount()}, locale);
  }

  /**
   * A value of a sentence or a trace, which has no type: a day, an instant or a truth in words, any
   * other text as it is.
   */
  public String plain(String value) {
    try {
      if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return plainDay(LocalDate.parse(value));
      }
      if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
        return time(Instant.parse(value));
      }
    } catch (DateTimeException _) {
      return value;
    }
    return switch (value) {
      case "true" -> messages.getMessage("web.yes", null, locale);
      case "false" -> messages.getMessage("web.no", null, locale);
      default -> value;
    };
  }

  /** A formatter whose pattern is a sentence of a bundle. */
  public DateTimeFormatter formatter(String key) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return DateTimeFormatter.ofPattern(
        messages.getMessage(key, null, locale), chinese ? Locale.SIMPLIFIED_CHINESE : locale);
  }

  /** {@code serve-notice}, {@code serveNotice} and {@code SERVE_NOTICE} as "Serve notice". */
  public static String humanised(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replace('-', ' ')
            .replace('_', ' ')
            .replace('/', ' ')
            .strip()
            .toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
