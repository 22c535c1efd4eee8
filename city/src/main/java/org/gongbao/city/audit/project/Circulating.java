package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.bulletin.Bulletins;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.law.Ruling;

/**
 * A bulletin is owed from the rectification report on, or from the archive where none came
 * (audit/31.1).
 */
final class Circulating {

  private Circulating() {}

  static Ruling<Change> archived(Known known, FollowUpInput.Archive in, Actor actor) {
    boolean owedAlready = AuditFile.of(known).followUp().rectification().isPresent();
    return Following.archive(known, in)
        .map(change -> owedAlready ? change : change.sending(List.of(owed(known, actor, 0))));
  }

  static Command owed(Known known, Actor actor, int send) {
    Project project = AuditFile.of(known).opened();
    return Bulletins.owed(
        known, actor, send, project.unit(), project.auditee(), known.file().id(), Optional.empty());
  }
}
