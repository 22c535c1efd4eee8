package org.gongbao.city.relief.project.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Period;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The joint conference (联席会议) of four departments and five insurers: what is open is the agenda,
 * and a cycle without a meeting is an alert that stays with the municipal bureau until the next
 * one.
 *
 * <p>The notice says regularly; how long a cycle is, is the installation's setting.
 */
public final class Conferences {

  /** Name of the procedure. */
  public static final String NAME = "relief-conference";

  /** The cycle within which it meets. */
  public static final String CYCLE = "meeting-cycle";

  /** The alert while no meeting was held within the cycle. */
  public static final String OWED = "meeting-owed";

  private static final ClauseId CONFERENCE = ClauseId.of("relief/6.1.2");
  private static final int MONTHS_OF_QUARTER = 3;

  enum Stage {
    STANDING
  }

  /** Sets it up. */
  record SetUp() {}

  /** Brings something up. */
  record RaiseIssue(String text) {}

  /**
   * Records a meeting.
   *
   * @param settled numbers of issues that it settled
   */
  record RecordMeeting(
      List<ConferenceFile.Member> present, List<Integer> settled, String minutes) {}

  /** Notices that none was held. */
  record NoteMissed() {}

  private Conferences() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ConferenceFile.EMPTY)
        .law("relief")
        .events(ConferenceEvent.class, ConferenceFile::apply)
        .on("set-up", SetUp.class)
        .opens()
        .to(Stage.STANDING)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.1.2")
        .does((known, in) ->
            Ruling.granted(
                Change.of(new ConferenceEvent.ConferenceSetUp(known.law().asOf()))
                    .posting(
                        new Posting(
                            Posting.Account.free("relief-conferences"),
                            Posting.Account.claim(NAME),
                            1))))
        .ties((known, in) -> members(known))
        .starts(CYCLE)
        .on("raise-issue", RaiseIssue.class)
        .from(Stage.STANDING)
        .by(membersRoles())
        .cites("relief/6.1.2")
        .does(Conferences::raise)
        .on("record-meeting", RecordMeeting.class)
        .from(Stage.STANDING)
        .by(Roles.MUNICIPAL)
        .cites("relief/6.1.2")
        .rule(Conferences::open)
        .does(Conferences::meet)
        .mayBeRecordedLater("relief/6.1.2", Roles.MUNICIPAL)
        .starts(CYCLE)
        // one alert, which stays until they meet: it takes the place of the cycle
        .clock(CYCLE, Roles.MUNICIPAL)
        .after(Conferences::cycle)
        .cites("relief/6.1.2")
        .stoppedBy("record-meeting")
        .fires("note-missed")
        .clock(OWED, Roles.MUNICIPAL)
        .on(file -> Optional.empty())
        .cites("relief/6.1.2")
        .stoppedBy("record-meeting")
        .on("note-missed", NoteMissed.class)
        .from(Stage.STANDING)
        .cites("relief/6.1.2")
        .records((known, in) ->
            new ConferenceEvent.MeetingMissed(
                ConferenceFile.of(known).lastHeld(), known.law().asOf()))
        .starts(OWED)
        .build();
  }

  private static String[] membersRoles() {
    return Stream.concat(Stream.of(Roles.supervisors()), Stream.of(Roles.INSURER))
        .toArray(String[]::new);
  }

  private static Ruling<Period> cycle(Law law) {
    return law.length("relief.meeting-cycle")
        .map(quarters -> Period.months(MONTHS_OF_QUARTER * quarters));
  }

  private static List<Tie> members(Known known) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    Insurer.shipped().forEach(insurer -> ties.add(Sides.insurer(known, insurer.number())));
    return ties;
  }

  private static Ruling<Change> raise(Known known, RaiseIssue in, Actor actor) {
    return Ruling.granted(
        Change.of(
            new ConferenceEvent.IssueRaised(
                ConferenceFile.of(known).issues().size() + 1,
                actor.organ(),
                sealed(in.text()),
                known.law().asOf())));
  }

  private static Ruling<Boolean> open(Known known, RecordMeeting in) {
    List<Integer> agenda =
        ConferenceFile.of(known).agenda().stream().map(ConferenceFile.Issue::number).toList();
    return in.settled().stream()
        .filter(number -> !agenda.contains(number))
        .findFirst()
        .map(number ->
            Ruling.<Boolean>refused(
                RefusalKind.MISSING, CONFERENCE, "relief.not-on-agenda", number))
        .orElseGet(() -> Ruling.granted(true));
  }

  private static Ruling<Change> meet(Known known, RecordMeeting in) {
    return Ruling.granted(
        Change.of(
            new ConferenceEvent.MeetingHeld(
                known.law().asOf(),
                in.present().stream().distinct().toList(),
                ConferenceFile.of(known).agenda().stream()
                    .map(ConferenceFile.Issue::number)
                    .toList(),
                in.settled(),
                sealed(in.minutes()))));
  }

  private static Personal<String> sealed(String text) {
    return Personal.of("division/" + Sides.CITY, text);
  }
}
