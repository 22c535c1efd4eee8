package org.gongbao.city.web;

import java.util.List;
import java.util.Set;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.LegalTime;
import org.springframework.stereotype.Component;

/** What can be chosen where a field means an organ, a division or a person of the installation. */
@Component
class Choices {

  private static final Set<String> ORGANS =
      Set.of("unit", "auditee", "organ", "authority", "sameLevelAuthority", "contractor");
  private static final Set<String> DIVISIONS = Set.of("division", "district");
  private static final Set<String> PERSONS =
      Set.of(
          "person",
          "leader",
          "teamLeader",
          "member",
          "members",
          "teamMembers",
          "auditor",
          "auditors",
          "reviewer",
          "login",
          "head");

  private final People people;
  private final Divisions divisions;
  private final Casework casework;

  Choices(People people, Divisions divisions, Casework casework) {
    this.people = people;
    this.divisions = divisions;
    this.casework = casework;
  }

  /** What a text field of that name offers; none if it is free text. */
  List<Field.Option> of(String name, Words words) {
    if (ORGANS.contains(name)) {
      return organs(words);
    }
    if (DIVISIONS.contains(name)) {
      return divisions(words);
    }
    return PERSONS.contains(name)
        ? people.logins().stream()
            .map(login ->
                new Field.Option(login, people.actor(login).map(SignedIn::name).orElse(login)))
            .toList()
        : List.of();
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
