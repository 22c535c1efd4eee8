package org.gongbao.city.audit.recusal;

import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.RecusalDecider;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * An auditor's declaration of how he stands to the auditee of a project (利害关系申报), article 13. A
 * ground that is met, or another stake that somebody must judge, sets him aside and applies for his
 * recusal. What it did not say and comes out is a candidate for audit/41.1.5, also after the
 * project went to the archive.
 */
public final class DeclarationProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-declaration";

  /** The capacity of who declares. */
  static final String DECLARANT = "declarant";

  private DeclarationProcedure() {}

  /** How a declaration stands. */
  enum Stage {
    DECLARED,
    CONTRADICTED
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, DeclarationFile.EMPTY)
        .law("audit")
        .events(DeclarationEvent.class, DeclarationFile::apply)
        .seenBy(DECLARANT)
        .on("declare-conflict", RecusalInput.Declare.class)
        .opens()
        .to(Stage.DECLARED)
        .by("auditor", "audit-office", RecusalDecider.OFFICE_HEAD, AuditProject.CONTRACTOR)
        .cites("audit/13.1", "audit/13.1.1", "audit/13.1.2", "audit/13.1.3", "audit/45.1")
        .cites("audit/14.3")
        .guard(Recusing::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .rule(Declaring::ownUnit)
        .rule((known, in) -> in.claim().complete(known.law()))
        .does(Declaring::declare)
        .ties(Declaring::parties)
        .on("report-undeclared-ground", RecusalInput.ReportGround.class)
        .from(Stage.DECLARED)
        .to(Stage.CONTRADICTED)
        .by("audit-office", RecusalDecider.OFFICE_HEAD, RecusalDecider.UNIT_HEAD)
        .cites("audit/13.1", "audit/41.1.5")
        .rule((known, in) -> in.claim().complete(known.law()))
        .rule(Declaring::notDeclared)
        .does(Declaring::report)
        .keepsReasons()
        .build();
  }
}
