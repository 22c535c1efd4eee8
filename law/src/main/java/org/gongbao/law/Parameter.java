package org.gongbao.law;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure of the law, or a setting of the installation where the law is silent (参数).
 *
 * @param name dotted lower-case words, the first the document's slug: {@code audit.comment-period}
 * @param unit text for display only; the clock or rule names its kind of period
 * @param cite the clause that holds the figure, or leaves it open
 * @param setting true if the installation chose it; never shown as law
 * @param values the values by time
 */
public record Parameter(
    String name, String unit, ClauseId cite, boolean setting, Dated<Value> values) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

  /** What a parameter holds on one day. */
  public sealed interface Value {}

  /** One value in plain form: a whole number, a decimal, an amount, a word. */
  public record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Values by key, in the order in which they were given. */
  public record Table(Map<String, String> values) implements Value {
    public Table {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
      return values.toString();
    }
  }

  /** Rates by bands, lowest first, without gaps. */
  public record Bands(List<Band> bands) implements Value {
    public Bands {
      bands = List.copyOf(bands);
      for (int i = 0; i < bands.size(); i++) {
        boolean last = i == bands.size() - 1;
        Optional<BigDecimal> upto = bands.get(i).upto();
        if (!last && (upto.isEmpty() || upto.get().compareTo(bands.get(i + 1).over()) != 0)) {
          throw new IllegalArgumentException(
              "Expected each band to begin where the one before ends but got " + bands);
        }
      }
    }

    @Override
    public String toString() {
      return bands.toString();
    }
  }

  /**
   * One band.
   *
   * @param over lower limit, not in the band
   * @param upto upper limit, in the band; empty if it has none
   * @param rate the share for what lies in the band
   */
  public record Band(BigDecimal over, Optional<BigDecimal> upto, BigDecimal rate) {

    public Band {
      if (upto.isPresent() && upto.get().compareTo(over) <= 0) {
        throw new IllegalArgumentException(
            "Expected a band up to more than %s but got %s".formatted(over, upto.get()));
      }
    }

    @Override
    public String toString() {
      return "%s..%s: %s"
          .formatted(
              over.toPlainString(),
              upto.map(BigDecimal::toPlainString).orElse(""),
              rate.toPlainString());
    }
  }

  /** A setting that the installation has still to choose. */
  public record Unset() implements Value {
    @Override
    public String toString() {
      return "unset";
    }
  }

  public Parameter {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected a parameter name like audit.comment-period but got " + name);
    }
    for (Dated.Version<Value> version : values.versions()) {
      if (version.published().isPresent() == setting) {
        throw new IllegalArgumentException(
            "Expected %s of %s but got %s"
                .formatted(
                    setting ? "a setting without publication" : "a day of publication",
                    name,
                    version));
      }
      if (version.value() instanceof Unset && !setting) {
        throw new IllegalArgumentException("Expected a value of " + name + " but it is unset");
      }
    }
  }
}
