package org.gongbao.city.ledger;

import java.util.Locale;

/** What a quantity counts (计量单位); all are whole. */
public enum Unit {
  /** Money: a hundredth of a yuan (分). */
  FEN,
  /** Goods by weight (克). */
  GRAM,
  /** Goods by number (件). */
  PIECE;

  /** As written in the books: {@code fen}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Unit of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
