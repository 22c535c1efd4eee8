package org.gongbao.city.audit.filing;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has papers owed by the unit whose case finishes one. */
public final class Papers {

  private Papers() {}

  /** Keys of {@link org.gongbao.engine.Need#TIED} for {@link #owed}. */
  public static List<String> needs(String unit) {
    return UnitProfile.needs(unit);
  }

  /**
   * The tasks that a finished paper brings: to file it, to report it, or both. A unit that follows
   * the Measures by reference files nothing; one that is not registered owes nothing.
   *
   * @param firstSend number of the first of at most two cases, for {@code newCase}
   */
  public static List<Command> owed(
      Known known, Actor actor, int firstSend, String unit, Matter matter) {
    return UnitProfile.of(known, unit)
        .map(file -> owed(known, actor, firstSend, file, matter))
        .orElse(List.of());
  }

  /** The same for a unit whose file is at hand. */
  public static List<Command> owed(
      Known known, Actor actor, int firstSend, UnitFile unit, Matter matter) {
    List<Command> sends = new ArrayList<>();
    if (matter.isFiled() && !unit.byReference()) {
      ObjectNode filing = JsonMapper.shared().createObjectNode();
      filing.put("unit", unit.registered().organ());
      filing.put("kind", matter.toString());
      filing.put("division", unit.registered().division());
      filing.put("level", unit.registered().level().toString());
      filing.put("paper", known.file().id().toString());
      unit.filingDays().ifPresent(days -> filing.put("days", days));
      sends.add(opening(known, actor, firstSend, FilingProcedure.NAME + "/open-filing", filing));
    }
    if (matter.isReported()) {
      ObjectNode report = JsonMapper.shared().createObjectNode();
      report.put("unit", unit.registered().organ());
      report.put("matter", matter.toString());
      report.put("paper", known.file().id().toString());
      sends.add(
          opening(
              known,
              actor,
              firstSend + sends.size(),
              PartyReportProcedure.NAME + "/open-report",
              report));
    }
    return sends;
  }

  private static Command opening(
      Known known, Actor actor, int send, String action, ObjectNode input) {
    CaseId id = known.file().newCase(send);
    return new Command(id, action, input, actor, Command.AT_ONCE, "owed/" + id);
  }
}
