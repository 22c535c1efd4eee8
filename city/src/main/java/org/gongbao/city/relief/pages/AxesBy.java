package org.gongbao.city.relief.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.axes.Part;
import org.gongbao.city.relief.places.Sides;

/** By what the rows of an answer on two time axes are told apart, beside premium and benefit. */
enum AxesBy {
  /** By that alone. */
  TOTAL,
  /** By insurer. */
  PARTY,
  /** By place. */
  PLACE,
  /** By class of the insured. */
  KIND,
  /** By protection period. */
  PERIOD;

  /** As an address writes it: {@code party}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that word. */
  static Optional<AxesBy> of(String word) {
    return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
  }

  /** The code of a part. */
  String code(Part part) {
    return switch (this) {
      case TOTAL -> "";
      case PARTY -> Sides.insurerOrgan(part.insurer());
      case PLACE -> part.place();
      case KIND -> part.insured().toString();
      case PERIOD -> String.valueOf(part.period());
    };
  }
}
