package org.gongbao.city.relief.places;

/**
 * A part of relief insurance that somebody looks at (查看范围): all of it, an insurer's, or a place's.
 *
 * @param insurer id of the insurer's organ; empty if it is no insurer's
 * @param place id of the place; empty if it is no place's
 */
public record Scope(String insurer, String place) {

  /** The whole city's. */
  public static final Scope ALL = new Scope("", "");

  public Scope {
    if (!insurer.isEmpty() && !place.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected an insurer or a place but got " + insurer + " and " + place);
    }
  }

  /** An insurer's, by the id of its organ. */
  public static Scope ofInsurer(String organ) {
    return new Scope(organ, "");
  }

  /** A place's. */
  public static Scope ofPlace(String id) {
    return new Scope("", id);
  }

  /** True if nothing is left out. */
  public boolean isAll() {
    return insurer.isEmpty() && place.isEmpty();
  }

  /** The insurer's organ, or the place; empty for all. */
  public String id() {
    return insurer.isEmpty() ? place : insurer;
  }

  /** What its cases are tied to. */
  public String subject() {
    return insurer.isEmpty()
        ? ServicePlaces.shipped().byId(place).map(Sides::subject).orElse("division/" + place)
        : "organ/" + insurer;
  }

  /** In which capacity. */
  public String capacity() {
    return insurer.isEmpty() ? Sides.PLACE : Sides.INSURER;
  }

  /** True if something of that insurer in that place belongs to it. */
  public boolean holds(int ofInsurer, String ofPlace) {
    return isAll() || insurer.equals(Sides.insurerOrgan(ofInsurer)) || place.equals(ofPlace);
  }
}
