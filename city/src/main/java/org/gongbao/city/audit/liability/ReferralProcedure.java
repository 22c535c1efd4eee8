package org.gongbao.city.audit.liability;

import java.util.List;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * The referral of a grave lead (重大违纪违法问题线索移送) under article 34: opened by the audit that found it,
 * referred by the unit, confirmed by the authority that received it.
 */
public final class ReferralProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-referral";

  static final String OPEN = "open-referral";

  private static final String PERIOD = "referral-period";

  private enum Stage {
    FOUND,
    REFERRED,
    RECEIVED
  }

  private ReferralProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ReferralFile.EMPTY)
        .law("audit")
        .events(ReferralEvent.class, ReferralFile::apply)
        .on(OPEN, Referring.Open.class)
        .opens()
        .to(Stage.FOUND)
        .cites("audit/34.1")
        .rule(Referring::named)
        .records(Referring::found)
        .ties(Referring::parties)
        .starts(PERIOD)
        .clock(PERIOD, "unit")
        .on(Referring::over)
        .cites("audit/34.1", "audit/42.1.3")
        .stoppedBy("refer")
        .fires("note-overdue")
        .on("note-overdue", Referring.Nothing.class)
        .from(Stage.FOUND)
        .cites("audit/42.1.3", "audit/44.1")
        .needs(Need.TIED, file -> Referring.unit(file))
        .does(Referring::overdue)
        .on("refer", Referring.Refer.class)
        .from(Stage.FOUND)
        .to(Stage.REFERRED)
        .by("unit", "unit-head")
        .cites("audit/34.1")
        .rule(Referring::bodyNamed)
        .records((known, in) -> new ReferralEvent.LeadReferred(known.law().asOf(), in.body()))
        .ties((known, in) ->
            List.of(Parties.tie(known, "organ/" + in.body(), Referring.COMPETENT_BODY)))
        .makes("referral-letter")
        .on("confirm-receipt", Referring.Nothing.class)
        .from(Stage.REFERRED)
        .to(Stage.RECEIVED)
        .by(Referring.COMPETENT_AUTHORITY)
        .cites("audit/34.1")
        .records((known, in) -> new ReferralEvent.LeadReceived(known.law().asOf()))
        .closes()
        .build();
  }
}
