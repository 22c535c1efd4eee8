package org.gongbao.city.audit.unit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tie;
import org.gongbao.engine.Tied;
import tools.jackson.databind.JsonNode;

/** The case of a unit as a fact for decisions on other cases. */
public final class UnitProfile {

  /** Name of the procedure. */
  public static final String NAME = "audit-unit";

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private UnitProfile() {}

  /** Keys of {@link Need#TIED}; none if that is no id of an organ. */
  public static List<String> needs(String unit) {
    return unit.matches(ID) ? List.of(key(unit)) : List.of();
  }

  /** Keys of {@link Need#TIED} by the unit that the raw input names in a field. */
  public static List<String> needs(JsonNode input, String field) {
    return needs(input.path(field).asString(""));
  }

  /** The organ that the raw input names in a field, if that may be one. */
  public static List<String> named(JsonNode input, String field) {
    String organ = input.path(field).asString("");
    return organ.matches(ID) ? List.of(organ) : List.of();
  }

  private static String key(String unit) {
    return Tied.key(NAME, "organ/" + unit, UnitTies.UNIT);
  }

  /** What is known of a unit; empty if it is not registered, or was struck off. */
  public static Optional<UnitFile> of(Known known, String unit) {
    return file(known, unit).map(UnitFile::of);
  }

  /**
   * The case of a unit; empty if it is not registered, or was struck off. A successor of other
   * units has their cases too, until they are struck off: its own registration came first.
   */
  public static Optional<CaseFile> file(Known known, String unit) {
    if (!unit.matches(ID)) {
      return Optional.empty();
    }
    return known.facts().get(Need.TIED, key(unit)).stream()
        .flatMap(tied -> tied.cases().stream())
        .filter(file -> file.closed().isEmpty())
        .filter(file -> UnitFile.of(file).registration().isPresent())
        .min(
            Comparator.comparing((CaseFile file) -> since(file, unit)).thenComparing(CaseFile::id));
  }

  private static Instant since(CaseFile file, String unit) {
    return file.ties().stream()
        .filter(tie -> tie.capacity().equals(UnitTies.UNIT))
        .filter(tie -> tie.subject().equals("organ/" + unit))
        .map(Tie::from)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }
}
