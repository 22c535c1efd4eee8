package org.gongbao.city.audit.board;

import java.util.List;
import org.gongbao.city.audit.powers.RequestFile;
import org.gongbao.city.audit.powers.RequestProcedure;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What an auditee has to do: hand in, reply, rectify. */
final class AuditeeBoard {

  private AuditeeBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    return List.of(
        Rows.of(
            "audits",
            List.of("subject", "stage", "reply-due", "rectification-due"),
            desk.open(AuditProject.NAME),
            file -> audit(file, desk)),
        Rows.of(
            "requests",
            List.of("requested", "due", "stage"),
            desk.open(RequestProcedure.NAME),
            file -> request(file, desk)));
  }

  private static List<Cell> audit(CaseFile file, BoardDesk desk) {
    return List.of(
        Rows.named(file, AuditFile.of(file).opened().subject().value()),
        Rows.stage(file),
        Rows.due(desk.lastDay(file, AuditProject.COMMENT_PERIOD), desk.today()),
        Rows.due(desk.lastDay(file, AuditProject.RECTIFICATION_PERIOD), desk.today()));
  }

  private static List<Cell> request(CaseFile file, BoardDesk desk) {
    RequestFile.Request request = RequestFile.of(file).request().orElseThrow();
    return List.of(
        new Cell.Day(request.requested(), Panel.Tone.PLAIN),
        Rows.due(java.util.Optional.of(request.due()), desk.today()),
        Rows.link(file, Rows.stage(file)));
  }
}
