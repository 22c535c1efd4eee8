package org.gongbao.city.audit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** What the plans of a unit have in common. */
final class Plans {

  private Plans() {}

  static List<String> organs(JsonNode input, String... fields) {
    return Stream.of(fields)
        .flatMap(field -> UnitProfile.named(input, field).stream())
        .distinct()
        .toList();
  }

  static Ruling<Boolean> registered(Known known, ClauseId clause, String unit) {
    return UnitProfile.of(known, unit).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, clause, "audit.unit-unregistered", unit);
  }

  /** A unit covers itself and what lies below it. */
  static Ruling<Boolean> below(Known known, String unit, String entity) {
    boolean within =
        known.facts().get(Lineage.NEED, entity).map(line -> line.isWithin(unit)).orElse(false);
    return known.law().condition(UnitClauses.OWN_UNIT, "own-line", within)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, UnitClauses.OWN_UNIT, "audit.not-below", entity, unit);
  }

  static List<Tie> parties(Known known, String unit) {
    List<Tie> ties = new ArrayList<>();
    ties.add(UnitTies.unit(known, unit));
    ties.addAll(UnitTies.above(known, unit));
    ties.addAll(UnitTies.authorities(known, UnitProfile.of(known, unit)));
    return ties;
  }

  /** Ids of cases that a raw list names in a field, as far as they may be such. */
  static List<String> cases(JsonNode list, String field) {
    return list.valueStream()
        .map(one -> one.path(field).asString(""))
        .flatMap(id -> id(id).stream())
        .distinct()
        .toList();
  }

  /** The key by which a case is a fact; empty if that is no id, which is refused elsewhere. */
  static Optional<String> id(String text) {
    try {
      return Optional.of(CaseId.of(text).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The important activity that a plan names by its case, if it is one of the unit's. */
  static Optional<CoverageFile> coverage(Known known, String unit, CaseId id) {
    return known.facts().get(Need.CASES, id.toString()).stream()
        .filter(file -> isCoverage(file))
        .map(CoverageFile::of)
        .filter(file -> file.item().unit().equals(unit))
        .findFirst();
  }

  private static boolean isCoverage(CaseFile file) {
    return file.procedure().name().equals(CoverageProcedure.NAME)
        && CoverageFile.of(file).covers().isPresent();
  }
}
