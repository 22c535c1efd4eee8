package org.gongbao.city.audit.project;

import java.util.List;
import org.gongbao.city.audit.rules.ArchiveParts;
import org.gongbao.city.audit.rules.RectificationItems;

/** What the steps after the report ask for. */
sealed interface FollowUpInput {

  /** Reports rectification, problem by problem. */
  record FileRectification(List<RectificationItems.Item> problems) implements FollowUpInput {}

  /** What the clock does when no report came in time. */
  record RecordOverdue() implements FollowUpInput {}

  /** Gives rectification to another first person responsible: a new head of the auditee. */
  record AssignRectification(String person) implements FollowUpInput {}

  /** Enters what was done to guide, urge or check the rectification of a problem. */
  record LogFollowUp(int problem, String step) implements FollowUpInput {}

  /** Flags a lead on a grave breach of discipline or law. */
  record FlagGraveLead(String lead) implements FollowUpInput {}

  /** Tells the unit head. */
  record InformHead(String summary) implements FollowUpInput {}

  /**
   * Archives the project; how long it is kept follows from the rule on archives.
   *
   * @param parts those that are in the archive
   */
  record Archive(List<ArchiveParts.Part> parts) implements FollowUpInput {}
}
