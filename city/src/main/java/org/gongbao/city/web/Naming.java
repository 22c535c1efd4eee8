package org.gongbao.city.web;

import org.gongbao.city.casework.Casework;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.law.LegalTime;
import org.springframework.stereotype.Component;

/** Makes the names for a page. */
@Component
class Naming {

  private final People people;
  private final Divisions divisions;
  private final Gazettes gazettes;
  private final Casework casework;

  Naming(People people, Divisions divisions, Gazettes gazettes, Casework casework) {
    this.people = people;
    this.divisions = divisions;
    this.gazettes = gazettes;
    this.casework = casework;
  }

  Names in(Words words) {
    return new Names(words, people, divisions, gazettes, LegalTime.day(casework.now()));
  }
}
