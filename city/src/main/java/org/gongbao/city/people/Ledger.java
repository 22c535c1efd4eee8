package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What acts share: the tables, the journal, and how a field that names something is checked. */
record Ledger(JdbcClient jdbc, People people, Divisions divisions, Journal journal) {

  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** The number of a document: letters of any script, digits, brackets and dashes. */
  static final Pattern DOCUMENT = Pattern.compile("[\\p{L}\\p{N}〔〕（）()\\[\\]【】.·_/ -]{1,60}");

  Organs organs() {
    return new Organs(jdbc);
  }

  Grants grants() {
    return new Grants(jdbc);
  }

  PeopleStore store() {
    return new PeopleStore(jdbc);
  }

  LocalDate today() {
    return people.today();
  }

  /** Notes that the day lies in the past: what could be done then is not rewritten. */
  void notPast(Inputs in, String field, LocalDate day) {
    if (!in.isFaulty() && day.isBefore(today())) {
      in.fault(field, "people.day-past", today());
    }
  }

  /** The organ in a field, as it is on a day; empty if there is none, which is a fault. */
  Optional<Organ> organ(Inputs in, String field, LocalDate day) {
    String id = in.text(field);
    return id.isEmpty() ? Optional.empty() : known(in, field, id, day);
  }

  /** The same, if the field is filled in. */
  Optional<Organ> maybeOrgan(Inputs in, String field, LocalDate day) {
    return in.maybe(field).flatMap(id -> known(in, field, id, day));
  }

  private Optional<Organ> known(Inputs in, String field, String id, LocalDate day) {
    Optional<Organ> organ = organs().find(id, day);
    if (organ.isEmpty()) {
      in.fault(field, "people.no-such-organ", id);
    }
    return organ;
  }

  /** The division in a field, if it is filled in. */
  Optional<String> maybeDivision(Inputs in, String field, LocalDate day) {
    Optional<String> code = in.maybe(field);
    if (code.filter(one -> divisions.find(one, day).isEmpty()).isPresent()) {
      in.fault(field, "people.no-such-division", code.orElseThrow());
    }
    return code;
  }

  /** The person in a field; empty if there is none, which is a fault. */
  Optional<PeopleStore.PersonRow> person(Inputs in, String field) {
    String login = in.text(field);
    Optional<PeopleStore.PersonRow> row = store().personByLogin(login);
    if (row.isEmpty() && !login.isEmpty()) {
      in.fault(field, "people.no-such-person", login);
    }
    return row;
  }

  void write(
      SignedIn who,
      String act,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    journal.write(today(), who.login(), act, subject, before, after);
  }

  static Map<String, String> of(Organ organ) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("nameZh", organ.nameZh());
    fields.put("nameEn", organ.nameEn());
    fields.put("organKind", organ.kind());
    fields.put("division", organ.division());
    organ.creditCode().ifPresent(code -> fields.put("creditCode", code.text()));
    organ.parent().ifPresent(parent -> fields.put("parent", parent));
    fields.put("day", organ.firstDay().toString());
    organ.lastDayInclusive().ifPresent(day -> fields.put("lastDay", day.toString()));
    return fields;
  }

  static Map<String, String> of(RoleGrant grant) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("role", grant.role());
    fields.put("capacity", grant.capacity());
    grant.organ().ifPresent(organ -> fields.put("organ", organ));
    grant.division().ifPresent(division -> fields.put("division", division));
    fields.put("day", grant.firstDay().toString());
    grant.lastDayInclusive().ifPresent(day -> fields.put("lastDay", day.toString()));
    if (grant.hold().kind() != Hold.Kind.OWN) {
      fields.put("standing", grant.hold().kind().word());
    }
    if (!grant.hold().inSteadOf().isEmpty()) {
      fields.put("inSteadOf", grant.hold().inSteadOf());
    }
    if (!grant.hold().document().isEmpty()) {
      fields.put("document", grant.hold().document());
    }
    return fields;
  }
}
