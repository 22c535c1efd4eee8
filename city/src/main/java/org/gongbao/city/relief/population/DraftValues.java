package org.gongbao.city.relief.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.rules.Bands;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ratio;

/** The value of a change, which must be of the form of the value it stands in for. */
final class DraftValues {

  private static final List<String> FORMS = List.of("value", "values", "bands");

  /** Rules reckon shares in millionths. */
  private static final int DECIMALS = 6;

  /** Sums over all people stay far from the end of a long. */
  private static final Money MOST = Money.of("10000000.00");

  private static final Ratio TWICE = Ratio.of("2");
  private static final int MOST_YEARS = 150;
  private static final int MOST_BANDS = 20;

  private DraftValues() {}

  static Parameter.Value of(
      Yaml item, Map<String, Yaml> fields, String name, Parameter.Value before) {
    String form =
        switch (before) {
          case Parameter.Text _ -> "value";
          case Parameter.Table _ -> "values";
          case Parameter.Bands _ -> "bands";
          case Parameter.Unset _ -> "value";
        };
    for (String other : FORMS) {
      if (!other.equals(form) && fields.containsKey(other)) {
        throw item.field(other).wrong("relief.draft.other-form", name, form, other);
      }
    }
    Yaml value = item.field(form);
    return switch (before) {
      case Parameter.Text old -> new Parameter.Text(like(value, old.text(), mostShare(name)));
      case Parameter.Table old -> table(value, old, mostShare(name));
      case Parameter.Bands _ -> bands(value);
      case Parameter.Unset _ -> new Parameter.Text(value.text());
    };
  }

  /** An amount stays an amount, a share a share, a whole number a whole number. */
  private static String like(Yaml yaml, String before, Ratio mostShare) {
    String text = yaml.text();
    try {
      if (before.matches("[0-9]+")) {
        if (!text.matches("[0-9]{1,4}")) {
          throw yaml.wrong("relief.draft.no-number", text);
        }
        if (Integer.parseInt(text) > MOST_YEARS) {
          throw yaml.wrong("relief.draft.too-much", text, MOST_YEARS);
        }
        return text;
      }
      if (isShare(before)) {
        Ratio share = Ratio.of(text);
        if (share.value().signum() < 0 || share.value().scale() > DECIMALS) {
          throw yaml.wrong("relief.draft.no-share", text);
        }
        if (share.compareTo(mostShare) > 0) {
          throw yaml.wrong("relief.draft.too-much", text, mostShare.value().toPlainString());
        }
        return text;
      }
      if (Money.of(text).isNegative()) {
        throw yaml.wrong("relief.draft.no-amount", text);
      }
      if (Money.of(text).isMoreThan(MOST)) {
        throw yaml.wrong("relief.draft.too-much", text, MOST);
      }
      return text;
    } catch (IllegalArgumentException | ArithmeticException _) {
      throw yaml.wrong(isShare(before) ? "relief.draft.no-share" : "relief.draft.no-amount", text);
    }
  }

  /** Amounts of the notice are in yuan with two decimals, of ten yuan or more; shares are not. */
  private static boolean isShare(String before) {
    return before.contains(".") && new BigDecimal(before).compareTo(BigDecimal.TWO) < 0;
  }

  /** More than a cost is not paid; claims may well be more than premium, twice as much at most. */
  private static Ratio mostShare(String name) {
    return name.startsWith("relief.lossratio.") && !name.endsWith("policyholder-share")
        ? TWICE
        : Ratio.ONE;
  }

  private static Parameter.Table table(Yaml yaml, Parameter.Table before, Ratio mostShare) {
    Map<String, String> values = new LinkedHashMap<>(before.values());
    yaml.fields(List.copyOf(before.values().keySet()), List.of())
        .forEach(
            (key, value) -> values.put(key, like(value, values.getOrDefault(key, ""), mostShare)));
    String min = values.getOrDefault("min", "");
    String max = values.getOrDefault("max", "");
    if (!min.isEmpty()
        && !max.isEmpty()
        && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
      throw yaml.wrong("relief.draft.min-over-max", min, max);
    }
    return new Parameter.Table(values);
  }

  private static Parameter.Bands bands(Yaml yaml) {
    List<Parameter.Band> bands = new ArrayList<>();
    if (yaml.items().size() > MOST_BANDS) {
      throw yaml.wrong("relief.draft.too-many", MOST_BANDS);
    }
    for (Yaml item : yaml.items()) {
      Map<String, Yaml> fields =
          item.fields(List.of("over", "upto", "rate"), List.of("over", "rate"));
      Optional<BigDecimal> upto =
          Optional.ofNullable(fields.get("upto"))
              .filter(one -> !one.isNull())
              .map(one -> new BigDecimal(like(one, "100.00", Ratio.ONE)));
      BigDecimal over = new BigDecimal(like(item.field("over"), "100.00", Ratio.ONE));
      if (upto.isPresent() && upto.get().compareTo(over) <= 0) {
        throw item.field("upto").wrong("relief.draft.band-empty", upto.get(), over);
      }
      bands.add(
          new Parameter.Band(
              over, upto, Ratio.of(like(item.field("rate"), "0.25", Ratio.ONE)).value()));
    }
    if (bands.isEmpty()) {
      throw yaml.wrong("relief.draft.no-list");
    }
    try {
      Parameter.Bands value = new Parameter.Bands(bands);
      Bands.of(bands);
      return value;
    } catch (IllegalArgumentException _) {
      throw yaml.wrong("relief.draft.bands-gap");
    }
  }
}
