package org.gongbao.city.audit.liability;

import static org.gongbao.city.audit.liability.ViolationStage.ACCEPTED;
import static org.gongbao.city.audit.liability.ViolationStage.CANDIDATE;
import static org.gongbao.city.audit.liability.ViolationStage.CLOSED;
import static org.gongbao.city.audit.liability.ViolationStage.CORRECTED;
import static org.gongbao.city.audit.liability.ViolationStage.DISMISSED;
import static org.gongbao.city.audit.liability.ViolationStage.ORDERED;

import java.util.Arrays;
import java.util.List;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LegalTime;

/**
 * A violation (违规情形) under articles 40 to 42: raised by another case or taken up by hand, judged by
 * a person, ordered to be corrected, its persons dealt with or referred.
 *
 * <p>What an auditee or an auditor did is judged by the unit, what a unit did by the audit
 * authority alone. No machine finds anybody guilty: a candidate waits for a person's judgement.
 */
public final class ViolationProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-violation";

  static final String RAISE = "raise-candidate";
  static final String AUTHORITY = "audit-authority";
  static final List<String> OF_UNIT = List.of("unit", "unit-head");

  /** Every item that the three articles name. */
  private static final String[] ITEMS =
      Arrays.stream(Conduct.values())
          .map(Conduct::clause)
          .map(String::valueOf)
          .toArray(String[]::new);

  private static final String UNIT = "unit";
  private static final String UNIT_HEAD = "unit-head";
  private static final String CORRECTION_PERIOD = "correction-period";

  private ViolationProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ViolationFile.EMPTY)
        .law("audit")
        .events(ViolationEvent.class, ViolationFile::apply)
        .seenBy(Judging.RESPONDENT)

        // another case raises it, or a person takes it up
        .on(RAISE, ViolationInput.RaiseCandidate.class)
        .opens()
        .to(CANDIDATE)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .cites(ITEMS)
        .rule(Judging::named)
        .records(Judging::raise)
        .ties(Judging::parties)
        .on("take-up", ViolationInput.TakeUp.class)
        .opens()
        .to(ACCEPTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .cites(ITEMS)
        .cites("audit/3.2", "audit/44.1")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule(Judging::mayTakeUp)
        .rule(Judging::named)
        .rule(Judging::ofItsUnit)
        .rule(Judging::grounded)
        .records(Judging::takeUp)
        .ties(Judging::partiesByHand)

        // a person judges
        .on("accept", ViolationInput.Accept.class)
        .from(CANDIDATE)
        .to(ACCEPTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .cites(ITEMS)
        .guard(Judging::mayJudge)
        .rule(Judging::grounded)
        .records(Judging::accept)
        .keepsReasons()
        .on("dismiss", ViolationInput.Dismiss.class)
        .from(CANDIDATE)
        .to(DISMISSED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .records((known, in) ->
            new ViolationEvent.CandidateDismissed(
                known.law().asOf(), ViolationFile.of(known).charged().seal(in.reason())))
        .closes()

        // the order, and what is done about the persons
        .on("order-correction", ViolationInput.OrderCorrection.class)
        .from(ACCEPTED)
        .to(ORDERED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .rule(Judging::dueAhead)
        .records((known, in) ->
            new ViolationEvent.CorrectionOrdered(
                known.law().asOf(), in.due(), ViolationFile.of(known).charged().seal(in.order())))
        .ties(Judging::ordered)
        .makes("correction-order")
        .starts(CORRECTION_PERIOD)
        .clock(CORRECTION_PERIOD, UNIT)
        .on(file ->
            ViolationFile.of(file).order().flatMap(ViolationFile.Order::due).map(LegalTime::endOf))
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .stoppedBy("record-correction")
        .on("record-correction", ViolationInput.RecordCorrection.class)
        .from(ORDERED)
        .to(CORRECTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .records((known, in) ->
            new ViolationEvent.CorrectionMade(
                known.law().asOf(), ViolationFile.of(known).charged().seal(in.what())))
        .on("suspect-crime", ViolationInput.SuspectCrime.class)
        .from(ACCEPTED, ORDERED, CORRECTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .records((known, in) ->
            new ViolationEvent.CrimeSuspected(
                known.law().asOf(), ViolationFile.of(known).charged().seal(in.reason())))
        .on("handle-person", ViolationInput.HandlePerson.class)
        .from(ACCEPTED, ORDERED, CORRECTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1")
        .guard(Judging::mayJudge)
        .records((known, in) ->
            new ViolationEvent.PersonHandled(
                known.law().asOf(),
                ViolationFile.of(known)
                    .charged()
                    .seal(new ViolationEvent.Handling(in.person(), in.measure()))))
        .on("refer-persons", ViolationInput.ReferPersons.class)
        .from(ACCEPTED, ORDERED, CORRECTED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .rule(Judging::bodyNamed)
        .records((known, in) ->
            new ViolationEvent.PersonsReferred(
                known.law().asOf(),
                in.body(),
                in.crime(),
                ViolationFile.of(known).charged().seal(in.persons())))
        .ties(Judging::referred)
        .makes("referral-letter")
        .on("confirm-receipt", ViolationInput.ConfirmReceipt.class)
        .from(ACCEPTED, ORDERED, CORRECTED)
        .by(Referring.COMPETENT_AUTHORITY)
        .cites("audit/41.1", "audit/42.1")
        .records((known, in) -> new ViolationEvent.PersonsReceived(known.law().asOf()))
        .on("close", ViolationInput.Close.class)
        .from(ACCEPTED, ORDERED, CORRECTED)
        .to(CLOSED)
        .by(UNIT, UNIT_HEAD, AUTHORITY)
        .cites("audit/40.1", "audit/41.1", "audit/42.1")
        .guard(Judging::mayJudge)
        .guard(Judging::allDone)
        .needs(Need.TIED, file -> Judging.units(file))
        .does(Judging::close)
        .closes()
        .build();
  }
}
