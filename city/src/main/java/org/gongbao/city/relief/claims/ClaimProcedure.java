package org.gongbao.city.relief.claims;

import static org.gongbao.city.relief.claims.ClaimStage.APPROVED;
import static org.gongbao.city.relief.claims.ClaimStage.CLOSED;
import static org.gongbao.city.relief.claims.ClaimStage.DECIDED;
import static org.gongbao.city.relief.claims.ClaimStage.DRAFT;
import static org.gongbao.city.relief.claims.ClaimStage.FILED;
import static org.gongbao.city.relief.claims.ClaimStage.MORE_ASKED;
import static org.gongbao.city.relief.claims.ClaimStage.PAID;
import static org.gongbao.city.relief.claims.ClaimStage.REJECTED;
import static org.gongbao.city.relief.claims.ClaimStage.REVERSED;

import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.project.thirdparty.ThirdParties;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * A claim (理赔案卷): filed by the insurer, by street or village for a person without a telephone, or
 * proposed out of data; decided by the rules, approved by a second person, paid by the insurer.
 *
 * <p>No amount is typed in. What does not stand is taken back by an event of its own, after which
 * the same may be claimed again. The insured is never asked for money (relief/2.7).
 */
public final class ClaimProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-claim";

  /** The opening that another case sends. */
  static final String PROPOSE = "propose";

  static final String GRASSROOTS = "grassroots";

  /** Waits for a payment that does not stand to come back; over at once where nothing was paid. */
  private static final String REPAYMENT = "repayment";

  private static final String INSURER = InsuredOn.INSURER;
  private static final String KINDS = "relief/3.0";
  private static final String[] BENEFITS = {
    "relief/3.1.1",
    "relief/3.1.2",
    "relief/3.1.3",
    "relief/3.1.4",
    "relief/3.2.0",
    "relief/3.2.1",
    "relief/3.2.2",
    "relief/3.2.3",
    "relief/3.2.4",
    "relief/3.3.1",
    "relief/3.4.1",
    "relief/3.4.2",
    "relief/3.4.3",
    "relief/3.5.1",
    "relief/3.5.2"
  };

  private ClaimProcedure() {}

  static Procedure procedure() {
    return Procedure.of(NAME, ClaimFile.EMPTY)
        .law("relief")
        .events(ClaimEvent.class, ClaimFile::apply)

        // somebody files it, or data give rise to it
        .on("file-claim", ClaimInput.FileClaim.class)
        .opens()
        .to(FILED)
        .by(INSURER, GRASSROOTS, Sides.INSURED)
        .cites(KINDS, "relief/2.1", "relief/2.4", "relief/2.5", "relief/2.7", "relief/4.1.1")
        .cites("relief/4.4.1")
        .needs(Enrolments.NEED, (file, in) -> List.of(in.path("person").asString("")))
        .needs(Need.TIED, (file, in) -> Earlier.asked(in))
        .rule(Filing::insured)
        .rule(Filing::told)
        .rule(Filing::notBefore)
        .does(Filing::file)
        .ties(Filing::parties)
        .on(PROPOSE, ClaimInput.Propose.class)
        .opens()
        .to(DRAFT)
        .cites("relief/4.3.6", KINDS, "relief/4.4.1")
        .needs(Enrolments.NEED, (file, in) -> List.of(in.path("person").asString("")))
        .needs(Need.TIED, (file, in) -> Earlier.asked(in))
        .rule(Filing::mayPropose)
        .does(Filing::propose)
        .ties((known, in) -> InsuredOn.ties(known, in.person().key(), in.event()))
        .on("take-up", ClaimInput.TakeUp.class)
        .from(DRAFT)
        .to(FILED)
        .by(INSURER)
        .cites("relief/4.3.6")
        .guard(Granting::notOwn)
        .records((known, in) ->
            new ClaimEvent.ClaimTakenUp(
                in.mode().orElse(PaymentMode.PROACTIVE), known.law().asOf()))

        // until nothing is missing
        .on("ask-for-more", ClaimInput.AskForMore.class)
        .from(FILED)
        .to(MORE_ASKED)
        .by(INSURER)
        .cites("relief/4.3.5")
        .guard(Granting::notOwn)
        .records((known, in) ->
            new ClaimEvent.MoreAsked(
                known.law().asOf(), ClaimFile.of(known).claimed().seal(in.what())))
        .on("bring-more", ClaimInput.BringMore.class)
        .from(MORE_ASKED)
        .to(FILED)
        .by(INSURER, GRASSROOTS, Sides.INSURED)
        .cites("relief/4.3.5")
        .records((known, in) -> new ClaimEvent.MoreBrought(known.law().asOf(), in.documents()))

        // the rules decide, a second person consents
        .on("decide", ClaimInput.Decide.class)
        .from(FILED)
        .to(DECIDED)
        .by(INSURER)
        .cites(KINDS)
        .cites(BENEFITS)
        .guard(Granting::notOwn)
        .needs(Enrolments.NEED, Reckoner::person)
        .needs(Need.TIED, file -> Earlier.of(file))
        .needs(Need.CASES, Reckoner::account)
        .does(Granting::decide)
        .keepsReasons()
        .on("reject", ClaimInput.Reject.class)
        .from(FILED, MORE_ASKED)
        .to(REJECTED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .needs(Enrolments.NEED, Reckoner::person)
        .needs(Need.TIED, file -> Earlier.of(file))
        .needs(Need.CASES, Reckoner::account)
        .does(Granting::reject)
        .keepsReasons()
        .makes("claim-rejection")
        .on("approve", ClaimInput.Approve.class)
        .from(DECIDED)
        .to(APPROVED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .guard(Granting::anotherPerson)
        .guard(Granting::followed)
        .does(Granting::approve)
        .makes("claim-reckoning")
        .on("send-back", ClaimInput.SendBack.class)
        .from(DECIDED, APPROVED)
        .to(FILED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .does(Granting::sendBack)
        .on("pay", ClaimInput.Pay.class)
        .from(APPROVED)
        .to(PAID)
        .by(INSURER, Roles.THIRD_PARTY)
        .cites("relief/4.3.6", "relief/4.3.5", "relief/4.4.2")
        .guard(Granting::notOwn)
        .guard(ThirdParties::decidesNothing)
        .guard(Granting::followed)
        .rule(Granting::modeKnown)
        .does(Granting::pay)
        .makes("payment-order")

        // the insured is heard
        .on("object", ClaimInput.RaiseObjection.class)
        .from(DECIDED, APPROVED, PAID, REJECTED)
        .by(GRASSROOTS, Sides.INSURED)
        .cites(KINDS)
        .guard(Granting::noneOpen)
        .records((known, in) ->
            new ClaimEvent.ObjectionMade(
                known.law().asOf(), ClaimFile.of(known).claimed().seal(in.objection())))
        .on("answer-objection", ClaimInput.AnswerObjection.class)
        .from(FILED, MORE_ASKED, DECIDED, APPROVED, PAID, REJECTED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .guard(Granting::oneOpen)
        .records((known, in) ->
            new ClaimEvent.ObjectionAnswered(
                new ClaimFile.Reply(
                    in.upheld(),
                    ClaimFile.of(known).claimed().seal(in.answer()),
                    known.law().asOf())))
        .on("reverse", ClaimInput.Reverse.class)
        .from(DRAFT, FILED, DECIDED, APPROVED, PAID, REJECTED)
        .to(REVERSED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .does(Granting::reverse)
        .starts(REPAYMENT)
        .on("record-repayment", ClaimInput.RecordRepayment.class)
        .from(REVERSED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .guard(Granting::toRecover)
        .does(Granting::repaid)
        .closes()
        .clock(REPAYMENT, INSURER)
        .on(Granting::nothingToRecover)
        .cites(KINDS)
        .stoppedBy("record-repayment")
        .fires("close-reversed")
        .on("close-reversed", ClaimInput.Close.class)
        .from(REVERSED)
        .cites(KINDS)
        .records((known, in) -> new ClaimEvent.ClaimClosed(known.law().asOf()))
        .closes()
        .on("close", ClaimInput.Close.class)
        .from(PAID, REJECTED)
        .to(CLOSED)
        .by(INSURER)
        .cites(KINDS)
        .guard(Granting::notOwn)
        .guard(Granting::heard)
        .records((known, in) -> new ClaimEvent.ClaimClosed(known.law().asOf()))
        .closes()
        .build();
  }
}
