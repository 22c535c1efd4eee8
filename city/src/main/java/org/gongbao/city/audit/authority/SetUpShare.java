package org.gongbao.city.audit.authority;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Percent;
import org.gongbao.city.audit.rules.Share;
import org.gongbao.city.audit.unit.Registration;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;

/**
 * How many of an authority's units have their internal audit set up (内部审计制度健全率, audit/36.1.3).
 *
 * @param units units that must have it
 * @param complete of them, those whose list of audit/4.1 is complete
 * @param share in percent, one decimal, half up; none where there is no unit
 * @param incomplete organs of the others
 */
public record SetUpShare(
    int units, int complete, Optional<BigDecimal> share, List<String> incomplete) {

  public SetUpShare {
    incomplete = List.copyOf(incomplete);
  }

  private static final ClauseId SET_UP = ClauseId.of("audit/36.1.3");

  /** The share of counts, without profiles. */
  public static Ruling<BigDecimal> share(Law law, Share.Input in) {
    return Share.percent(SET_UP, in);
  }

  /** The share over unit profiles; a unit that follows the Measures by reference is left out. */
  public static SetUpShare of(Collection<UnitFile> profiles) {
    List<UnitFile> bound =
        profiles.stream()
            .filter(unit -> unit.registration().isPresent() && !unit.byReference())
            .toList();
    List<String> incomplete =
        bound.stream()
            .filter(unit -> !unit.isComplete())
            .map(UnitFile::registered)
            .map(Registration::organ)
            .sorted()
            .toList();
    int complete = bound.size() - incomplete.size();
    return new SetUpShare(bound.size(), complete, Percent.of(complete, bound.size()), incomplete);
  }
}
