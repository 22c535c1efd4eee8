package org.gongbao.city.relief.project.board;

import java.util.List;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Panel;

/** What the municipal bureau must see first: what is missing, of whom. */
final class ProjectBoard {

  private ProjectBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    Project project = Project.of(desk);
    return List.of(
        new Panel.Figures(
            "figures",
            List.of(project.signed(), project.filed(), project.alerts(), project.conference())),
        project.openRules(),
        project.unnamed(),
        project.missingData(),
        project.agreementRows(),
        project.evaluationRows(),
        project.consequenceRows(),
        project.agenda());
  }
}
