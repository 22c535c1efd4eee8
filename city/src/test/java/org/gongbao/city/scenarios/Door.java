package org.gongbao.city.scenarios;

import java.util.Map;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import tools.jackson.databind.JsonNode;

/** A way in which people reach a serving city. */
interface Door extends AutoCloseable {

  /**
   * What came of it.
   *
   * @param id the case; empty if an opening was refused
   * @param clause the clause of the refusal; empty if it was granted or asks
   * @param asks true if a question has to be answered first
   * @param told what the answer said
   */
  record Came(Optional<CaseId> id, Optional<String> clause, boolean asks, String told) {}

  /**
   * What is wrong with a row.
   *
   * @param clause by which it is kept out; empty for a fault of form
   * @param told what was said about it
   */
  record Fault(Optional<String> clause, String told) {}

  /** Opens a case. */
  Came opens(String who, String procedure, JsonNode input);

  /** Takes an action, effective on an earlier day if one is given. */
  Came does(String who, CaseId id, String action, JsonNode input, Optional<String> day);

  /** Answers a question by its number. */
  Came answers(String who, CaseId id, int question, JsonNode answer, String why);

  /** Brings a file of rows. */
  void brings(String who, CaseId id, String csv);

  /** The faults of the newest file by their row; empty while it is being read. */
  Optional<Map<Long, Fault>> faults(String who, CaseId id);

  /** True if the case is shown to him. */
  boolean sees(String who, CaseId id);

  @Override
  void close();
}
