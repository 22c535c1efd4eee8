package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.ClauseId;

/**
 * A figure of the law, or a setting of the installation where the law is silent (参数).
 *
 * @param name dotted name, the document's slug first
 * @param figure the figure itself, in plain text
 * @param unit for display only
 * @param cites the clauses that hold it
 * @param isSetting true if it is not in the text and must never be shown as law
 * @param from first day in force
 * @param lastDayInclusive last day in force; empty if open
 * @param published day of its publication; empty for a setting
 * @param remarks what else the catalogue says of it: op, soft, base, per, inclusive, note …
 */
public record CatalogueParameter(
    String name,
    Figure figure,
    String unit,
    List<ClauseId> cites,
    boolean isSetting,
    LocalDate from,
    Optional<LocalDate> lastDayInclusive,
    Optional<LocalDate> published,
    Map<String, String> remarks) {

  public CatalogueParameter {
    cites = List.copyOf(cites);
    remarks = Map.copyOf(remarks);
  }

  /** A figure in one of three shapes. */
  public sealed interface Figure {}

  /** One value; {@code unset} if the installation must choose. */
  public record Single(String value) implements Figure {
    /** True if the installation has not chosen yet. */
    public boolean isUnset() {
      return value.equals("unset");
    }
  }

  /** Values by key, in the catalogue's order. */
  public record Table(Map<String, String> values) implements Figure {
    public Table {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Rates by band, in the catalogue's order. */
  public record Bands(List<Band> bands) implements Figure {
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /**
   * One band.
   *
   * @param over lower bound, not included
   * @param upTo upper bound, included; empty if there is none
   */
  public record Band(String over, Optional<String> upTo, String rate) {}
}
