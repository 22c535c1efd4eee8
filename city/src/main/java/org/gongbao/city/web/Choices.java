package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.law.LegalTime;
import org.springframework.stereotype.Component;

/** What can be chosen where a field means an organ, a division or a person of the installation. */
@Component
class Choices {

  private static final int MOST_PEOPLE = 2000;

  private final People people;
  private final Divisions divisions;
  private final Casework casework;

  Choices(People people, Divisions divisions, Casework casework) {
    this.people = people;
    this.divisions = divisions;
    this.casework = casework;
  }

  /** What a text field of that meaning offers; none if it is free text. */
  List<Field.Option> of(Optional<String> meaning, Words words) {
    return switch (meaning.orElse("")) {
      case "organ" -> organs(words);
      case "division" -> divisions(words);
      case "person" ->
          people.page("", "", MOST_PEOPLE).stream()
              .filter(one -> !one.disabled())
              .map(one -> new Field.Option(one.login(), one.name()))
              .toList();
      default -> List.of();
    };
  }

  /** The organs there are today. */
  List<Field.Option> organs(Words words) {
    return people.organs(LegalTime.day(casework.now())).stream()
        .map(organ ->
            new Field.Option(organ.id(), words.isChinese() ? organ.nameZh() : organ.nameEn()))
        .toList();
  }

  /** The divisions there are today. */
  List<Field.Option> divisions(Words words) {
    return divisions.on(LegalTime.day(casework.now())).stream()
        .map(division ->
            new Field.Option(
                division.code(), words.isChinese() ? division.nameZh() : division.nameEn()))
        .toList();
  }
}
