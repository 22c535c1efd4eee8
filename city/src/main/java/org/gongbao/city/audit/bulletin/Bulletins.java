package org.gongbao.city.audit.bulletin;

import java.util.Optional;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bulletins, as other procedures bring them about. */
public final class Bulletins {

  /** The capacity in which a bulletin is tied to the case of its project. */
  static final String PROJECT = "project";

  private Bulletins() {}

  /** Key of {@link Need#TIED}: the bulletins on a project. */
  public static String key(CaseId project) {
    return Tied.key(BulletinProcedure.NAME, "case/" + project, PROJECT);
  }

  /**
   * The opening that an action sends from which on a bulletin on a project is owed (audit/31.1).
   *
   * @param send number of this opening among those the action sends
   * @param circle within which it was proposed (audit/17.1.10)
   */
  public static Command owed(
      Known known,
      Actor actor,
      int send,
      String unit,
      String auditee,
      CaseId project,
      Optional<String> circle) {
    CaseId id = known.file().newCase(send);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", unit)
            .put("auditee", auditee)
            .put("project", project.toString());
    circle.ifPresent(of -> input.put("circle", of));
    return new Command(
        id,
        BulletinProcedure.NAME + "/" + BulletinProcedure.OWE,
        input,
        actor,
        known.effectiveAt(),
        "bulletin/" + id);
  }
}
