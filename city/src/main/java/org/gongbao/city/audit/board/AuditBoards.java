package org.gongbao.city.audit.board;

import java.util.List;
import java.util.Set;
import org.gongbao.city.casework.Board;

/** The boards of internal audit, one for each of its audiences. */
public final class AuditBoards {

  private static final String OFFICE = "audit-office";
  private static final String OFFICE_HEAD = "audit-office-head";
  private static final String UNIT_HEAD = "unit-head";
  private static final String CHIEF = "chief-auditor";

  private AuditBoards() {}

  /** All of them. */
  public static List<Board> all() {
    return List.of(
        new Board("plan", Set.of(OFFICE, OFFICE_HEAD, UNIT_HEAD, CHIEF), PlanBoard::panels),
        new Board("projects", Set.of(OFFICE, OFFICE_HEAD, UNIT_HEAD, CHIEF), ProjectBoard::panels),
        new Board("set-up", Set.of(OFFICE, OFFICE_HEAD, UNIT_HEAD, "unit"), SetUpBoard::panels),
        new Board("approvals", Set.of(UNIT_HEAD), HeadBoard::panels),
        new Board("auditee", Set.of("auditee", "auditee-head"), AuditeeBoard::panels),
        new Board("authority", Set.of("audit-authority"), AuthorityBoard::panels));
  }
}
