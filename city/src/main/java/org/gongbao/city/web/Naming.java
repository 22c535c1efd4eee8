package org.gongbao.city.web;

import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.springframework.stereotype.Component;

/** Makes the names for a page. */
@Component
class Naming {

  private final People people;
  private final Divisions divisions;
  private final Gazettes gazettes;
  private final SystemClock clock;

  Naming(People people, Divisions divisions, Gazettes gazettes, SystemClock clock) {
    this.people = people;
    this.divisions = divisions;
    this.gazettes = gazettes;
    this.clock = clock;
  }

  Names in(Words words) {
    return new Names(words, people, divisions, gazettes, clock.today());
  }
}
