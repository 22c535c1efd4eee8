package org.gongbao.city.relief.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;

/**
 * How people are spread over the 47 places of the annex: rough shares in ten-thousandths, rounded
 * and assumed; an institution has hardly any.
 */
public final class PlaceShares {

  private static final int EVERY_INSTITUTION = 1;
  private static final int OTHERS = 200;

  private static final Map<String, Integer> ROUGHLY =
      Map.ofEntries(
          Map.entry("500103", 180),
          Map.entry("500109", 260),
          Map.entry("500101", 480),
          Map.entry("500154", 370),
          Map.entry("500117", 380),
          Map.entry("500229", 60),
          Map.entry("500118", 350),
          Map.entry("500112", 600),
          Map.entry("500L01", 150),
          Map.entry("500105", 280),
          Map.entry("500235", 290),
          Map.entry("500116", 420),
          Map.entry("500104", 130),
          Map.entry("500114", 150),
          Map.entry("500102", 350),
          Map.entry("500W01", 60),
          Map.entry("500108", 370),
          Map.entry("500107", 470),
          Map.entry("500111", 260),
          Map.entry("500238", 120),
          Map.entry("500156", 110),
          Map.entry("500G01", 110),
          Map.entry("500106", 450),
          Map.entry("500113", 370),
          Map.entry("500237", 140));

  private static final int TABLE = 16_384;

  private final byte[] table = new byte[TABLE];

  private PlaceShares(List<ServicePlace> places) {
    long[] upto = new long[places.size()];
    long sum = 0;
    for (int i = 0; i < upto.length; i++) {
      ServicePlace place = places.get(i);
      sum += place.isDivision() ? ROUGHLY.getOrDefault(place.id(), OTHERS) : EVERY_INSTITUTION;
      upto[i] = sum;
    }
    for (int slot = 0; slot < TABLE; slot++) {
      long at = slot * sum / TABLE;
      int found = Arrays.binarySearch(upto, at + 1);
      table[slot] = (byte) (found >= 0 ? found : -found - 1);
    }
  }

  static PlaceShares shipped() {
    return new PlaceShares(places());
  }

  /** The places, in the order of the annex. */
  public static List<ServicePlace> places() {
    return ServicePlaces.shipped().all();
  }

  byte draw(Draws draws) {
    return table[draws.below(TABLE)];
  }
}
