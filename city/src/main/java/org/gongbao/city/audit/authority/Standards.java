package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The library of standards (内部审计规范库) under article 36: what an authority publishes is seen by the
 * units of its divisions from the day on which it is in force.
 */
public final class Standards {

  /** Name of the procedure. */
  public static final String NAME = "audit-standard";

  private static final ClauseId STANDARDS = ClauseId.of("audit/36.1.2");

  private enum Stage {
    PUBLISHED,
    WITHDRAWN
  }

  /**
   * Publishes a standard.
   *
   * @param divisions whose units it binds; a district's authority names its own alone
   * @param inForce first day on which it is in force
   */
  record PublishStandard(
      StandardKind kind, String title, String text, List<String> divisions, LocalDate inForce) {}

  /** Withdraws it from the day of effect on. */
  record WithdrawStandard() {}

  private Standards() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, StandardFile.EMPTY)
        .law("audit")
        .events(StandardEvent.class, StandardFile::apply)
        .on("publish-standard", PublishStandard.class)
        .opens()
        .to(Stage.PUBLISHED)
        .by(Bureau.AUTHORITY)
        .cites("audit/36.1.2")
        .rule(Standards::ownUnits)
        .rule(Standards::notBackwards)
        .does(Standards::publish)
        .ties(Standards::units)
        .on("withdraw-standard", WithdrawStandard.class)
        .from(Stage.PUBLISHED)
        .to(Stage.WITHDRAWN)
        .by(Bureau.AUTHORITY)
        .cites("audit/36.1.2")
        .records((known, in) -> new StandardEvent.StandardWithdrawn(known.law().asOf()))
        .closes()
        .build();
  }

  /** An authority binds the units of its own division; the city's binds those of all. */
  private static Ruling<Boolean> ownUnits(Known known, PublishStandard in, Actor actor) {
    if (in.divisions().isEmpty()) {
      return Ruling.refused(RefusalKind.MISSING, STANDARDS, "audit.no-divisions");
    }
    String own = Bureau.division(actor);
    for (int i = 0; i < in.divisions().size(); i++) {
      String division = in.divisions().get(i);
      if (!(Parties.id(STANDARDS, "/divisions/" + i, division)
          instanceof Ruling.Granted<Boolean>)) {
        return Parties.id(STANDARDS, "/divisions/" + i, division);
      }
      if (!own.equals(Parties.CITY) && !own.equals(division)) {
        return Ruling.refused(RefusalKind.WRONG_PLACE, STANDARDS, "audit.other-division", division);
      }
    }
    return Ruling.granted(true);
  }

  private static Ruling<Boolean> notBackwards(Known known, PublishStandard in) {
    LocalDate today = known.law().asOf();
    return in.inForce().isBefore(today)
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            STANDARDS,
            "audit.in-force-before-today",
            in.inForce(),
            today)
        : Ruling.granted(true);
  }

  private static Ruling<Change> publish(Known known, PublishStandard in, Actor actor) {
    String own = Bureau.division(actor);
    return Ruling.granted(
        Change.of(
            new StandardEvent.StandardPublished(
                in.kind(),
                own,
                in.divisions().stream().distinct().toList(),
                known.law().asOf(),
                in.inForce(),
                Bureau.seal(own, in.title()),
                Bureau.seal(own, in.text()))));
  }

  private static List<Tie> units(Known known, PublishStandard in, Actor actor) {
    List<Tie> ties = new ArrayList<>(Bureau.ties(known, actor));
    in.divisions().stream()
        .distinct()
        .forEach(division ->
            ties.add(
                Tie.of("division/" + division, Parties.UNIT, LegalTime.startOf(in.inForce()))));
    return ties;
  }
}
