package org.gongbao.city.audit.project;

import java.util.List;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.EvidenceProof;
import org.gongbao.city.audit.rules.PapersComplete;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps at the auditee: plan, proof, working papers (articles 22 to 25). */
final class Working {

  private Working() {}

  /** Working papers name items by number, so the plan stands once the first is written. */
  static Ruling<Boolean> planOpen(Known known) {
    return AuditFile.of(known).fieldwork().papers().isEmpty()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, Article.PROJECT_PLAN, "audit.plan-in-use");
  }

  static Ruling<Boolean> itemsNamed(Known known, FieldworkInput.WriteProjectPlan in) {
    return known.law().condition(Article.PROJECT_PLAN, "plan-items", !in.items().isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.PROJECT_PLAN, "audit.plan-items");
  }

  static AuditEvent plan(Known known, FieldworkInput.WriteProjectPlan in) {
    Project project = AuditFile.of(known).opened();
    return new AuditEvent.ProjectPlanWritten(
        known.law().asOf(),
        project.seal(new AuditEvent.Considerations(in.study(), in.assessment(), in.responses())),
        in.items().stream().map(item -> project.<String>seal(item)).toList());
  }

  /** A contractor's proof is held to the same as an auditor's. */
  static Ruling<Boolean> proven(Known known, FieldworkInput.TakeEvidence in, Actor actor) {
    return proven(known, in.proof(), actor);
  }

  static Ruling<Boolean> proven(Known known, EvidenceProof.Proof proof, Actor actor) {
    Ruling<Boolean> ruling = EvidenceProof.check(known.law(), proof);
    if (AuditFile.of(known).contracting().contractors().contains(actor.person())) {
      known
          .law()
          .condition(Article.CONTRACTOR_STANDARDS, "contractor-by-standards", ruling.isGranted());
    }
    return ruling;
  }

  static AuditEvent take(Known known, FieldworkInput.TakeEvidence in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.EvidenceTaken(
        file.fieldwork().evidence() + 1,
        known.law().asOf(),
        in.method(),
        in.form().orElseThrow(),
        in.providerSigned(),
        in.providerSealed(),
        in.auditorSigned(),
        file.opened()
            .seal(
                new AuditEvent.EvidenceText(
                    in.item(), in.provider(), in.otherMethod(), in.reasonUnsigned(), in.file())));
  }

  static Ruling<Boolean> grounded(Known known, FieldworkInput.WriteWorkingPaper in) {
    return stands(known, in.planItem(), in.evidence());
  }

  static Ruling<Boolean> stands(Known known, int planItem, List<Integer> evidence) {
    Fieldwork work = AuditFile.of(known).fieldwork();
    return PapersComplete.paper(
        known.law(), planItem, work.items().size(), evidence, work.evidence());
  }

  static AuditEvent write(Known known, FieldworkInput.WriteWorkingPaper in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.WorkingPaperWritten(
        file.fieldwork().papers().size() + 1,
        in.planItem(),
        in.evidence(),
        known.law().asOf(),
        file.opened().seal(in.finding()));
  }

  static Ruling<Boolean> papersComplete(Known known) {
    Fieldwork work = AuditFile.of(known).fieldwork();
    return PapersComplete.fieldwork(known.law(), work.items().size(), work.itemsWithPaper());
  }

  static AuditEvent close(Known known, FieldworkInput.CloseFieldwork in) {
    return new AuditEvent.FieldworkClosed(known.law().asOf());
  }
}
