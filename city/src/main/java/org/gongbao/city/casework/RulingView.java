package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * A ruling as it is shown.
 *
 * @param ruling {@code granted}, {@code refused} or {@code undetermined}
 * @param value what was granted; an empty text where there is nothing to show
 * @param kind kind of a refusal: {@code not-yet}
 * @param clause the clause that refuses
 * @param detail the refusal, or the questions, in the reader's language
 * @param fields fields at fault, of a malformed input
 * @param questions what is open, of an undetermined one
 * @param trace the reasons, in order
 * @param sentence of a refusal: its key and values, for who can name what they stand for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RulingView(
    String ruling,
    Optional<JsonNode> value,
    Optional<String> kind,
    Optional<ClauseId> clause,
    Optional<String> detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldFault> fields,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OpenPoint> questions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonView> trace,
    @JsonIgnore Optional<Sentence> sentence) {

  /**
   * One field at fault.
   *
   * @param field JSON pointer to it: {@code /plannedStart}
   * @param key what was expected, as a bundle key: {@code input.missing}
   */
  public record FieldFault(String field, String key, String detail) {}

  /** A point that a role must judge or supply. */
  public record OpenPoint(String point, ClauseId clause, String role, String detail) {}
}
