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
      case Parameter.Text old -> new Parameter.Text(like(value, old.text()));
      case Parameter.Table old -> table(value, old);
      case Parameter.Bands _ -> bands(value);
      case Parameter.Unset _ -> new Parameter.Text(value.text());
    };
  }

  /** An amount stays an amount, a share a share, a whole number a whole number. */
  private static String like(Yaml yaml, String before) {
    String text = yaml.text();
    try {
      if (before.matches("[0-9]+")) {
        if (!text.matches("[0-9]{1,4}")) {
          throw yaml.wrong("relief.draft.no-number", text);
        }
        return text;
      }
      if (isShare(before)) {
        Ratio share = Ratio.of(text);
        if (share.value().signum() < 0 || share.value().scale() > DECIMALS) {
          throw yaml.wrong("relief.draft.no-share", text);
        }
        return text;
      }
      if (Money.of(text).isNegative()) {
        throw yaml.wrong("relief.draft.no-amount", text);
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

  private static Parameter.Table table(Yaml yaml, Parameter.Table before) {
    Map<String, String> values = new LinkedHashMap<>(before.values());
    yaml.fields(List.copyOf(before.values().keySet()), List.of())
        .forEach((key, value) -> values.put(key, like(value, values.getOrDefault(key, ""))));
    return new Parameter.Table(values);
  }

  private static Parameter.Bands bands(Yaml yaml) {
    List<Parameter.Band> bands = new ArrayList<>();
    for (Yaml item : yaml.items()) {
      Map<String, Yaml> fields =
          item.fields(List.of("over", "upto", "rate"), List.of("over", "rate"));
      Optional<BigDecimal> upto =
          Optional.ofNullable(fields.get("upto"))
              .filter(one -> !one.isNull())
              .map(one -> new BigDecimal(like(one, "100.00")));
      BigDecimal over = new BigDecimal(like(item.field("over"), "100.00"));
      if (upto.isPresent() && upto.get().compareTo(over) <= 0) {
        throw item.field("upto").wrong("relief.draft.band-empty", upto.get(), over);
      }
      bands.add(new Parameter.Band(over, upto, Ratio.of(like(item.field("rate"), "0.25")).value()));
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
