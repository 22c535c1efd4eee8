package org.gongbao.city.audit.project;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.EvidenceProof;

/** What the steps at the auditee ask for. */
sealed interface FieldworkInput {

  /** Writes the project plan in its four parts. */
  record WriteProjectPlan(String study, String assessment, String responses, List<String> items)
      implements FieldworkInput {}

  /**
   * Takes proof to the file.
   *
   * @param item what it is
   * @param provider who gave it
   * @param reasonUnsigned why the provider neither signed nor sealed it
   * @param file name or digest of the file that holds it
   */
  record TakeEvidence(
      String item,
      EvidenceProof.Method method,
      Optional<String> otherMethod,
      Optional<EvidenceProof.Form> form,
      String provider,
      boolean providerSigned,
      boolean providerSealed,
      Optional<String> reasonUnsigned,
      boolean auditorSigned,
      Optional<String> file)
      implements FieldworkInput {

    EvidenceProof.Proof proof() {
      return new EvidenceProof.Proof(
          method, otherMethod, form, providerSigned, providerSealed, reasonUnsigned, auditorSigned);
    }
  }

  /**
   * Writes a working paper.
   *
   * @param planItem number of the plan's item, from 1
   * @param evidence numbers of the pieces of proof it stands on
   */
  record WriteWorkingPaper(int planItem, List<Integer> evidence, String finding)
      implements FieldworkInput {}

  /** Closes fieldwork. */
  record CloseFieldwork() implements FieldworkInput {}
}
