package org.gongbao.city.people;

import static org.gongbao.city.people.Act.may;
import static org.gongbao.city.people.Act.must;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongbao.law.Ruling;

/**
 * Organs merged into another, or one split into several: the tree and the roles go over from a day
 * on; the open cases follow when it comes.
 */
record SuccessionActs(Ledger ledger) {

  private static final Pattern RULE = Pattern.compile("(\\w{6})[\\s,，:：=]+([a-z0-9][a-z0-9-]*)");

  List<Act> all() {
    return List.of(
        Act.ofAdministrator(
            "merge-organs",
            this::merge,
            must("predecessors", Act.Kind.LINES),
            must("successor", Act.Kind.ORGAN),
            must("document", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)),
        Act.ofAdministrator(
            "split-organ",
            this::split,
            must("organ", Act.Kind.ORGAN),
            must("successor", Act.Kind.ORGAN),
            may("byDivision", Act.Kind.LINES),
            must("document", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)));
  }

  private Ruling<Act.Done> merge(SignedIn who, Inputs in) {
    LocalDate day = in.day("day");
    String document = in.text("document", Ledger.DOCUMENT);
    Optional<Organ> successor = ledger.organ(in, "successor", day);
    Set<String> ids = new LinkedHashSet<>();
    in.lines("predecessors").forEach(line -> ids.addAll(List.of(line.split("[\\s,，、]+"))));
    if (ids.isEmpty()) {
      in.fault("predecessors", "input.missing", "");
    }
    List<Succession.Part> parts = new ArrayList<>();
    for (String id : ids) {
      parts.add(new Succession.Part(id, successor.map(Organ::id).orElse(""), Optional.empty()));
    }
    return succeed(who, in, "merge", "predecessors", day, document, parts);
  }

  private Ruling<Act.Done> split(SignedIn who, Inputs in) {
    LocalDate day = in.day("day");
    String document = in.text("document", Ledger.DOCUMENT);
    String id = in.text("organ");
    Optional<Organ> rest = ledger.organ(in, "successor", day);
    List<Succession.Part> parts = new ArrayList<>();
    rest.ifPresent(organ -> parts.add(new Succession.Part(id, organ.id(), Optional.empty())));
    for (String line : in.lines("byDivision")) {
      var rule = RULE.matcher(line);
      if (!rule.matches()) {
        in.fault("byDivision", "people.rule-form", line);
      } else if (ledger.divisions().find(rule.group(1), day).isEmpty()) {
        in.fault("byDivision", "people.no-such-division", rule.group(1));
      } else if (ledger.organs().find(rule.group(2), day).isEmpty()) {
        in.fault("byDivision", "people.no-such-organ", rule.group(2));
      } else if (parts.stream()
          .anyMatch(part -> part.division().equals(Optional.of(rule.group(1))))) {
        in.fault("byDivision", "people.rule-twice", rule.group(1));
      } else {
        parts.add(new Succession.Part(id, rule.group(2), Optional.of(rule.group(1))));
      }
    }
    return succeed(who, in, "split", "organ", day, document, parts);
  }

  private Ruling<Act.Done> succeed(
      SignedIn who,
      Inputs in,
      String kind,
      String field,
      LocalDate day,
      String document,
      List<Succession.Part> parts) {
    ledger.notPast(in, "day", day);
    List<Organ> ending = new ArrayList<>();
    for (String id : parts.stream().map(Succession.Part::predecessor).distinct().toList()) {
      check(in, field, id, day, parts).ifPresent(ending::add);
    }
    if (in.isFaulty()) {
      return in.refused();
    }
    long number = new Successions(ledger.jdbc()).insert(kind, day, document, who.login(), parts);
    Succession succession = new Succession(number, kind, day, document, who.login(), parts);
    for (Organ organ : ending) {
      endAndPassOn(succession, organ);
    }
    Map<String, String> after = new TreeMap<>();
    after.put("document", document);
    after.put("day", day.toString());
    for (Succession.Part part : parts) {
      after.merge(
          part.predecessor() + part.division().map(code -> " " + code).orElse(""),
          part.successor(),
          (one, other) -> one);
    }
    String act = kind.equals("merge") ? "merge-organs" : "split-organ";
    ledger.write(who, act, "succession/" + number, Map.of(), after);
    ending.forEach(organ -> ledger.write(who, act, "organ/" + organ.id(), Ledger.of(organ), after));
    return Act.Done.to("succession/" + number);
  }

  private Optional<Organ> check(
      Inputs in, String field, String id, LocalDate day, List<Succession.Part> parts) {
    Optional<Organ> organ = ledger.organs().find(id, day);
    if (organ.isEmpty()) {
      in.fault(field, "people.no-such-organ", id);
      return organ;
    }
    Organ row = organ.get();
    if (row.lastDayInclusive().isPresent()) {
      in.fault(field, "people.organ-ends", row.lastDayInclusive().get());
    }
    if (!row.firstDay().isBefore(day)) {
      in.fault("day", "people.day-taken", row.firstDay());
    }
    if (parts.stream().anyMatch(part -> part.successor().equals(id))) {
      in.fault("successor", "people.own-successor", id);
    }
    for (Succession.Part part : parts) {
      ledger
          .organs()
          .find(part.successor(), day)
          .flatMap(Organ::lastDayInclusive)
          .ifPresent(last -> in.fault("successor", "people.organ-ends", last));
    }
    // what begins on that day or later would have to be undone, and nothing is undone
    ledger.organs().below(id, day).stream()
        .filter(child -> !child.firstDay().isBefore(day))
        .findFirst()
        .ifPresent(child -> in.fault("day", "people.part-begins-later", child.id()));
    ledger.grants().ofOrgan(id, day).stream()
        .filter(held -> !held.grant().firstDay().isBefore(day))
        .findFirst()
        .ifPresent(held -> in.fault("day", "people.role-begins-later", held.login()));
    return organ;
  }

  private void endAndPassOn(Succession succession, Organ organ) {
    LocalDate day = succession.day();
    String rest = succession.successor(organ.id(), List.of());
    for (Organ below : ledger.organs().below(organ.id(), day)) {
      boolean takesItsPlace =
          succession.parts().stream().anyMatch(part -> part.successor().equals(below.id()));
      ledger
          .organs()
          .replace(
              below, below.movedUnder(takesItsPlace ? organ.parent() : Optional.of(rest), day));
    }
    for (HeldRole held : ledger.grants().ofOrgan(organ.id(), day)) {
      ledger.grants().end(held.id(), day.minusDays(1));
      String successor =
          succession.successor(organ.id(), held.grant().division().stream().toList());
      ledger
          .store()
          .personByLogin(held.login())
          .ifPresent(
              row -> ledger.grants().insert(row.id(), held.grant().goneOverTo(successor, day)));
    }
    ledger.organs().end(organ, day.minusDays(1));
  }
}
