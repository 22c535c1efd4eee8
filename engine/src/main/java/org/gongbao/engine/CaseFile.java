package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import tools.jackson.databind.JsonNode;

/**
 * One run of a procedure (案卷): an application, an audit project, a grain lot, a claim, a batch, a
 * feed. Immutable; it changes only by events.
 *
 * @param id the case
 * @param procedure the version of the procedure it is pinned to
 * @param revision number of its last event; 0 before it is opened
 * @param acted revision of the last event that an action, not a clock, made
 * @param accepted instant from which it counts as accepted; empty before
 * @param tracks present stage of each track; {@code main} is the first
 * @param data what the policy knows of it, a record of the procedure's own type
 * @param clocks open runs, and the last run of each clock that is over
 * @param questions open questions
 * @param answers answers given, by point
 * @param ties relations, past ones left out
 * @param papers papers ordered, by the revision that ordered them
 * @param closed instant it was closed; empty while it is open
 */
public record CaseFile(
    CaseId id,
    Procedure procedure,
    int revision,
    int acted,
    Optional<Instant> accepted,
    Map<String, String> tracks,
    Record data,
    List<Clock.Run> clocks,
    List<OpenQuestion> questions,
    Map<String, JsonNode> answers,
    List<Tie> ties,
    SequencedMap<Integer, List<String>> papers,
    Optional<Instant> closed) {

  /** Stage of a case whose opening waits for an answer; it is not accepted yet. */
  public static final String ASKED = "asked";

  /** The track every procedure has. */
  public static final String MAIN = "main";

  /**
   * A question that waits for its answer, with the event that holds the waiting command.
   *
   * @param id number within the case, from 1
   * @param heldIn revision of the event in which the held command is sealed
   * @param holds clocks whose end waits for the answer
   */
  public record OpenQuestion(
      int id, Question question, int heldIn, Instant asked, List<String> holds) {}

  /** A case before its first event. */
  static CaseFile unopened(CaseId id, Procedure procedure) {
    return new CaseFile(
        id,
        procedure,
        0,
        0,
        Optional.empty(),
        Map.of(),
        procedure.emptyData(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new java.util.LinkedHashMap<>(),
        Optional.empty());
  }

  /** Stage of the track {@code main}; empty before the case is opened. */
  public String stage() {
    return stage(MAIN);
  }

  /** Stage of a track; empty if it has none yet. */
  public String stage(String track) {
    return tracks.getOrDefault(track, "");
  }

  /** The data as the policy's own type. */
  public <S extends Record> S data(Class<S> type) {
    return type.cast(data);
  }

  /** The newest run of a clock. */
  public Optional<Clock.Run> clock(String name) {
    return clocks.reversed().stream().filter(run -> run.clock().equals(name)).findFirst();
  }

  /** True if the clock's newest run is over because it fell due. */
  public boolean hasRunOut(String clock) {
    return clock(clock).map(run -> run.state() == Clock.State.FIRED).orElse(false);
  }

  /** The answer given to a point. */
  public Optional<JsonNode> answer(String point) {
    return Optional.ofNullable(answers.get(point));
  }

  /** The law, with what the administrator supplied on this case. */
  Law suppliedTo(Law law) {
    return law.supplied(point -> answer(point).map(JsonNode::asString));
  }

  /** Relations in a capacity that last at an instant. */
  public List<Tie> tied(String capacity, Instant at) {
    return ties.stream()
        .filter(tie -> tie.capacity().equals(capacity) && tie.isCurrent(at))
        .toList();
  }

  /**
   * The id for the n-th case that the next action on this one opens. It lies in this case's month
   * and home, so that a family of cases is kept and archived together.
   */
  public CaseId newCase(int n) {
    return id.child(revision, n);
  }

  CaseFile at(int newRevision, boolean byAction) {
    return new CaseFile(
        id,
        procedure,
        newRevision,
        byAction ? newRevision : acted,
        accepted,
        tracks,
        data,
        clocks,
        questions,
        answers,
        ties,
        papers,
        closed);
  }

  CaseFile withData(Record newData) {
    return new CaseFile(
        id, procedure, revision, acted, accepted, tracks, newData, clocks, questions, answers, ties,
        papers, closed);
  }

  CaseFile withTracks(Map<String, String> newTracks, Optional<Instant> newAccepted) {
    return new CaseFile(
        id,
        procedure,
        revision,
        acted,
        newAccepted,
        newTracks,
        data,
        clocks,
        questions,
        answers,
        ties,
        papers,
        closed);
  }

  CaseFile withClocks(List<Clock.Run> newClocks) {
    return new CaseFile(
        id,
        procedure,
        revision,
        acted,
        accepted,
        tracks,
        data,
        List.copyOf(newClocks),
        questions,
        answers,
        ties,
        papers,
        closed);
  }

  CaseFile withQuestions(List<OpenQuestion> newQuestions, Map<String, JsonNode> newAnswers) {
    return new CaseFile(
        id,
        procedure,
        revision,
        acted,
        accepted,
        tracks,
        data,
        clocks,
        List.copyOf(newQuestions),
        newAnswers,
        ties,
        papers,
        closed);
  }

  CaseFile withTie(Tie changed) {
    List<Tie> newTies = new ArrayList<>(ties);
    newTies.removeIf(tie -> tie.sameRelation(changed));
    newTies.add(changed);
    return new CaseFile(
        id,
        procedure,
        revision,
        acted,
        accepted,
        tracks,
        data,
        clocks,
        questions,
        answers,
        List.copyOf(newTies),
        papers,
        closed);
  }

  CaseFile withPaper(String paper) {
    SequencedMap<Integer, List<String>> more = new TreeMap<>(papers);
    List<String> ordered = new ArrayList<>(papers.getOrDefault(revision, List.of()));
    ordered.add(paper);
    more.put(revision, List.copyOf(ordered));
    return new CaseFile(
        id, procedure, revision, acted, accepted, tracks, data, clocks, questions, answers, ties,
        more, closed);
  }

  CaseFile closedAt(Optional<Instant> end) {
    return new CaseFile(
        id, procedure, revision, acted, accepted, tracks, data, clocks, questions, answers, ties,
        papers, end);
  }

  CaseFile following(Procedure other) {
    return new CaseFile(
        id, other, revision, acted, accepted, tracks, data, clocks, questions, answers, ties,
        papers, closed);
  }
}
