package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Listed;

/**
 * One page of a list of cases, the newest first.
 *
 * @param after what to ask with for the next page; empty on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CasePage(List<Row> cases, Optional<String> after) {

  /**
   * One case.
   *
   * @param nextAt when a clock next warns, recurs or falls due
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Row(
      CaseId id,
      String procedure,
      String stage,
      int revision,
      Optional<Instant> nextAt,
      Optional<Instant> closed) {

    static Row of(Listed listed) {
      return new Row(
          listed.id(),
          listed.procedure(),
          listed.stage(),
          listed.revision(),
          listed.nextAt(),
          listed.closed());
    }
  }
}
