package org.gongbao.city.people;

/** Tells how many open cases an organ still has. */
@FunctionalInterface
public interface OrganCases {

  /** How many open cases are tied to the organ, in whatever capacity. */
  long open(String organ);
}
