package org.gongbao.city.relief.roll;

import org.gongbao.city.intake.OpenRuns;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.project.contact.Contacts;
import org.gongbao.city.relief.project.thirdparty.ThirdParties;
import org.gongbao.engine.Change;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Ruling;

/**
 * The list of the insured of one place and month (参保人员名单, relief/4.3): its rows are brought in,
 * reviewed and confirmed by two people of the place, sent to the place's insurer and taken over by
 * it. From then on its rows count, and premium is due for them.
 */
public final class ListProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-list";

  static final String PLACE = "district-civil-affairs";

  /** An institution of a municipal bureau that keeps a register of its own. */
  static final String INSTITUTION = "affiliated-unit";

  private static final String INSURER = "insurer";
  private static final String TURN = "turn";

  /** How a list stands. */
  public enum Stage {
    /** Rows are brought in. */
    DRAFT,
    /** Seen through by one person of the place. */
    REVIEWED,
    /** Confirmed by another. */
    CONFIRMED,
    /** With the insurer. */
    SENT,
    /** Being taken over; no other list is. */
    CHECKING,
    /** Taken over: its rows count. */
    ACCEPTED,
    /** Given up by the place. */
    WITHDRAWN
  }

  private ListProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ListFile.EMPTY)
        .law("relief")
        .events(ListEvent.class, ListFile::apply)
        .staging(InsuredRow.INSURED, PLACE, Stage.DRAFT)
        .staging(InsuredRow.INSURED, INSTITUTION, Stage.DRAFT)

        // 4.3.1, 4.3.2: the first batch of a period, and the additions of each month after it
        .on("open-list", ListInput.OpenList.class)
        .opens()
        .to(Stage.DRAFT)
        .by(PLACE, INSTITUTION)
        .cites("relief/4.3.1", "relief/4.3.2", "relief/2.4", "relief/2.5")
        .needs(Need.TIED, (file, input) -> Insurers.needs(input.path("place").asString("")))
        .rule(Listing::ownPlace)
        .rule(Listing::month)
        .does((known, in) -> Listing.open(known, in))
        .ties(Listing::parties)

        // 4.3.3: reviewed, confirmed, sent
        .on("review", ListInput.Review.class)
        .from(Stage.DRAFT)
        .to(Stage.REVIEWED)
        .by(PLACE, INSTITUTION)
        .cites("relief/4.3.3", "relief/2.1.1", "relief/2.2", "relief/2.3")
        .needs(StagedCounts.NEED, file -> Listing.id(file))
        .needs(OpenRuns.NEED, file -> Listing.id(file))
        .rule(Listing::asCounted)
        .does((known, in, actor) -> Ruling.granted(Change.of(Listing.review(known, in, actor))))
        .on("confirm", ListInput.Confirm.class)
        .from(Stage.REVIEWED)
        .to(Stage.CONFIRMED)
        .by(PLACE, INSTITUTION, Roles.THIRD_PARTY)
        .cites("relief/4.3.3", "relief/6.1.1", "relief/4.4.2")
        .needs(StagedCounts.NEED, file -> Listing.id(file))
        .needs(Need.TIED, file -> Contacts.needs(Listing.place(file)))
        .guard(ThirdParties::decidesNothing)
        .guard(Listing::byAnother)
        .guard((known, actor) -> Contacts.named(known, Listing.place(known.file()), actor))
        .does((known, in, actor) -> Ruling.granted(Change.of(Listing.confirm(known, actor))))
        .on("back-to-draft", ListInput.Return.class)
        .from(Stage.REVIEWED, Stage.CONFIRMED)
        .to(Stage.DRAFT)
        .by(PLACE, INSTITUTION)
        .cites("relief/4.3.3")
        .does((known, in) -> Listing.giveBack(known, in, false))
        .on("send", ListInput.Send.class)
        .from(Stage.CONFIRMED)
        .to(Stage.SENT)
        .by(PLACE, INSTITUTION)
        .cites("relief/4.3.3", "relief/4.1.1", "relief/4.2.1", "relief/4.4.3")
        .cites(
            "relief/annex.1",
            "relief/annex.2",
            "relief/annex.3",
            "relief/annex.4",
            "relief/annex.5")
        .needs(Need.TIED, file -> MonthlyReturn.keys(file))
        .needs(Need.TIED, file -> Insurers.needs(Listing.place(file)))
        .needs(Need.TIED, file -> Listing.agreements(file))
        .rule(Listing::rightInsurer)
        .guard(Listing::agreed)
        .does(Listing::send)
        .on("withdraw", ListInput.Withdraw.class)
        .from(Stage.DRAFT, Stage.REVIEWED, Stage.CONFIRMED)
        .to(Stage.WITHDRAWN)
        .by(PLACE, INSTITUTION)
        .cites("relief/4.3.3")
        .records(Listing::withdraw)
        .closes()

        // the insurer takes it over
        .on("take-turn", ListInput.TakeTurn.class)
        .from(Stage.SENT)
        .to(Stage.CHECKING)
        .by(INSURER)
        .cites("relief/2.2", "relief/4.3.3")
        .does((known, in) -> Listing.takeTurn(known))
        .starts(TURN)
        .clock(TURN, INSURER)
        .on(Listing::endOfTurn)
        .cites("relief/2.2")
        .stoppedBy("accept", "give-back")
        .fires("lose-turn")
        .on("lose-turn", ListInput.LoseTurn.class)
        .from(Stage.CHECKING)
        .to(Stage.SENT)
        .cites("relief/2.2")
        .does((known, in) -> Listing.loseTurn(known))
        .on("give-back", ListInput.Return.class)
        .from(Stage.CHECKING)
        .to(Stage.DRAFT)
        .by(INSURER)
        .cites("relief/4.3.3", "relief/2.2")
        .does((known, in) -> Listing.giveBack(known, in, true))
        .on("accept", ListInput.Accept.class)
        .from(Stage.CHECKING)
        .to(Stage.ACCEPTED)
        .by(INSURER)
        .cites("relief/4.3.3", "relief/2.2", "relief/2.6", "relief/2.7")
        .needs(StagedCounts.NEED, file -> Listing.id(file))
        .enters(InsuredRow.INSURED)
        .rule(Listing::stillGood)
        .does((known, in) -> Listing.accept(known, in))
        .closes()
        .build();
  }
}
