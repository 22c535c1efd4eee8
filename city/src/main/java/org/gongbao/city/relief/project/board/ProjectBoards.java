package org.gongbao.city.relief.project.board;

import java.util.List;
import java.util.Set;
import org.gongbao.city.casework.Board;
import org.gongbao.city.relief.project.Roles;

/** The boards of what stands around the insurance. */
public final class ProjectBoards {

  private ProjectBoards() {}

  /** All of them. */
  public static List<Board> all() {
    return List.of(
        new Board("project", Set.of(Roles.MUNICIPAL), ProjectBoard::panels),
        new Board(
            "supervision",
            Set.of(Roles.FINANCE, Roles.REGULATOR, Roles.MUNICIPAL_VETERANS),
            SupervisionBoard::panels));
  }
}
