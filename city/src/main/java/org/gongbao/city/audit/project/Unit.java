package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;

/** The unit whose project it is, as a fact, and what is held against whom before it. */
final class Unit {

  private Unit() {}

  /** Keys of the facts about the unit of a case. */
  static List<String> needs(CaseFile file) {
    return AuditFile.of(file).project().stream()
        .flatMap(project -> UnitProfile.needs(project.unit()).stream())
        .toList();
  }

  static Optional<UnitFile> of(Known known) {
    return UnitProfile.of(known, AuditFile.of(known).opened().unit());
  }

  /** True if these Measures are advice to the unit, no law (audit/44.1). */
  static boolean byReference(Known known) {
    return of(known).map(UnitFile::byReference).orElse(false);
  }

  /** Something the auditee did, or left undone, may be a violation; the unit judges. */
  static Command againstAuditee(Known known, Actor actor, int send, String code) {
    Project project = AuditFile.of(known).opened();
    return Violations.candidate(
        known, actor, send, code, project.unit(), "organ/" + project.auditee(), Optional.empty());
  }

  /** Something the unit did may be a violation; the audit authority judges. */
  static Command againstUnit(Known known, Actor actor, int send, String code) {
    Project project = AuditFile.of(known).opened();
    return Violations.candidate(
        known, actor, send, code, project.unit(), "organ/" + project.unit(), Optional.empty());
  }
}
