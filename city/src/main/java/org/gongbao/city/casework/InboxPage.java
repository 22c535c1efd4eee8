package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * One page of an inbox, by due time; what has none comes last.
 *
 * @param after what to ask with for the next page; empty on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InboxPage(List<InboxRow> rows, Optional<String> after) {
  public InboxPage {
    rows = List.copyOf(rows);
  }
}
