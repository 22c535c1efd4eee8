package org.gongbao.city.people;

/** Tells whether a person sees a case to which a party is tied. */
@FunctionalInterface
public interface PartySight {

  /** True if some case in his sight is tied to the party of that id. */
  boolean sees(SignedIn who, String party);
}
