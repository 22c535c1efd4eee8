package org.gongbao.city.audit.unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.city.audit.rules.CoverageDue;
import org.gongbao.city.audit.rules.Share;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;

/**
 * What is found when a calendar year ends: whether the unit has rules and carries out audits
 * (audit/42.1.1), and which auditors had no training (audit/11.2).
 */
final class YearEnd {

  /** Plan years without a project after which a unit counts as doing no internal audit. */
  private static final String OBSERVED = "audit.inactivity-period";

  private YearEnd() {}

  static Optional<Instant> instant(CaseFile file) {
    return Optional.of(LegalTime.startOf(LocalDate.of(UnitFile.of(file).year() + 1, 1, 1)));
  }

  /** The projects of the unit tell whether it takes up any. */
  static List<String> projects(CaseFile file) {
    return UnitFile.of(file).registration().stream().map(YearEnd::projects).toList();
  }

  private static String projects(Registration unit) {
    return Tied.key("audit-project", "organ/" + unit.organ(), UnitTies.UNIT);
  }

  static Ruling<Change> close(Known known, Actor actor) {
    UnitFile file = UnitFile.of(known);
    return known
        .law()
        .length(OBSERVED)
        .map(years -> {
          boolean rulesMissing = !file.setUp().has(SetUp.Element.RULES);
          boolean inactive = isInactive(known, file, file.year() - years + 1);
          known.law().condition(UnitClauses.SET_UP, "rules", !rulesMissing);
          known.law().condition(UnitClauses.SET_UP, "projects", !inactive);
          return Change.of(
                  new UnitEvent.YearClosed(
                      file.year(),
                      rulesMissing,
                      inactive,
                      file.staff().untrained(file.year()),
                      trained(file)))
              .sending(rulesMissing || inactive ? candidate(known, actor, file) : List.of());
        });
  }

  /** A unit that follows the Measures by reference is not held to account for it. */
  private static List<Command> candidate(Known known, Actor actor, UnitFile file) {
    Registration unit = file.registered();
    return file.byReference()
        ? List.of()
        : List.of(
            Violations.candidate(
                known,
                actor,
                0,
                "42.1.1",
                unit.organ(),
                "organ/" + unit.organ(),
                Optional.of(unit.division())));
  }

  /** Only a time that lies whole after the registration is observed. */
  private static boolean isInactive(Known known, UnitFile file, int firstYear) {
    LocalDate begin = LocalDate.of(firstYear, 1, 1);
    LocalDate inForce = CoverageDue.firstDay(known.law());
    LocalDate first = begin.isBefore(inForce) ? inForce : begin;
    boolean observed = !file.registered().registered().isAfter(first);
    return observed
        && known.facts().get(Need.TIED, projects(file.registered())).stream()
            .flatMap(tied -> tied.cases().stream())
            .flatMap(project -> project.accepted().stream())
            .noneMatch(day -> !LegalTime.day(day).isBefore(begin));
  }

  private static Optional<BigDecimal> trained(UnitFile file) {
    int all = file.staff().on(LocalDate.of(file.year(), 12, 31)).size();
    Ruling<BigDecimal> share =
        Share.percent(
            UnitClauses.TRAINING,
            new Share.Input(all, all - file.staff().untrained(file.year()).size()));
    return share instanceof Ruling.Granted<BigDecimal> granted
        ? Optional.of(granted.value())
        : Optional.empty();
  }
}
