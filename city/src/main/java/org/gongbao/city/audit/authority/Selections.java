package org.gongbao.city.audit.authority;

import java.util.List;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The selection of excellent projects (评选优秀内部审计项目) under article 37. */
public final class Selections {

  /** Name of the procedure. */
  public static final String NAME = "audit-selection";

  private static final ClauseId GUIDANCE = ClauseId.of("audit/37.1");

  private enum Stage {
    OPEN,
    DECIDED
  }

  /** Calls for nominations. */
  record OpenSelection(int year, String title) {}

  /** Enters a nomination of a unit. */
  record Nominate(String unit, String project) {}

  /** Decides, by the numbers of the nominations. */
  record Choose(List<Integer> chosen) {}

  private Selections() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, SelectionFile.EMPTY)
        .law("audit")
        .events(SelectionEvent.class, SelectionFile::apply)
        .on("open-selection", OpenSelection.class)
        .opens()
        .to(Stage.OPEN)
        .by(Bureau.AUTHORITY)
        .cites("audit/37.1")
        .does(Selections::open)
        .ties((known, in, actor) -> Bureau.ties(known, actor))
        .on("nominate", Nominate.class)
        .from(Stage.OPEN)
        .by(Bureau.AUTHORITY)
        .cites("audit/37.1", "audit/3.2")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule((known, in) -> Parties.id(GUIDANCE, "/unit", in.unit()))
        .rule((known, in, actor) -> UnitAuthority.guiding(known, in.unit(), actor))
        .records((known, in) ->
            new SelectionEvent.ProjectNominated(
                SelectionFile.of(known).nominations().size() + 1,
                in.unit(),
                Bureau.sealForUnit(in.unit(), in.project()),
                known.law().asOf()))
        .ties((known, in) -> List.of(Parties.unit(known, in.unit())))
        .on("choose", Choose.class)
        .from(Stage.OPEN)
        .to(Stage.DECIDED)
        .by(Bureau.AUTHORITY)
        .cites("audit/37.1")
        .rule(Selections::nominated)
        .records((known, in) ->
            new SelectionEvent.ProjectsChosen(
                in.chosen().stream().distinct().sorted().toList(), known.law().asOf()))
        .closes()
        .build();
  }

  private static Ruling<Change> open(Known known, OpenSelection in, Actor actor) {
    String division = Bureau.division(actor);
    return Ruling.granted(
        Change.of(
            new SelectionEvent.SelectionOpened(
                division, in.year(), Bureau.seal(division, in.title()), known.law().asOf())));
  }

  private static Ruling<Boolean> nominated(Known known, Choose in) {
    int nominations = SelectionFile.of(known).nominations().size();
    for (int number : in.chosen()) {
      if (number < 1 || number > nominations) {
        return Ruling.refused(
            RefusalKind.MISSING, GUIDANCE, "audit.not-nominated", number, nominations);
      }
    }
    return Ruling.granted(true);
  }
}
