package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.rules.MaterialKind;
import org.gongbao.engine.CaseId;

/** What the steps of a request for material ask for. */
sealed interface RequestInput {

  /** One thing asked for. */
  record Item(MaterialKind kind, String what) {}

  /**
   * Asks for material.
   *
   * @param due last day on which it is in time; the audit office sets it
   */
  record Ask(CaseId project, List<Item> items, LocalDate due) implements RequestInput {}

  /** Material that comes without a declaration. */
  record Leave(List<String> files) implements RequestInput {}

  /**
   * Hands material in, with the signed declaration.
   *
   * @param files names of what comes now; what came before counts too
   * @param trueAndComplete the declaration that all of it is true and complete
   * @param signedBy who signed the declaration
   */
  record HandIn(List<String> files, boolean trueAndComplete, String signedBy)
      implements RequestInput {}

  /** Nothing was handed in. */
  record Overdue() implements RequestInput {}

  /** What was declared is not true or not complete. */
  record MarkUntrue(String what) implements RequestInput {}
}
