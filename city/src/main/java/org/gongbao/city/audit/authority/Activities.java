package org.gongbao.city.audit.authority;

import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The register of activities (业务指导活动) of an audit authority under articles 36 and 37; the day of
 * effect is the day of the activity.
 */
public final class Activities {

  /** Name of the procedure. */
  public static final String NAME = "audit-guidance";

  private static final ClauseId GUIDANCE = ClauseId.of("audit/37.1");
  private static final int FUNCTIONS = 6;

  private enum Stage {
    HELD
  }

  /**
   * Records an activity.
   *
   * @param function item of article 36 under which it falls, 1 to 6
   */
  record RecordActivity(GuidanceForm form, int function, String subject, int participants) {}

  private Activities() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ActivityFile.EMPTY)
        .law("audit")
        .events(ActivityEvent.class, ActivityFile::apply)
        .on("record-activity", RecordActivity.class)
        .opens()
        .to(Stage.HELD)
        .by(Bureau.AUTHORITY)
        .cites("audit/37.1", "audit/36.1")
        .rule(Activities::counted)
        .does(Activities::held)
        .ties((known, in, actor) -> Bureau.ties(known, actor))
        .mayBeRecordedLater("audit/37.1", Bureau.AUTHORITY)
        .closes()
        .build();
  }

  private static Ruling<Boolean> counted(Known known, RecordActivity in) {
    if (in.function() < 1 || in.function() > FUNCTIONS) {
      return Ruling.refused(
          RefusalKind.MALFORMED,
          ClauseId.of("audit/36.1"),
          "audit.no-such-function",
          in.function(),
          FUNCTIONS);
    }
    return in.participants() < 0
        ? Ruling.refused(
            RefusalKind.MALFORMED, GUIDANCE, "audit.negative-participants", in.participants())
        : Ruling.granted(true);
  }

  private static Ruling<Change> held(Known known, RecordActivity in, Actor actor) {
    String division = Bureau.division(actor);
    return Ruling.granted(
        Change.of(
            new ActivityEvent.ActivityHeld(
                division,
                in.form(),
                in.function(),
                known.law().asOf(),
                in.participants(),
                Bureau.seal(division, in.subject()))));
  }
}
