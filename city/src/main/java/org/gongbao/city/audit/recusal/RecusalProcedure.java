package org.gongbao.city.audit.recusal;

import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.RecusalDecider;
import org.gongbao.city.people.Holders;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;

/**
 * The recusal of one auditor from one project (回避), article 13. While it is undecided he does
 * nothing on the project; whether he must stop is not said, and the other way could not be undone.
 */
public final class RecusalProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-recusal";

  /** The opening that a declaration sends. */
  static final String OPEN_DECLARED = "open-declared";

  /** The capacity of the person it is about. */
  static final String CONCERNED = "concerned";

  private RecusalProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, RecusalFile.EMPTY)
        .law("audit")
        .events(RecusalEvent.class, RecusalFile::apply)
        .seenBy(CONCERNED)

        // article 13, first paragraph: who applies, and on what ground
        .on("request-recusal", RecusalInput.Request.class)
        .opens()
        .to(RecusalStage.PENDING)
        .by(
            "auditor",
            "audit-office",
            RecusalDecider.OFFICE_HEAD,
            AuditProject.CONTRACTOR,
            AuditProject.AUDITEE_CAPACITY,
            "auditee-head")
        .cites("audit/13.1", "audit/13.1.1", "audit/13.1.2", "audit/13.1.3", "audit/45.1")
        .cites("audit/14.3")
        .guard(Recusing::inForce)
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .needs(Official.NEED, (file, input) -> Recusing.person(input))
        .rule(Recusing::entitled)
        .rule(Recusing::personKnown)
        .rule(Recusing::groundClaimed)
        .rule((known, in) -> in.claim().complete(known.law()))
        .does(Recusing::request)
        .ties(Recusing::parties)
        .on(OPEN_DECLARED, RecusalInput.Request.class)
        .opens()
        .to(RecusalStage.PENDING)
        .cites("audit/13.1")
        .needs(Need.CASES, (file, input) -> Projects.keys(input))
        .does(Recusing::declared)
        .ties(Recusing::parties)

        // second paragraph: who decides
        .on("decide-recusal", RecusalInput.Decide.class)
        .from(RecusalStage.PENDING)
        .to((file, in) -> file.keepsAside() ? RecusalStage.GRANTED : RecusalStage.REJECTED)
        .by(RecusalDecider.OFFICE_HEAD, RecusalDecider.UNIT_HEAD)
        .cites("audit/13.2", "audit/13.1.1", "audit/13.1.2", "audit/13.1.3", "audit/41.1.5")
        .needs(Need.CASES, file -> Recusing.project(file))
        .needs(Need.TIED, file -> Recusing.others(file))
        .needs(Holders.NEED, file -> Recusing.officeHead(file))
        .guard(Recusing::decider)
        .rule(Recusing::reasonGiven)
        .does(Recusing::decide)
        .keepsReasons()
        .closes()
        .build();
  }
}
