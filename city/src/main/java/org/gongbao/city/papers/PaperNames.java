package org.gongbao.city.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Division;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.ClauseId;

/** Chinese names as they were on the day of a paper; an id where there is none. */
record PaperNames(People people, Divisions divisions, Catalogues catalogues) {

  String organ(String id, LocalDate day) {
    return people.organ(id, day).map(Organ::nameZh).orElse(id);
  }

  String person(String login) {
    return people.actor(login).map(SignedIn::name).orElse(login);
  }

  String division(String code, LocalDate day) {
    return divisions.find(code, day).map(Division::nameZh).orElse(code);
  }

  /** The name of {@code organ/ID}, {@code person/ID} or {@code division/CODE}. */
  String subject(String subject, LocalDate day) {
    String id = subject.substring(subject.indexOf('/') + 1);
    return subject.startsWith("person/")
        ? person(id)
        : subject.startsWith("division/") ? division(id, day) : organ(id, day);
  }

  /** The places of clauses in their document, its title before the first. */
  String clauses(List<ClauseId> clauses) {
    String title =
        clauses.stream()
            .findFirst()
            .flatMap(clause -> catalogues.of(clause.document()))
            .map(catalogue -> "《" + catalogue.document().title() + "》")
            .orElse("");
    return title
        + clauses.stream()
            .map(clause ->
                catalogues.clause(clause).map(CatalogueClause::where).orElse(clause.toString()))
            .distinct()
            .collect(Collectors.joining("、"));
  }
}
