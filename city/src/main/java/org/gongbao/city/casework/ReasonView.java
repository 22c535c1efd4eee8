package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.ClauseId;

/**
 * One step of a trace as it is shown.
 *
 * @param address one-based positions joined by dots: {@code 2.1}
 * @param step {@code input}, {@code figure}, {@code condition}, {@code counted} or {@code rule}
 * @param clause the clause it stands on; an input and a counted period have none
 * @param text the step in the reader's language
 * @param fields its parts, by name
 * @param below the steps of the rule it asked
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReasonView(
    String address,
    String step,
    Optional<ClauseId> clause,
    String text,
    Map<String, String> fields,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonView> below) {

  /** The name of the figure read, if it is one. */
  public Optional<String> figure() {
    return step.equals("figure") ? Optional.ofNullable(fields.get("name")) : Optional.empty();
  }

  /** Class of its look: conditions met and not met are told apart. */
  public String look() {
    return !step.equals("condition")
        ? "reason"
        : "true".equals(fields.get("met")) ? "reason reason-met" : "reason reason-not";
  }
}
