package org.gongbao.city.relief.project;

import java.util.List;

/** Roles that the procedures around the insurance name; words of the catalogue's actors. */
public final class Roles {

  /** The municipal civil affairs bureau. */
  public static final String MUNICIPAL = "municipal-civil-affairs";

  /** The municipal finance bureau. */
  public static final String FINANCE = "municipal-finance";

  /** The insurance regulator. */
  public static final String REGULATOR = "insurance-regulator";

  /** The municipal veterans' bureau. */
  public static final String MUNICIPAL_VETERANS = "municipal-veterans";

  /** Civil affairs of a district, or the organ of a zone that does its work. */
  public static final String DISTRICT = "district-civil-affairs";

  /** An institution of a municipal bureau, for its own residents. */
  public static final String UNIT = "affiliated-unit";

  /** An insurer. */
  public static final String INSURER = "insurer";

  /** An insurer's branch in a place. */
  public static final String BRANCH = "insurer-branch";

  /** A third party under contract. */
  public static final String THIRD_PARTY = "third-party";

  /** A trainer of an insurer. */
  public static final String TRAINER = "trainer";

  private static final List<String> SUPERVISORS =
      List.of(MUNICIPAL, FINANCE, REGULATOR, MUNICIPAL_VETERANS);

  private Roles() {}

  /** The four departments that supervise the project. */
  public static String[] supervisors() {
    return SUPERVISORS.toArray(String[]::new);
  }
}
