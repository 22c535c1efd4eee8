package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import tools.jackson.databind.JsonNode;

/**
 * A case as one of its readers sees it now; page and API show the same.
 *
 * @param version of the procedure the case is pinned to
 * @param law slug of the document the procedure runs
 * @param stage of the track {@code main}; {@code asked} while the opening waits for an answer
 * @param accepted from when it counts as accepted; empty before
 * @param data what the procedure knows of it; a value that was erased is {@code {"erased":
 *     subject}}
 * @param papers papers ordered
 * @param files files that came to it
 * @param types what the fields of {@code data} are declared to be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CaseView(
    CaseId id,
    String procedure,
    int version,
    String law,
    String stage,
    Map<String, String> tracks,
    int revision,
    Optional<Instant> accepted,
    Optional<Instant> closed,
    JsonNode data,
    List<ClockView> clocks,
    List<ActionView> actions,
    List<TieView> ties,
    List<PaperView> papers,
    List<FileView> files,
    List<QuestionView> questions,
    List<EventView> events,
    @JsonIgnore DataTypes types) {

  /**
   * One run of a clock.
   *
   * @param bearer role that must act
   * @param period its length as text; empty for a fixed or derived instant
   * @param due when it is over; empty while it is suspended
   * @param lastDayInclusive last day of the period
   * @param provisional true if {@code due} hangs on a holiday notice not yet published
   * @param consumed days of the period used up by now; 0 where days are not counted
   * @param state {@code open}, {@code paused}, {@code fired} or {@code stopped}
   * @param ended when it stopped or fell due
   * @param suspensions times it stood still
   * @param heldBy question that its end waits for; 0 if none
   * @param rolledFrom the last day before it moved to the next working day
   * @param changes what stopped it for a time, or gave it another length, with the grounds
   * @param reasons why it has its length: the figure of the law, asked of the day it started
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ClockView(
      String clock,
      int run,
      String bearer,
      Instant started,
      Optional<String> period,
      Optional<Instant> due,
      Optional<LocalDate> lastDayInclusive,
      boolean provisional,
      int consumed,
      String state,
      Optional<Instant> ended,
      List<Suspension> suspensions,
      int warned,
      int heldBy,
      List<ClauseId> cites,
      Optional<LocalDate> rolledFrom,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClockChange> changes,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonView> reasons) {}

  /**
   * What changed a clock while it ran.
   *
   * @param action the action that did it; empty for the engine's own
   * @param length its new length as text; empty if it stood still
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ClockChange(String action, Instant at, ClauseId ground, Optional<String> length) {}

  /** A time during which a clock stood still. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Suspension(Instant from, Optional<Instant> until) {}

  /**
   * An action and whether this reader may take it now.
   *
   * @param may {@code yes}, {@code no} or {@code asks}
   * @param ruling why not, or what would be asked; granted otherwise
   */
  public record ActionView(String action, String may, List<ClauseId> cites, RulingView ruling) {}

  /** A relation of the case. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record TieView(String subject, String capacity, Instant from, Optional<Instant> until) {}

  /** A paper ordered by the event of that revision. */
  public record PaperView(String kind, int revision) {}

  /**
   * A file that came to the case.
   *
   * @param id SHA-256 of its bytes, hex
   * @param type media type
   * @param field JSON pointer into the input of the action that brought it
   */
  public record FileView(
      String id,
      String name,
      String type,
      int size,
      String action,
      String field,
      String person,
      Instant at) {}

  /**
   * An open question.
   *
   * @param kind what an answer looks like
   * @param mayAnswer true if this reader holds the role asked
   */
  public record QuestionView(
      int id,
      String point,
      ClauseId clause,
      String role,
      Question.Kind kind,
      String detail,
      Instant asked,
      boolean mayAnswer) {}

  /**
   * One event.
   *
   * @param action action that made it; empty for the engine's own
   * @param byClock true if a clock made it
   * @param cause {@code CASE#REVISION} of the event that brought it about; empty if a person did
   * @param organ organ it was done for; empty for oneself and for a clock
   * @param role role in which it was done; empty for the engine's own
   * @param knownAt day by whose publications the law was asked
   * @param decidedWith edition of the law book and build of the program
   * @param reasons the trace, where it is kept whole; of inputs only the names
   * @param data the event's own fields
   * @param hash SHA-256, hex
   * @param previous hash of the event before it in the case, hex
   * @param types what the fields of {@code data} are declared to be
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record EventView(
      int revision,
      String type,
      int version,
      Instant effectiveAt,
      Instant recordedAt,
      String actor,
      String organ,
      String role,
      boolean inPerson,
      String action,
      boolean byClock,
      String cause,
      LocalDate knownAt,
      String decidedWith,
      List<String> reasons,
      String traceDigest,
      JsonNode data,
      String hash,
      String previous,
      @JsonIgnore DataTypes types) {}
}
