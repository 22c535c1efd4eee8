package org.gongbao.city.relief.places;

import java.util.List;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;

/** Who is concerned by a case of relief insurance, and in which capacity he comes to see it. */
public final class Sides {

  /**
   * Capacity of the organ that keeps a place's register: a district's, a zone's, an institution's.
   */
  public static final String PLACE = "relief-place";

  /** Capacity of the veterans' office of a place. */
  public static final String VETERANS = "relief-veterans";

  /** Capacity of whoever supervises and only reads: finance, the regulator, veterans' offices. */
  public static final String SUPERVISING = "relief-supervising";

  /** Capacity of the municipal civil affairs bureau, the policyholder (投保人). */
  public static final String POLICYHOLDER = "relief-policyholder";

  /** Capacity of an insurer. */
  public static final String INSURER = "relief-insurer";

  /** Capacity of the insured person. */
  public static final String INSURED = "insured";

  /** The whole city. */
  public static final String CITY = "500000";

  private static final String INSURER_ORGAN = "relief-insurer-";

  private Sides() {}

  /** Id of an insurer's organ, by its number in the annex. */
  public static String insurerOrgan(int insurer) {
    return INSURER_ORGAN + insurer;
  }

  /** An insurer. */
  public static Tie insurer(Known known, int insurer) {
    return tie(known, "organ/" + insurerOrgan(insurer), INSURER);
  }

  /** The organ that keeps the register of a place: by its division, or an institution itself. */
  public static Tie place(Known known, ServicePlace place) {
    return tie(known, subject(place), PLACE);
  }

  /** The veterans' office of a place. */
  public static Tie veterans(Known known, ServicePlace place) {
    return tie(known, subject(place), VETERANS);
  }

  /** The municipal bureau, and all who supervise, in the place and in the city. */
  public static List<Tie> above(Known known, ServicePlace place) {
    return List.of(
        tie(known, "division/" + CITY, POLICYHOLDER),
        tie(known, "division/" + CITY, SUPERVISING),
        tie(known, subject(place), SUPERVISING));
  }

  /** The municipal bureau, and all who supervise for the city. */
  public static List<Tie> city(Known known) {
    return List.of(
        tie(known, "division/" + CITY, POLICYHOLDER), tie(known, "division/" + CITY, SUPERVISING));
  }

  /** The insured person; his key is no login. */
  public static Tie insured(Known known, String person) {
    return tie(known, "party/" + person, INSURED);
  }

  /** What a place is tied by. */
  public static String subject(ServicePlace place) {
    return (place.isDivision() ? "division/" : "organ/") + place.id();
  }

  private static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }
}
