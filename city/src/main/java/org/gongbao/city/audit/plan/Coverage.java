package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import tools.jackson.databind.json.JsonMapper;

/** Has an audit counted for the important activity that it audited. */
public final class Coverage {

  private Coverage() {}

  /**
   * The audit counts from the day on which its report was signed.
   *
   * @param item case of the activity, as the annual plan names it
   */
  public static Command audited(Known known, Actor actor, CaseId item, LocalDate signed) {
    return new Command(
        item,
        "count-audit",
        JsonMapper.shared().createObjectNode().put("signed", signed.toString()),
        actor,
        Command.AT_ONCE,
        "audited/" + known.file().id());
  }
}
