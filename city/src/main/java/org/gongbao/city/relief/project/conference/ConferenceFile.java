package org.gongbao.city.relief.project.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of the joint conference.
 *
 * @param missed day on which it was noticed that no meeting was held within the cycle; empty after
 *     the next one
 */
public record ConferenceFile(
    Optional<LocalDate> begun,
    List<Issue> issues,
    List<Meeting> meetings,
    Optional<LocalDate> missed) {

  /** Nothing yet. */
  static final ConferenceFile EMPTY =
      new ConferenceFile(Optional.empty(), List.of(), List.of(), Optional.empty());

  /** A member of the conference (成员单位). */
  public enum Member {
    /** The municipal civil affairs bureau. */
    CIVIL_AFFAIRS,
    /** The municipal finance bureau. */
    FINANCE,
    /** The insurance regulator. */
    REGULATOR,
    /** The municipal veterans' bureau. */
    VETERANS,
    /** An insurer, by its number in the annex. */
    INSURER_1,
    /** The second. */
    INSURER_2,
    /** The third. */
    INSURER_3,
    /** The fourth. */
    INSURER_4,
    /** The fifth. */
    INSURER_5;

    /** As written in JSON: {@code insurer-1}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Something to deal with; numbers run from 1. */
  public record Issue(
      int number,
      @CaseEvent.Open String by,
      Personal<String> text,
      LocalDate raised,
      Optional<LocalDate> settled) {

    Issue settledOn(LocalDate day) {
      return new Issue(number, by, text, raised, Optional.of(day));
    }
  }

  /** A meeting with its agenda. */
  public record Meeting(
      LocalDate held,
      List<Member> present,
      List<Integer> agenda,
      List<Integer> settled,
      Personal<String> minutes) {}

  public ConferenceFile {
    issues = List.copyOf(issues);
    meetings = List.copyOf(meetings);
  }

  /** What the conference of a case knows. */
  public static ConferenceFile of(CaseFile file) {
    return file.data(ConferenceFile.class);
  }

  static ConferenceFile of(Known known) {
    return of(known.file());
  }

  /** The agenda of the next meeting: what is open, the oldest first. */
  public List<Issue> agenda() {
    return issues.stream().filter(issue -> issue.settled().isEmpty()).toList();
  }

  /** The day of the last meeting; of the setting up before the first. */
  public LocalDate lastHeld() {
    return meetings.stream()
        .map(Meeting::held)
        .max(LocalDate::compareTo)
        .or(() -> begun)
        .orElseThrow();
  }

  ConferenceFile apply(ConferenceEvent event) {
    return switch (event) {
      case ConferenceEvent.ConferenceSetUp e ->
          new ConferenceFile(Optional.of(e.begun()), issues, meetings, missed);
      case ConferenceEvent.IssueRaised e ->
          new ConferenceFile(
              begun,
              Stream.concat(
                      issues.stream(),
                      Stream.of(
                          new Issue(e.number(), e.by(), e.text(), e.raised(), Optional.empty())))
                  .toList(),
              meetings,
              missed);
      case ConferenceEvent.MeetingHeld e ->
          new ConferenceFile(
              begun,
              issues.stream()
                  .map(issue ->
                      e.settled().contains(issue.number()) ? issue.settledOn(e.held()) : issue)
                  .toList(),
              Stream.concat(
                      meetings.stream(),
                      Stream.of(
                          new Meeting(e.held(), e.present(), e.agenda(), e.settled(), e.minutes())))
                  .toList(),
              Optional.empty());
      case ConferenceEvent.MeetingMissed e ->
          new ConferenceFile(begun, issues, meetings, Optional.of(e.noticed()));
    };
  }
}
