package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;

/**
 * A result in the reader's words, with the lengths of its bars from 0 to 100.
 *
 * @param known what was owed as known on a day, in a sentence
 */
public record SimulationView(
    String title,
    String facts,
    List<String> changes,
    List<Tile> tiles,
    List<Decile> deciles,
    List<Gauge> gauges,
    List<Cost> items,
    List<Cost> insurers,
    List<Cost> places,
    Optional<String> known,
    String id) {

  /** A figure that stands alone. */
  public record Tile(String label, String value, String more) {}

  /** A row of winners and losers; both bars are shares of the row's people. */
  public record Decile(
      String label,
      String persons,
      double gain,
      double lose,
      String winners,
      String losers,
      String meanGain,
      String meanLoss) {

    /** Where the bar of losers begins: they grow to the left. */
    public double loseFrom() {
      return 50 - lose;
    }
  }

  /** A cost now and by the draft. */
  public record Cost(
      String label,
      String more,
      double nowWidth,
      double draftWidth,
      String now,
      String draft,
      String difference) {}

  /**
   * A loss ratio on its scale.
   *
   * @param zones parts of the scale that the notice tells apart
   */
  public record Gauge(String label, List<Zone> zones, List<Mark> marks, List<String> sentences) {}

  /** A part of a scale. */
  public record Zone(double from, double width, String look, String label) {}

  /** A place on a scale; the present one stands above, the draft's below. */
  public record Mark(double at, double from, String look) {}
}
