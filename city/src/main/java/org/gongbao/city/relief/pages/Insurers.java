package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.People;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.project.contact.Contacts;
import org.gongbao.city.web.Words;
import org.springframework.stereotype.Component;

/** What a family is told of an insurer: its name, and who handles the insurance there. */
@Component
final class Insurers {

  private final Casework casework;
  private final People people;

  Insurers(Casework casework, People people) {
    this.casework = casework;
    this.people = people;
  }

  static String name(int insurer, Words words) {
    return Insurer.numbered(insurer)
        .map(one -> words.isChinese() ? one.zh() : one.en())
        .orElseGet(() -> String.valueOf(insurer));
  }

  /** Names of those whom the insurer named; none while it named nobody. */
  List<String> people(int insurer) {
    return Contacts.ofInsurer(casework.engine(), insurer).stream()
        .flatMap(named -> Stream.concat(named.inCharge().stream(), named.handlers().stream()))
        .distinct()
        .map(login -> people.entry(login).map(People.Entry::name).orElse(login))
        .toList();
  }
}
