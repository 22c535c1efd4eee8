package org.gongbao.city.scenarios;

import java.util.Optional;
import org.gongbao.engine.CaseId;
import tools.jackson.databind.JsonNode;

/** A way in which people reach a serving city. */
interface Door extends AutoCloseable {

  /**
   * What came of it.
   *
   * @param id the case; empty if an opening was refused
   * @param clause the clause of the refusal; empty if it was granted
   * @param told what the answer said, for a failed test's message
   */
  record Came(Optional<CaseId> id, Optional<String> clause, String told) {}

  /** Opens a case. */
  Came opens(String who, String procedure, JsonNode input);

  /** Takes an action, effective on an earlier day if one is given. */
  Came does(String who, CaseId id, String action, JsonNode input, Optional<String> day);

  /** True if the case is shown to him. */
  boolean sees(String who, CaseId id);

  @Override
  void close();
}
